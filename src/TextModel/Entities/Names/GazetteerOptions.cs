namespace TextModel;

/// <summary>How a <see cref="Gazetteer"/> compares names with the text.</summary>
public sealed record GazetteerOptions
{
    /// <summary>The defaults: case and diacritics as they are written, no inflected forms, surnames after the full name.</summary>
    public static GazetteerOptions Default { get; } = new();

    /// <summary>Whether <c>LENIN</c> and <c>lenin</c> are Lenin.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>Whether <c>Thalmann</c> is Thälmann, and <c>Łódź</c> is Lodz.</summary>
    public bool IgnoreDiacritics { get; init; }

    /// <summary>Whether endings are accepted: the German and English <c>-s</c>, Russian case endings. The possessive <c>'s</c> needs no option.</summary>
    public bool Inflections { get; init; }

    /// <summary>Whether the surname alone means a person whose full name came earlier in the text.</summary>
    public bool SurnameAfterFullName { get; init; } = true;
}

namespace TextModel;

/// <summary>The tags and identifiers of a file, each read when somebody asks for it: few ask for those of a million elements.</summary>
internal abstract class LazyTags
{
    /// <summary>The tag of the element that an <see cref="Annotation.Origin"/> names; always the same.</summary>
    public abstract Tag Read(int origin);

    /// <summary>The identifier in that tag.</summary>
    public abstract string? ReadId(int origin);
}

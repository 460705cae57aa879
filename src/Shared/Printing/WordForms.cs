namespace TextModel.Printing;

/// <summary>What a format writes around words.</summary>
internal sealed class WordForms
{
    /// <summary>The form of an annotation, with the note that began last; null where it has none.</summary>
    public required Func<Annotation, Note?, WordMark?> Of { get; init; }

    /// <summary>The form of a note's label; null where it has none.</summary>
    public required Func<Note, WordMark?> OfLabel { get; init; }

    /// <summary>Whether labels on lines of their own are set off where other words are bold too: nothing else tells them from other lines.</summary>
    public bool HasOnlyBold { get; init; }

    /// <summary>The form of a speaker's label.</summary>
    public required Func<TextSpan, WordMark> OfSpeaker { get; init; }
}

namespace TextModel.Transcripts;

/// <summary>A transcript as a format supplies it: the base text in blocks, and what the mark-up says.</summary>
public sealed record TranscriptInput
{
    /// <summary>The base text. It is never changed: all results are spans over it.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks, in order, without overlap. What lies between them belongs to nothing.</summary>
    public required ReadOnlyMemory<TextBlock> Blocks { get; init; }

    /// <summary>Bold and italic stretches, in order.</summary>
    public ReadOnlyMemory<EmphasisSpan> Emphasis { get; init; }

    /// <summary>Places that the mark-up knows to point at notes, in order.</summary>
    public ReadOnlyMemory<NoteReference> NoteReferences { get; init; }

    /// <summary>Stretches that belong to the file format and that nobody says, in order, without overlap; they become form work or times.</summary>
    public ReadOnlyMemory<FormatMark> FormatMarks { get; init; }

    /// <summary>
    /// What the mark-up shows beside speech: <see cref="Highlighting"/>, <see cref="Link"/>, <see cref="Quotation"/>, <see cref="CodePassage"/>, <see cref="ForeignPassage"/>, <see cref="RubyPassage"/>,
    /// <see cref="Insertion"/>, <see cref="Deletion"/>, <see cref="LineBreak"/>, lists, tables and <see cref="Figure"/>s, detached, in document order, nested. Where they cross turns,
    /// these win: a list or table in which turns begin is left out, all else is cut at their borders.
    /// </summary>
    public ReadOnlyMemory<Annotation> Structures { get; init; }

    /// <summary>What the format itself knows of the source (a page's title, front matter); the text's own statements fill the gaps.</summary>
    public Source Source { get; init; } = Source.Empty;

    /// <summary>The file, for messages.</summary>
    public string? Path { get; init; }

    /// <summary>Line and column in the file for an offset of the base text; null: none are given.</summary>
    public Func<int, TextPosition>? Locate { get; init; }
}

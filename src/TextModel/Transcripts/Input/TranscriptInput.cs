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

    /// <summary>What front matter in a syntax of its own states, in order, outer before inner. Blocks that it covers are looked at no further.</summary>
    public ReadOnlyMemory<SourceStatement> Statements { get; init; }

    /// <summary>What the format itself knows of the source (a page's title, front matter); the text's own statements fill the gaps.</summary>
    public Source Source { get; init; } = Source.Empty;

    /// <summary>The file, for messages.</summary>
    public string? Path { get; init; }

    /// <summary>Line and column in the file for an offset of the base text; null: none are given.</summary>
    public Func<int, TextPosition>? Locate { get; init; }
}

/// <summary>What the engine found: all that a document needs but its encoding.</summary>
public sealed record TranscriptResult
{
    /// <summary>The annotations in document order; the caller owns them.</summary>
    public required IReadOnlyList<Annotation> Annotations { get; init; }

    /// <summary>What is known of the source.</summary>
    public required Source Source { get; init; }

    /// <summary>Who speaks, in the order of the first turn.</summary>
    public required ValueList<Speaker> Speakers { get; init; }

    /// <summary>The people, places and organisations that were given; in a transcript none are found.</summary>
    public ValueList<Entity> Entities { get; init; }

    /// <summary>The convention of the labels; null where the text has no turns.</summary>
    public DetectedConvention? Convention { get; init; }

    /// <summary>Why these turns; null where <see cref="TranscriptOptions.Explain"/> did not ask for it.</summary>
    public TranscriptExplanation? Explanation { get; init; }

    /// <summary>What there is to say.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; }

    /// <summary>
    /// The document. The first time <see cref="Annotations"/> themselves become its nodes, which spares a copy of each; after that, and where
    /// one of them is in a document already, copies do.
    /// </summary>
    /// <param name="text">The base text that was read.</param>
    /// <param name="encoding">The encoding of the file that the text came from; null where the text is not the file.</param>
    /// <exception cref="ArgumentException">It is another text: an annotation lies outside of it.</exception>
    public TextDocument ToDocument(string text, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Annotation[] nodes = [.. Annotations];
        if (!Array.TrueForAll(nodes, n => n.IsDetached && n.End <= text.Length))
            return TextDocument.Create(text, nodes, Source, Speakers, Entities, encoding);
        AnnotationOrder.Sort(nodes);
        return TextDocument.Own(text, nodes, Source, Speakers, Entities, encoding);
    }
}

namespace TextModel.Transcripts;

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
    /// <param name="original">The file that the text came from, where the text is not the file; null for none that is kept.</param>
    /// <exception cref="ArgumentException">It is another text: an annotation lies outside of it.</exception>
    public TextDocument ToDocument(string text, TextEncoding? encoding = null, OriginalFile? original = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextDocument document = Make(text, encoding, original);
        original?.Document = document;
        return document;
    }

    private TextDocument Make(string text, TextEncoding? encoding, OriginalFile? original)
    {
        if (Annotations is BuiltList { IsUntouched: true } built && built.AreInOrder(text.Length))
            return built.Become(lazy => TextDocument.Own(text, null, Source, Speakers, Entities, encoding, original, lazy: lazy));
        Annotation[] nodes = [.. Annotations];
        if (!Array.TrueForAll(nodes, n => n.IsDetached && n.End <= text.Length))
            nodes = [.. nodes.Select(n => n.End <= text.Length ? n.Copy() : throw new ArgumentException($"The {n} lies outside the text of {text.Length} units.", nameof(text)))];
        AnnotationOrder.Sort(nodes);
        return TextDocument.Own(text, nodes, Source, Speakers, Entities, encoding, original);
    }
}

namespace TextModel;

/// <summary>What became of the annotations of a set that were taken into a document.</summary>
public sealed record MergeResult
{
    /// <summary>The document with the mentions that found their place.</summary>
    public required TextDocument Document { get; init; }

    /// <summary>Each annotation that marks text, in the order of the set, with what became of it.</summary>
    public required ValueList<AlignedAnnotation> Annotations { get; init; }

    /// <summary>What did not come through as it was, item by item.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether there is an error among the diagnostics.</summary>
    public bool HasErrors => Diagnostics.HasErrors;

    /// <summary>How many annotations have an outcome.</summary>
    public int Count(MergeOutcome outcome) => Annotations.Count(a => a.Outcome == outcome);
}

/// <summary>An annotation and its place in the document.</summary>
/// <param name="Item">The annotation, as the set has it.</param>
/// <param name="Outcome">How the place was found.</param>
/// <param name="Span">The place in UTF-16 code units of the document's text, from the first part to the last; null where none was found.</param>
public sealed record AlignedAnnotation(StandOffItem Item, MergeOutcome Outcome, TextSpan? Span);

/// <summary>How an annotation found its place in a document.</summary>
public enum MergeOutcome
{
    /// <summary>The offsets lead to the text that was quoted.</summary>
    Exact,

    /// <summary>The quoted text stands elsewhere, and in one place only that fits.</summary>
    Moved,

    /// <summary>Nothing was quoted: the offsets lie in the text, but nobody can tell whether it is the same text.</summary>
    Unverified,

    /// <summary>The quoted text stands in several places that fit equally: not taken in.</summary>
    Ambiguous,

    /// <summary>The quoted text does not occur: not taken in.</summary>
    Lost,
}

/// <summary>How annotations are taken into a document.</summary>
public sealed record MergeOptions
{
    /// <summary>The defaults: mentions are added, none is taken away.</summary>
    public static MergeOptions Default { get; } = new();

    /// <summary>The layer that all the mentions come into, such as the annotator's name; null: the one each names, if any.</summary>
    public string? Layer { get; init; }

    /// <summary>
    /// The text that the annotations were made on; null: the set's own text tells. Where a file of annotations has no text with it, that has to be said
    /// if it was the reading text.
    /// </summary>
    public AnnotatedText? Text { get; init; }

    /// <summary>Whether mentions of the same layer that the document has and the set does not are taken away.</summary>
    public bool Replace { get; init; }
}

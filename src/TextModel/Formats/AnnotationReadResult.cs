namespace TextModel;

/// <summary>What reading an annotation file gives: always a set, and what there is to say about it.</summary>
public sealed record AnnotationReadResult
{
    /// <summary>The annotations; after an error as far as they could be read.</summary>
    public required AnnotationSet Annotations { get; init; }

    /// <summary>The identifier of the format that was read.</summary>
    public required string Format { get; init; }

    /// <summary>What was noticed, in the order of the file.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether there is an error among the diagnostics.</summary>
    public bool HasErrors => Diagnostics.HasErrors;
}

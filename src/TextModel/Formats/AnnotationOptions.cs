namespace TextModel.Formats;

/// <summary>Options for writing a document's mentions in a format of annotation tools.</summary>
public record AnnotationOptions : WriteOptions
{
    /// <summary>
    /// Which text the annotations stand on. <see cref="AnnotatedText.Reading"/> is what a person reads: without labels, notes, page furniture and line wraps. The text that
    /// lies beside such a file is then <c>document.ReadingText</c>; <c>document.Merge</c> leads back to the base text exactly.
    /// </summary>
    public AnnotatedText Text { get; init; }
}

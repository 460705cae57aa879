namespace TextModel.Formats.PlainText;

/// <summary>Options for writing plain text.</summary>
public sealed record PlainTextOptions : WriteOptions
{
    /// <summary>The defaults: the base text.</summary>
    public PlainTextOptions() => Format = PlainTextFormat.Id;

    /// <summary>Which text is written. The reading text is what annotations on it (<see cref="AnnotationOptions"/>) have beside them.</summary>
    public AnnotatedText Text { get; init; }
}

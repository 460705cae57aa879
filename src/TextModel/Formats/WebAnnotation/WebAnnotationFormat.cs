namespace TextModel.Formats.WebAnnotation;

/// <summary>W3C Web Annotation as JSON-LD, with <c>TextPositionSelector</c> and <c>TextQuoteSelector</c>.</summary>
/// <remarks>
/// <see href="https://www.w3.org/TR/annotation-model/"/>. Positions count code points (4.2.5 of the model). The text is not in the file: one of
/// the same name with <c>.txt</c> beside it is read along.
/// </remarks>
public static class WebAnnotationFormat
{
    /// <summary>The identifier <c>web-annotation</c>.</summary>
    public const string Id = "web-annotation";

    internal const string Name = "W3C Web Annotation";

    private static readonly WebAnnotations Annotations = new();

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = Name,
        Extensions = [".jsonld"],
        Carries = "Mentions with their entities, dates and layers, and a quotation of each; not the text itself.",
        Reader = new AnnotationDocumentReader(Annotations),
        Writer = new AnnotationDocumentWriter(Name, Annotations),
        OptionsType = typeof(WebAnnotationOptions),
        Annotations = Annotations,
        Recognize = head => head.Span.IndexOf("http://www.w3.org/ns/anno.jsonld"u8) >= 0 || head.Span.IndexOf("\"TextQuoteSelector\""u8) >= 0 ? 0.95 : 0,
    };
}

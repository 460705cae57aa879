namespace TextModel.Formats.WebAnno;

/// <summary>WebAnno TSV 3.3, as INCEpTION and WebAnno write it.</summary>
/// <remarks><see href="https://inception-project.github.io/releases/36.0/docs/user-guide.html#sect_webannotsv"/>. Offsets count UTF-16 code units, as Java does.</remarks>
public static class WebAnnoFormat
{
    /// <summary>The identifier <c>webanno</c>.</summary>
    public const string Id = "webanno";

    internal const string Name = "WebAnno TSV 3.3";

    private static readonly WebAnnoAnnotations Annotations = new();

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = Name,
        Extensions = [".tsv"],
        Carries = "The text, tokens and sentences; mentions with their entities, dates and layers; spans, relations, chains and slots of annotation sets.",
        Reader = new AnnotationDocumentReader(Annotations),
        Writer = new AnnotationDocumentWriter(Name, Annotations),
        OptionsType = typeof(AnnotationOptions),
        Annotations = Annotations,
        Recognize = head => head.Span.StartsWith("#FORMAT=WebAnno TSV"u8) ? 1 : 0,
    };
}

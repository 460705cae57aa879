namespace TextModel.Formats.Brat;

/// <summary>brat stand-off: annotations in a <c>.ann</c> file, the text in a <c>.txt</c> file of the same name beside it.</summary>
/// <remarks>
/// <see href="https://brat.nlplab.org/standoff.html"/>. Offsets count code points of the text file, as Python does; line ends count as they are.
/// </remarks>
public static class BratFormat
{
    /// <summary>The identifier <c>brat</c>.</summary>
    public const string Id = "brat";

    internal const string Name = "brat stand-off";

    private static readonly BratAnnotations Annotations = new();

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = Name,
        Extensions = [".ann"],
        Carries = "Mentions with their entities, dates and layers; relations, events, attributes and notes of annotation sets. The text stays in a .txt beside.",
        Reader = new AnnotationDocumentReader(Annotations),
        Writer = new AnnotationDocumentWriter(Name, Annotations),
        OptionsType = typeof(AnnotationOptions),
        Annotations = Annotations,
    };
}

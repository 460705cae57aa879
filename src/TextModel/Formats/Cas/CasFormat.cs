namespace TextModel.Formats.Cas;

/// <summary>UIMA CAS as XMI, as INCEpTION, dkpro-cassis and UIMA itself read and write it.</summary>
/// <remarks>
/// OASIS UIMA 1.0, "XMI serialization of the CAS". Offsets count UTF-16 code units. Readers need a type system too:
/// <see cref="TypeSystem"/> writes the one that belongs to what <see cref="Format"/> writes.
/// </remarks>
public static class CasFormat
{
    /// <summary>The identifier <c>cas</c>.</summary>
    public const string Id = "cas";

    /// <summary>The identifier <c>cas-zip</c>.</summary>
    public const string ArchiveId = "cas-zip";

    /// <summary>The property of an <see cref="AnnotationSet"/> with the type system that a CAS came with, as XML.</summary>
    public const string TypeSystemProperty = "typeSystem";

    internal const string Name = "UIMA CAS XMI";

    private static readonly CasAnnotations Annotations = new();
    private static readonly CasAnnotations InArchive = new(inArchive: true);

    /// <summary>The annotations with their text.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = Name,
        Extensions = [".xmi"],
        Carries = "The text; mentions with their entities, dates and layers; all feature structures of annotation sets.",
        Reader = new AnnotationDocumentReader(Annotations),
        Writer = new AnnotationDocumentWriter(Name, Annotations),
        OptionsType = typeof(AnnotationOptions),
        Annotations = Annotations,
        Recognize = head => head.Span.IndexOf("http://www.omg.org/XMI"u8) >= 0 ? 1 : 0,
    };

    /// <summary>The annotations with their text and their type system, in one zip file, as INCEpTION exports them.</summary>
    public static TextFormat Archive { get; } = new()
    {
        Id = ArchiveId,
        Name = Name + " with its type system, zipped",
        Extensions = [".zip"],
        Carries = "What a CAS carries, and the types of its annotations.",
        Reader = new AnnotationDocumentReader(InArchive),
        Writer = new AnnotationDocumentWriter(Name, InArchive),
        OptionsType = typeof(AnnotationOptions),
        Annotations = InArchive,
        Recognize = head => CasArchive.IsArchive(head.Span) ? 1 : 0,
    };

    /// <summary>The type system description that belongs to the XMI of a document; only written.</summary>
    public static TextFormat TypeSystem { get; } = new()
    {
        Id = "cas-types",
        Name = "UIMA type system",
        Extensions = ["TypeSystem.xml"],
        Carries = "The types and features that the XMI of the same document uses; no text and no annotations.",
        Writer = new CasTypeSystemWriter(),
    };

    /// <summary>Writes the type system for the XMI of an annotation set: the one that it came with, completed by what its annotations use.</summary>
    /// <param name="annotations">The annotations.</param>
    /// <param name="output">Where the bytes go; it is not closed.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void WriteTypeSystem(AnnotationSet annotations, Stream output)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        CasTypeSystemWriter.Write(annotations, output);
    }
}

namespace TextModel.Formats.Conll;

/// <summary>The formats of the CoNLL conferences: a token in each line, an empty line after each sentence.</summary>
public static class ConllFormat
{
    /// <summary>The identifier <c>conllu</c>.</summary>
    public const string UniversalId = "conllu";

    /// <summary>The identifier <c>conll</c>.</summary>
    public const string ColumnsId = "conll";

    internal const string UniversalName = "CoNLL-U";

    internal const string ColumnsName = "CoNLL-2002/2003 columns";

    private static readonly ConlluAnnotations UniversalAnnotations = new();
    private static readonly ColumnAnnotations ColumnsAnnotations = new();

    /// <summary>CoNLL-U with named entities in MISC: <c>NER=B-PER</c>; <c>Entity=(…)</c> is read too.</summary>
    /// <remarks><see href="https://universaldependencies.org/format.html"/>. There are no offsets: they follow from the tokens and the space after each.</remarks>
    public static TextFormat Universal { get; } = new()
    {
        Id = UniversalId,
        Name = UniversalName,
        Extensions = [".conllu"],
        Carries = "The text, tokens and sentences with their columns; mentions that do not overlap, with their entities, dates and layers.",
        Reader = new AnnotationDocumentReader(UniversalAnnotations),
        Writer = new AnnotationDocumentWriter(UniversalName, UniversalAnnotations),
        OptionsType = typeof(AnnotationOptions),
        Annotations = UniversalAnnotations,
        Recognize = head => head.Span.StartsWith("# sent_id"u8) || head.Span.StartsWith("# newdoc"u8) ? 0.6 : 0,
    };

    /// <summary>Columns with IOB tags, as in the shared tasks on named entities of 2002 and 2003 and their successors.</summary>
    public static TextFormat Columns { get; } = new()
    {
        Id = ColumnsId,
        Name = ColumnsName,
        Extensions = [".conll", ".bio", ".iob", ".crf"],
        Carries = "Tokens and sentences, and the kinds of mentions that do not overlap; neither the spacing of the text nor who is meant.",
        Reader = new AnnotationDocumentReader(ColumnsAnnotations),
        Writer = new AnnotationDocumentWriter(ColumnsName, ColumnsAnnotations),
        OptionsType = typeof(AnnotationOptions),
        Annotations = ColumnsAnnotations,
        Recognize = head => head.Span.StartsWith("TOKEN\t"u8) || head.Span.StartsWith("-DOCSTART-"u8) ? 1 : 0,
    };
}

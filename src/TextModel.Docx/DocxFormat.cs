namespace TextModel.Formats.Docx;

/// <summary>Word documents (Office Open XML): transcripts in and out.</summary>
public static class DocxFormat
{
    /// <summary>The identifier <c>docx</c>.</summary>
    public const string Id = "docx";

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "Word document",
        Extensions = [".docx", ".docm", ".dotx"],
        Carries = "Paragraphs, headings, highlighting, links, quotations, lists, tables, footnotes and endnotes, comments; turns and speakers as labels show them; tracked changes and pictures are only read.",
        Reader = new DocxReader(),
        Writer = new DocxWriter(),
        Recognize = Recognize,
    };

    // A zip whose first entries are those of Word; any other zip is told by its name.
    private static double Recognize(ReadOnlyMemory<byte> head)
    {
        ReadOnlySpan<byte> bytes = head.Span;
        if (!bytes.StartsWith("PK\u0003\u0004"u8))
            return 0;
        return bytes.IndexOf("word/"u8) >= 0 ? 0.9 : bytes.IndexOf("[Content_Types].xml"u8) >= 0 ? 0.4 : 0;
    }
}

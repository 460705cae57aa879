namespace TextModel.Formats.Tei;

/// <summary>TEI P5 XML.</summary>
public static class TeiFormat
{
    /// <summary>The identifier <c>tei</c>.</summary>
    public const string Id = TeiNames.Format;

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "TEI P5 XML",
        Extensions = [".tei.xml", ".tei", ".xml"],
        Carries = "The whole model; overlapping annotations stand off.",
        Reader = new TeiReader(),
        Writer = new TeiWriter(),
        HoldsDocuments = true,
        OptionsType = typeof(TeiOptions),
        Recognize = Recognize,
    };

    /// <summary>How each annotation of a document would be written, and why, in document order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Options; null for the defaults.</param>
    public static ValueList<TeiDecision> Explain(TextDocument document, TeiOptions? options = null) => TeiWriter.Explain(document, options);

    /// <summary>What stands against a template for <see cref="TeiOptions.Header"/>; empty where it can be used. Whether it is valid TEI, a schema says.</summary>
    /// <param name="header">The XML.</param>
    /// <param name="path">The file that it is from, for the diagnostics.</param>
    public static ValueList<Diagnostic> CheckHeader(string header, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(header);
        var diagnostics = new DiagnosticBag();
        TeiTemplate.Read(header, path, diagnostics);
        return diagnostics.ToImmutable();
    }

    // Markup that names TEI near its start is surely TEI; any other XML may be one, which only its name can tell.
    private static double Recognize(ReadOnlyMemory<byte> head)
    {
        ReadOnlySpan<byte> bytes = head.Span;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0x3C, 0, ..] or [0, 0x3C, ..])
            bytes = bytes.ToArray().Where(b => b is not (0 or 0xFE or 0xFF)).ToArray();
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        if (bytes is not [(byte)'<', ..])
            return 0;
        bool isTei = bytes.IndexOf("http://www.tei-c.org/ns/1.0"u8) >= 0 || bytes.IndexOf("<TEI"u8) >= 0 || bytes.IndexOf("<teiCorpus"u8) >= 0
            || bytes.IndexOf("<teiHeader"u8) >= 0;
        return isTei ? 1 : bytes.StartsWith("<?xml"u8) ? 0.4 : 0;
    }
}

namespace TextModel.Formats.Html;

/// <summary>Web pages: transcripts in and out.</summary>
public static class HtmlFormat
{
    /// <summary>The identifier <c>html</c>.</summary>
    public const string Id = "html";

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "HTML page",
        Extensions = [".html", ".htm", ".xhtml"],
        Carries = "The text of the page as a person reads it, with turns, speakers, notes, headings, source and what is shown beside words; no mentions.",
        Reader = new HtmlReader(),
        Writer = new HtmlWriter(),
        Recognize = Recognize,
    };

    // "<!doctype html" or "<html", with whatever prolog and comments before it.
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
        string start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        return start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase) ? 0.9 : 0;
    }
}

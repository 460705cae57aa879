namespace TextModel.Formats;

/// <summary>The formats that further packages read: what is said to those who have not added them.</summary>
internal static class OtherPackages
{
    private const string Recordings = "TextModel.Recordings";

    // The name for people, the package, its format, how its files are called, and whether they can be read as text at all.
    private static readonly (string Name, string Package, string Format, string Id, string[] Endings, bool IsText)[] Known =
    [
        ("a Word document", "TextModel.Docx", "DocxFormat.Format", "docx", [".docx"], false),
        ("a web page", "TextModel.Html", "HtmlFormat.Format", "html", [".html", ".htm", ".xhtml"], true),
        ("Markdown", "TextModel.Markdown", "MarkdownFormat.Format", "markdown", [".md", ".markdown"], true),
        ("YAML", "TextModel.Yaml", "YamlFormat.Format", "yaml", [".yaml", ".yml"], true),
        ("an ELAN file", Recordings, "RecordingFormats.Elan", "elan", [".eaf"], true),
        ("a transcription of EXMARaLDA", Recordings, "RecordingFormats.Exmaralda", "exmaralda", [".exb"], true),
        ("a CHAT transcript", Recordings, "RecordingFormats.Chat", "chat", [".cha"], true),
        ("a TextGrid", Recordings, "RecordingFormats.TextGrid", "textgrid", [".textgrid"], true),
        ("a transcript of Transcriber", Recordings, "RecordingFormats.Transcriber", "transcriber", [".trs"], true),
        ("a file of TTML subtitles", Recordings, "RecordingFormats.Ttml", "ttml", [".ttml", ".dfxp"], true),
        ("a file of ASS subtitles", Recordings, "RecordingFormats.Ass", "ass", [".ass", ".ssa"], true),
        ("a project of a QDA tool", Recordings, "RecordingFormats.Qda", "qda", [".qdpx"], false),
        ("a project of a QDA tool", Recordings, "RecordingFormats.Qda", "qda", [".qde", ".qdc"], true),
    ];

    /// <summary>What to say about an input that no format of the registry knows: null where it is no other package's either.</summary>
    public static Diagnostic? Find(TextInput input, FormatRegistry formats)
    {
        ReadOnlySpan<byte> head = input.GetHead(4096).Span;
        foreach ((string name, string package, string type, string id, string[] endings, bool isText) in Known)
        {
            bool isOne = id == "docx" ? IsWord(head)
                : input.Path is { } path && endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || (id == "html" && IsPage(head));
            if (isOne && formats[id] is null)
                return (isText ? DiagnosticCodes.OtherPackage : DiagnosticCodes.OtherPackageNeeded).At(input.Path, null, null, name, package, type);
        }

        return null;
    }

    // A ZIP archive whose first entries are those of Office; what it is called does not matter.
    private static bool IsWord(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) && (head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("word/"u8) >= 0);

    private static bool IsPage(ReadOnlySpan<byte> head)
    {
        while (head is [0xEF or 0xBB or 0xBF or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..])
            head = head[1..];
        return System.Text.Ascii.EqualsIgnoreCase(head[..Math.Min(head.Length, 14)], "<!doctype html"u8)
            || System.Text.Ascii.EqualsIgnoreCase(head[..Math.Min(head.Length, 5)], "<html"u8);
    }
}

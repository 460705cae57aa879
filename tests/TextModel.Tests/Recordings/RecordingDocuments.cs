using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Formats.Yaml;
using TextModel.Recordings;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>The documents of all recordings of the corpus, read once for all tests.</summary>
internal static class RecordingDocuments
{
    /// <summary>The identifier of the format of each folder.</summary>
    public static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["eaf"] = "elan",
        ["exb"] = "exmaralda",
        ["cha"] = "chat",
        ["textgrid"] = "textgrid",
        ["trs"] = "transcriber",
        ["whisper-json"] = "whisper",
        ["whispercpp-json"] = "whisper",
        ["aws-json"] = "whisper",
        ["asr-json"] = "whisper",
        ["ttml"] = "ttml",
        ["ass"] = "ass",
        ["noscribe"] = "noscribe",
        ["csv"] = "csv",
        ["ohms"] = "ohms",
        ["refi-qda"] = "qda",
    };

    private static readonly Lazy<List<RecordingDocument>> Read = new(
        () => [.. Folders.SelectMany(f => Shared.Files($"recordings/{f.Key}").Select(path => new RecordingDocument($"{f.Key}/{Path.GetFileName(path)}", path, FormatOf(f.Value, path))))]);

    /// <summary>Our own formats, pages, and recordings.</summary>
    public static FormatRegistry Formats { get; } = FormatRegistry.Default.With(HtmlFormat.Format).With(YamlFormat.Format).WithRecordings();

    /// <summary>All of them, in the order of folders and names.</summary>
    public static List<RecordingDocument> All => Read.Value;

    /// <summary>A document as a file of a format.</summary>
    public static byte[] Write(TextDocument document, string format, out ValueList<Diagnostic> said)
    {
        using var output = new MemoryStream();
        said = document.Write(output, new WriteOptions { Format = format }, Formats);
        return output.ToArray();
    }

    // A project is a package, or its XML alone.
    private static string FormatOf(string format, string path) => format == "qda" && !path.EndsWith(".qdpx", StringComparison.Ordinal) ? "qde" : format;

    /// <summary>What a file of a format is read as.</summary>
    public static TextDocument Parse(byte[] file, string format) => TextDocument.Read(file, null, new ReadOptions { Format = format }, Formats).Document;
}

/// <summary>A file and what it is read as.</summary>
internal sealed record RecordingDocument(string Name, string Path, string Format)
{
    private readonly Lazy<byte[]> bytes = new(() => File.ReadAllBytes(Path));
    private readonly Lazy<TextDocument> document = new(() => RecordingDocuments.Parse(File.ReadAllBytes(Path), Format));

    public byte[] Bytes => bytes.Value;

    public TextDocument Document => document.Value;

    public bool IsWritten => RecordingDocuments.Formats[Format]!.Writer is not null;
}

using System.Text;

namespace TextModel.Formats.Json;

/// <summary>JSON Lines: one document a line.</summary>
public static class JsonLinesFormat
{
    /// <summary>The identifier <c>jsonl</c>.</summary>
    public const string Id = "jsonl";

    /// <summary>The format. As a reader it takes the first document; <see cref="JsonLines"/> reads and writes them all.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "JSON Lines",
        Extensions = [".jsonl", ".ndjson"],
        Carries = "The whole model, one document a line.",
        Reader = new LineReader(),
        Writer = new LineWriter(),
        HoldsDocuments = true,
        OptionsType = typeof(JsonOptions),
        Recognize = head => JsonHead.Of(head.Span) switch
        {
            { IsDocument: true, HasFurther: true } => 1,
            { IsDocument: true } => 0.5,
            { IsObject: true } => 0.2,
            _ => 0,
        },
    };

    private sealed class LineReader : ITextReader
    {
        public ReadResult Read(TextInput input, ReadOptions options)
        {
            ArgumentNullException.ThrowIfNull(input);
            ArgumentNullException.ThrowIfNull(options);
            // A document that was broken into lines reads as well: what follows the first is reported, however it is laid out.
            return JsonReader.Read(input, options, Id);
        }
    }

    private sealed class LineWriter : ITextWriter
    {
        public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
        {
            ArgumentNullException.ThrowIfNull(document);
            ArgumentNullException.ThrowIfNull(output);
            ArgumentNullException.ThrowIfNull(diagnostics);
            JsonWriter.Write(document, output, JsonWriter.Options(document, options, Id) with { Indented = false }, diagnostics);
        }
    }
}

/// <summary>What the first bytes of a file tell.</summary>
/// <param name="IsObject">Whether it begins with an object.</param>
/// <param name="IsDocument">Whether that names itself a document.</param>
/// <param name="HasFurther">Whether a second object begins a line that follows a closed one.</param>
internal readonly record struct JsonHead(bool IsObject, bool IsDocument, bool HasFurther)
{
    public static JsonHead Of(ReadOnlySpan<byte> head)
    {
        if (TextEncoding.Detect(head) is { } encoding)
            head = encoding.Name == TextEncoding.Utf8.Name ? head[3..] : Encoding.UTF8.GetBytes(SourceText.Decode(head).Text);
        head = head.TrimStart(" \t\r\n"u8);
        if (head is not [(byte)'{', ..])
            return default;
        int mark = head[..Math.Min(head.Length, 512)].IndexOf("\"textmodel\""u8);
        bool further = false;
        if (head.IndexOf((byte)'\n') is var end and > 0 && head[..end].TrimEnd(" \t\r"u8) is [.., (byte)'}'])
            further = head[end..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
        return new(true, mark > 0, further);
    }
}

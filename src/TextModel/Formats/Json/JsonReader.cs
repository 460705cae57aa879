using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace TextModel.Formats.Json;

/// <summary>Reads a document from JSON.</summary>
internal sealed class JsonReader : ITextReader
{
    /// <inheritdoc/>
    public ReadResult Read(TextInput input, ReadOptions options) => Read(input, options, JsonFormat.Id);

    /// <summary>Reads a document that remembers its file, and in which layout and unit that was written.</summary>
    internal static ReadResult Read(TextInput input, ReadOptions options, string format)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        ReadOnlyMemory<byte> json = GetUtf8(input, options, out Diagnostic? problem);
        var diagnostics = new DiagnosticBag();
        if (problem is not null)
            diagnostics.Add(problem);
        TextDocument document = Read(json.Span, input.Path, 1, diagnostics, out OffsetUnit? unit);
        ValueList<Diagnostic> said = diagnostics.ToImmutable();
        if (!said.HasErrors)
        {
            OriginalFile file = input.Keep(format);
            file.Content = new JsonOptions { OffsetUnit = unit ?? OffsetUnit.Utf16, Indented = json.Span.Trim(" \t\r\n"u8).StartsWith("{\n"u8) || json.Span.StartsWith("{\r\n"u8) };
            document.Keep(file);
        }

        return new() { Document = document, Format = format, Diagnostics = said };
    }

    /// <summary>Reads a document from JSON that was made from another notation of the same shape, such as YAML.</summary>
    /// <param name="translation">The JSON, and where in the file its values come from.</param>
    /// <param name="format">The identifier of the format that was translated, for <see cref="ReadResult.Format"/>.</param>
    /// <returns>A document and diagnostics with places in the file that was translated.</returns>
    public static ReadResult Read(JsonTranslation translation, string format)
    {
        ArgumentNullException.ThrowIfNull(translation);
        ArgumentNullException.ThrowIfNull(format);
        var diagnostics = new DiagnosticBag();
        TextDocument document = Read(translation.Json.Span, translation.Path, 1, diagnostics, out _, translation);
        return new() { Document = document, Format = format, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <summary>Reads one document.</summary>
    /// <param name="json">UTF-8 without a byte order mark.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="firstLine">The number of the first line in that file.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="unit">What its offsets count, where it says so.</param>
    /// <param name="translation">What the JSON was made from; null where it is the file itself.</param>
    internal static TextDocument Read(
        ReadOnlySpan<byte> json, string? path, int firstLine, DiagnosticBag diagnostics, out OffsetUnit? unit, JsonTranslation? translation = null)
    {
        var draft = new JsonDraft();
        var input = new JsonInput(json, 0, path, firstLine, diagnostics, translation);
        try
        {
            ReadAll(ref input, draft);
        }
        catch (JsonException broken)
        {
            input.Report(broken);
        }

        if (draft.Postponed >= 0 && draft.Text is not null)
            ReadPostponed(new(json, draft.Postponed, path, firstLine, diagnostics, translation), draft);
        unit = draft.Unit;
        return draft.ToDocument();
    }

    /// <summary>The input's UTF-8, without a byte order mark.</summary>
    internal static ReadOnlyMemory<byte> GetUtf8(TextInput input, ReadOptions options, out Diagnostic? problem)
    {
        problem = null;
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = input.GetBytes();
        }
        catch (EncoderFallbackException)
        {
            // A string with half a surrogate pair outside an escape has no UTF-8; U+FFFD stands for it.
            string text = input.Text.Text;
            int at = 0;
            while (Rune.DecodeFromUtf16(text.AsSpan(at), out _, out int units) == OperationStatus.Done)
                at += units;
            problem = DiagnosticCodes.JsonLoneSurrogate.At(input.Path, input.Text.Lines.GetPosition(at), null);
            return Encoding.UTF8.GetBytes(text);
        }

        TextEncoding? mark = TextEncoding.Detect(bytes.Span);
        if ((mark ?? options.Encoding ?? TextEncoding.Utf8).Name != TextEncoding.Utf8.Name)
        {
            problem = input.Text.Problem;
            return Encoding.UTF8.GetBytes(input.Text.Text);
        }

        if (!Utf8.IsValid(bytes.Span))
            problem = input.Decode(TextEncoding.Utf8).Problem;
        return mark is null ? bytes : bytes[3..];
    }

    private static void ReadAll(ref JsonInput input, JsonDraft draft)
    {
        if (!input.Read())
        {
            input.Report(DiagnosticCodes.JsonSyntax, 0, "it is empty.");
            return;
        }

        int start = input.Place;
        if (input.Token != JsonTokenType.StartObject)
        {
            string found = input.Token == JsonTokenType.StartArray ? "a list" : "a bare value";
            input.Report(DiagnosticCodes.JsonNotADocument, start, $"it begins with {found}");
            return;
        }

        JsonDocumentShape.Shape.Read(ref input, draft, out _);
        if (draft.Text is null)
            input.Report(DiagnosticCodes.JsonNotADocument, start, "it has no \"text\"");
        else if (draft.Format is { } format && format != JsonDocumentShape.FormatName)
            input.Report(DiagnosticCodes.JsonNotADocument, start, $"its format is \"{format}\"");
        if (input.Read())
            input.Report(DiagnosticCodes.JsonFurtherDocuments, input.Place);
    }

    private static void ReadPostponed(JsonInput input, JsonDraft draft)
    {
        try
        {
            input.Read();
            JsonDocumentShape.ReadItems(ref input, draft);
        }
        catch (JsonException)
        {
            // Reported when the list was passed over.
        }
    }
}

namespace TextModel.Formats.Json;

/// <summary>Writes a document as JSON.</summary>
internal sealed class JsonWriter : ITextWriter
{
    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        Write(document, output, Options(document, options, JsonFormat.Id), diagnostics);
    }

    /// <summary>What the user asked for, else what the document's own file had, else the defaults.</summary>
    internal static JsonOptions Options(TextDocument document, WriteOptions options, string format) =>
        options as JsonOptions ?? (document.OriginalFile is { Content: JsonOptions own } file && file.Format == format ? own : new());

    /// <summary>Writes the document and a line end.</summary>
    internal static void Write(TextDocument document, Stream output, JsonOptions options, DiagnosticBag diagnostics)
    {
        OffsetMap? offsets = options.OffsetUnit == OffsetUnit.Utf16 ? null : document.Offsets;
        using var json = new JsonOutput(output, options.Indented, options.OffsetUnit, offsets, diagnostics);
        JsonDocumentShape.Shape.Write(json, new()
        {
            Document = document,
            Text = document.Text,
            Unit = options.OffsetUnit,
            Encoding = document.Encoding,
            Source = document.Source,
            SourceFile = JsonSourceFile.Of(document.SourceFile),
            Extra = document.Extra,
        });
        json.NewLine();
        json.Flush();
    }
}

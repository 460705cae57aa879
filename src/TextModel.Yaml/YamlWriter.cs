using System.Text;
using TextModel.Formats.Json;

namespace TextModel.Formats.Yaml;

/// <summary>Writes a document as YAML, by way of JSON, so that there is one shape.</summary>
internal sealed class YamlWriter : ITextWriter
{
    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        using var json = new MemoryStream();
        JsonFormat.Format.Writer!.Write(
            document, json, new JsonOptions { OffsetUnit = (options as YamlOptions)?.OffsetUnit ?? default }, diagnostics);
        using var yaml = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new YamlEmitter(yaml).Write(json.GetBuffer().AsSpan(0, (int)json.Length));
    }
}

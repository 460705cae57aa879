using TextModel.Formats.Json;

namespace TextModel.Formats.Yaml;

/// <summary>Reads a document from YAML, by way of JSON, so that there is one shape.</summary>
internal sealed class YamlReader : ITextReader
{
    /// <inheritdoc/>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        SourceText source = input.Text;
        var translator = new YamlTranslator(source, TextSpan.OfLength(0, source.Text.Length));
        JsonTranslation? json = translator.Translate();
        ReadResult read = json is null
            ? new() { Document = TextDocument.Create(""), Format = YamlFormat.Id }
            : JsonFormat.Read(json, YamlFormat.Id);
        return read with
        {
            Diagnostics = [.. source.Problem is { } problem ? [problem] : Array.Empty<Diagnostic>(), .. read.Diagnostics, .. translator.Diagnostics],
        };
    }
}

using System.Text;
using TextModel.Formats;
using TextModel.Formats.Yaml;

namespace TextModel.Tests.Formats.Yaml;

/// <summary>What the tests of YAML share.</summary>
internal static class Yaml
{
    public static readonly FormatRegistry Formats = FormatRegistry.Default.With(YamlFormat.Format);
    private static readonly ReadOptions AsYaml = new() { Format = "yaml" };

    public static string Write(TextDocument document, YamlOptions? options = null)
    {
        using var output = new MemoryStream();
        Assert.Empty(document.Write(output, (options ?? new YamlOptions()) with { Format = "yaml" }, Formats));
        return new UTF8Encoding(false, true).GetString(output.ToArray());
    }

    public static ReadResult Read(string yaml) => TextDocument.Parse(yaml, AsYaml, Formats);

    /// <summary>Reads what must be right.</summary>
    public static TextDocument ReadClean(string yaml)
    {
        ReadResult read = Read(yaml);
        Assert.Equal([], read.Diagnostics.Select(d => d.ToString()));
        return read.Document;
    }

    /// <summary>The diagnostics as <c>line:column code</c>.</summary>
    public static string[] Places(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(d => $"{d.Position} {d.Code}")];
}

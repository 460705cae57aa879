using System.Text;
using TextModel.Formats;

namespace TextModel.Tests.Formats.Json;

/// <summary>What the tests of JSON share.</summary>
internal static class Json
{
    public static readonly ReadOptions AsJson = new() { Format = "json" };

    public static string Write(TextDocument document, JsonOptions? options = null, params string[] losses)
    {
        using var output = new MemoryStream();
        Diagnostic[] diagnostics = [.. document.Write(output, (options ?? new JsonOptions()) with { Format = "json" })];
        Assert.Equal(losses, diagnostics.Select(d => d.Message));
        return new UTF8Encoding(false, true).GetString(output.ToArray());
    }

    public static ReadResult Read(string json) => TextDocument.Parse(json, AsJson);

    /// <summary>Reads what must be right.</summary>
    public static TextDocument ReadClean(string json)
    {
        ReadResult read = Read(json);
        Assert.Empty(read.Diagnostics);
        return read.Document;
    }

    /// <summary>The diagnostics as <c>line:column code</c>.</summary>
    public static string[] Places(ReadResult read) => [.. read.Diagnostics.Select(d => $"{d.Position} {d.Code}")];

    /// <summary>A document with the given text and annotations.</summary>
    public static string Of(string text, params string[] annotations) =>
        $$"""
        {"format": "textmodel", "version": 1, "offsetUnit": "utf16", "text": "{{text}}", "annotations": [
        {{string.Join(",\n", annotations)}}
        ]}
        """;
}

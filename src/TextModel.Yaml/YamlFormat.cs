namespace TextModel.Formats.Yaml;

/// <summary>The model as YAML, in the shape that it has in JSON.</summary>
public static class YamlFormat
{
    /// <summary>The identifier <c>yaml</c>.</summary>
    public const string Id = "yaml";

    /// <summary>The format; <c>FormatRegistry.Default.With(YamlFormat.Format)</c> knows it.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "YAML",
        Extensions = [".yaml", ".yml"],
        Carries = "The whole model.",
        Reader = new YamlReader(),
        Writer = new YamlWriter(),
        HoldsDocuments = true,
        OptionsType = typeof(YamlOptions),
        Recognize = head => IsDocument(head.Span) ? 0.9 : 0,
    };

    /// <summary>Whether a file's first bytes name it a document, and not metadata.</summary>
    /// <param name="head">The first bytes, up to 4 KiB.</param>
    public static bool IsDocument(ReadOnlySpan<byte> head)
    {
        // Every file is asked this. With zeros it may be UTF-16.
        if (head.IndexOf("textmodel"u8) < 0 && !head.Contains((byte)0))
            return false;
        foreach (ReadOnlySpan<char> line in SourceText.Decode(head, null, TextEncoding.Utf8).Text.AsSpan().EnumerateLines())
        {
            if (line.TrimEnd() is "format: textmodel" or "format: \"textmodel\"" or "format: 'textmodel'")
                return true;
            if (line.StartsWith("text:", StringComparison.Ordinal))
                break;
        }

        return false;
    }
}

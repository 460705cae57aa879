using TextModel.Formats.Yaml;
using TextModel.Transcripts;

namespace TextModel;

/// <summary>Metadata of transcripts in YAML: in front matter, or in a file of its own.</summary>
public static class YamlMetadata
{
    /// <summary>Reads a file of metadata.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What it says, and what was not understood; bad content does not throw.</returns>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public static MetadataResult Load(string path) => Read(SourceText.Load(path));

    /// <summary>Reads metadata from a text.</summary>
    /// <param name="source">The text.</param>
    public static MetadataResult Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        MetadataResult read = MetadataDraft.Read(source, TextSpan.OfLength(0, source.Text.Length));
        return source.Notice is { } notice ? read with { Diagnostics = [notice, .. read.Diagnostics] } : read;
    }

    /// <summary>Reads the block at the top of a transcript, for <see cref="ReadOptions.FrontMatter"/>.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="block">The block with its rules, as <see cref="MetadataBlock.Find"/> gives it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The block lies outside the text.</exception>
    public static MetadataResult ReadFrontMatter(SourceText source, TextSpan block)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.End, source.Text.Length, nameof(block));
        string text = source.Text[block.Start..block.End];
        int rule = Math.Max(text.LastIndexOf("---", StringComparison.Ordinal), text.LastIndexOf("...", StringComparison.Ordinal));
        int start = Math.Min(text.Length, 3);
        return MetadataDraft.Read(source, new(block.Start + start, block.Start + Math.Max(start, rule)));
    }

    /// <summary>The file of metadata beside a transcript: the same name with <c>.yaml</c> or <c>.yml</c>; null where there is none.</summary>
    /// <remarks>A whole document in YAML, such as one that was converted from the transcript, is none.</remarks>
    /// <param name="path">The transcript.</param>
    public static string? FindBeside(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (string ending in YamlFormat.Format.Extensions)
        {
            string beside = Path.ChangeExtension(path, ending);
            if (beside != path && File.Exists(beside) && !YamlFormat.IsDocument(Formats.TextInput.FromFile(beside).GetHead(4096).Span))
                return beside;
        }

        return null;
    }
}

using TextModel.Formats;
using TextModel.Formats.Yaml;
using TextModel.Transcripts;

namespace TextModel;

/// <summary>Reads transcripts with what people say about them in YAML.</summary>
public static class YamlTranscript
{
    /// <summary>Reads a file with its front matter, and with the file of metadata beside it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Options for reading, which go before all metadata; null for the defaults.</param>
    /// <param name="metadata">The file of metadata; null: the one beside the transcript, where there is one.</param>
    /// <param name="formats">The formats to choose from; null for those of the package TextModel, and YAML.</param>
    /// <returns>A document and diagnostics, whatever the files hold.</returns>
    /// <exception cref="IOException">A file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A path is a folder, or may not be read.</exception>
    public static ReadResult Read(string path, ReadOptions? options = null, string? metadata = null, FormatRegistry? formats = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(TextInput.FromFile(path, options?.Encoding), options, metadata, formats);
    }

    /// <summary>Reads an input with its front matter, and with a file of metadata.</summary>
    /// <param name="input">The transcript.</param>
    /// <param name="options">Options for reading, which go before all metadata; null for the defaults.</param>
    /// <param name="metadata">The file of metadata; null: the one beside the transcript, where there is one.</param>
    /// <param name="formats">The formats to choose from; null for those of the package TextModel, and YAML.</param>
    /// <returns>A document and diagnostics, whatever the files hold.</returns>
    /// <exception cref="IOException">A file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A path is a folder, or may not be read.</exception>
    public static ReadResult Read(TextInput input, ReadOptions? options = null, string? metadata = null, FormatRegistry? formats = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        options ??= ReadOptions.Default;
        formats ??= FormatRegistry.Default.With(YamlFormat.Format);
        options = options with { FrontMatter = options.FrontMatter ?? YamlMetadata.ReadFrontMatter };
        string? beside = metadata is null && input.Path is { } path ? YamlMetadata.FindBeside(path) : null;
        // What has a model of its own is no transcript.
        if (beside is not null && formats.FindReader(input, options) is { HoldsDocuments: true })
            beside = null;
        if ((metadata ?? beside) is not { } file)
            return TextDocument.Read(input, options, formats);
        MetadataResult known = YamlMetadata.Load(file);
        TranscriptOptions transcript = options.Transcript with { Metadata = options.Transcript.Metadata.Over(known.Metadata) };
        ReadResult read = TextDocument.Read(input, options with { Transcript = transcript }, formats);
        Diagnostic[] used = beside is null ? [] : [DiagnosticCodes.MetadataUsed.At(input.Path, null, null, Path.GetFileName(beside))];
        return read with { Diagnostics = [.. used, .. known.Diagnostics, .. read.Diagnostics] };
    }
}

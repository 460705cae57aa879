using TextModel.Transcripts;

namespace TextModel;

/// <summary>Options for reading. The defaults are right for a file that says of itself what it is.</summary>
public sealed record ReadOptions
{
    /// <summary>The defaults.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The format's identifier (<c>text</c>, <c>tei</c>, <c>json</c> …); null: found from the name and the content.</summary>
    public string? Format { get; init; }

    /// <summary>The encoding of a text that has no byte order mark; null: UTF-8, or else what is recognised by the letters, with the warning TM0007.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>
    /// Reads the block of metadata that stands at the top of a transcript between two lines <c>---</c>; null: such a block is text like any other.
    /// The package TextModel.Yaml has one for YAML.
    /// </summary>
    /// <remarks>Given are the whole file and the block's span, its rules included. What it says counts less than <see cref="TranscriptOptions.Metadata"/>.</remarks>
    public Func<SourceText, TextSpan, MetadataResult>? FrontMatter { get; init; }

    /// <summary>How turns, speakers and notes are found in transcripts.</summary>
    public TranscriptOptions Transcript { get; init; } = TranscriptOptions.Default;
}

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

    /// <summary>
    /// The most bytes that a packed file (a Word document, a zipped CAS) may unpack to, so that a small file cannot use up the memory; null: <see cref="UsualUnpackedLimit"/>.
    /// </summary>
    /// <remarks>What is larger is an error of reading, not an exception.</remarks>
    public long? UnpackedLimit { get; init; }

    /// <summary>
    /// Whether captions that roll up have each line once: lines with which a cue of WebVTT or SubRip begins and the cue before ends are left out. Otherwise all are kept; in both cases a diagnostic says so.
    /// </summary>
    public bool FoldRepeatedLines { get; init; }

    /// <summary>The longest pause within a turn of a recording: after a longer one the same speaker begins another turn; null: only another speaker does. Not negative.</summary>
    public TimeSpan? TurnPause { get; init; }

    /// <summary>How tracked changes of a Word document are read.</summary>
    public TrackedChanges TrackedChanges { get; init; }

    /// <summary>
    /// Stops the reading, which then throws <see cref="OperationCanceledException"/>. It is asked between steps of the work: every few thousand lines or elements of a transcript or
    /// a TEI file, and before and after what a library of others parses in one go. The asynchronous members ask the token that they are given as well.
    /// </summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>
    /// Is told which share of the reading is done, from 0 to 1, each time more than before and 1 at the end; null for nobody. The shares are of the usual course of the work, not of its time.
    /// Called on the thread that reads.
    /// </summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>How turns, speakers and notes are found in transcripts.</summary>
    public TranscriptOptions Transcript { get; init; } = TranscriptOptions.Default;

    /// <summary>What <see cref="UnpackedLimit"/> is for a file where nobody said it: 16 MiB, and 64 bytes for each byte of the file.</summary>
    /// <param name="length">How many bytes the file has.</param>
    public static long UsualUnpackedLimit(long length) => (16L << 20) + (64 * length);
}

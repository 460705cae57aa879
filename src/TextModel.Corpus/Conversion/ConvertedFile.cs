namespace TextModel.Corpus;

/// <summary>What became of one file: a row of the manifest.</summary>
public sealed record ConvertedFile
{
    /// <summary>The name below the input folder, with slashes. Of an entry of an archive, the archive's name comes first.</summary>
    public required string Path { get; init; }

    /// <summary>The length in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The SHA-256 of the bytes, in hexadecimal digits; null where they could not be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The SHA-256 of the file of metadata beside it; null where there is none.</summary>
    public string? MetadataSha256 { get; init; }

    /// <summary>A hash of all options that the result depends on.</summary>
    public string Options { get; init; } = "";

    /// <summary>The version of TextModel that did it.</summary>
    public string Version { get; init; } = "";

    /// <summary>What came of it.</summary>
    public ConversionResult Result { get; init; }

    /// <summary>The name of what was made, below the output folder, with slashes.</summary>
    public string Output { get; init; } = "";

    /// <summary>The length in bytes of what was made; null where nothing was.</summary>
    public long? OutputSize { get; init; }

    /// <summary>The SHA-256 of what was made; null where nothing was.</summary>
    public string? OutputSha256 { get; init; }

    /// <summary>The identifier of the format that it was read as; null where it could not be read.</summary>
    public string? Format { get; init; }

    /// <summary>The convention by which a transcript marks its turns; null where the format has no such question.</summary>
    public string? Convention { get; init; }

    /// <summary>How likely it is, from 0 to 1, that the turns are marked so; null where there is no convention.</summary>
    public double? Score { get; init; }

    /// <summary>The number of turns.</summary>
    public int Turns { get; init; }

    /// <summary>The number of speakers.</summary>
    public int Speakers { get; init; }

    /// <summary>What was noticed in reading and writing.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset Finished { get; init; }

    /// <summary>Whether an earlier run did it, so that nothing was done now. Not in the manifest.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>How many diagnostics have a severity.</summary>
    /// <param name="severity">The severity.</param>
    public int Count(DiagnosticSeverity severity) => Diagnostics.Count(d => d.Severity == severity);
}

/// <summary>What came of a file.</summary>
public enum ConversionResult
{
    /// <summary>It was converted.</summary>
    Converted,

    /// <summary>It has errors, or could not be read or written: there is no output.</summary>
    Failed,

    /// <summary>An output was there before, and was to be kept.</summary>
    Kept,
}

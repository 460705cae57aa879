namespace TextModel.Corpus;

/// <summary>How far a conversion is.</summary>
public sealed record CorpusProgress
{
    /// <summary>How many files are done, those of earlier runs included.</summary>
    public int Done { get; init; }

    /// <summary>How many files there are.</summary>
    public int Total { get; init; }

    /// <summary>How many of those that are done an earlier run did.</summary>
    public int Unchanged { get; init; }

    /// <summary>How many have errors.</summary>
    public int Failed { get; init; }

    /// <summary>How many have warnings, and no errors.</summary>
    public int WithWarnings { get; init; }

    /// <summary>How many bytes are done.</summary>
    public long Bytes { get; init; }

    /// <summary>How many bytes there are.</summary>
    public long TotalBytes { get; init; }

    /// <summary>How many of those that are done an earlier run did.</summary>
    public long UnchangedBytes { get; init; }

    /// <summary>The time since the start.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Bytes in a second, of those that were really converted.</summary>
    public double BytesPerSecond => Elapsed > TimeSpan.Zero ? (Bytes - UnchangedBytes) / Elapsed.TotalSeconds : 0;

    /// <summary>How long it will take; null where that cannot be said yet.</summary>
    public TimeSpan? TimeLeft => BytesPerSecond > 0 && Elapsed.TotalSeconds > 0.5 ? TimeSpan.FromSeconds((TotalBytes - Bytes) / BytesPerSecond) : null;
}

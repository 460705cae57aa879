namespace TextModel.Corpus;

/// <summary>What the files of a manifest have in common: of which list they are, and how the run went.</summary>
public sealed record CorpusRunInfo
{
    /// <summary>The version of TextModel.</summary>
    public string Version { get; init; } = "";

    /// <summary>A hash of all options that results depend on.</summary>
    public string Options { get; init; } = "";

    /// <summary>The format that was written.</summary>
    public string Format { get; init; } = "";

    /// <summary>A hash of the list of all files: names and lengths.</summary>
    public string Listing { get; init; } = "";

    /// <summary>The part; null: all.</summary>
    public CorpusShard? Shard { get; init; }

    /// <summary>How many files the run has.</summary>
    public int Files { get; init; }

    /// <summary>How many files were left out, since no reader knows their endings; by ending.</summary>
    public IReadOnlyDictionary<string, int> LeftOut { get; init; } = new Dictionary<string, int>();

    /// <summary>What concerns the run as a whole.</summary>
    public ValueList<Diagnostic> Notices { get; init; }

    /// <summary>Whether it came to its end.</summary>
    public bool IsComplete { get; init; }

    /// <summary>When the last run began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset Ended { get; init; }

    /// <summary>The name of the machine.</summary>
    public string Host { get; init; } = "";
}

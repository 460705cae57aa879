using TextModel.Formats;

namespace TextModel.Corpus;

/// <summary>What goes into an index, and how it is read.</summary>
public sealed record CorpusIndexing
{
    /// <summary>Folders, which are gone through with all that is below, archives (<c>.zip</c>, <c>.tar</c>, <c>.tar.gz</c>, <c>.tgz</c>), and files.</summary>
    public required ValueList<string> Inputs { get; init; }

    /// <summary>Patterns of the names that are wanted (<c>*.txt</c>, <c>1931/**</c>); none: all that a reader knows by their endings.</summary>
    public ValueList<string> Include { get; init; }

    /// <summary>Patterns of the names that are not wanted.</summary>
    public ValueList<string> Exclude { get; init; }

    /// <summary>How files are read.</summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>The formats to choose from; null for those of the package TextModel, and YAML.</summary>
    public FormatRegistry? Formats { get; init; }

    /// <summary>Whether metadata in YAML beside the inputs counts.</summary>
    public bool UseMetadata { get; init; } = true;

    /// <summary>How many files are read at the same time; 0: as many as the machine has processors.</summary>
    public int Parallelism { get; init; }

    /// <summary>The files, in the order of their names.</summary>
    internal IReadOnlyList<ListedFile> List(FormatRegistry formats, CancellationToken stop)
    {
        // No output: a folder that nothing is written to is left out by no name.
        var listed = new CorpusConversion { Inputs = Inputs, Include = Include, Exclude = Exclude, Reading = Reading, Output = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()) };
        return CorpusListing.Make(listed, formats, ".tei.xml", stop).Files;
    }
}

/// <summary>What became of the files when an index was made or updated.</summary>
public sealed record CorpusIndexSummary
{
    /// <summary>Files that were not in the index before.</summary>
    public int Added { get; init; }

    /// <summary>Files whose bytes, metadata or options have changed.</summary>
    public int Changed { get; init; }

    /// <summary>Files that are gone, and their texts with them.</summary>
    public int Removed { get; init; }

    /// <summary>Files that were left as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>Files that could not be read. What the index had of them is removed.</summary>
    public int Failed { get; init; }

    /// <summary>Paragraphs that were written.</summary>
    public long Rows { get; init; }

    /// <summary>Bytes of the files that were read anew.</summary>
    public long Bytes { get; init; }

    /// <summary>The errors of the files that could not be read, each with the file's name.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; }
}

using TextModel.Formats;

namespace TextModel.Corpus;

/// <summary>The conversion of whole folders and archives: what, where to, and how.</summary>
/// <example>
/// <code>
/// CorpusReport report = await new CorpusConversion { Inputs = ["interviews"], Output = "tei", Resume = true }.RunAsync();
/// </code>
/// </example>
public sealed record CorpusConversion
{
    /// <summary>Folders, which are gone through with all that is below, archives (<c>.zip</c>, <c>.tar</c>, <c>.tar.gz</c>, <c>.tgz</c>), and files.</summary>
    public required ValueList<string> Inputs { get; init; }

    /// <summary>The folder for what is made; it mirrors the names of the inputs. Made where it is missing.</summary>
    public required string Output { get; init; }

    /// <summary>Patterns of the names that are wanted (<c>*.txt</c>, <c>1931/**</c>); none: all that a reader knows by their endings.</summary>
    public ValueList<string> Include { get; init; }

    /// <summary>Patterns of the names that are not wanted.</summary>
    public ValueList<string> Exclude { get; init; }

    /// <summary>How files are read.</summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>How files are written; its format is TEI where none is named.</summary>
    public WriteOptions Writing { get; init; } = new() { Format = "tei" };

    /// <summary>The formats to choose from; null for those of the package TextModel, and YAML.</summary>
    public FormatRegistry? Formats { get; init; }

    /// <summary>A file of metadata in YAML for all inputs; null: for each the one beside it, where there is one.</summary>
    public string? Metadata { get; init; }

    /// <summary>Whether metadata beside the inputs counts.</summary>
    public bool UseMetadata { get; init; } = true;

    /// <summary>How many files are worked at, at the same time; 0: as many as the machine has processors.</summary>
    public int Parallelism { get; init; }

    /// <summary>Whether to go on from the manifest: what is recorded as converted, of the same bytes, with the same options and version, is not done again if its output is there.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether to keep outputs that are there already.</summary>
    public bool KeepExisting { get; init; }

    /// <summary>Whether it is an error where the format cannot carry something; nothing is then written.</summary>
    public bool FailOnLoss { get; init; }

    /// <summary>Judges what was made of a file before it is written: gives what is wrong with it, or null. What is wrong is an error, as with <see cref="FailOnLoss"/>.</summary>
    public Func<ReadResult, ReadOnlyMemory<byte>, string?>? Check { get; init; }

    /// <summary>The part to convert; null: all. <see cref="CorpusReport.Merge"/> joins the parts.</summary>
    public CorpusShard? Shard { get; init; }

    /// <summary>Where the manifest is: <c>.textmodel/manifest.db</c> in the output folder, or <c>.textmodel/shard-3-of-8.db</c>.</summary>
    public string ManifestPath => CorpusPlaces.Manifest(Output, Shard);

    /// <summary>Where the manifest of a whole conversion is.</summary>
    /// <param name="output">The output folder.</param>
    public static string ManifestOf(string output) => CorpusPlaces.Manifest(output, null);

    /// <summary>Converts, and gives each file when it is done, in no particular order.</summary>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellationToken">Stops; what is being worked at is finished and recorded first.</param>
    /// <remarks>Leaving the loop early stops in the same way. Bad files are results, not exceptions.</remarks>
    /// <exception cref="ArgumentException">The options contradict each other: no format of that name, an output that is an input.</exception>
    /// <exception cref="IOException">The output folder or the manifest cannot be used, or another run is at work there.</exception>
    /// <exception cref="UnauthorizedAccessException">The output folder may not be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public IAsyncEnumerable<ConvertedFile> ConvertAsync(IProgress<CorpusProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new ConversionRun(this).GoAsync(progress, cancellationToken);

    /// <summary>Converts all, and writes the report beside what was made (for a part, only its manifest: the report is made when all parts are there).</summary>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellationToken">Stops; what is being worked at is finished and recorded first.</param>
    /// <inheritdoc cref="ConvertAsync"/>
    public async Task<CorpusReport> RunAsync(IProgress<CorpusProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await foreach (ConvertedFile _ in ConvertAsync(progress, cancellationToken).ConfigureAwait(false))
        {
        }

        CorpusReport report = CorpusReport.Read(ManifestPath);
        if (Shard is null)
            report.Save(Output);
        return report;
    }
}

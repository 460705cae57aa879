using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using TextModel.Formats;
using TextModel.Formats.Yaml;

namespace TextModel.Corpus;

/// <summary>A file, ready to be written into an index.</summary>
internal sealed record IndexedContent(RowSource Source, long Size, string Sha256, string Options, string Format, List<TextRow> Rows, List<TurnFact> Turns);

/// <summary>Makes or updates an index: threads read, in order of the list, and one writes.</summary>
internal sealed class IndexRun
{
    // What is recorded at one go: FTS5 writes a piece of its index then, and joins the pieces later.
    private const int FilesAtOneGo = 4000;
    private const long BytesAtOneGo = 64L << 20;
    private static readonly TimeSpan LongestGo = TimeSpan.FromSeconds(10);
    private readonly CorpusIndexing indexing;
    private readonly FormatRegistry formats;
    private readonly string options;
    private readonly int workers;

    public IndexRun(CorpusIndexing indexing)
    {
        if (indexing.Inputs.IsEmpty || indexing.Inputs.Contains(""))
            throw new ArgumentException("There is no input, or one without a name.", nameof(indexing));
        ArgumentOutOfRangeException.ThrowIfNegative(indexing.Parallelism);
        this.indexing = indexing;
        formats = indexing.Formats ?? FormatRegistry.Default.With(YamlFormat.Format);
        workers = indexing.Parallelism == 0 ? Environment.ProcessorCount : Math.Min(indexing.Parallelism, 256);
        string all = $"{FileConversion.Version}\n{indexing.Reading}\n{indexing.UseMetadata}";
        options = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
    }

    /// <summary>Does it.</summary>
    public async Task<CorpusIndexSummary> GoAsync(IndexStore store, IProgress<CorpusProgress>? progress, CancellationToken stop)
    {
        IReadOnlyList<ListedFile> files = indexing.List(formats, stop);
        Dictionary<string, IndexedFile> known = store.Files();
        long last = known.Count == 0 ? 0 : known.Values.Max(k => k.Id);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // Few wait at a time, so that memory is bounded by the largest files and not by their number.
        Channel<Task<Reading>> readings = Channel.CreateBounded<Task<Reading>>(workers + 1);
        var feeding = Task.Run(() => FeedAsync(files, known, readings.Writer, ending.Token), CancellationToken.None);
        var summary = new CorpusIndexSummary();
        List<Diagnostic> problems = [];
        var counts = new CorpusProgress { Total = files.Count, TotalBytes = files.Sum(f => f.Size) };
        var clock = Stopwatch.StartNew();
        try
        {
            store.Begin();
            int waiting = 0;
            long bytes = 0;
            TimeSpan recorded = default;
            await foreach (Task<Reading> task in readings.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                Reading read = await task.ConfigureAwait(false);
                IndexedFile? before = known.GetValueOrDefault(read.File.Path);
                known.Remove(read.File.Path);
                summary = Write(store, read, before, ref last, summary, problems);
                counts = counts with
                {
                    Done = counts.Done + 1,
                    Unchanged = summary.Unchanged,
                    Failed = summary.Failed,
                    Bytes = counts.Bytes + read.File.Size,
                    UnchangedBytes = counts.UnchangedBytes + (read.IsUnchanged ? read.File.Size : 0),
                    Elapsed = clock.Elapsed,
                };
                progress?.Report(counts);
                bytes += read.IsUnchanged ? 0 : read.File.Size;
                if (++waiting < FilesAtOneGo && bytes < BytesAtOneGo && clock.Elapsed - recorded < LongestGo)
                    continue;
                store.Commit();
                store.Begin();
                (waiting, bytes, recorded) = (0, 0, clock.Elapsed);
            }

            await feeding.ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
            foreach (IndexedFile gone in known.Values)
                store.Remove(gone.Id);
            store.Commit();
            return summary with { Removed = known.Count, Diagnostics = [.. problems] };
        }
        catch (OperationCanceledException)
        {
            // Files are in it as wholes.
            store.Commit();
            store.Finish();
            throw;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
        }
    }

    private static CorpusIndexSummary Write(IndexStore store, Reading read, IndexedFile? before, ref long last, CorpusIndexSummary summary, List<Diagnostic> problems)
    {
        if (read.IsUnchanged)
            return summary with { Unchanged = summary.Unchanged + 1 };
        if (before is not null)
            store.Remove(before.Id);
        if (read.Content is not { } content)
        {
            problems.AddRange(read.Problems);
            return summary with { Failed = summary.Failed + 1 };
        }

        store.Add(before?.Id ?? ++last, content);
        return summary with
        {
            Added = summary.Added + (before is null ? 1 : 0),
            Changed = summary.Changed + (before is null ? 0 : 1),
            Rows = summary.Rows + content.Rows.Count,
            Bytes = summary.Bytes + content.Size,
        };
    }

    // In order of the list; of an archive the entries follow each other as they do in it.
    private async Task FeedAsync(IReadOnlyList<ListedFile> files, Dictionary<string, IndexedFile> knownNow, ChannelWriter<Task<Reading>> readings, CancellationToken stop)
    {
        var known = new Dictionary<string, IndexedFile>(knownNow, StringComparer.Ordinal);
        using var free = new SemaphoreSlim(workers);
        Exception? problem = null;
        List<Task> begun = [];
        try
        {
            ILookup<string, ListedFile> entries = files.Where(f => f.Entry is not null && f.Problem is null).ToLookup(f => f.Place, StringComparer.Ordinal);
            var archives = new HashSet<string>(StringComparer.Ordinal);
            foreach (ListedFile file in files)
            {
                if (file.Entry is null || file.Problem is not null)
                {
                    await Put(file, null, file.Problem).ConfigureAwait(false);
                }
                else if (archives.Add(file.Place))
                {
                    new ArchiveFile(file.Place, indexing.Reading.UnpackedLimit).Read(entries[file.Place], (entry, bytes, said) =>
                    {
                        Put(entry, bytes, said).AsTask().GetAwaiter().GetResult();
                        return true;
                    });
                }
            }
        }
        catch (OperationCanceledException)
        {
            // What is being read is finished, nothing else is begun.
        }
        catch (Exception e)
        {
            problem = e;
        }

        await Task.WhenAll(begun).ConfigureAwait(false);
        readings.Complete(problem);

        async ValueTask Put(ListedFile file, byte[]? bytes, Diagnostic? said)
        {
            await free.WaitAsync(stop).ConfigureAwait(false);
            begun.RemoveAll(t => t.IsCompleted);
            var task = Task.Run(
                () =>
                {
                    try
                    {
                        return Read(file, bytes, said, known.GetValueOrDefault(file.Path));
                    }
                    finally
                    {
                        free.Release();
                    }
                },
                CancellationToken.None);
            begun.Add(task);
            await readings.WriteAsync(task, stop).ConfigureAwait(false);
        }
    }

    private Reading Read(ListedFile file, byte[]? bytes, Diagnostic? problem, IndexedFile? known)
    {
        if (problem is not null)
            return new(file, null, [problem with { Path = file.Path }], false);
        try
        {
            bytes ??= File.ReadAllBytes(file.Place);
            string hash = Hash(bytes);
            string? beside = indexing.UseMetadata && file.Entry is null ? YamlMetadata.FindBeside(file.Place) : null;
            if (beside is not null)
                hash += $"+{Hash(File.ReadAllBytes(beside))}";
            if (known is not null && known.Sha256 == hash && known.Options == options)
                return new(file, null, [], true);
            // The name of an entry is one that no file has, so that nothing on the disk is taken to belong to it.
            var input = TextInput.FromBytes(bytes, file.Entry is null ? file.Place : Path.Combine(file.Place, Path.GetFileName(file.Path)), indexing.Reading.Encoding);
            ReadResult read = beside is not null ? YamlTranscript.Read(input, indexing.Reading, null, formats) : TextDocument.Read(input, indexing.Reading, formats);
            if (read.HasErrors)
                return new(file, null, [.. read.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d with { Path = file.Path })], false);
            List<TextRow> rows = RowReader.Read(read.Document);
            return new(file, new(RowReader.SourceOf(read.Document, file.Path), bytes.Length, hash, options, read.Format, rows, TurnFact.Of(read.Document, rows)), [], false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return new(file, null, [CorpusDiagnostics.FileUnreadable.At(file.Path, null, null, e is FileNotFoundException ? "it is not there." : e.Message)], false);
        }
        // Whatever happens with one file, the others go on.
        catch (Exception e)
        {
            return new(file, null, [CorpusDiagnostics.Fault.At(file.Path, null, null, e.GetType().Name, e.Message)], false);
        }
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed record Reading(ListedFile File, IndexedContent? Content, ValueList<Diagnostic> Problems, bool IsUnchanged);
}

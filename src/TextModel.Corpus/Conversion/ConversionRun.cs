using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using TextModel.Formats;
using TextModel.Formats.Yaml;

namespace TextModel.Corpus;

/// <summary>One run of a conversion: the list of files, the threads that work, the record of what was done.</summary>
internal sealed class ConversionRun
{
    // So many records at one go; and so many may wait while the disk is asked to keep what it has, which can take a second.
    private const int MostAtOnce = 64, MostWaiting = 2048;

    private readonly CorpusConversion conversion;
    private readonly FormatRegistry formats;
    private readonly TextFormat format;
    private readonly int workers;

    public ConversionRun(CorpusConversion conversion)
    {
        formats = conversion.Formats ?? FormatRegistry.Default.With(YamlFormat.Format);
        string id = conversion.Writing.Format ?? "tei";
        format = formats[id] is { Writer: not null } found ? found : throw new ArgumentException($"No format '{id}' can be written.", nameof(conversion));
        if (conversion.Writing.Format is null)
            conversion = conversion with { Writing = conversion.Writing with { Format = id } };
        if (!format.Takes(conversion.Writing))
            throw new ArgumentException($"{conversion.Writing.GetType().Name} are no options of the format '{id}'.", nameof(conversion));
        if (conversion.Inputs.IsEmpty || conversion.Inputs.Contains(""))
            throw new ArgumentException("There is no input, or one without a name.", nameof(conversion));
        string output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(conversion.Output));
        if (conversion.Inputs.FirstOrDefault(i => Path.TrimEndingDirectorySeparator(Path.GetFullPath(i)) == output) is { } same)
            throw new ArgumentException($"'{same}' is the input and the output: name another folder for what is made.", nameof(conversion));
        ArgumentOutOfRangeException.ThrowIfNegative(conversion.Parallelism);
        workers = conversion.Parallelism == 0 ? Environment.ProcessorCount : Math.Min(conversion.Parallelism, 256);
        this.conversion = conversion;
    }

    public async IAsyncEnumerable<ConvertedFile> GoAsync(IProgress<CorpusProgress>? progress, [EnumeratorCancellation] CancellationToken stop)
    {
        Directory.CreateDirectory(CorpusPlaces.Folder(conversion.Output));
        using CorpusManifest manifest = CorpusManifest.OpenOrCreate(CorpusPlaces.Manifest(conversion.Output, conversion.Shard));
        string unfinished = CorpusPlaces.Unfinished(conversion.Output, conversion.Shard);
        // What a run left that was killed.
        Dictionary<string, (string What, int Died)> suspects = conversion.Resume ? manifest.CountDeaths(BegunFiles.Left(unfinished)) : [];
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
        CorpusListing listing = CorpusListing.Make(conversion, formats, format.Extensions[0], stop);
        IReadOnlyList<ListedFile> files = conversion.Shard?.Select(listing.Files) ?? listing.Files;
        CorpusRunInfo run = Begin(manifest, listing, files);
        var counts = new CorpusProgress { Total = files.Count, TotalBytes = files.Sum(f => f.Size) };
        progress?.Report(counts);
        var clock = Stopwatch.StartNew();
        using var begun = new BegunFiles(unfinished, workers);
        var work = new FileConversion(conversion, formats, manifest, suspects, begun, unfinished, run.Options);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Channel<ConvertedFile> results = Channel.CreateBounded<ConvertedFile>(MostWaiting);
        Task all = Start(files, suspects, work, results.Writer, ending.Token);
        try
        {
            while (await Record(results.Reader, manifest).ConfigureAwait(false) is { Count: > 0 } done)
            {
                foreach (ConvertedFile file in done)
                {
                    counts = Count(counts, file) with { Elapsed = clock.Elapsed };
                    progress?.Report(counts);
                    yield return file;
                }
            }

            await all.ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
            manifest.Put(run with { IsComplete = true, Ended = DateTimeOffset.UtcNow });
        }
        finally
        {
            // Where the loop is left early, what is being worked at is finished and recorded all the same.
            await ending.CancelAsync().ConfigureAwait(false);
            while (await Record(results.Reader, manifest).ConfigureAwait(false) is { Count: > 0 })
            {
            }

            begun.Dispose();
            Directory.Delete(unfinished, recursive: true);
            manifest.Close();
        }
    }

    // Records what is done, as much as there is at the moment; nothing when all are.
    private static async Task<List<ConvertedFile>> Record(ChannelReader<ConvertedFile> results, CorpusManifest manifest)
    {
        List<ConvertedFile> done = [];
        if (!await results.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            return done;
        while (done.Count < MostAtOnce && results.TryRead(out ConvertedFile? file))
            done.Add(file);
        manifest.Put([.. done.Where(f => !f.IsUnchanged)]);
        return done;
    }

    private CorpusRunInfo Begin(CorpusManifest manifest, CorpusListing listing, IReadOnlyList<ListedFile> files)
    {
        List<Diagnostic> notices = [];
        if (conversion.Resume)
        {
            var there = new HashSet<string>(files.Select(f => f.Path), StringComparer.Ordinal);
            List<ConvertedFile> gone = [.. manifest.Files.Where(f => !there.Contains(f.Path))];
            manifest.Remove(gone.Select(f => f.Path));
            if (gone.Find(f => f.Result == ConversionResult.Converted) is { } example)
                notices.Add(CorpusDiagnostics.InputsGone.At(null, null, null, gone.Count, example.Output));
        }
        else
        {
            manifest.Clear();
        }

        var run = new CorpusRunInfo
        {
            Version = FileConversion.Version,
            Options = HashOfOptions(),
            Format = format.Id,
            Listing = listing.Hash,
            Shard = conversion.Shard,
            Files = files.Count,
            LeftOut = listing.LeftOut,
            Notices = [.. notices],
            Started = DateTimeOffset.UtcNow,
            Ended = DateTimeOffset.UtcNow,
            Host = Environment.MachineName,
        };
        manifest.Put(run);
        return run;
    }

    // All that a result depends on beside the file: records print what they hold.
    private string HashOfOptions()
    {
        string metadata = !conversion.UseMetadata ? "none" : conversion.Metadata is { } file ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) : "beside";
        // Who watches changes no result.
        ReadOptions reading = conversion.Reading with { CancellationToken = default, Progress = null };
        WriteOptions writing = conversion.Writing with { CancellationToken = default, Progress = null };
        string all = $"{reading}\n{writing}\n{metadata}\n{conversion.FailOnLoss}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
    }

    private Task Start(IReadOnlyList<ListedFile> files, Dictionary<string, (string What, int Died)> suspects, FileConversion work, ChannelWriter<ConvertedFile> results, CancellationToken stop)
    {
        var waiting = new BlockingCollection<(ListedFile File, byte[]? Bytes, Diagnostic? Problem)>();
        // Of what was unpacked little waits at a time, so that memory is bounded by the largest files and not by their number.
        var room = new SemaphoreSlim(workers + 1);
        Task[] tasks =
        [
            Task.Factory.StartNew(() => Feed(waiting), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default),
            .. Enumerable.Range(0, workers).Select(worker => Task.Factory.StartNew(() => Work(worker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)),
        ];
        return Finish();

        void Work(int worker)
        {
            foreach ((ListedFile file, byte[]? bytes, Diagnostic? problem) in waiting.GetConsumingEnumerable(CancellationToken.None))
            {
                if (bytes is not null)
                    room.Release();
                if (!stop.IsCancellationRequested)
                    Do(file, bytes, problem, worker);
            }
        }

        void Do(ListedFile file, byte[]? bytes, Diagnostic? problem, int worker)
        {
            ConvertedFile done = work.Convert(file, bytes, problem, worker);
            while (!results.TryWrite(done))
                results.WaitToWriteAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }

        void Feed(BlockingCollection<(ListedFile, byte[]?, Diagnostic?)> to)
        {
            try
            {
                Each([.. files.Where(f => !suspects.ContainsKey(f.Path))], (file, bytes, problem) =>
                {
                    if (bytes is not null)
                        room.Wait(stop);
                    to.Add((file, bytes, problem), stop);
                });
            }
            catch (OperationCanceledException)
            {
                // What is being worked at is finished, nothing else is begun.
            }
            finally
            {
                to.CompleteAdding();
            }
        }

        // Last and alone, so that another death says which file it was.
        void DoSuspects()
        {
            try
            {
                Each([.. files.Where(f => suspects.ContainsKey(f.Path))], (file, bytes, problem) =>
                {
                    stop.ThrowIfCancellationRequested();
                    Do(file, bytes, problem, 0);
                });
            }
            catch (OperationCanceledException)
            {
                // The next run does them.
            }
        }

        async Task Finish()
        {
            try
            {
                await Task.WhenAll(tasks).ConfigureAwait(false);
                await Task.Factory.StartNew(DoSuspects, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            }
            finally
            {
                results.Complete();
                waiting.Dispose();
                room.Dispose();
            }
        }
    }

    // Files by their names; of an archive the entries follow each other as they do in it, since it can only be unpacked in one go.
    private void Each(List<ListedFile> files, Action<ListedFile, byte[]?, Diagnostic?> take)
    {
        ILookup<string, ListedFile> entries = files.Where(f => f.Entry is not null && f.Problem is null).ToLookup(f => f.Place, StringComparer.Ordinal);
        var archives = new HashSet<string>(StringComparer.Ordinal);
        foreach (ListedFile file in files)
        {
            if (file.Entry is null || file.Problem is not null)
            {
                take(file, null, file.Problem);
            }
            else if (archives.Add(file.Place))
            {
                new ArchiveFile(file.Place, conversion.Reading.UnpackedLimit).Read(entries[file.Place], (entry, bytes, problem) =>
                {
                    take(entry, bytes, problem);
                    return true;
                });
            }
        }
    }

    private static CorpusProgress Count(CorpusProgress sum, ConvertedFile file) => sum with
    {
        Done = sum.Done + 1,
        Unchanged = sum.Unchanged + (file.IsUnchanged ? 1 : 0),
        Failed = sum.Failed + (file.Result == ConversionResult.Failed ? 1 : 0),
        WithWarnings = sum.WithWarnings + (file.Result != ConversionResult.Failed && file.Count(DiagnosticSeverity.Warning) > 0 ? 1 : 0),
        Bytes = sum.Bytes + file.Size,
        UnchangedBytes = sum.UnchangedBytes + (file.IsUnchanged ? file.Size : 0),
    };
}

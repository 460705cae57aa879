using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using TextModel.Fuzz;

// dotnet run -c Release --project tests/TextModel.Fuzz -- [--minutes 60] [--seed 1] [--format html] [--corpus FOLDER]... [--findings FOLDER] [--again FILE]
var options = args.Chunk(2).ToLookup(a => a[0], a => a.Length > 1 ? a[1] : "");
if (options["--again"].FirstOrDefault() is { } file)
{
    Trial.Run(File.ReadAllBytes(file), options["--format"].FirstOrDefault() ?? Path.GetFileName(file).Split('-')[0]);
    Console.WriteLine("Nothing is wrong with it.");
    return 0;
}

double minutes = double.Parse(options["--minutes"].FirstOrDefault() ?? "10", CultureInfo.InvariantCulture);
int seed = int.Parse(options["--seed"].FirstOrDefault() ?? "1", CultureInfo.InvariantCulture);
string findings = options["--findings"].FirstOrDefault() ?? Path.Combine(Path.GetTempPath(), "textmodel-fuzz");
string[] folders = options["--corpus"].Any() ? [.. options["--corpus"]] : [.. Seeds.Usual.Where(Directory.Exists)];
var corpus = Seeds.Load(folders, options["--format"].FirstOrDefault());
if (corpus.Count == 0)
{
    Console.Error.WriteLine($"No files to begin with in {string.Join(", ", folders)}; name a folder with --corpus.");
    return 2;
}

Console.WriteLine($"{corpus.Sum(c => c.Value.Count)} files of {corpus.Count} formats; findings go to {findings}");
return new Campaign(corpus, seed, findings).Run(TimeSpan.FromMinutes(minutes));

/// <summary>Mutates and tries until the time is over.</summary>
internal sealed class Campaign(IReadOnlyDictionary<string, List<byte[]>> corpus, int seed, string findings)
{
    // A small input that takes longer than this does not end in reasonable time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Dictionary<string, int> counts = corpus.Keys.ToDictionary(k => k, _ => 0);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private byte[] current = [];
    private string format = "";
    private long started;

    public int Run(TimeSpan time)
    {
        using var watch = new Timer(_ => Watch(), null, Patience, TimeSpan.FromSeconds(1));
        string[] formats = [.. corpus.Keys.Order(StringComparer.Ordinal)];
        var random = new Random(seed);
        var mutation = new Mutation(random);
        var clock = Stopwatch.StartNew();
        long tries = 0, said = 0;
        while (clock.Elapsed < time)
        {
            format = formats[random.Next(formats.Length)];
            List<byte[]> files = corpus[format];
            current = mutation.Mutate(files[random.Next(files.Count)], files[random.Next(files.Count)]);
            Volatile.Write(ref started, Stopwatch.GetTimestamp());
            try
            {
                Trial.Run(current, format);
            }
            catch (Exception e)
            {
                Report(e);
            }

            Volatile.Write(ref started, 0);
            counts[format]++;
            tries++;
            if (clock.ElapsedMilliseconds / 60_000 > said)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{++said} min: {tries} inputs, {known.Count} findings"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tries} inputs in {clock.Elapsed.TotalMinutes:0.0} min, {known.Count} findings"));
        foreach ((string name, int count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-16} {count}"));
        return known.Count == 0 ? 0 : 1;
    }

    // The same place in the code is one finding.
    private void Report(Exception e)
    {
        string where = e.GetType().Name + string.Concat((e.StackTrace ?? "").Split('\n').Where(l => l.Contains(" TextModel.", StringComparison.Ordinal)).Take(2).Select(l => l.Trim()));
        if (known.Add(format + where + (e is InvalidDataException ? e.Message.Split(' ')[0] : "")))
            Save(e.ToString());
    }

    private void Watch()
    {
        long since = Volatile.Read(ref started);
        if (since == 0 || Stopwatch.GetElapsedTime(since) < Patience)
            return;
        Save($"It did not end in {Patience.TotalSeconds} s.");
        Environment.Exit(1);
    }

    private void Save(string what)
    {
        Directory.CreateDirectory(findings);
        string name = Path.Combine(findings, $"{format}-{Convert.ToHexStringLower(SHA256.HashData(current))[..12]}");
        File.WriteAllBytes(name, current);
        File.WriteAllText(name + ".txt", what);
        Console.WriteLine($"{name} ({current.Length} bytes): {what.Split('\n')[0]}");
    }
}

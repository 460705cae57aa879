using System.Globalization;

namespace TextModel.Corpus;

/// <summary>Counts file after file for the report; what it keeps does not grow with them, but for the names of those that failed.</summary>
internal sealed class ReportTally
{
    private const int MostExamples = 3, MostToLookAt = 50;

    private readonly Dictionary<string, int> conventions = [];
    private readonly Dictionary<string, int> formats = [];
    private readonly SortedDictionary<string, Kind> kinds = new(StringComparer.Ordinal);
    private readonly List<ReportFile> failed = [];
    private readonly PriorityQueue<ReportFile, (double Weight, int Order)> lookAt = new();
    private readonly Bins scores = new(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    private readonly Bins turns = new(1, 10, 50, 100, 200, 500, 1000);
    private readonly Bins speakers = new(1, 2, 3, 4, 5, 10);
    private readonly Bins times = new(3, 10, 30, 100, 300, 1000, 3000);
    private CorpusReport sum = new();
    private int order;

    public void Add(ConvertedFile file)
    {
        sum = sum with
        {
            Files = sum.Files + 1,
            Bytes = sum.Bytes + file.Size,
            Converted = sum.Converted + (file.Result == ConversionResult.Converted ? 1 : 0),
            Failed = sum.Failed + (file.Result == ConversionResult.Failed ? 1 : 0),
            Kept = sum.Kept + (file.Result == ConversionResult.Kept ? 1 : 0),
            Turns = sum.Turns + file.Turns,
            WorkTime = sum.WorkTime + file.Duration,
        };
        foreach (IGrouping<string, Diagnostic> group in file.Diagnostics.GroupBy(d => d.Code))
        {
            if (!kinds.TryGetValue(group.Key, out Kind? kind))
                kinds.Add(group.Key, kind = new(group.First()));
            kind.Add([.. group]);
        }

        times.Add(file.Duration.TotalMilliseconds);
        if (file.Format is not null)
        {
            Count(formats, file.Format);
            turns.Add(file.Turns);
            speakers.Add(file.Speakers);
        }

        if (file.Convention is not null)
        {
            Count(conventions, file.Convention);
            scores.Add(file.Score ?? 0);
        }

        if (file.Result == ConversionResult.Failed)
            failed.Add(new(file.Path, file.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)?.Message ?? ""));
        Judge(file);
    }

    public CorpusReport ToReport(CorpusRunInfo run) => sum with
    {
        Run = run,
        Formats = Sorted(formats),
        Conventions = Sorted(conventions),
        ByScore = scores.ToCounts((low, high) => $"{low ?? 0:0.0}–{high ?? 1:0.0}"),
        ByTurns = turns.ToCounts(Whole),
        BySpeakers = speakers.ToCounts(Whole),
        ByTime = times.ToCounts((low, high) => high is null ? $"{Time(low!.Value)} and more" : low is null ? $"under {Time(high.Value)}" : $"{Time(low.Value)}–{Time(high.Value)}"),
        Diagnostics = [.. kinds.Select(k => k.Value.ToReport(k.Key))],
        FailedFiles = [.. failed],
        LookAtFirst = [.. Drain()],
    };

    // The rest of the queue, the worst first.
    private List<ReportFile> Drain()
    {
        var files = new List<ReportFile>();
        while (lookAt.TryDequeue(out ReportFile? file, out _))
            files.Add(file);
        files.Reverse();
        return files;
    }

    private void Judge(ConvertedFile file)
    {
        int warnings = file.Count(DiagnosticSeverity.Warning);
        bool isTranscript = file is { Convention: not null, Result: ConversionResult.Converted };
        double doubt = isTranscript && file.Turns > 0 ? 1 - (file.Score ?? 1) : 0;
        List<string> reasons = [];
        double weight = 0;
        if (file.Result == ConversionResult.Failed)
            Say(1000, file.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)?.Message ?? "It failed.");
        if (file is { Result: ConversionResult.Converted, Turns: 0 })
            Say(30, "No turns were found.");
        if (doubt > 0.2)
            Say(100 * doubt, string.Create(CultureInfo.InvariantCulture, $"How turns are marked is not certain ({file.Convention}, {file.Score:0.00})."));
        if (isTranscript && file.Turns > 0 && file.Speakers == 1)
            Say(20, "One speaker only.");
        if (warnings > 0)
            Say(5 * Math.Min(warnings, 10), string.Create(CultureInfo.InvariantCulture, $"{warnings} {(warnings == 1 ? "warning" : "warnings")}, such as: {file.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Warning).Message}"));
        if (weight <= 0)
            return;
        // Of two that are as bad the first by name stays.
        lookAt.Enqueue(new(file.Path, string.Join(" ", reasons)), (weight, -order++));
        if (lookAt.Count > MostToLookAt)
            lookAt.Dequeue();

        void Say(double amount, string reason)
        {
            weight += amount;
            reasons.Add(reason);
        }
    }

    private static void Count(Dictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static ValueList<ReportCount> Sorted(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new ReportCount(c.Key, c.Value))];

    private static string Whole(double? low, double? high) =>
        high is null ? $"{low:0} and more" : (low ?? 0) + 1 >= high ? $"{low ?? 0:0}" : $"{low ?? 0:0}–{high - 1:0}";

    private static string Time(double milliseconds) => milliseconds >= 1000 ? $"{milliseconds / 1000:0} s" : $"{milliseconds:0} ms";

    /// <summary>Counts between bounds.</summary>
    private sealed class Bins(params double[] bounds)
    {
        private readonly int[] counts = new int[bounds.Length + 1];

        public void Add(double value)
        {
            int bin = Array.BinarySearch(bounds, value);
            counts[bin >= 0 ? bin + 1 : ~bin]++;
        }

        public ValueList<ReportCount> ToCounts(Func<double?, double?, string> name) =>
            [.. counts.Select((count, i) => new ReportCount(name(i == 0 ? null : bounds[i - 1], i == bounds.Length ? null : bounds[i]), count))];
    }

    private sealed class Kind(Diagnostic first)
    {
        private readonly List<Diagnostic> examples = [];
        private int count, files;

        public void Add(Diagnostic[] ofFile)
        {
            count += ofFile.Length;
            files++;
            if (examples.Count < MostExamples)
                examples.Add(ofFile[0]);
        }

        public ReportDiagnostic ToReport(string code) => new(code, first.Severity, count, files, first.Remedy, [.. examples]);
    }
}

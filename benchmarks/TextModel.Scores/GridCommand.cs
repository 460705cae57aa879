using System.Globalization;
using TextModel.Invented;
using TextModel.Scores.Matching;

namespace TextModel.Scores;

/// <summary>The command <c>grid</c>: texts that were made up and printed at random points of the space of conventions.</summary>
internal static class GridCommand
{
    /// <summary>Scores and prints.</summary>
    public static int Run(Arguments arguments, TextWriter output)
    {
        if (arguments["--dump"] is not null)
            return Dump(InventedText.Create(arguments.Seed("--dump", 1)), output);
        if (arguments["--dump-without"] is not null)
            return Dump(InventedText.WithoutTurns(arguments.Seed("--dump-without", 1)), output);

        (string Dimension, string Value)[] only = [.. arguments.All("--only").Select(o =>
            o.Split('=', 2) is [string dimension, string value] ? (dimension, value) : throw new FormatException($"'{o}' is not of the form DIMENSION=VALUE."))];
        ulong seed = arguments.Seed("--seed", 1);
        // Texts of both kinds have few dimensions in common; a value of one leaves out all others.
        bool Fits(InventedText text) => only.All(o => text.Point.GetValueOrDefault(o.Dimension) == o.Value);
        GridPoint[] points = GridPoint.Conversations(seed, arguments.Number("--points", 3000), Fits);
        GridPoint[] without = GridPoint.WithoutTurns(seed, arguments.Number("--without", 500), Fits);
        IReadOnlyDictionary<string, double?> values = Print(points, without, output);
        int show = arguments.Number("--show", 0);
        foreach (GridPoint point in points.OrderBy(p => p.Score.F1).ThenBy(p => p.Text.Seed).Take(show).Concat(without.Where(p => p.Score.F1 < 1).Take(show)))
            Show(point, output);
        return Least.Check(arguments, values, output);
    }

    private static Dictionary<string, double?> Print(GridPoint[] points, GridPoint[] without, TextWriter output)
    {
        double lowest = 1;
        foreach (IGrouping<string, (string Dimension, string Value, Score Score)> dimension in points
            .SelectMany(p => p.Text.Point.Select(v => (Dimension: v.Key, v.Value, p.Score))).GroupBy(v => v.Dimension).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{dimension.Key}");
            foreach ((string value, Totals totals) in dimension.GroupBy(v => v.Value).Select(g => (g.Key, new Totals([.. g.Select(v => v.Score)])))
                .OrderBy(v => v.Item2.MacroF1).ThenBy(v => v.Key, StringComparer.Ordinal))
            {
                output.WriteLine($"  {value,-24} {totals.Files,5} {Report.Show(totals.MacroF1)}  spkr {Report.Show(totals.MacroSpeaker)}  kind {Report.Show(totals.MacroKind)}");
                lowest = Math.Min(lowest, totals.MacroF1 ?? 1);
            }
        }

        if (without.Length > 0)
        {
            output.WriteLine("texts without turns that got some");
            foreach (IGrouping<string, GridPoint> kind in without.GroupBy(p => p.Text.Point["kind"]).OrderByDescending(Wrong).ThenBy(g => g.Key, StringComparer.Ordinal))
                output.WriteLine($"  {kind.Key,-24} {kind.Count(),5} {Wrong(kind),6}");
        }

        var all = new Totals([.. points.Select(p => p.Score)]);
        int wrong = Wrong(without);
        double exact = points.Length == 0 ? 1 : points.Count(p => p.Score.F1 > 0.9999) / (double)points.Length;
        int failed = points.Concat(without).Count(p => p.Score.Error is not null);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{points.Length} points: mean F1 {all.MacroF1:0.0000}, {exact:0.0%} without a fault, {points.Count(p => p.Score.F1 == 0)} with nothing right, speaker {all.MacroSpeaker:0.0000}, kind {all.MacroKind:0.0000}, lowest value {lowest:0.000}; {wrong} of {without.Length} texts without turns got some; {failed} failed"));
        return new(StringComparer.Ordinal)
        {
            ["mean"] = all.MacroF1,
            ["exact"] = exact,
            ["speaker"] = all.MacroSpeaker,
            ["kind"] = all.MacroKind,
            ["lowest"] = lowest,
            ["none"] = without.Length == 0 ? 1 : 1 - ((double)wrong / without.Length),
        };
    }

    private static int Wrong(IEnumerable<GridPoint> points) => points.Count(p => p.Score.F1 < 1);

    private static void Show(GridPoint point, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"== {point.Text.Name}  F1 {Report.Show(point.Score.F1)}  {point.Score.Error}");
        output.WriteLine(string.Join(" ", point.Text.Point.Where(v => v.Value is not "-").Select(v => $"{v.Key}={v.Value}")));
        foreach (string line in point.Text.Content.Split('\n').Take(25))
            output.WriteLine("    | " + (line.Length > 180 ? line[..180] + " …" : line));
        Report.Differences(point.Score, 8, output);
    }

    private static int Dump(InventedText text, TextWriter output)
    {
        output.Write(text.Content);
        output.WriteLine("----");
        output.WriteLine(string.Join(" ", text.Point.Select(v => $"{v.Key}={v.Value}")));
        GridPoint point = GridPoint.Of(text);
        output.WriteLine($"F1 {Report.Show(point.Score.F1)} speaker {Report.Show(point.Score.Speaker)} kind {Report.Show(point.Score.Kind)} {point.Score.Error}");
        foreach (InventedTurn turn in text.Turns)
            output.WriteLine($"  {turn.Label ?? "-",-24} {turn.Speaker ?? "-",-24} {turn.Kind?.ToString() ?? "-",-10} {turn.Starts}");
        Report.Differences(point.Score, 1000, output);
        return 0;
    }
}

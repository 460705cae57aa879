using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TextModel.Formats;
using TextModel.Invented;
using TextModel.Scores.Matching;
using TextModel.Transcripts;

namespace TextModel.Scores.Learning;

/// <summary>The command <c>learn</c>: the weights of the evidence, from texts whose turns are known.</summary>
internal static class LearnCommand
{
    private const ulong Seed = 1_000_000;

    private static readonly string[] LabelFamilies = ["OfTheChosenSystem", "OfAnotherSystem"];

    /// <summary>Learns, prints how well it fits and how well it does on origins that were left out, and writes the weights into the sources.</summary>
    public static int Run(Arguments arguments, TextWriter output)
    {
        double penalty = arguments["--penalty"] is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : 0.5;
        var made = new ExampleMaker();
        foreach ((string group, ExampleMaker one) in Gold().Concat(Invented(arguments)))
        {
            made.Systems.AddRange(one.Systems);
            made.Labels.AddRange(one.Labels);
        }

        double[] systems = Learn("systems", made.Systems, SystemEvidence.Names, Enum.GetNames<FrameFamily>(), penalty, arguments["--check"] is not null, output), labels = Learn("labels", made.Labels, LabelEvidence.Names, LabelFamilies, penalty, arguments["--check"] is not null, output);
        if (arguments["--write"] is { } root)
        {
            Write(Path.Combine(root, "Systems", "SystemEvidence.Weights.cs"), nameof(SystemEvidence), SystemEvidence.Names, Enum.GetNames<FrameFamily>(), systems);
            Write(Path.Combine(root, "Labels", "LabelEvidence.Weights.cs"), nameof(LabelEvidence), LabelEvidence.Names, LabelFamilies, labels);
        }

        return 0;
    }

    private static IEnumerable<(string Group, ExampleMaker Made)> Gold()
    {
        string corpus = Path.Combine(Shared.Root, "corpus"), answers = Path.Combine(corpus, GoldCommand.Gold);
        string[] names = [.. Directory.EnumerateFiles(answers, "*.json", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(answers, p)[..^".json".Length]).Order(StringComparer.Ordinal)];
        // A project with many files counts little more than one with a few.
        Dictionary<string, int> sizes = names.GroupBy(Origin).ToDictionary(g => g.Key, g => g.Count());
        var results = new ConcurrentDictionary<int, (string, ExampleMaker)>();
        Parallel.For(0, names.Length, i =>
        {
            string path = Path.Combine(corpus, names[i]);
            if (!File.Exists(path))
                return;
            var made = new ExampleMaker();
            GoldAnswers gold = GoldAnswers.Read(Path.Combine(answers, names[i] + ".json"));
            double weight = 3 / Math.Sqrt(sizes[Origin(names[i])]);
            TextDocument.Read(path, new() { Transcript = new() { Observed = (input, analysis) => made.Add(input, (Analysis)analysis, gold.Turns, Origin(names[i]), weight) } }, KnownFormats.All);
            results[i] = (Origin(names[i]), made);
        });
        return results.OrderBy(r => r.Key).Select(r => r.Value);
    }

    // "interviews-txt/fomc/19760622.txt", "interviews-md/who__what.md": the folder or what stands before "__".
    private static string Origin(string name)
    {
        string[] parts = name.Replace('\\', '/').Split('/');
        return parts.Length > 2 ? parts[1] : parts[^1].Split("__")[0];
    }

    private static IEnumerable<(string Group, ExampleMaker Made)> Invented(Arguments arguments)
    {
        foreach ((string name, string format, string text, GoldAnswers gold) in Cases.Read())
        {
            var made = new ExampleMaker();
            TextDocument.Parse(text, new() { Format = format, Transcript = new() { Observed = (input, analysis) => made.Add(input, (Analysis)analysis, gold.Turns, name, 1) } }, KnownFormats.All);
            yield return (name, made);
        }

        // Other seeds than those that are scored.
        int points = arguments.Number("--points", 2400);
        foreach ((string Group, ExampleMaker Made) one in Enumerable.Range(0, points).AsParallel().AsOrdered().Select(i => Of(InventedText.Create(Seed + (ulong)i), 0.12)))
            yield return one;
        foreach ((string Group, ExampleMaker Made) one in Enumerable.Range(0, points / 2).AsParallel().AsOrdered().Select(i => Of(InventedText.WithoutTurns(Seed + (ulong)i), 0.3)))
            yield return one;
    }

    private static (string Group, ExampleMaker Made) Of(InventedText text, double weight)
    {
        var made = new ExampleMaker();
        string group = text.Point.GetValueOrDefault("frame") ?? text.Point.GetValueOrDefault("kind") ?? "";
        GoldTurn[] turns = [.. text.Turns.Select(t => new GoldTurn(t.Starts, t.Speaker, t.Kind))];
        GridPoint.Read(text, new() { Observed = (input, analysis) => made.Add(input, (Analysis)analysis, turns, group, weight) });
        return (group, made);
    }

    private static double[] Learn(string what, List<Example> examples, IReadOnlyList<string> names, string[] families, double penalty, bool check, TextWriter output)
    {
        double[] weights = Logistic.Fit(examples, families.Length, penalty);
        string[] groups = [.. examples.Select(e => e.Group).Distinct()];
        output.WriteLine($"{what}: {examples.Count} examples of {groups.Length} origins, right in the fit {Right(examples, weights):0.0000}");
        // Ten parts, the origins of one left out at a time.
        double right = 0, all = 0;
        for (int part = 0; check && part < 10; part++)
        {
            var left = groups.Where((_, i) => i % 10 == part).ToHashSet();
            List<Example> rest = examples.FindAll(e => !left.Contains(e.Group)), out_ = examples.FindAll(e => left.Contains(e.Group));
            double weight = out_.Sum(e => e.Weight);
            right += weight == 0 ? 0 : Right(out_, Logistic.Fit(rest, families.Length, penalty)) * weight;
            all += weight;
        }

        if (check)
            output.WriteLine($"{what}: right on origins left out {right / all:0.0000}");
        output.WriteLine("  " + string.Join(' ', families.Select(f => f.PadLeft(10))));
        for (int i = 0; i < names.Count; i++)
            output.WriteLine("  " + string.Join(' ', families.Select((_, f) => weights[(f * names.Count) + i].ToString("0.00", CultureInfo.InvariantCulture).PadLeft(10))) + "  " + names[i]);
        return weights;
    }

    private static double Right(List<Example> examples, double[] weights) =>
        examples.Sum(e => (Logistic.Sum(e, weights) > 0) == e.IsTrue ? e.Weight : 0) / examples.Sum(e => e.Weight);

    private static void Write(string path, string type, IReadOnlyList<string> names, string[] families, double[] weights)
    {
        var source = new StringBuilder();
        source.Append("namespace TextModel.Transcripts;\n\n// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).\n");
        source.Append(CultureInfo.InvariantCulture, $"internal static partial class {type}\n{{\n    /// <summary>The weights of the evidence, in the order of <see cref=\"Names\"/>.</summary>\n    public static ReadOnlySpan<float> Weights =>\n    [\n");
        for (int f = 0; f < families.Length; f++)
        {
            source.Append(CultureInfo.InvariantCulture, $"        // {families[f]}\n");
            for (int i = 0; i < names.Count; i++)
                source.Append(CultureInfo.InvariantCulture, $"        {weights[(f * names.Count) + i]:0.00}f, // {names[i]}\n");
        }

        source.Append("    ];\n}\n");
        File.WriteAllText(path, source.ToString());
    }
}

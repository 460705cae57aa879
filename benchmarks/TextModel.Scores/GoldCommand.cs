using System.Collections.Concurrent;
using System.Text.Json;
using TextModel.Scores.Matching;

namespace TextModel.Scores;

/// <summary>The commands <c>gold</c> and <c>aside</c>: files of the shared corpus against their gold answers.</summary>
internal static class GoldCommand
{
    /// <summary>The answers that may be looked at while the engine changes.</summary>
    public const string Gold = "gold";

    /// <summary>The answers that nobody looks at before the engine is done; never part of <see cref="Gold"/>.</summary>
    public const string Aside = "gold-aside";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Scores and prints.</summary>
    /// <param name="folder">Which answers: a folder of the corpus.</param>
    /// <param name="arguments">The options.</param>
    /// <param name="output">Where to print.</param>
    public static int Run(string folder, Arguments arguments, TextWriter output)
    {
        string corpus = Path.Combine(Shared.Root, "corpus"), answers = Path.Combine(corpus, folder);
        if (!Directory.Exists(answers))
        {
            output.WriteLine($"There is no folder {answers}; set TEXTMODEL_SHARED.");
            return 2;
        }

        IReadOnlyList<string> only = arguments.All("--only");
        string[] names = [.. Directory.EnumerateFiles(answers, "*.json", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(answers, p)[..^".json".Length].Replace('\\', '/'))
            .Where(n => only.Count == 0 || only.Any(o => n.Contains(o, StringComparison.Ordinal)))];
        var scores = new ConcurrentDictionary<string, Score>();
        // The large ones first, one at a time, so that both cores end together.
        IEnumerable<string> queue = names.OrderByDescending(n => new FileInfo(Path.Combine(corpus, n)) is { Exists: true } file ? file.Length : 0);
        Parallel.ForEach(Partitioner.Create(queue, EnumerablePartitionerOptions.NoBuffering), name =>
            scores[name] = Of(Path.Combine(answers, name + ".json"), Path.Combine(corpus, name)));

        (string Name, Score Score)[] sorted = [.. scores.Select(s => (s.Key, s.Value)).OrderBy(s => s.Value.F1).ThenBy(s => s.Value.Speaker ?? 1)
            .ThenBy(s => s.Value.Kind ?? 1).ThenBy(s => s.Key, StringComparer.Ordinal)];
        Report.Files(sorted, arguments.Number("--diff", 0), output);
        Totals total = Report.Folders(sorted, output);
        if (arguments["--json"] is { } path)
            File.WriteAllText(path, JsonSerializer.Serialize(new { total, files = sorted.ToDictionary(s => s.Name, s => s.Score) }, Indented));
        return Least.Check(arguments, total.Named, output);
    }

    private static Score Of(string answers, string path)
    {
        GoldAnswers gold = GoldAnswers.Read(answers);
        if (!File.Exists(path))
            return Score.Failed(gold, "not in the corpus");
        try
        {
            ReadResult read = TextDocument.Read(path, formats: KnownFormats.All);
            return read.HasErrors
                ? Score.Failed(gold, read.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).Message)
                : Score.Of(gold, read.Document);
        }
#pragma warning disable CA1031 // Whatever is thrown is a fault of that file alone, and counts as nothing found.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Score.Failed(gold, $"{e.GetType().Name}: {e.Message}");
        }
    }
}

using TextModel.Scores.Matching;

namespace TextModel.Scores;

/// <summary>The small transcripts of the tests, each with the turns that a careful reader sees.</summary>
internal static class Cases
{
    /// <summary>All cases, with the format that each is in.</summary>
    public static IEnumerable<(string Name, string Format, string Text, GoldAnswers Gold)> Read()
    {
        string folder = Path.Combine(Shared.Repository, "tests", "TextModel.Tests", "Transcripts", "Cases");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cases") : [];
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            string format = Path.GetFileNameWithoutExtension(file);
            foreach (string part in File.ReadAllText(file).Split("=== ").Skip(1))
            {
                int end = part.IndexOf('\n', StringComparison.Ordinal), expected = part.IndexOf("--- expected\n", StringComparison.Ordinal);
                string[] lines = part[(expected + 13)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
                yield return ($"{format}/{part[..end]}", format, part[(end + 1)..expected], new([.. lines.Where(l => !IsFact(l)).Select(Turn)]));
            }
        }
    }

    /// <summary>Scores the engine on all cases.</summary>
    public static int Run(Arguments arguments, TextWriter output)
    {
        IReadOnlyList<string> only = arguments.All("--only");
        (string Name, Score Score)[] scores = [.. Read().Where(c => only.Count == 0 || only.Any(o => c.Name.Contains(o, StringComparison.Ordinal)))
            .Select(c => (c.Name, Score.Of(c.Gold, TextDocument.Parse(c.Text, new() { Format = c.Format }, KnownFormats.All).Document))).OrderBy(s => s.Item2.F1)];
        Report.Files(scores.Where(s => s.Score.F1 < 1), arguments.Number("--diff", 0), output);
        return Least.Check(arguments, Report.Folders(scores, output).Named, output);
    }

    private static bool IsFact(string line) => line.Split(": ")[0] is "title" or "date" or "notes" or "anchors";

    private static GoldTurn Turn(string line)
    {
        string[] parts = line.Split(' ', 3);
        TurnKind? kind = parts[1] switch { "q" => TurnKind.Question, "a" => TurnKind.Answer, _ => null };
        return new(parts.Length > 2 ? parts[2] : "", parts[0] == "-" ? null : parts[0], kind);
    }
}

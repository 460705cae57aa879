using System.Globalization;
using TextModel.Scores.Matching;

namespace TextModel.Scores;

/// <summary>Prints scores of files.</summary>
internal static class Report
{
    /// <summary>A line for each file, and its first wrong turns.</summary>
    public static void Files(IEnumerable<(string Name, Score Score)> scores, int differences, TextWriter output)
    {
        output.WriteLine("  gold   pred      P      R     F1   spkr   kind  td  file");
        foreach ((string name, Score s) in scores)
        {
            string error = s.Error is null ? "" : $"  ** {s.Error}";
            output.WriteLine(
                $"{s.Gold,6} {s.Predicted,6} {Show(s.Precision)} {Show(s.Recall)} {Show(s.F1)} {Show(s.Speaker)} {Show(s.Kind)}  {Mark(s.Title)}{Mark(s.Date)}  {name}{error}");
            Differences(s, differences, output);
        }
    }

    /// <summary>The first turns that were missed (-) and that are none (+).</summary>
    public static void Differences(Score score, int count, TextWriter output)
    {
        foreach (string start in score.Missed.Take(count))
            output.WriteLine($"       - {start}");
        foreach (string start in score.Extra.Take(count))
            output.WriteLine($"       + {start}");
    }

    /// <summary>A line for each folder, and one for all.</summary>
    /// <returns>The totals of all.</returns>
    public static Totals Folders(IReadOnlyCollection<(string Name, Score Score)> scores, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("                 files  fail   turns noturn | macro F1   spkr   kind | micro P      R     F1   spkr   kind | title   date");
        foreach (IGrouping<string, (string, Score Score)> folder in scores.GroupBy(s => s.Name.Split('/')[0]).OrderBy(g => g.Key, StringComparer.Ordinal))
            Line(folder.Key, new([.. folder.Select(s => s.Score)]), output);
        var total = new Totals([.. scores.Select(s => s.Score)]);
        Line("total", total, output);
        return total;
    }

    /// <summary>A share with three digits; a hyphen where there is none.</summary>
    public static string Show(double? value) => (value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-").PadLeft(6);

    private static void Line(string name, Totals t, TextWriter output) => output.WriteLine(
        $"{name,-16} {t.Files,5} {t.Failed,5} {t.Turns,7} {$"{t.WithoutTurnsRight}/{t.WithoutTurns}",6} |   {Show(t.MacroF1)} {Show(t.MacroSpeaker)} {Show(t.MacroKind)} |  {Show(t.MicroPrecision)} {Show(t.MicroRecall)} {Show(t.MicroF1)} {Show(t.MicroSpeaker)} {Show(t.MicroKind)} | {t.Titles}/{t.TitlesOf}  {t.Dates}/{t.DatesOf}");

    private static char Mark(bool? value) => value switch { null => '-', true => '+', false => '0' };
}

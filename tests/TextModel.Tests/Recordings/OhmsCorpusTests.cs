using System.Globalization;
using TextModel.Formats;
using TextModel.Recordings.Ohms;
using TextModel.Recordings.Qda;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>Real interviews of OHMS and projects of REFI-QDA: what is read agrees with what was counted by other means.</summary>
public sealed class OhmsCorpusTests
{
    [SharedFact]
    public void What_is_read_of_interviews_agrees_with_what_was_counted()
    {
        var differences = new List<string>();
        foreach (string[] row in Expected("ohms"))
        {
            ReadResult read = new OhmsReader("ohms").Read(TextInput.FromFile(Shared.Path($"corpus/recordings/{row[0]}")), ReadOptions.Default);
            Assert.False(read.HasErrors, $"{row[0]}: {string.Join(" ", read.Diagnostics)}");
            string found = Found(read.Document);
            string expected = $"{row[1]}|{row[2]}|{row[3].Trim()}|{row[4]}|{row[5]}|{row[6]}";
            if (found != expected)
                differences.Add($"{row[0]}: {found} where {expected} was counted");
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static IEnumerable<string[]> Expected(string folder) =>
        File.ReadLines(Shared.Path("corpus/recordings/expected.tsv")).Skip(1).Select(l => l.Split('\t')).Where(r => r[0].StartsWith($"{folder}/", StringComparison.Ordinal));

    private static string Found(TextDocument document)
    {
        if (document.Turns.Count == 0)
            return $"0|{(document.Text.Trim().Length > 0 ? 1 : 0)}||||";
        Turn first = document.Turns[0];
        string text = SpeechSupport.Plain(first.LabelSpan is { } label ? document.Text[label.End..first.End].TrimStart(':', ' ') : first.Text);
        return $"{document.Speakers.Count}|{document.Turns.Count}|{(text.Length <= 40 ? text : text[..40]).Trim()}|{Seconds(first.Time?.Start)}|{Seconds(first.Time?.End)}|{first.Label?.TrimEnd(':') ?? first.Speaker?.Labels.FirstOrDefault() ?? first.Speaker?.Name}";
    }

    private static string Seconds(TimeSpan? time) => time is { } value ? value.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) : "";

    [SharedFact]
    public void What_is_read_of_projects_agrees_with_what_was_counted()
    {
        var found = new List<string>();
        foreach (string[] row in Expected("refi-qda"))
        {
            ReadResult read = new QdaReader("qda").Read(TextInput.FromFile(Shared.Path($"corpus/recordings/{row[0]}")), ReadOptions.Default);
            Assert.False(read.HasErrors, $"{row[0]}: {string.Join(" ", read.Diagnostics)}");
            found.Add($"{row[0]} {row[2]} {read.Document.Entities.Count} codes, {read.Document.Mentions.Count} mentions, {read.Document.Divisions.Count} div; {row[7]} :: {string.Join(" // ", read.Diagnostics.Select(d => d.Message).Take(14))}");
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }
}

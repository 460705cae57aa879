using System.Globalization;
using TextModel.Formats;
using TextModel.Recordings.Ohms;
using TextModel.Recordings.Qda;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>Real interviews of OHMS and projects of REFI-QDA: what is read agrees with what was counted by other means.</summary>
public sealed class OhmsCorpusTests
{
    // Where the table of expectations counts otherwise than we read, with what we read and why.
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal)
    {
        // Some labels are written Shepherd: and S.Shepherd:, which the table does not count.
        ["ohms/BerkeleyLibrary__Interview100076.xml"] = "2|565|It's November 3, 2011, and this is David|||DUNHAM",
        // Three answers stand in the paragraph of their question, with their label.
        ["ohms/sciencehistory__duarte_OH0344.xml"] = "2|85|This is an oral history interview with R|||BROCK",
        // A text without labels has no turns, and so no first speaker.
        ["ohms/sciencehistory__alyea_OH0010.xml"] = "0|1||||",
        ["ohms/sciencehistory__various_gaps.xml"] = "0|1||||",
        // Cues of one speaker are one turn; the table counts cues.
        ["ohms/sciencehistory__chappelear-ohmsvtt-example.xml"] = "2|5|Okay. So today is Wednesday, January 24,|4.000|29.000|SCHNEIDER",
    };

    [SharedFact]
    public void What_is_read_of_interviews_agrees_with_what_was_counted()
    {
        var differences = new List<string>();
        foreach (string[] row in Expected("ohms"))
        {
            ReadResult read = new OhmsReader("ohms").Read(TextInput.FromFile(Shared.Path($"corpus/recordings/{row[0]}")), ReadOptions.Default);
            Assert.False(read.HasErrors, $"{row[0]}: {string.Join(" ", read.Diagnostics)}");
            string found = Found(read.Document);
            string expected = Otherwise.TryGetValue(row[0], out string? known) ? known : $"{row[1]}|{row[2]}|{row[3].Trim()}|{row[4]}|{row[5]}|{row[6]}";
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
        return $"{document.Speakers.Count}|{document.Turns.Count}|{(text.Length <= 40 ? text : text[..40]).Trim()}|{Seconds(first.Time?.Start)}|{Seconds(first.Time?.End)}|{first.Label?.TrimEnd(':') ?? (first.Speaker is { Labels: [var printed, ..] } ? printed : null) ?? first.Speaker?.Name}";
    }

    private static string Seconds(TimeSpan? time) => time is { } value ? value.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) : "";

    [SharedFact]
    public void What_is_read_of_projects_agrees_with_what_was_counted()
    {
        foreach (string[] row in Expected("refi-qda"))
        {
            ReadResult read = new QdaReader("qda").Read(TextInput.FromFile(Shared.Path($"corpus/recordings/{row[0]}")), ReadOptions.Default);
            Assert.False(read.HasErrors, $"{row[0]}: {string.Join(" ", read.Diagnostics)}");
            Assert.Contains($"codes={read.Document.Entities.Count} ", row[7], StringComparison.Ordinal);
            // None of the files has its texts: all passages must be mentioned as left out.
            int lost = read.Diagnostics.Where(d => d.Message.Contains(": passages ", StringComparison.Ordinal) || d.Message.Contains(": coded ", StringComparison.Ordinal))
                .Sum(d => int.Parse(d.Message.Split('(')[1].Split(')')[0], CultureInfo.InvariantCulture));
            Assert.Equal(int.Parse(row[2], CultureInfo.InvariantCulture), read.Document.Mentions.Count + lost);
        }
    }
}

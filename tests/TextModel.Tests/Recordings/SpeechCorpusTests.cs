using System.Globalization;
using TextModel.Recordings.Speech;
using TextModel.Recordings.Tables;
using TextModel.Recordings.Tiers;
using TextModel.Recordings.Ttml;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>Real files: what is read agrees with what was counted by other means.</summary>
public sealed class SpeechCorpusTests
{
    private static readonly string[] Folders = ["whisper-json", "whispercpp-json", "aws-json", "asr-json", "ttml", "ass", "noscribe", "csv"];

    [SharedFact]
    public void What_is_read_agrees_with_what_was_counted()
    {
        var differences = new List<string>();
        int files = 0;
        foreach (string[] row in Expected())
        {
            files++;
            string found = Found(row[0]);
            string expected = $"{row[1]}|{row[2]}|{row[3].Trim()}|{row[4]}|{row[5]}|{row[6]}";
            if (found != expected)
                differences.Add($"{row[0]}: {found} where {expected} was counted");
        }

        Assert.True(files >= 40);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static IEnumerable<string[]> Expected() =>
        File.ReadLines(Shared.Path("corpus/recordings/expected.tsv")).Skip(1).Select(l => l.Split('\t')).Where(r => Folders.Contains(r[0].Split('/')[0]));

    private static string Found(string file)
    {
        byte[] bytes = File.ReadAllBytes(Shared.Path($"corpus/recordings/{file}"));
        string folder = file.Split('/')[0];
        Recording recording = SpeechSupport.Read(SpeechSupport.ParserOf(folder), bytes, out ValueList<Diagnostic> diagnostics);
        Assert.False(diagnostics.HasErrors, $"{file}: {string.Join(" ", diagnostics)}");
        List<(TierItem Item, string? Speaker)> spoken = SpeechSupport.Spoken(recording);
        if (folder == "noscribe")
            spoken = [.. spoken.Where(s => s.Item.BeginsTurn)];
        if (spoken.Count == 0)
            return "0|0||||";
        (TierItem first, string? speaker) = spoken[0];
        string text = SpeechSupport.Plain(first.Text);
        return $"{recording.Participants.Count}|{spoken.Count}|{(text.Length <= 40 ? text : text[..40]).Trim()}|{Seconds(first.Start)}|{Seconds(first.End)}|{speaker ?? "(none)"}";
    }

    private static string Seconds(TimeSpan? time) => time is { } value ? value.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) : "";
}

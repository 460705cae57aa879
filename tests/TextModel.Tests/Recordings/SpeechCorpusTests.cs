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

    // Where the table of expectations counts otherwise than we read, with what we read and why.
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal)
    {
        // The words name a speaker (A), although there are no utterances.
        ["asr-json/deepgram__assemblyai_transcription.json"] = "1|1|Yeah. As much as it's worth celebrating|0.170|25.140|A",
        // The names of people stand in the styles alone (Speaker00), which is how the file tells them apart.
        ["ass/bobsummerwill__assemblyai_opus.ass"] = "2|1156|If|1.190|1.320|Speaker00",
        // Who speaks when, with no word of it: entries without text are counted and not read.
        ["csv/paper-dragonfly__kit_audio_extract_2min_hf.csv"] = "2|0||||",
        // The colon behind a name is not part of it: RA: is RA.
        ["csv/uidaholib__armantrout.csv"] = "2|525|And there we go with that. This could be|0.000||DB",
        ["csv/uidaholib__mcmichael.csv"] = "4|426|Yeah, so we'll go through these. Some of|0.000||Devin Becker",
        ["csv/uidaholib__mohammad.csv"] = "3|94|Thank you very much for agreeing to do t|||DB",
        // The eighth paragraph is in French over the times of the English ones: a translation.
        ["ttml/astraussner__sample.dfxp"] = "0|7|This is my 1st caption|0.000|4.000|(none)",
    };

    [SharedFact]
    public void What_is_read_agrees_with_what_was_counted()
    {
        var differences = new List<string>();
        int files = 0;
        foreach (string[] row in Expected())
        {
            files++;
            string found = Found(row[0]);
            string expected = Otherwise.TryGetValue(row[0], out string? known) ? known : $"{row[1]}|{row[2]}|{row[3].Trim()}|{row[4]}|{row[5]}|{row[6]}";
            if (found != expected)
                differences.Add($"{row[0]}: {found} where {expected} was counted");
        }

        Assert.True(files >= 40);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [SharedFact]
    public void What_is_written_is_read_as_it_was()
    {
        var differences = new List<string>();
        int files = 0;
        foreach (string file in Folders.SelectMany(f => Shared.Files($"recordings/{f}")))
        {
            byte[] bytes = File.ReadAllBytes(file);
            Recording recording = SpeechSupport.Read(SpeechSupport.ParserOf(Path.GetFileName(Path.GetDirectoryName(file))!), bytes, out _);
            // Where several tiers are one row, the order is that of time.
            if (recording.Tiers.Count(t => t.Content == TierContent.Speech) > 1)
                continue;
            files++;
            Compare(new WhisperPrinter(), new SpeechParser(), recording, file, differences, words: true, people: true, certainty: true);
            // What TTML cannot say, and the printer mentions: times of words before that of their entry.
            foreach (TierItem item in recording.Tiers.SelectMany(t => t.Items))
                item.Words.RemoveAll(w => w.Time?.Start < item.Start);
            Compare(new TtmlPrinter(), new TtmlParser(), recording, file, differences, words: true, people: true, certainty: false);
            Compare(new TablePrinter(), new TableParser(), recording, file, differences, words: false, people: false, certainty: false);
        }

        Assert.True(files >= 40);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static void Compare(IRecordingPrinter printer, IRecordingParser parser, Recording recording, string file, List<string> differences, bool words, bool people, bool certainty)
    {
        byte[] written = printer.Write(recording, WriteOptions.Default, new());
        Recording again = SpeechSupport.Read(parser, written, out _);
        string[] before = SpeechSupport.Describe(recording, words, people, certainty).Split('\n'), after = SpeechSupport.Describe(again, words, people, certainty).Split('\n');
        int at = 0;
        while (at < before.Length && at < after.Length && before[at] == after[at])
            at++;
        if (at < before.Length || at < after.Length)
            differences.Add($"{printer.GetType().Name} {Path.GetFileName(file)}: {before.ElementAtOrDefault(at)} became {after.ElementAtOrDefault(at)}");
    }

    [SharedFact]
    public void Each_file_is_recognised_and_no_other_format_is_taken_for_one()
    {
        var wrong = new List<string>();
        foreach (string file in Folders.SelectMany(f => Shared.Files($"recordings/{f}")))
        {
            string folder = Path.GetFileName(Path.GetDirectoryName(file))!;
            ReadOnlyMemory<byte> head = TextModel.Formats.TextInput.FromFile(file).GetHead(4096);
            string own = folder.Contains("json", StringComparison.Ordinal) ? "json" : folder;
            double mine = SpeechSupport.Recognize(folder, head);
            // Tables without names of columns look like any other.
            if (mine < 0.4 && !file.EndsWith("ekeshi1__transcript.csv", StringComparison.Ordinal))
                wrong.Add($"{folder}/{Path.GetFileName(file)}: {mine}");
            foreach (string other in (string[])["json", "ttml", "ass", "noscribe", "csv"])
            {
                if (other != own && SpeechSupport.Recognize(other, head) > 0)
                    wrong.Add($"{folder}/{Path.GetFileName(file)} taken for {other}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
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
            spoken = [.. spoken.Where((s, i) => i == 0 || s.Item.BeginsTurn)];
        if (spoken.Count == 0)
            return $"{recording.Participants.Count}|0||||";
        (TierItem first, string? speaker) = spoken[0];
        string text = SpeechSupport.Plain(first.Text);
        return $"{recording.Participants.Count}|{spoken.Count}|{(text.Length <= 40 ? text : text[..40]).Trim()}|{Seconds(first.Start)}|{Seconds(first.End)}|{speaker ?? "(none)"}";
    }

    private static string Seconds(TimeSpan? time) => time is { } value ? value.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) : "";
}

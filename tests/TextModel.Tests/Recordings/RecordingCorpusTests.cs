using System.Globalization;
using System.Text;
using TextModel.Recordings.Tiers;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>The parsers read real files as people who counted them do, and printers give back what parsers read.</summary>
public class RecordingCorpusTests
{
    // What was counted by a script that took every tier for speech, or the name of a tier for a person. Each line says why it is read otherwise.
    private static readonly Dictionary<string, string> ReadOtherwise = new()
    {
        ["eaf/BergelsonLab__expected-with-extra.eaf"] = "The tier code_num has the numbers of samples; nobody's speech is transcribed yet.",
        ["eaf/BergelsonLab__test_eaf.eaf"] = "As the one before.",
        ["eaf/christopheparisse__TestElan2.eaf"] = "The tier tx@SP has no participant, but its kin all have SP.",
        ["textgrid/christopheparisse__FOR_DIA.TextGrid"] = "Phones, syllables and words are parts of the utterances in the tier ortho; the tier spk names those who speak.",
        ["textgrid/nzilbb__test_turn_utterance_word.TextGrid"] = "'utterance - participant' is what the participant says.",
        ["textgrid/tjmahr__hard-to-parse.TextGrid"] = "One of the tiers is called a comment.",
        ["textgrid/tjmahr__quoted.TextGrid"] = "Phonemes are no utterances.",
    };

    [SharedFact]
    public void People_and_utterances_are_those_that_were_counted()
    {
        Dictionary<string, string[]> expected = File.ReadAllLines(Shared.Path("corpus/recordings/expected.tsv")).Skip(1).Select(l => l.Split('\t')).ToDictionary(c => c[0]);
        var different = new List<string>();
        var files = new HashSet<string>();
        foreach ((string folder, string path) in RecordingFiles.Corpus())
        {
            string name = $"{folder}/{Path.GetFileName(path)}";
            if (!expected.TryGetValue(name, out string[]? columns))
                continue;
            Recording recording = RecordingFiles.Parse(folder, File.ReadAllBytes(path));
            List<(TierItem Item, string? Who)> said = RecordingFiles.Utterances(recording, byId: folder == "cha");
            string[] found =
            [
                said.Select(s => s.Who).OfType<string>().Distinct().Count().ToString(CultureInfo.InvariantCulture),
                said.Count.ToString(CultureInfo.InvariantCulture),
                said.Count == 0 ? "" : First40(said[0].Item.Text),
                said.Count == 0 ? "" : Seconds(said[0].Item.Start),
                said.Count == 0 ? "" : Seconds(said[0].Item.End),
                said.Count == 0 ? "" : said[0].Who ?? "(none)",
            ];
            string[] wanted = [columns[1], columns[2], First40(columns[3]), columns[4], columns[5], columns[6]];
            if (found.SequenceEqual(wanted))
                continue;
            files.Add(name);
            different.Add($"{name}\n  expected {string.Join(" | ", wanted)}\n  found    {string.Join(" | ", found)}");
        }

        Assert.True(files.SetEquals(ReadOtherwise.Keys), $"{different.Count} differ:\n" + string.Join("\n", different));
    }

    [SharedTheory]
    [InlineData("eaf")]
    [InlineData("exb")]
    [InlineData("cha")]
    [InlineData("textgrid")]
    [InlineData("trs")]
    public void What_is_printed_is_read_as_what_it_was_printed_of(string wanted)
    {
        var different = new List<string>();
        int files = 0;
        foreach ((string folder, string path) in RecordingFiles.Corpus().Where(f => f.Folder == wanted))
        {
            files++;
            Recording first = RecordingFiles.Parse(folder, File.ReadAllBytes(path));
            byte[] printed = RecordingFiles.Print(folder, first);
            Assert.Equal(1, RecordingFiles.Recognize(folder, printed));
            Recording again = RecordingFiles.Parse(folder, printed);
            List<string> before = RecordingFiles.Describe(first), after = RecordingFiles.Describe(again);
            // The order across tiers, too.
            before.AddRange(RecordingFiles.Utterances(first).Select(u => $"then {u.Who}: {u.Item.Text}"));
            after.AddRange(RecordingFiles.Utterances(again).Select(u => $"then {u.Who}: {u.Item.Text}"));
            if (!before.SequenceEqual(after))
            {
                int at = Enumerable.Range(0, Math.Max(before.Count, after.Count)).First(i => i >= before.Count || i >= after.Count || before[i] != after[i]);
                different.Add($"{Path.GetFileName(path)} line {at}\n  - {before.ElementAtOrDefault(at)}\n  + {after.ElementAtOrDefault(at)}");
            }
        }

        Assert.True(different.Count == 0, $"{different.Count} of {files} differ:\n" + string.Join("\n", different));
    }

    [SharedFact]
    public void Every_file_is_known_by_its_beginning_and_is_no_other()
    {
        foreach ((string folder, string path) in RecordingFiles.Corpus())
        {
            byte[] head = File.ReadAllBytes(path).Take(4096).ToArray();
            foreach (string other in new[] { "eaf", "exb", "cha", "textgrid", "trs" })
                Assert.True(RecordingFiles.Recognize(other, head) is var score && (folder == other ? score > 0.5 : score == 0), $"{path} as {other}: {score}");
        }
    }

    [SharedFact]
    public void Every_format_takes_what_any_other_gives()
    {
        foreach ((string folder, string path) in RecordingFiles.Corpus())
        {
            Recording recording = RecordingFiles.Parse(folder, File.ReadAllBytes(path));
            int said = RecordingFiles.Utterances(recording).Count;
            foreach (string other in new[] { "eaf", "exb", "cha", "textgrid", "trs" })
            {
                if (RecordingFiles.Printer(other) is null)
                    continue;
                var diagnostics = new DiagnosticBag();
                Recording again = RecordingFiles.Parse(other, RecordingFiles.Print(other, recording), diagnostics);
                Assert.False(diagnostics.HasErrors, $"{path} as {other}: {string.Join("; ", diagnostics.ToImmutable())}");
                if (other == "exb")
                    Assert.Equal(RecordingFiles.Utterances(recording).Where(u => u.Item.Start is null).Select(u => u.Item.Text), RecordingFiles.Utterances(again).Where(u => u.Item.Start is null).Select(u => u.Item.Text));
                // A TextGrid cannot say which tiers are speech.
                if (other != "textgrid")
                    Assert.True(said == RecordingFiles.Utterances(again).Count, $"{path} as {other}: {said} utterances became {RecordingFiles.Utterances(again).Count}");
            }
        }
    }

    [SharedFact]
    public void Damaged_files_never_throw()
    {
        var random = new Random(20_24);
        foreach ((string folder, string path) in RecordingFiles.Corpus())
        {
            byte[] file = File.ReadAllBytes(path);
            int rounds = file.Length > 60_000 ? 8 : 40;
            for (int round = 0; round < rounds; round++)
            {
                byte[] damaged = Damage(file, random, round);
                Recording recording = RecordingFiles.Parse(folder, damaged);
                _ = RecordingFiles.Utterances(recording);
                if (RecordingFiles.Printer(folder) is not null)
                    RecordingFiles.Parse(folder, RecordingFiles.Print(folder, recording));
            }
        }
    }

    private static byte[] Damage(byte[] file, Random random, int round)
    {
        if (round % 4 == 0)
            return file[..random.Next(file.Length)];
        byte[] damaged = [.. file];
        for (int n = random.Next(1, 12); n > 0; n--)
        {
            int at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    // Digits turn into others, so that times and counts are wrong.
                    while (at < damaged.Length && !char.IsAsciiDigit((char)damaged[at]))
                        at++;
                    if (at < damaged.Length)
                        damaged[at] = (byte)(random.Next(8) == 0 ? '-' : '0' + random.Next(10));
                    break;
                case 2:
                    damaged = [.. damaged[..at], .. damaged[Math.Min(damaged.Length, at + random.Next(40))..]];
                    break;
                default:
                    int length = Math.Min(random.Next(60), damaged.Length - at);
                    damaged = [.. damaged[..at], .. damaged[at..(at + length)], .. damaged[at..]];
                    break;
            }

            if (damaged.Length == 0)
                break;
        }

        return damaged;
    }

    private static string First40(string text)
    {
        var kept = new StringBuilder();
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            kept.Append(kept.Length > 0 ? " " : "").Append(word);
        // Counted in code points, as the script did.
        string all = kept.ToString();
        return string.Concat(all.EnumerateRunes().Take(40)).Trim();
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? Math.Round(known.Ticks / 10_000_000m, 3).ToString("0.000", CultureInfo.InvariantCulture) : "";
}

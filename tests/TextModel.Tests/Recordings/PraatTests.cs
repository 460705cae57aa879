using System.Text;
using TextModel.Recordings.Tiers;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>What is peculiar to TextGrids.</summary>
public class PraatTests
{
    private const string Long = """
        File type = "ooTextFile"
        Object class = "TextGrid"

        xmin = 0
        xmax = 4.5
        tiers? <exists>
        size = 2
        item []:
            item [1]:
                class = "IntervalTier"
                name = "Änne"
                xmin = 0
                xmax = 4.5
                intervals: size = 2
                intervals [1]:
                    xmin = 0
                    xmax = 1.25
                    text = ""
                intervals [2]:
                    xmin = 1.25
                    xmax = 4.5
                    text = "She said ""no""
        and left"
            item [2]:
                class = "TextTier"
                name = "bell"
                xmin = 0
                xmax = 4.5
                points: size = 1
                points [1]:
                    number = 2.5
                    mark = "ding"
        """;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void Any_encoding_and_any_line_end_will_do(string encoding)
    {
        Encoding used = Encoding.GetEncoding(encoding);
        foreach (string end in new[] { "\n", "\r\n", "\r" })
        {
            byte[] file = [.. encoding.StartsWith("utf-16", StringComparison.Ordinal) ? used.GetPreamble() : [], .. used.GetBytes(Long.ReplaceLineEndings(end))];
            Check(RecordingFiles.Parse("textgrid", file));
            Assert.Equal(1, RecordingFiles.Recognize("textgrid", file));
        }
    }

    [Fact]
    public void Short_and_free_spellings_are_the_same()
    {
        Check(RecordingFiles.Parse("textgrid", "File type = \"ooTextFile short\"\n\"TextGrid\"\n\n0\n4.5\n<exists>\n2\n\"IntervalTier\"\n\"Änne\"\n0\n4.5\n2\n0\n1.25\n\"\"\n1.25\n4.5\n\"She said \"\"no\"\"\nand left\"\n\"TextTier\"\n\"bell\"\n0\n4.5\n1\n2.5\n\"ding\"\n"));
        Check(RecordingFiles.Parse("textgrid", "\"ooTextFile\" \"TextGrid\" 0 4.5s ! a stray 7 and a \"\n<exists> 2 tiers v2 \"IntervalTier\" \"Änne\" from 0 to 4.5 2 of[3] them 0 1.25 \"\" 1.25!here\n4.5 \"She said \"\"no\"\"\nand left\" \"TextTier\" \"bell\" 0 4.5 1 2.5 \"ding\""));
    }

    [Fact]
    public void Words_and_phones_are_parts_of_utterances_and_labels_may_name_speakers()
    {
        Recording recording = RecordingFiles.Parse("textgrid", Short(
            ("phones", [(0, 1, "g"), (1, 2, "n")]), ("words", [(0, 1, "good"), (1, 2, "night"), (2, 3, "_"), (3, 4, "what")]),
            ("ortho", [(0, 2, "good night"), (2, 3, "_"), (3, 4, "really")]), ("spk", [(0, 2, "L1"), (2, 4, "L2")])));
        Assert.Equal(["phones", "words", "ortho", "spk"], recording.Tiers.Select(t => t.Name));
        Tier speech = Assert.Single(recording.Tiers, t => t.Content == TierContent.Speech);
        Assert.Equal(["L1", "L2"], speech.Items.Select(i => i.Speaker));
        Assert.Equal([new(0, 4), new(5, 10)], speech.Items[0].Words.Select(w => w.Span));
        Assert.Equal(["_", "what"], recording.Tiers[1].Items.Select(i => i.Text));
        Assert.Equal(RecordingFiles.Describe(recording), RecordingFiles.Describe(RecordingFiles.Parse("textgrid", RecordingFiles.Print("textgrid", recording))));
    }

    [Fact]
    public void Words_alone_are_joined_between_pauses()
    {
        Recording recording = RecordingFiles.Parse("textgrid", Short(("Ann - words", [(0, 1, "good"), (1, 2, "night"), (2, 3, ""), (3, 4, "Ben")]), ("Ann - phones", [(0, 1, "g")])));
        Tier speech = Assert.Single(recording.Tiers, t => t.Content == TierContent.Speech);
        Assert.Equal("Ann", speech.Speaker);
        Assert.Equal(["good night", "Ben"], speech.Items.Select(i => i.Text));
    }

    [Fact]
    public void Binary_and_broken_files_are_said()
    {
        Assert.Equal("TM1205", Code("ooBinaryFile\u0008TextGrid"));
        Assert.Equal("TM1206", Code(Long[..Long.IndexOf("She", StringComparison.Ordinal)]));
        Assert.Equal("TM1201", Code("\"ooTextFile\" \"Pitch\" 0 1"));
        Assert.Equal("TM1201", Code(""));
    }

    [Theory]
    [InlineData("interview.eaf")]
    [InlineData("interview.exb")]
    [InlineData("interview.cha")]
    [InlineData("interview.trs")]
    public void Tiers_that_are_no_speech_are_none_in_a_TextGrid_either(string name)
    {
        TextDocument document = TextDocument.Read(Repository.PathOf("samples/" + name), formats: RecordingDocuments.Formats).Document;
        TextDocument again = RecordingDocuments.Parse(RecordingDocuments.Write(document, "textgrid", out _), "textgrid");
        Assert.Equal(document.Paragraphs.Select(p => p.Text).Order(StringComparer.Ordinal), again.Paragraphs.Select(p => p.Text).Order(StringComparer.Ordinal));
        Assert.Equal(document.Speakers.Count, again.Speakers.Count);
    }

    [Theory]
    [InlineData("Ann", true, null, false, "Ann")]
    [InlineData("Ann", true, null, true, "utterances - Ann")]
    [InlineData("Ann - ortho", true, null, true, "Ann - ortho")]
    [InlineData("JV-nl", false, "translation", false, "JV-nl (translation)")]
    [InlineData("JV-nl", false, "translation", true, "JV-nl")]
    [InlineData("text", false, null, true, "text (notes)")]
    [InlineData("nv", false, "mimik", false, "nv (notes)")]
    [InlineData("nv (notes)", false, "mimik", false, "nv (notes)")]
    [InlineData("words", false, null, false, "words")]
    public void The_name_of_a_tier_tells_what_it_is(string name, bool speaks, string? kind, bool named, string expected) =>
        Assert.Equal(expected, TextModel.Recordings.Praat.PraatNames.Telling(name, speaks, kind, named));

    private static string Code(string text)
    {
        var diagnostics = new DiagnosticBag();
        RecordingFiles.Parse("textgrid", text, diagnostics);
        return Assert.Single(diagnostics.ToImmutable()).Code;
    }

    private static void Check(Recording recording)
    {
        Assert.Equal(["Änne", "bell"], recording.Tiers.Select(t => t.Name));
        TierItem said = Assert.Single(recording.Tiers[0].Items);
        Assert.Equal("She said \"no\"\nand left", said.Text);
        Assert.Equal((TimeSpan.FromSeconds(1.25), TimeSpan.FromSeconds(4.5)), (said.Start, said.End));
        Assert.Equal((TierContent.About, "points", TimeSpan.FromSeconds(2.5)), (recording.Tiers[1].Content, recording.Tiers[1].Kind, recording.Tiers[1].Items[0].End));
        Assert.Equal(["Änne"], recording.Participants.Select(p => p.Id));
    }

    private static string Short(params (string Name, (int From, int To, string Label)[] Intervals)[] tiers) =>
        $"\"ooTextFile\" \"TextGrid\" 0 10 <exists> {tiers.Length} "
        + string.Concat(tiers.Select(t => $"\"IntervalTier\" \"{t.Name}\" 0 10 {t.Intervals.Length} " + string.Concat(t.Intervals.Select(i => $"{i.From} {i.To} \"{i.Label}\" "))));
}

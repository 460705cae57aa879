using TextModel.Tests.Support;

namespace TextModel.Tests.Transcripts;

public sealed class NastyTranscriptTests
{
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Every_line_end_gives_the_same_turns(string end)
    {
        string text = string.Join(end, "Q. Who?", "", "A. I", "  and you.", "", "Q. Why?", "", "A. Rain.", "");
        TextDocument document = Transcript.AssertSound(Transcript.Read(text).Document);
        Assert.Equal(["Who?", "I and you.", "Why?", "Rain."], document.Turns.Select(t => t.ReadingText));
        Assert.Equal(text, document.Text);
    }

    [Fact]
    public void A_form_feed_ends_a_block()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read("Q. Who?\fA. I.\n\fQ. Why?\nA. Rain.\f").Document);
        Assert.Equal(4, document.Turns.Count);
    }

    [Fact]
    public void Right_to_left_and_astral_letters_are_labels_too()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read("רוסי: מי בא?\n\nלי: אף אחד.\n\nרוסי: למה?\n\nלי: גשם 🌧.\n\n").Document);
        Assert.Equal(4, document.Turns.Count);
        Assert.Equal(2, document.Speakers.Count);
    }

    [Fact]
    public void A_byte_order_mark_within_the_text_hides_no_label()
    {
        Assert.Equal(2, Transcript.Labels("\n  \uFEFFLEE: Who?\n\nROSSI: I.").Length);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData(":")]
    [InlineData("Q.")]
    [InlineData("Q:\nA:")]
    [InlineData("_:")]
    [InlineData("[00:01]")]
    [InlineData("-1-")]
    [InlineData("\uD800: x\n\n\uDC00: y")]
    [InlineData("1.\n\n2.\n\n")]
    [InlineData("A: [00:01\nB: (\nA: 00:00:01")]
    [InlineData("\0: a\n\n\0: b")]
    [InlineData("A: x1\n\nB: y\n\nA: z\n\nNotes")]
    [InlineData("[00:01]\n\n[00:02]\n\nA: x\n\nB: y\n\n[00:03]")]
    [InlineData("(Laughter)")]
    [InlineData("(((((((((((((((\n[[[[[[[[[[[[[[[[\n)))]]]")]
    [InlineData("Date: 1\nA: x\nDate: 2\nB: y\nDate: 3")]
    public void Scraps_are_sound(string text) => Transcript.AssertSound(Transcript.Read(text).Document);

    [Fact]
    public void Every_cut_of_a_transcript_is_sound()
    {
        const string Text = "\uFEFFA. Lee\r\n\r\nA talk\r\n\r\nMay 12, 1961\r\n\r\nDate : 1961\r\nBy : Lee\r\n\r\n[00:01]\r\n_page : 1\r\nQ. Who (Laughter) came1?\f\r\nA. [inaudible]\r\n-2-\r\nI.\r\n\r\n[END]\r\n\r\n"
            + "Q. Why?\r\n\r\nA. Rain2.\r\n\r\nNotes\r\n1. One.\r\n2. Two.";
        for (int from = 0; from < Text.Length; from += 3)
        {
            for (int to = from; to <= Text.Length; to++)
                Transcript.AssertSound(Transcript.Read(Text[from..to]).Document);
        }
    }

    [Fact]
    public void A_line_of_ten_million_characters_is_read()
    {
        string text = "Q. Who?\n\nA. " + string.Concat(Enumerable.Repeat("harbour (Laughter) 12 [x] MR. LEE. ", 300_000));
        Assert.Equal(2, Transcript.Read(text).Document.Turns.Count);
    }

    [Fact]
    public void A_hundred_thousand_blank_lines_are_read()
    {
        TextDocument document = Transcript.Read(new string('\n', 100_000) + "Q. Who?" + new string('\n', 100_000) + "A. I.").Document;
        Assert.Equal(2, document.Turns.Count);
    }

    [Fact]
    public void A_million_labels_that_each_occur_once_are_read()
    {
        string text = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"Name{i}: word\n"));
        Assert.Empty(Transcript.Read(text).Document.Turns);
    }

    [SharedFact]
    public void No_file_of_the_corpus_makes_the_reader_throw_or_loses_a_character()
    {
        foreach (string file in Shared.Files("interviews-txt").Concat(Shared.Files("interviews-md")).Concat(Shared.Files("interviews-html")).Concat(Shared.Files("subtitles")))
        {
            ReadResult read = TextDocument.Read(file, new() { Format = "text" });
            Transcript.AssertSound(read.Document);
            if (!read.HasErrors)
                Assert.Equal(SourceText.Load(file, read.Document.Encoding).Text, read.Document.Text);
        }
    }
}

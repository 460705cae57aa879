using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Subtitles;

/// <summary>Kinds of files that came out wrong in other tools, each in words of its own.</summary>
public class SubtitleCaseTests
{
    [Fact]
    public void A_line_of_a_space_ends_no_cue()
    {
        ReadResult read = Subtitle.Vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n \nRosa: is it hay?\n \nIt is.\n\n00:02.000 --> 00:03.000\nMilo: Yes.\n");

        Assert.Equal("Rosa: is it hay?\nIt is.\nMilo: Yes.\n", read.Document.Text);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == DiagnosticCodes.OutsideCues.Code);
    }

    [Fact]
    public void A_file_with_a_blank_line_behind_each_time_is_read_and_reported()
    {
        ReadResult read = Subtitle.Vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n\nWho came?\n\n00:02.000 --> 00:03.000\n\n03:14.000 --> that was the time.\n\n00:03.000 --> 00:04.000\n\nWEBVTT is a name.\n");

        Assert.Equal("Who came?\n03:14.000 --> that was the time.\nWEBVTT is a name.\n", read.Document.Text);
        Assert.Equal([1, 2, 3], read.Document.Paragraphs.Select(p => p.Time!.Start.TotalSeconds));
        Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.EmptyCues.Code);
        Assert.Equal("Yes.\n", Subtitle.Vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n\nlost\n\n00:02.000 --> 00:03.000\nYes.\n").Document.Text);
    }

    [Fact]
    public void A_cue_with_a_time_that_nobody_understands_is_kept_without_one()
    {
        ReadResult read = Subtitle.Srt("1\n00:00:01,000 --> 00:00:02,000\nANNA: One.\n\n2\n-00:00:03,000 --> 00:00:04,000\nBORIS: Two.\n\n3\n00:00:05,000 --> 00:00:06,000\nANNA: Three.\n");

        Assert.Equal("ANNA: One.\nBORIS: Two.\nANNA: Three.\n", read.Document.Text);
        Assert.Equal(6, Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.SubtitleTiming.Code).Position!.Value.Line);
        Assert.Equal([1, null, 5], read.Document.Turns.Select(t => t.Time?.Start.TotalSeconds));
        (string file, ValueList<Diagnostic> said) = Subtitle.Write(Anew.Of(read.Document), "srt");
        Assert.Contains("00:00:02,000 --> 00:00:05,000\nBORIS: Two.\n", file, StringComparison.Ordinal);
        Assert.Single(said, d => d.Code == DiagnosticCodes.TimesAssumed.Code);
    }

    [Fact]
    public void A_cue_that_ends_before_it_begins_has_no_end()
    {
        ReadResult read = Subtitle.Srt("1\n00:00:05,000 --> 00:00:04,000\nOne.\n\n2\n00:00:07,000 --> 00:00:08,000\nTwo.\n");

        Assert.Equal(2, Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.CueEnd.Code).Position!.Value.Line);
        Assert.Equal(new TimeRange(TimeSpan.FromSeconds(5)), read.Document.Paragraphs[0].Time);
    }

    [Fact]
    public void Captions_that_roll_up_are_kept_and_reported()
    {
        const string file = "WEBVTT\n\n00:00.000 --> 00:01.000\nRosa, did<00:00:00.500><c> you</c>\n\n00:01.000 --> 00:01.010\nRosa, did you\n\n00:01.010 --> 00:02.000\nRosa, did you\nlike it?\n";
        ReadResult read = Subtitle.Vtt(file);

        Assert.Equal("Rosa, did you\nRosa, did you\nRosa, did you\nlike it?\n", read.Document.Text);
        Assert.Contains("2 cues", Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.RepeatedLines.Code).Message, StringComparison.Ordinal);
    }

    [SharedFact]
    public void The_shared_files_are_read_as_their_list_says()
    {
        Assert.Equal([1, 4, 7], Case("02.vtt").Document.Paragraphs.Select(p => p.Time!.Start.TotalSeconds));
        Assert.Equal([3.5, 6, 9], Case("02.vtt").Document.Paragraphs.Select(p => p.Time!.End!.Value.TotalSeconds));
        Assert.Equal("We sell nails.\nDo you?\nx < y > z\u00A0and so on\n", Case("03c.vtt").Document.Text);
        Assert.Equal(["Finch & Daughters", "O'Hara"], Case("03c.vtt").Document.Speakers.Select(s => s.Name));
        Assert.Equal("Good morning everyone.\n02:34.567 --> that is when the alarm went off.\nWEBVTT is the name of the file, I think.\n", Case("04.vtt").Document.Text);
        Assert.Equal(["Before the clock starts.", "After a hundred hours.", "Loose digits."], Case("11.srt").Document.Paragraphs.Select(p => p.Text));
        Assert.Equal([null, 360002, 5.5], Case("11.srt").Document.Paragraphs.Select(p => p.Time?.Start.TotalSeconds));
        Assert.Equal(["Good one.", "Colon before the milliseconds.", "Short arrow.", "Dots.", "Space in the time.", "No end.", "With coordinates."], Case("11b.srt").Document.Paragraphs.Select(p => p.Text));
        Assert.Equal([1, 3, 5, 7, 9, 11, 12], Case("11b.srt").Document.Paragraphs.Select(p => p.Time!.Start.TotalSeconds));
        Assert.Equal(["anna: One.", "boris: Two.", "anna: Three.", "boris: Four."], Case("11d.srt").Turns());
        Assert.StartsWith("Hilda, did your goats\nHilda, did your goats\n", Case("24.vtt").Document.Text, StringComparison.Ordinal);
        Assert.Contains(Case("24.vtt").Diagnostics, d => d.Code == DiagnosticCodes.RepeatedLines.Code);
        Assert.Equal(2, Case("26.srt").Diagnostics.Count(d => d.Code == DiagnosticCodes.CueEnd.Code) + 1);
        Assert.Equal(3, Case("29.srt").Document.Turns.Count);

        static ReadResult Case(string name) => TextDocument.Read(Shared.Path("cases/transcripts/case" + name));
    }
}

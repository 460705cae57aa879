namespace TextModel.Tests.Formats.Subtitles;

/// <summary>Timing lines as people and programs mistype them: their time is read where it is beyond doubt, and nobody speaks them.</summary>
public class SubtitleTimingTests
{
    [Theory]
    [InlineData("00:00:03:250 --> 00:00:04:000", 3.25, 4.0)]
    [InlineData("00:00:03;250 --> 00:00:04;000", 3.25, 4.0)]
    [InlineData("00:00:03'250 --> 00:00:04'000", 3.25, 4.0)]
    [InlineData("00:00:03 250 --> 00:00:04 000", 3.25, 4.0)]
    [InlineData("00:00: 3,250 --> 00:00: 4,000", 3.25, 4.0)]
    [InlineData("00 : 00 : 03 , 250 --> 00 : 00 : 04 , 000", 3.25, 4.0)]
    [InlineData("00.00.03.250 --> 00.00.04.000", 3.25, 4.0)]
    [InlineData("00：00：03，250 --> 00：00：04，000", 3.25, 4.0)]
    [InlineData("OO:00:03,250 --> 00:0O:04,000", 3.25, 4.0)]
    [InlineData("00h00m03s --> 00h00m04s", 3.0, 4.0)]
    [InlineData("00:00:03,250 -> 00:00:04,000", 3.25, 4.0)]
    [InlineData("00:00:03,250->00:00:04,000 X1:10 X2:20", 3.25, 4.0)]
    [InlineData("00:00:03,250 ---> 00:00:04,000", 3.25, 4.0)]
    [InlineData("00:00:03,250 - -> 00:00:04,000", 3.25, 4.0)]
    [InlineData("00:00:03,250 –> 00:00:04,000", 3.25, 4.0)]
    [InlineData("00:00:03,250 → 00:00:04,000", 3.25, 4.0)]
    [InlineData("00:00:03,250 --&gt; 00:00:04,000", 3.25, 4.0)]
    [InlineData("00:00:03,250 - 00:00:04,000", 3.25, 4.0)]
    [InlineData("00:00:03,250 00:00:04,000", 3.25, 4.0)]
    [InlineData("[00:00:03,250 --> 00:00:04,000]", 3.25, 4.0)]
    [InlineData("\u200E00:00:03,250 --> \u200E00:00:04,000", 3.25, 4.0)]
    [InlineData("00:00:03,250 -->", 3.25, null)]
    [InlineData("00:00:03,250 --> -00:00:04,000", 3.25, null)]
    [InlineData("-00:00:03,250 --> 00:00:04,000", null, null)]
    [InlineData("-00:00:03,250 -> 00:00:04,000", null, null)]
    [InlineData("\u221200:00:03,250 --> 00:00:04,000", null, null)]
    [InlineData("00:00:-3,250 --> 00:00:04,000", null, null)]
    [InlineData("--> 00:00:04,000", null, null)]
    [InlineData("00:75:03,250 --> 00:76:04,000", null, null)]
    [InlineData("00:00:03:12 --> 00:00:04:10", null, null)]
    public void Mistyped_times_are_read_or_left_out_and_reported_and_never_spoken(string timing, double? start, double? end)
    {
        foreach (string format in new[] { "srt", "webvtt" })
        {
            ReadResult read = format == "srt" ? Subtitle.Srt($"1\n00:00:01,000 --> 00:00:02,000\nANNA: One.\n\n2\n{timing}\nBORIS: Two.\n\n3\n00:00:05,000 --> 00:00:06,000\nANNA: Three.\n")
                : Subtitle.Vtt($"WEBVTT\n\n00:01.000 --> 00:02.000\nANNA: One.\n\n{timing}\nBORIS: Two.\n\n00:05.000 --> 00:06.000\nANNA: Three.\n");
            Assert.Equal("ANNA: One.\nBORIS: Two.\nANNA: Three.\n", read.Document.Text);
            Assert.Equal((start, end), (read.Document.Turns[1].Time?.Start.TotalSeconds, read.Document.Turns[1].Time?.End?.TotalSeconds));
            Diagnostic said = Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.SubtitleTiming.Code);
            Assert.EndsWith(start is null ? "the cue is kept, without a time." : end is null ? "seems to be meant, from 00:00:03" + (format == "srt" ? "," : ".") + "250." : "", said.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("I left at 10:30 -> 11:00 by train.")]
    [InlineData("10:30 - 11:00")]
    [InlineData("10:30 -> 11:00")]
    [InlineData("3 --> 4, that is how it went")]
    [InlineData("02:34.567 --> that is when it rang")]
    [InlineData("At 10:30:00 --> he came")]
    public void Speech_with_times_and_arrows_is_spoken(string line) =>
        Assert.Equal($"So it was.\n{line}\nYes.\n", Subtitle.Srt($"1\n00:00:01,000 --> 00:00:02,000\nSo it was.\n{line}\n\n2\n00:00:05,000 --> 00:00:06,000\nYes.\n").Document.Text);

    [Theory]
    [InlineData("Who came, and when?", "Who came, and when?\n")]
    [InlineData("ANNA: Who?", "ANNA: Who?\n")]
    [InlineData("Yes.", "Yes.\n")]
    [InlineData("align:start position:10%", "")]
    [InlineData("X1:000 X2:100 Y1:050", "")]
    [InlineData("align: start", "")]
    [InlineData("A:start S:25%", "")]
    public void Speech_behind_the_times_is_kept_and_settings_are_none(string behind, string speech)
    {
        ReadResult read = Subtitle.Vtt($"WEBVTT\n\n00:01.000 --> 00:02.000 {behind}\nGo on.\n");

        Assert.Equal(speech + "Go on.\n", read.Document.Text);
        Assert.Equal(new TimeRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), read.Document.Paragraphs[0].Time);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData(" \n\n")]
    public void Blank_lines_behind_each_time_are_passed_over_in_both_formats(string blank)
    {
        string[] speech = ["Good day.\nAll well?", "02:34.567 --> that is when it rang.", "02:34.567 -->", "WEBVTT", "NOTE that I was late.", "00:01.000 --> 00:02.000 he read aloud", "First.\n\nSecond.", "7"];
        string vtt = "WEBVTT\n\n" + string.Concat(speech.Select((s, i) => $"00:0{i}.000 --> 00:0{i}.900\n{blank}{s}\n\n"));
        string named = "WEBVTT\n\n" + string.Concat(speech.Select((s, i) => $"id-{i}\n00:0{i}.000 --> 00:0{i}.900\n{blank}{s}\n\n"));
        string srt = string.Concat(speech.Select((s, i) => $"{i + 1}\n00:00:0{i},000 --> 00:00:0{i},900\n{blank}{s}\n\n"));
        foreach (ReadResult read in new[] { Subtitle.Vtt(vtt), Subtitle.Vtt(vtt["WEBVTT\n\n".Length..]), Subtitle.Vtt(named), Subtitle.Srt(srt) })
        {
            Assert.Equal(speech.Select(s => s.Replace("\n\n", "\n", StringComparison.Ordinal)), read.Document.Paragraphs.Select(p => p.Text));
            Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], read.Document.Paragraphs.Select(p => p.Time!.Start.TotalSeconds));
            Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.EmptyCues.Code);
        }
    }

    [Fact]
    public void One_cue_among_many_may_have_its_speech_where_it_belongs()
    {
        string loose = string.Concat(Enumerable.Range(0, 9).Select(i => $"00:0{i}.000 --> 00:0{i}.900\n\nLine {i}.\n\n"));
        ReadResult read = Subtitle.Vtt("WEBVTT\n\n" + loose + "00:10.000 --> 00:11.000\nThe last one.\n");

        Assert.Equal(10, read.Document.Paragraphs.Count);
        Assert.Equal("The last one.", read.Document.Paragraphs[^1].Text);
    }

    [Fact]
    public void Notes_between_loose_cues_are_no_speech()
    {
        ReadResult read = Subtitle.Vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n\nOne.\n\nNOTE\nof the editor\n\n00:03.000 --> 00:04.000\n\nTwo.\n");

        Assert.Equal("One.\nTwo.\n", read.Document.Text);
    }
}

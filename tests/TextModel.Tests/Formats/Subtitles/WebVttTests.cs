using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Subtitles;

public class WebVttTests
{
    private const string Voices = """
        WEBVTT - A talk

        NOTE nobody says this

        STYLE
        ::cue { color: red }

        first
        00:01.000 --> 00:02.500 align:start position:10%
        <v Ada Rossi>Who <i>came</i>
        to the quay?</v>

        00:03.000 --> 00:04.000
        <v.loud Ada Rossi>In May?

        00:04.000 --> 01:00:05.000
        <v Tom &amp; Jo Lee>Nobody.
        <v Ada Rossi>Why?

        """;

    [Fact]
    public void A_file_is_known_by_its_first_line()
    {
        Assert.Equal("webvtt", TextDocument.Parse(Voices).Format);
        Assert.Equal("text", TextDocument.Parse("WEBVTTX is no format.").Format);
    }

    [Fact]
    public void Voices_speak_and_one_voice_over_several_cues_is_one_turn()
    {
        ReadResult read = Subtitle.Vtt(Voices);

        Assert.Equal(["rossi: Who came to the quay?\nIn May?", "lee: Nobody.", "rossi: Why?"], read.Turns());
        Assert.Equal(["Ada Rossi", "Tom & Jo Lee"], read.Document.Speakers.Select(s => s.Name));
        Assert.Equal("voices", read.Convention?.Name);
        Assert.All(read.Document.Turns, t => Assert.Null(t.Label));
    }

    [Fact]
    public void Turns_last_from_their_first_cue_to_the_end_of_the_last()
    {
        Assert.Equal(
            [Range(1, 4), Range(4, 3605), Range(4, 3605)],
            Subtitle.Vtt(Voices).Document.Turns.Select(t => t.Time));

        static TimeRange Range(int start, int end) => new(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end));
    }

    [Fact]
    public void Each_timing_line_is_a_time_and_the_rest_of_the_format_is_said_by_nobody()
    {
        TextDocument document = Subtitle.Vtt(Voices).Document;

        Assert.Equal([1, 3, 4], document.Annotations.OfType<TimeStamp>().Select(t => t.Time.TotalSeconds));
        Assert.Equal(
            ["WEBVTT - A talk", "NOTE nobody says this", "STYLE\n::cue { color: red }", "first", "<v Ada Rossi>", "<i>", "</i>", "</v>", "<v.loud Ada Rossi>", "<v Tom &amp; Jo Lee>", "<v Ada Rossi>"],
            document.Annotations.OfType<FormeWork>().Select(f => f.Text));
    }

    [Fact]
    public void The_header_may_tell_the_language()
    {
        Source source = Subtitle.Vtt("WEBVTT\nKind: captions\nLanguage: en-GB\n\n00:01.000 --> 00:02.000\nHello.\n").Document.Source;

        Assert.Equal("en-GB", source.Language);
        Assert.Equal("captions", source.Fields["Kind"]);
    }

    [Fact]
    public void Text_behind_a_blank_line_is_in_no_cue_and_reported()
    {
        ReadResult read = Subtitle.Vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hello.\n\nlost words\n\n00:03.000 --> 00:04.000\n<v Tom>Yes.\n");

        Assert.Equal(["ada: Hello.", "tom: Yes."], read.Turns());
        Assert.Equal(6, Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.OutsideCues.Code).Position!.Value.Line);
    }

    [Theory]
    [InlineData("00:01.000 --> 00:02")]
    [InlineData("00:00:9.456--> 00:00:20.000")]
    [InlineData("0:00:01.5 -->00:00:02.000")]
    [InlineData("100:00:01.000\t-->\t100:00:02.000 line:0")]
    public void Times_that_are_nearly_right_are_read(string timing) =>
        Assert.Single(Subtitle.Vtt($"WEBVTT\n\n{timing}\nHello.\n").Document.Annotations.OfType<TimeStamp>(), t => t.Text == timing && t.Time > TimeSpan.Zero);

    [Fact]
    public void P7_a_timing_line_that_is_none_is_reported_and_its_cue_kept()
    {
        ReadResult read = Subtitle.Vtt("WEBVTT\n\n00:71:00 --> soon\nHello.\n");

        Assert.Equal(3, Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.SubtitleTiming.Code).Position!.Value.Line);
        Assert.Equal("Hello.", Assert.Single(read.Document.Annotations.OfType<Paragraph>()).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("WEBVTT")]
    [InlineData("WEBVTT\n")]
    [InlineData("WEBVTT\r\n\r\nNOTE x")]
    [InlineData("-->")]
    [InlineData("1 -->")]
    [InlineData("WEBVTT\n00:01.000 --> 00:02.000")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v>\n<v >x</v>\n<\n<>\n<v Ada")]
    public void Odd_files_are_read(string text) => Assert.Empty(Subtitle.Vtt(text).Document.Turns);

    [Fact]
    public void P3_no_text_makes_the_reader_throw() => Property.Holds(NastySubtitles.Texts, text =>
    {
        Subtitle.Vtt(text);
        Subtitle.Srt(text);
    }, 1000);

    [Fact]
    public void P4_turns_with_times_survive_tei()
    {
        TextDocument document = Subtitle.Vtt(Voices).Document;

        Assert.Equal(document, TextDocument.Parse(document.ToString(new TextModel.Formats.Tei.TeiOptions())).Document);
    }
}

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
    public void The_text_is_what_a_viewer_reads()
    {
        ReadResult read = Subtitle.Vtt(Voices);
        TextDocument document = read.Document;

        Assert.Equal("Who came\nto the quay?\nIn May?\nNobody.\nWhy?\n", document.Text);
        Assert.Empty(document.Annotations.OfType<FormeWork>());
        Assert.Empty(document.Annotations.OfType<TimeStamp>());
        Assert.Equal([1, 3, 4, 4], document.Annotations.OfType<Paragraph>().Select(p => p.Time!.Start.TotalSeconds));
        Assert.Equal("came", Assert.Single(document.Annotations.OfType<Highlighting>(), h => h.Rendition == Rendition.Italic).Text);
        int at = document.Text.IndexOf("May?", StringComparison.Ordinal);
        Assert.Equal(Voices.IndexOf("May?", StringComparison.Ordinal), read.SourceMap!.GetSourceOffset(at));
        Assert.Equal(14, read.SourceMap.GetPosition(at).Line);
    }

    [Fact]
    public void References_are_resolved_and_tags_are_no_text()
    {
        ReadResult read = Subtitle.Vtt(
            "WEBVTT\n\n00:01.000 --> 00:02.000\nx &lt; y &amp;&nbsp;z&#33; &bogus; &\n\n00:02.000 --> 00:03.000\n<00:00:02.100><c.yellow.bg_black> It </c><c.loud>was</c> <lang de>zu sp&auml;t</lang>\n\n"
            + "00:03.000 --> 00:04.000\n<ruby>港<rt>みなと</rt>町<rt>まち</rt></ruby>へ <b><i>now</b> then</i>\n");

        Assert.Equal("x < y &\u00A0z! &bogus; &\nIt was zu spät\n港町へ now then\n", read.Document.Text);
        Assert.Equal(
            ["yellow: It", "Bold, Italic: now"],
            read.Document.Annotations.OfType<Highlighting>().Select(h => $"{h.Color ?? h.Rendition.ToString()}: {h.Text}"));
        Assert.Equal(("de", "zu spät"), read.Document.Annotations.OfType<ForeignPassage>().Select(f => (f.Language, f.Text)).Single());
        Assert.Equal(["港 みなと", "町 まち"], read.Document.Annotations.OfType<RubyPassage>().Select(r => $"{r.Text} {r.Reading}"));
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == DiagnosticCodes.ReadingsLeftOut.Code);
    }

    [Fact]
    public void Each_voice_of_a_line_has_a_line()
    {
        ReadResult read = Subtitle.Vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hello.</v><v Tom>Yes.\n<v Tom>No.\n");

        Assert.Equal("Hello.\nYes.\nNo.\n", read.Document.Text);
        Assert.Equal(["ada: Hello.", "tom: Yes. No."], read.Turns());
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
    [InlineData("00:00:01.000 --> 00:00:03.500align:start position:10%")]
    [InlineData("00:00:04.000-->00:00:06.000 A:start S:25%")]
    [InlineData("100:00:01.000\t-->\t100:00:02.000 line:0")]
    public void Times_that_are_nearly_right_are_read(string timing) =>
        Assert.Single(Subtitle.Vtt($"WEBVTT\n\n{timing}\nHello.\n").Document.Paragraphs, p => p.Text == "Hello." && p.Time?.Start > TimeSpan.Zero);

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

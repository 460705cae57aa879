using System.Text;
using TextModel.Recordings;
using TextModel.Recordings.Ass;
using TextModel.Recordings.NoScribe;
using TextModel.Recordings.Tables;
using TextModel.Recordings.Tiers;
using TextModel.Recordings.Ttml;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>What is easily read wrongly in timed text, ASS, pages of noScribe and tables.</summary>
public sealed class TtmlAssTableTests
{
    private static string Show(Recording recording) =>
        string.Join(" / ", SpeechSupport.Spoken(recording).Select(s => $"{s.Item.Start?.TotalSeconds}-{s.Item.End?.TotalSeconds} {s.Speaker}: {s.Item.Text.Replace('\n', '|')}"));

    private static string Ttml(string body, out Recording recording, string attributes = "", string head = "")
    {
        recording = SpeechSupport.Read(new TtmlParser(), $"""<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" {attributes}><head>{head}</head><body>{body}</body></tt>""", out _);
        return Show(recording);
    }

    [Theory]
    [InlineData("""<div><p begin="00:00:01:12" end="75f">A</p></div>""", "ttp:frameRate=\"25\"", "1.48-3 : A")]
    [InlineData("""<div><p begin="5t" dur="10t">A</p></div>""", "ttp:tickRate=\"10\"", "0.5-1.5 : A")]
    [InlineData("""<div begin="10s"><p begin="0.76s" end="3450ms">A<br/>b</p></div>""", "", "10.76-13.45 : A|b")]
    [InlineData("""<div begin="19.764" end="45.1"><p begin="19.764" end="21.9">A</p><p begin="30" end="45">B</p></div>""", "", "19.764-21.9 : A / 30-45 : B")]
    [InlineData("""<div><p>No time.</p></div>""", "", "- : No time.")]
    [InlineData("""<div><p begin="1s" end="2s">  A   <span>b</span> c  </p></div>""", "", "1-2 : A b c")]
    public void Times_add_up_and_have_many_spellings(string body, string attributes, string expected) => Assert.Equal(expected, Ttml(body, out _, attributes));

    [Fact]
    public void Translations_are_no_speech_and_voices_behind_are()
    {
        string spoken = Ttml("""
            <div><p begin="1s" end="2s" ttm:agent="v1"><span begin="1s" end="1.4s">Ja</span> <span begin="1.4s" end="1.9s">doch</span><span ttm:role="x-translation" xml:lang="en">Yes indeed</span><span ttm:role="x-roman">ja doch</span><span ttm:role="x-bg" begin="1.5s" end="1.8s">(oh)</span></p></div>
            """, out Recording recording, "", """<metadata><ttm:agent xml:id="v1" type="person"><ttm:name type="full">Ute</ttm:name></ttm:agent></metadata>""");
        Assert.StartsWith("1-2 v1: Ja doch", spoken, StringComparison.Ordinal);
        Assert.Equal("Ute", recording.Participants[0].Name);
        Tier translation = recording.Tiers.Single(t => t.Kind == "translation");
        Assert.Equal("Yes indeed", translation.Items[0].Text);
        Assert.Same(recording.Tiers[0].Items[0], translation.Items[0].About);
        Assert.Equal("(oh)", recording.Tiers.Single(t => t.Name == "background").Items[0].Text);
    }

    [Theory]
    [InlineData("To <span tts:ruby=\"container\"><span tts:ruby=\"base\">港</span><span tts:ruby=\"delimiter\">(</span><span tts:ruby=\"text\">みなと</span><span tts:ruby=\"delimiter\">)</span></span> now.", "To 港 now.", "港 みなと", 0)]
    [InlineData("<span tts:ruby=\"container\">\n <span tts:ruby=\"base\">漢</span>\n <span tts:ruby=\"text\">かん</span> <span tts:ruby=\"base\">字</span> <span tts:ruby=\"text\">じ</span>\n</span>", "漢字", "漢 かん|字 じ", 0)]
    [InlineData("<span tts:ruby=\"container\"><span tts:ruby=\"baseContainer\"><span tts:ruby=\"base\">漢</span><span tts:ruby=\"base\">字</span></span> <span tts:ruby=\"textContainer\"><span tts:ruby=\"text\">かん</span><span tts:ruby=\"text\">じ</span></span></span>", "漢字", "漢 かん|字 じ", 0)]
    [InlineData("<span tts:ruby=\"container\"><span tts:ruby=\"baseContainer\"><span tts:ruby=\"base\">東</span><span tts:ruby=\"base\">南</span></span><span tts:ruby=\"text\"> たつ\n み </span></span>", "東南", "東南 たつ み", 0)]
    [InlineData("  <span style=\"c\"><span style=\"b\">港</span><span style=\"x t\">みなと</span></span>!", "港!", "港 みなと", 0)]
    [InlineData("A <span tts:ruby=\"container\"><span tts:ruby=\"base\">港</span><span tts:ruby=\"text\">a</span><span tts:ruby=\"text\">b</span></span> <span tts:ruby=\"text\">c</span>", "A 港", "港 a", 2)]
    [InlineData("A <span tts:ruby=\"none\">b</span>", "A b", "", 0)]
    public void What_stands_beside_characters_is_no_part_of_the_words(string words, string text, string pairs, int lost)
    {
        string said = Ttml($"<div><p begin=\"1s\" end=\"2s\">{words}</p></div>", out Recording recording, "xmlns:tts=\"http://www.w3.org/ns/ttml#styling\"",
            "<styling><style xml:id=\"c\" tts:ruby=\"container\"/><style xml:id=\"b\" tts:ruby=\"base\" style=\"b\"/><style xml:id=\"t0\" tts:ruby=\"text\"/><style xml:id=\"t\" style=\"t0\" tts:rubyPosition=\"before\"/><style xml:id=\"x\" tts:color=\"red\"/></styling>");
        Assert.Equal("1-2 : " + text, said);
        Assert.Equal(pairs, string.Join('|', recording.Tiers[0].Items[0].Readings.Select(r => $"{text[r.Span.ToRange()]} {r.Reading}")));
        Assert.Equal(lost, recording.Carried.GetValueOrDefault("readings beside nothing"));
    }

    [Fact]
    public void What_stands_beside_characters_is_in_the_document()
    {
        TextDocument document = TextDocument.Parse(
            "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:tts=\"http://www.w3.org/ns/ttml#styling\"><body><div><p begin=\"1s\" end=\"2s\">A.</p><p begin=\"2s\" end=\"3s\">To <span tts:ruby=\"container\"><span tts:ruby=\"base\">港</span><span tts:ruby=\"text\">みなと</span></span> now.</p></div></body></tt>",
            new() { Format = "ttml" }, TextModel.Formats.FormatRegistry.Default.With(RecordingFormats.Ttml)).Document;
        Assert.Equal("A.\nTo 港 now.", document.Text.TrimEnd());
        Assert.Equal(("港", "みなと"), document.Annotations.OfType<RubyPassage>().Select(r => (r.Text, r.Reading)).Single());
    }

    [Theory]
    [InlineData(5, 6, 6, 7)]
    [InlineData(3, 4, 3, 5)]
    [InlineData(3, 7, 3, 5)]
    [InlineData(3, 5, 3, 5)]
    public void What_stands_beside_characters_is_written_and_read_again(int from, int to, int first, int last)
    {
        TextDocument document = Anew.Of(TextDocument.Create("To 港町 now.\n", [
            new Paragraph { Id = "p1", Span = new(0, 10), Time = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)) },
            new TimedWord { Span = new(first, last), Time = new(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(1.7)) }, new RubyPassage { Span = new(from, to), Reading = "a <b>" }]));
        var formats = TextModel.Formats.FormatRegistry.Default.With(RecordingFormats.Ttml);
        using var written = new MemoryStream();
        ValueList<Diagnostic> said = document.Write(written, new WriteOptions { Format = "ttml" }, formats);
        TextDocument again = TextDocument.Read(new MemoryStream(written.ToArray()), null, new() { Format = "ttml" }, formats).Document;
        Assert.Equal(document.Text.TrimEnd(), again.Text.TrimEnd());
        Assert.Equal(document.Annotations.OfType<TimedWord>().Select(w => (w.Span, w.Time)), again.Annotations.OfType<TimedWord>().Select(w => (w.Span, w.Time)));
        // White space at the edges of characters is none of them.
        Assert.Equal(document.Annotations.OfType<RubyPassage>().Select(r => (r.Text.Trim(), r.Reading)).Where(r => r.Item1.Length > 0), again.Annotations.OfType<RubyPassage>().Select(r => (r.Text, r.Reading)));
        Assert.Empty(said);
    }

    [Fact]
    public void A_division_in_another_language_over_the_same_time_translates()
    {
        Assert.Equal("1-2 : Good day.", Ttml("""<div xml:lang="en"><p begin="1s" end="2s">Good day.</p></div><div xml:lang="de"><p begin="1s" end="2s">Guten Tag.</p></div>""", out Recording recording));
        Assert.Equal("translation", recording.Tiers[1].Kind);
        Assert.Equal("1-2 : Good day. / 3-4 : Guten Tag.", Ttml("""<div xml:lang="en"><p begin="1s" end="2s">Good day.</p></div><div xml:lang="de"><p begin="3s" end="4s">Guten Tag.</p></div>""", out _));
    }

    [Fact]
    public void Comments_may_say_how_sure_a_service_is()
    {
        Ttml("""<div><!-- Confidence: 0.88 --><p begin="1s" end="2s">A</p><p begin="2s" end="3s">B</p></div>""", out Recording recording);
        Assert.Equal([0.88, null], recording.Tiers[0].Items.Select(i => i.Certainty));
    }

    [Fact]
    public void Lines_of_ass_are_cut_by_the_fields_that_the_file_names()
    {
        Recording recording = SpeechSupport.Read(new AssParser(), """
            [Script Info]
            Title: A talk
            [V4 Styles]
            Style: Default,Arial
            [Events]
            Format: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            Dialogue: Marked=0,0:00:03.50,0:00:04.00,Speaker01,,0,0,0,,Second, with a comma
            Dialogue: Marked=0,0:00:01.05,0:00:02.00,Default,Irma,0,0,0,,{\i1}First{\i0}\Nline\hhere
            Comment: Marked=0,0:00:01.05,0:00:02.00,Default,,0,0,0,,Not shown
            Dialogue: Marked=0,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\p1}m 0 0 l 100 0{\p0}
            Dialogue: Marked=0,0:00:07.00,0:00:08.00,Default,,0,0,0,,{\k50}Sing {\k30}loud
            """, out _);
        Assert.Equal("1.05-2 Irma: First|line\u00A0here / 3.5-4 Speaker01: Second, with a comma / 7-8 : Sing loud", Show(recording));
        Assert.Equal("comment", recording.Tiers.Single(t => t.Content == TierContent.About).Kind);
        Assert.Equal(1, recording.Carried["drawings"]);
        Assert.Equal(1, recording.Carried["style definitions"]);
        Assert.Equal([7, 7.5], recording.Tiers[0].Items[2].Words.Select(w => w.Time!.Start.TotalSeconds));
        Assert.Equal("A talk", recording.Source.Title);
    }

    [Fact]
    public void Ass_in_utf_16_is_recognised_and_read()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("[Script Info]\r\n[Events]\r\nFormat: Start, End, Text\r\nDialogue: 0:00:01.00,0:00:02.00,Bär\r\n")];
        Assert.True(AssParser.Recognize(bytes) > 0.5);
        Assert.Equal("1-2 : Bär", Show(SpeechSupport.Read(new AssParser(), bytes, out _)));
    }

    [Fact]
    public void The_name_that_is_shown_wins_over_that_of_the_anchor()
    {
        Recording recording = SpeechSupport.Read(new NoScribeParser(), File.ReadAllBytes(Repository.PathOf("samples/interview.noscribe.html")), out ValueList<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(
            "0.42-4.1 Jon Lisle: Mrs. Tannert, when did you first come to the ropeworks? / 4.9-8.35 S01: That must have been 1951, in the autumn. / 8.5-11 S01: My aunt had written that they took girls. / 10.2-10.6 Jon Lisle: Ah. / 11.2-12.6 Jon Lisle: And how old were you? / 13-16.75 S01: Fifteen. (..) I said sixteen, and nobody asked.",
            Show(recording));
        Assert.Equal("tannert", recording.Source.Title);
        Assert.Equal("tannert.wav", recording.Source.Fields["audio_source"]);
        Assert.Equal(0, NoScribeParser.Recognize("<!DOCTYPE html><html><head><title>ts_</title></head><body><a name=\"ts_one\">A</a></body></html>"u8.ToArray()));
    }

    [Theory]
    [InlineData("start\tend\ttext\n31\t2434\tSo, welcome to us all.\n2695\t11606\tToday we look at ropes.\n", "0.031-2.434 : So, welcome to us all. / 2.695-11.606 : Today we look at ropes.")]
    [InlineData("timestamp,speaker,words,tags\n[0:00],DB:,\"Ropes &#8212; yes, \"\"ropes\"\".\",\n,DB,More.,a;b\n[1:02:03],RA,OK.,\n", "0- DB: Ropes — yes, \"ropes\". / - DB: More. / 3723- RA: OK.")]
    [InlineData("speaker,words\nA:,One.\n,Two.\nB:,Three.\n", "- A: One. / - A: Two. / - B: Three.")]
    [InlineData("speaker,words\nA,One.\nA,Two.\n,Three.\nB,Four.\n", "- A: One. / - A: Two. / - : Three. / - B: Four.")]
    [InlineData("Number;Time;Content\n1;00:00:00,000 --> 00:00:05,000;One; and more\n2;00:00:05,000 --> 00:00:11,000;Two\n", "0-5 : One; and more / 5-11 : Two")]
    [InlineData("A remark\nstart,text\n0.0-4.0,One.\n4.0-5.5,Two.\n", "0-4 : One. / 4-5.5 : Two.")]
    [InlineData("Turn Onset,Turn Duration,Orthography,Speaker Name\n0.5,1.25,Hello.,A\n2,1,<NA>,B\n", "0.5-1.75 A: Hello.")]
    [InlineData("PERSON A,So here we go again today.\nPERSON B,Yes we do.\nPERSON A,Good then.\nPERSON B,Let me share it.\n", "- PERSON A: So here we go again today. / - PERSON B: Yes we do. / - PERSON A: Good then. / - PERSON B: Let me share it.")]
    public void Tables_are_read_by_names_and_by_content(string table, string expected) => Assert.Equal(expected, Show(SpeechSupport.Read(new TableParser(), table, out _)));

    [Fact]
    public void Further_columns_are_kept_and_those_that_never_change_are_of_the_source()
    {
        Recording recording = SpeechSupport.Read(new TableParser(), "Audio File,start,text,codes\na.wav,1,One.,x;y\na.wav,2,Two.,\n", out _);
        Assert.Equal("a.wav", recording.Source.Fields["Audio File"]);
        Tier codes = recording.Tiers.Single(t => t.Content == TierContent.About);
        Assert.Equal("codes", codes.Kind);
        Assert.Equal("x;y", codes.Items.Single().Text);
        Assert.Equal("One.", codes.Items[0].About!.Text);
    }

    [Theory]
    [InlineData("id,kind,label\np1,person,Irma\np2,person,Jon\n")]
    [InlineData("name,latitude,longitude\nHull,53,0\n")]
    [InlineData("He came, he saw, and so on.\nAnd then the text went on.\n")]
    [InlineData("start text, end text\n")]
    public void Other_tables_are_not_taken_for_utterances(string table) => Assert.Equal(0, TableParser.Recognize(Encoding.UTF8.GetBytes(table)));

    [Fact]
    public void A_table_without_text_says_so()
    {
        SpeechSupport.Read(new TableParser(), "a,b\n1,2\n3,4\n", out ValueList<Diagnostic> diagnostics);
        Assert.Contains(diagnostics, d => d.Code == SpeechDiagnostics.NoTextColumn.Code);
    }
}

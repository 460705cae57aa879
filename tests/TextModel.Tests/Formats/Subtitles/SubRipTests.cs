using System.Text;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Subtitles;

public class SubRipTests
{
    [Fact]
    public void A_file_is_known_by_its_first_lines()
    {
        Assert.Equal("srt", TextDocument.Parse(Subtitle.SrtOf("Hello.")).Format);
        Assert.Equal("text", TextDocument.Parse("1\n\nA text about --> arrows.").Format);
    }

    [Fact]
    public void Labels_in_cues_begin_turns_that_go_on_over_the_next_cues()
    {
        ReadResult read = Subtitle.Srt(Subtitle.SrtOf("ROSSI: Who came", "to the quay?", "LEE: Nobody.\nROSSI: Why?", "LEE: Rain."));

        Assert.Equal(["rossi: Who came\nto the quay?", "lee: Nobody.", "rossi: Why?", "lee: Rain."], read.Turns());
        Assert.Equal(new TimeRange(TimeSpan.Zero, TimeSpan.FromSeconds(1.9)), read.Document.Turns[0].Time);
    }

    [Fact]
    public void Arrows_begin_another_ones_turn_with_or_without_a_name()
    {
        string[] turns = Subtitle.Srt(Subtitle.SrtOf(">> Who came?", ">> LEE: Nobody.", "It rained.", ">>> Why?", ">> LEE: Rain.")).Turns();

        Assert.Equal([": Who came?", "lee: Nobody.\nIt rained.", ": Why?", "lee: Rain."], turns);
    }

    [Fact]
    public void Dashes_part_speakers_beside_names_and_mean_nothing_without_any()
    {
        Assert.Equal(
            ["rossi: Who came?", "lee: Nobody.", ": Why?", ": Rain.", "rossi: Oh."],
            Subtitle.Srt(Subtitle.SrtOf("ROSSI: Who came?", "LEE: Nobody.", "- Why?\n- Rain.", "ROSSI: Oh.")).Turns());
        Assert.Empty(Subtitle.Srt(Subtitle.SrtOf("Who came?", "Nobody.", "- Why?\n- Rain.", "Oh.", "Well - yes.", "No.")).Turns());
    }

    [Fact]
    public void A_dash_in_a_second_line_alone_is_part_of_the_sentence() => Assert.Equal(
        ["rossi: The sea\n- as ever - was calm.", "lee: Yes.", "rossi: No."],
        Subtitle.Srt(Subtitle.SrtOf("ROSSI: The sea\n- as ever - was calm.", "LEE: Yes.", "ROSSI: No.")).Turns().Select(t => t.Replace("sea -", "sea\n-", StringComparison.Ordinal)));

    [Fact]
    public void Tags_are_said_by_nobody_and_labels_are_found_behind_them()
    {
        ReadResult read = Subtitle.Srt(Subtitle.SrtOf("<i>ROSSI: Who?</i>", "{\\an8}<font color=\"red\">LEE: I <3 you.</font>", "<b>ROSSI:</b> Oh.", "LEE: <unknown>", "<b>ROSSI:</b> Ah."));

        Assert.Equal(["rossi: Who?", "lee: I <3 you.", "rossi: Oh.", "lee: <unknown>", "rossi: Ah."], read.Turns());
    }

    [Fact]
    public void Blank_lines_and_missing_numbers_and_numbers_that_are_speech_do_not_disturb()
    {
        TextDocument document = Subtitle.Srt("00:00:01,000 --> 00:00:02,000\nOne.\n\nStill one.\n\n00:00:03,000 --> 00:00:04,000\n42\n3\n00:00:05,000 --> 00:00:06,000 X1:100\nThree.").Document;

        Assert.Equal(["One.\nStill one.", "42", "Three."], document.Annotations.OfType<Paragraph>().Select(p => p.Text));
        Assert.Equal("One.\nStill one.\n42\nThree.\n", document.Text);
        Assert.Equal([1, 3, 5], document.Annotations.OfType<Paragraph>().Select(p => p.Time!.Start.TotalSeconds));
    }

    [Fact]
    public void Words_that_are_set_off_are_highlighting_and_codes_are_no_text()
    {
        TextDocument document = Subtitle.Srt(Subtitle.SrtOf("{\\an8}It <i>was</i> <b><u>late</u></b>.", "<font color=\"#FF0000\" face='Arial'>Red</font> and <font color=yellow>yellow", "x &lt; y &amp; {z} &eacute;")).Document;

        Assert.Equal("It was late.\nRed and yellow\nx < y & {z} é\n", document.Text);
        Assert.Equal(
            [("was", Rendition.Italic, null, null), ("late", Rendition.Bold | Rendition.Underline, null, null), ("Red", Rendition.None, "#ff0000", "Arial"), ("yellow", Rendition.None, "yellow", (string?)null)],
            document.Annotations.OfType<Highlighting>().Select(h => (h.Text, h.Rendition, h.Color, h.Font)));
    }

    [Theory]
    [InlineData("windows-1252", "Où étiez-vous ? À l’école… Très drôle – ça alors.")]
    [InlineData("windows-1252", "Für die Straße über den Fluß. Schöne Grüße!")]
    [InlineData("windows-1251", "Кто пришёл на пристань? Никто не пришёл.")]
    [InlineData("koi8-r", "Кто пришел на пристань? Никто не пришел.")]
    [InlineData("windows-1250", "Zażółć gęślą jaźń. Wszyscy są już w środku.")]
    [InlineData("windows-1253", "Ποιος ήρθε στην προκυμαία; Κανένας.")]
    [InlineData("shift_jis", "誰が埠頭に来ましたか。誰も来ませんでした。")]
    [InlineData("windows-1255", "מי בא לרציף? אף אחד לא בא.")]
    public void An_encoding_that_nobody_named_is_guessed_and_reported(string encoding, string speech)
    {
        ReadResult read = Decode(encoding, speech, null);

        Assert.Equal(encoding, read.Document.OriginalFile!.Text!.Encoding.Name);
        Assert.Contains(speech, read.Document.Text);
        Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.EncodingRecognized.Code);
        Assert.False(read.HasErrors);
    }

    [Fact]
    public void A_named_encoding_is_not_doubted()
    {
        ReadResult read = Decode("windows-1252", "Très drôle.", TextEncoding.Find("windows-1251"));

        Assert.Equal("windows-1251", read.Document.OriginalFile!.Text!.Encoding.Name);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == DiagnosticCodes.EncodingRecognized.Code);
    }

    [Fact]
    public void What_looks_like_no_encoding_is_an_error_and_not_a_guess()
    {
        var random = new Random(7);
        byte[] noise = [.. Encoding.ASCII.GetBytes(Subtitle.SrtOf("Who came?")), .. Enumerable.Range(0, 400).Select(_ => (byte)random.Next(0x80, 0x100))];

        ReadResult read = TextDocument.Read(new MemoryStream(noise), null, new() { Format = "srt" });

        Assert.True(read.HasErrors);
        Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.BadBytes.Code);
    }

    [Fact]
    public void A_file_without_cues_is_kept_and_reported()
    {
        ReadResult read = Subtitle.Srt("Nothing but words.\n\n  And others.  ");

        Assert.Equal("Nothing but words.\nAnd others.\n", read.Document.Text);
        Assert.Equal(["Nothing but words.", "And others."], read.Document.Paragraphs.Select(p => p.Text));
        Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.NoCues.Code);
        Assert.Empty(read.Document.Turns);
    }

    private static ReadResult Decode(string encoding, string speech, TextEncoding? named)
    {
        Encoding known = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        using var stream = new MemoryStream(known.GetBytes(Subtitle.SrtOf(speech)));
        return TextDocument.Read(stream, null, new() { Format = "srt", Encoding = named });
    }
}

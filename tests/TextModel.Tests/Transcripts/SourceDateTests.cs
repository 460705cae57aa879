using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;

namespace TextModel.Tests.Transcripts;

/// <summary>When a conversation was, by the kinds of places that say so; and the dates that are those of something else.</summary>
public sealed class SourceDateTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format);

    [Theory]
    [InlineData("Date: May 3, 1998", "1998-05-03")]
    [InlineData("Recorded on: 3 May 1998", "1998-05-03")]
    [InlineData("Interview transcript\n\n3 May 1998", "1998-05-03")]
    [InlineData("Place: Nyborg\nAired: 1998-05-03", "1998-05-03")]
    [InlineData("Date recorded: 3 May 1998", "1998-05-03")]
    [InlineData("Date of Interview: 5/3/1998", "1998-05-03")]
    [InlineData("**Fecha:** 3 de mayo de 1998", "1998-05-03")]
    [InlineData("* **Tanggal**: 3 Mei 1998", "1998-05-03")]
    [InlineData("- **Datum:** 3. Mai 1998, 14:00 Uhr", "1998-05-03")]
    [InlineData("### Meeting Date/Time: 3 May 1998, 14:00 UTC", "1998-05-03")]
    [InlineData("### Date\n\n3 May 1998", "1998-05-03")]
    [InlineData("**Date**\n\nMay 3rd, 1998 at 9:30 a.m.", "1998-05-03")]
    [InlineData("| Date | 3 May 1998 |", "1998-05-03")]
    [InlineData("Дата: 3 мая 1998 г.", "1998-05-03")]
    [InlineData("Дата: 3 травня 1998 року", "1998-05-03")]
    [InlineData("Data: 3 maggio 1998", "1998-05-03")]
    [InlineData("Data: 3 maja 1998 r.", "1998-05-03")]
    [InlineData("Datum: 3 mei 1998", "1998-05-03")]
    [InlineData("Tarih: 3 Mayıs 1998", "1998-05-03")]
    [InlineData("Päivämäärä: 3. toukokuuta 1998", "1998-05-03")]
    [InlineData("Ημερομηνία: 3 Μαΐου 1998", "1998-05-03")]
    [InlineData("תאריך: 3 במאי 1998", "1998-05-03")]
    [InlineData("Dátum: 1998. május 3.", "1998-05-03")]
    [InlineData("Datum: 3. května 1998", "1998-05-03")]
    [InlineData("Dato: 3. mai 1998", "1998-05-03")]
    [InlineData("Ngày: 3/5/1998", "1998-05-03")]
    [InlineData("日期：1998年5月3日", "1998-05-03")]
    [InlineData("날짜: 1998년 5월 3일", "1998-05-03")]
    [InlineData("تاريخ: 3 مايو 1998", "1998-05-03")]
    public void A_line_with_a_key_says_it(string line, string date)
    {
        Assert.Equal(PartialDate.Parse(date), Markdown($"# A talk at the harbour\n\n{line}\n\n"));
        Assert.Equal(PartialDate.Parse(date), Text($"A talk at the harbour\n\n{line}\n\n"));
    }

    [Theory]
    [InlineData("This interview took place on Dec 6, 1998.", "1998-12-06")]
    [InlineData("The following conversation was held on the 6th of December 1998, in the reading room of the lighthouse, with a few friends of the house listening in.", "1998-12-06")]
    [InlineData("Ada Rossi was interviewed by Karl Lund in Nyborg on 6 December 1998.", "1998-12-06")]
    [InlineData("(Recorded in Nyborg, December 6, 1998)", "1998-12-06")]
    [InlineData("Das Gespräch wurde am 6. Dezember 1998 in Nyborg geführt.", "1998-12-06")]
    [InlineData("Entretien réalisé à Nantes le 6 décembre 1998.", "1998-12-06")]
    [InlineData("La entrevista se realizó en Cádiz el 6 de diciembre de 1998.", "1998-12-06")]
    [InlineData("Intervista registrata a Trieste il 6 dicembre 1998.", "1998-12-06")]
    [InlineData("Het interview vond plaats op 6 december 1998.", "1998-12-06")]
    [InlineData("Интервью записано 6 декабря 1998 года.", "1998-12-06")]
    [InlineData("Wywiad przeprowadzono 6 grudnia 1998 roku.", "1998-12-06")]
    [InlineData("An oral history conducted in 1998 by A. Lee for the Quay Archive.", "1998")]
    [InlineData("Das Gespräch wurde 1998 in Nyborg geführt.", null)]
    [InlineData("Recorded in 1998-1999 for the Quay Archive.", null)]
    [InlineData("Minutes of the meeting of the harbour board held on Tuesday 6 December 1998 at 10:00.", "1998-12-06")]
    [InlineData("The committee met at 9:30 a.m. on December 6, 1998, in the old customs house, the Chair presiding.", "1998-12-06")]
    public void A_sentence_of_the_introduction_says_it(string sentence, string? date) => Assert.Equal(date is null ? null : PartialDate.Parse(date), Markdown($"# A talk at the harbour\n\n{sentence}\n\n"));

    [Theory]
    [InlineData("January 25, 2017 Meeting Notes", "2017-01-25")]
    [InlineData("Meeting notes for 2017-01-25", "2017-01-25")]
    [InlineData("Harbour board, 25 January 2017", "2017-01-25")]
    [InlineData("Sitzung vom 25.01.2017", "2017-01-25")]
    [InlineData("Press briefing by the harbour master, January 25th, 2017", "2017-01-25")]
    [InlineData("January 24-25, 2017 Plenary", "2017-01-24")]
    [InlineData("Weekly call 2017/01/25", "2017-01-25")]
    public void A_title_says_it(string title, string date) => Assert.Equal(PartialDate.Parse(date), Markdown($"# {title}\n\n"));

    [Theory]
    [InlineData("2017-01-25-notes.md", "2017-01-25")]
    [InlineData("20170125meeting.md", "2017-01-25")]
    [InlineData("log_25-Jan-2017.md", "2017-01-25")]
    [InlineData("meeting.25.January.2017.md", "2017-01-25")]
    [InlineData("Rossi_1998_05_03.md", "1998-05-03")]
    [InlineData("rossi-25-01-2017.md", "2017-01-25")]
    [InlineData("jan-25-2017.md", "2017-01-25")]
    [InlineData("notes/2017/01/25/board.md", "2017-01-25")]
    [InlineData("2017/jan-25.md", "2017-01-25")]
    [InlineData("rossi-2017-01.md", "2017-01")]
    [InlineData("rossi 1998.md", "1998")]
    [InlineData("rossi-12345678.md", null)]
    [InlineData("rossi_25_01_2017.md", "2017-01-25")]
    [InlineData("rfc-2026.md", null)]
    [InlineData("episode 1904.md", null)]
    [InlineData("4711.md", null)]
    public void The_name_of_a_file_says_it_where_nothing_else_does(string path, string? date)
    {
        Assert.Equal(date is null ? null : PartialDate.Parse(date), Markdown("# A talk at the harbour\n\n", path));
        Assert.Equal(new PartialDate(1961, 5, 12), Markdown("# A talk at the harbour\n\nDate: 12 May 1961\n\n", path));
    }

    [Theory]
    [InlineData("Ada Rossi was born on 3 May 1911 in Trieste.")]
    [InlineData("Ada Rossi (born 3 May 1911) kept the light.")]
    [InlineData("Date of birth: 3 May 1911")]
    [InlineData("**Born:** 3 May 1911")]
    [InlineData("Geburtsdatum: 3.5.1911")]
    [InlineData("Interviewee's date of birth: May 3, 1911")]
    [InlineData("Ada Rossi, geboren am 3. Mai 1911, ist Malerin.")]
    [InlineData("Last updated: 3 May 2011")]
    [InlineData("Updated on 3 May 2011")]
    [InlineData("Page last modified on May 3, 2011")]
    [InlineData("Retrieved 3 May 2011 from the archive.")]
    [InlineData("Accessed: 2011-05-03")]
    [InlineData("Next meeting: 3 May 2011")]
    [InlineData("See K. Lund, The Harbour Review, No. 4 (3 May 1961), p. 7.")]
    [InlineData("Her novel The Quay appeared on 3 May 1961 with Mole Press.")]
    [InlineData("The storm of 3 May 1961 took the old pier.")]
    [InlineData("The old pier fell into the sea on 3 May 1961.")]
    [InlineData("Ada Rossi held the post of harbour master in 1961.")]
    [InlineData("## Next meeting\n\n3 May 2011")]
    [InlineData("Next meeting\n\n3 May 2011")]
    [InlineData("© 2011 Quay Archive")]
    [InlineData("Copyright 2009-2011 Quay Archive. All rights reserved.")]
    [InlineData("Since 3 May 1961, when the old pier fell into the sea and the ferry no longer ran, nobody in the village had spoken of the accident in public or in private.")]
    public void The_date_of_something_else_is_not_that_of_the_conversation(string line)
    {
        Assert.Null(Markdown($"# A talk at the harbour\n\n{line}\n\n"));
        Assert.Null(Text($"A talk at the harbour\n\n{line}\n\n"));
    }

    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"1998-05-03T10:00:00Z\">", "", "1998-05-03")]
    [InlineData("<meta name=\"DC.Date\" content=\"1998-05-03\">", "", "1998-05-03")]
    [InlineData("<meta name=\"pubdate\" content=\"May 3, 1998\">", "", "1998-05-03")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"datePublished\":\"1998-05-03T09:00:00+02:00\",\"dateModified\":\"2004-01-01\"}</script>", "", "1998-05-03")]
    [InlineData("<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\",\"datePublished\":\"1998-05-03\"}]}</script>", "", "1998-05-03")]
    [InlineData("<script type=\"application/ld+json\">{ broken</script>", "<p><time datetime=\"1998-05-03\">Sunday</time></p>", "1998-05-03")]
    [InlineData("", "<p><span itemprop=\"datePublished\" content=\"1998-05-03\">May</span></p>", "1998-05-03")]
    [InlineData("", "<p>By A. Lee <time datetime=\"1998-05-03T10:00\">some days ago</time></p>", "1998-05-03")]
    [InlineData("", "<p><time class=\"updated\" datetime=\"2011-05-03\">some time ago</time></p>", null)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"dateModified\":\"2011-05-03\"}</script>", "", null)]
    [InlineData("", "<p>Interviewed on <b>3 May 1998</b> by A. Lee.</p>", "1998-05-03")]
    [InlineData("<meta property=\"article:published_time\" content=\"2004-01-01\">", "<p>This interview took place on 3 May 1998.</p>", "1998-05-03")]
    public void A_page_says_it(string head, string body, string? date) => Assert.Equal(
        date is null ? null : PartialDate.Parse(date),
        DateOf($"<html><head><title>A talk</title>{head}</head><body><h1>A talk</h1>{body}<p><b>Lee:</b> Who came?</p><p><b>Rossi:</b> Nobody.</p><p><b>Lee:</b> Why?</p><p><b>Rossi:</b> It rained.</p></body></html>", HtmlFormat.Id));

    [Theory]
    [InlineData("---\ntitle: A talk\ndate: 1998-05-03\n---\n")]
    [InlineData("---\ntitle: A talk\ndate: May 3, 1998\n---\n")]
    [InlineData("---\ntitle: A talk\nrecorded: \"1998-05-03 10:00:00 +0200\"\n---\n")]
    [InlineData("{\n  \"title\": \"A talk\",\n  \"date\": \"1998-05-03\"\n}\n")]
    [InlineData("+++\ntitle = \"A talk\"\ndate = 1998-05-03T10:00:00Z\n+++\n")]
    [InlineData("+++\ntitle = \"A talk\"\ndate = \"3 May 1998\"\n+++\n")]
    public void Front_matter_says_it_in_each_syntax(string header) => Assert.Equal(new PartialDate(1998, 5, 3), Markdown(header + "\n"));

    [Fact]
    public void The_first_speaker_may_say_it() => Assert.Equal(
        new PartialDate(1998, 5, 3),
        DateOf("LEE: Today is May 3, 1998, and I am talking to Ada Rossi.\n\nROSSI: Good morning.\n\nLEE: Who came?\n\nROSSI: Nobody.\n", "text"));

    [Fact]
    public void What_is_told_in_a_turn_is_no_date_of_the_conversation() => Assert.Null(
        DateOf("LEE: Where were you on May 3, 1968?\n\nROSSI: At sea.\n\nLEE: And when were you born?\n\nROSSI: On 4 June 1931.\n", "text"));

    [Fact]
    public void A_date_inside_a_sentence_is_a_statement_and_the_sentence_stays_whole()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read("A talk at the harbour\n\nThis long interview took place on 6 December 1998, in the old reading room of the lighthouse.\n\nQ. Who came?\n\nA. Nobody.\n").Document);
        Assert.Equal(new PartialDate(1998, 12, 6), document.Source.Date);
        Assert.Contains(document.Annotations.OfType<SourceStatement>(), s => s.Fact == SourceFact.Date && s.Text == "6 December 1998");
        Assert.Contains(document.Annotations.OfType<Paragraph>(), p => p.ReadingText.Contains("took place on 6 December 1998, in the old", StringComparison.Ordinal));
    }

    private static PartialDate? Markdown(string front, string? path = null) =>
        DateOf(front + "**Lee:** Who came?\n\n**Rossi:** Nobody.\n\n**Lee:** Why not?\n\n**Rossi:** It rained.\n", MarkdownFormat.Id, path);

    private static PartialDate? Text(string front) => DateOf(front + "LEE: Who came?\n\nROSSI: Nobody.\n\nLEE: Why not?\n\nROSSI: It rained.\n", "text");

    private static PartialDate? DateOf(string text, string format, string? path = null)
    {
        TextDocument document = TextDocument.Read(TextInput.FromString(text, path), new() { Format = format }, Formats).Document;
        Transcript.AssertSound(document);
        return document.Source.Date ?? document.Source.PublicationDate;
    }
}

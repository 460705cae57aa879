using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Tests.Formats.Docx;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats;

/// <summary>Characters with their readings: beside the text in every format, and never in it.</summary>
public sealed class RubyTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format).With(DocxFormat.Format);

    [Theory]
    [InlineData("<ruby>港<rt>みなと</ruby>町", "港町", "港 みなと")]
    [InlineData("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>", "漢字", "漢 かん|字 じ")]
    [InlineData("<ruby><rb>漢<rb>字<rt>かん<rt>じ</ruby>", "漢字", "漢 かん|字 じ")]
    [InlineData("<ruby><rb>お</rb><rt></rt><rb>名</rb><rt>な</rt></ruby>", "お名", "名 な")]
    [InlineData("<ruby><ruby>東<rt>とう</rt>南<rt>なん</rt></ruby><rt>たつみ</rt></ruby>", "東南", "東南 たつみ|東 とう|南 なん")]
    [InlineData("<ruby>旧<rtc>きゅう</rtc></ruby>の", "旧の", "旧 きゅう")]
    [InlineData("<ruby> <b>港</b>町 <rp>(</rp><rt> みなと\nまち </rt><rp>)</rp></ruby>", "港町", "港町 みなと まち")]
    public void Pages_pair_characters_with_readings(string ruby, string words, string pairs)
    {
        ReadResult read = Parse($"<html lang=ja><body><p>{ruby}</p></body></html>", HtmlFormat.Id);
        Assert.Equal(words, read.Document.Text.Trim());
        Assert.Equal(pairs, Pairs(read.Document));
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == HtmlDiagnostics.ContentLeftOut.Code);
    }

    [Theory]
    [InlineData("<p>a <ruby>港<rt>みなと</rt><rt>harbour</rt></ruby> b</p>", "港 みなと")]
    [InlineData("<p>a <ruby><rt>みなと</rt></ruby> b</p>", "")]
    public void What_stands_beside_nothing_is_named_in_a_page(string page, string pairs)
    {
        ReadResult read = Parse($"<html><body>{page}</body></html>", HtmlFormat.Id);
        Assert.Equal(pairs, Pairs(read.Document));
        Assert.Contains("ruby) (1)", Assert.Single(read.Diagnostics, d => d.Code == HtmlDiagnostics.ContentLeftOut.Code).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("To the <ruby>港<rp>(</rp><rt>み*な*と</rt><rp>)</rp>町<rt>まち &amp; co</rt></ruby> *now*.", "To the 港町 now.", "港 みなと|町 まち & co")]
    [InlineData("To **the <ruby>港<rt>みなと</ruby>** now.", "To the 港 now.", "港 みなと")]
    [InlineData("<div><ruby>港<rt>みなと</rt></ruby> was ours.</div>", "港 was ours.", "港 みなと")]
    [InlineData("A <ruby>港</ruby> and <ruby>町<rt></rt></ruby>.", "A 港 and 町.", "")]
    public void Markdown_has_it_as_elements(string markdown, string words, string pairs)
    {
        ReadResult read = Parse(markdown, MarkdownFormat.Id);
        Assert.Equal(words, read.Document.Text.Trim());
        Assert.Equal(pairs, Pairs(read.Document));
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == MarkdownDiagnostics.TagLeftOut.Code);
        Assert.Single(Parse("A <ruby><rt>みなと</rt></ruby>.", MarkdownFormat.Id).Diagnostics, d => d.Code == MarkdownDiagnostics.TagLeftOut.Code);
    }

    [Fact]
    public void Subtitles_name_readings_that_stand_beside_nothing()
    {
        ReadResult read = Parse("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>To <ruby>港<rt>み&amp;と</rt> and <i>町</i><rt>まち</rt></ruby> or <rt>lost</rt>.\n", "webvtt");
        Assert.Equal("港 み&と|and 町 まち", Pairs(read.Document));
        Assert.Contains(": 1.", Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.ReadingsLeftOut.Code).Message, StringComparison.Ordinal);
        using var written = new MemoryStream();
        Anew.Of(read.Document).Write(written, new WriteOptions { Format = "webvtt" }, Formats);
        Assert.Contains("<ruby>港<rt>み&amp;と</rt></ruby> <ruby>and <i>町</i><rt>まち</rt></ruby>", System.Text.Encoding.UTF8.GetString(written.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Word_names_a_reading_within_another()
    {
        const string Inner = "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>b</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:r>";
        ReadResult read = Docx.Docx.Read($"<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r>{Inner}</w:rubyBase></w:ruby></w:r><w:r><w:t>.</w:t></w:r></w:p>");
        Assert.Equal("漢字.", read.Document.Text.Trim());
        Assert.Equal("漢字 a", Pairs(read.Document));
        Assert.Single(read.Diagnostics, d => d.Code == DocxDiagnostics.ReadingsLeftOut.Code);
    }

    [Theory]
    [InlineData("みなと")]
    [InlineData("a <b> & \"c\"")]
    [InlineData(" two  spaces\n")]
    [InlineData("cr\r\nff\f")]
    [InlineData("")]
    public void TEI_keeps_every_character_of_a_reading_out_of_the_text(string reading)
    {
        foreach (TextSpan span in (TextSpan[])[new(3, 4), new(3, 3), new(0, 12)])
        {
            TextDocument document = TextDocument.Create("To 港 now.\n\nNo.", [new Paragraph { Span = new(0, 9) }, new RubyPassage { Span = span, Reading = reading }, new Paragraph { Span = new(11, 14) }]);
            using var written = new MemoryStream();
            document.Write(written, new WriteOptions { Format = "tei" }, Formats);
            string tei = System.Text.Encoding.UTF8.GetString(written.ToArray());
            Assert.Equal(document, TextDocument.Read(new MemoryStream(written.ToArray()), null, new() { Format = "tei" }, Formats).Document);
            // As anybody's file too.
            TextDocument foreign = Parse(tei[..tei.IndexOf("<?textmodel crc32c", StringComparison.Ordinal)], "tei").Document;
            Assert.Equal(document.Text, foreign.Text);
            Assert.Equal(string.Join(' ', reading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), string.Join(' ', Assert.Single(foreign.Annotations.OfType<RubyPassage>()).Reading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    [Theory]
    [InlineData("ミナト", "<rt place=\"above\">ミナト</rt>")]
    [InlineData("a < b", "<rt place=\"above\">a &lt; b</rt>")]
    [InlineData("", "<rt place=\"above\"></rt>")]
    [InlineData("two  spaces", "<?textmodel properties {\"Reading\":\"two  spaces\"}?>")]
    public void An_edit_of_a_reading_arrives_in_a_file_of_others(string reading, string written)
    {
        const string Tei = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>To <ruby><rb>港</rb><rt place=\"above\">み<hi>な</hi>と</rt></ruby> now.</p></body></text></TEI>";
        foreach (string prolog in (string[])["", "<!DOCTYPE TEI>"])
        {
            TextDocument read = Parse(prolog + Tei, "tei").Document;
            RubyPassage ruby = Assert.Single(read.Annotations.OfType<RubyPassage>());
            Assert.Equal(("To 港 now.", "港", "みなと"), (read.Text, ruby.Text, ruby.Reading));
            Assert.Equal("To 港 now.", Assert.Single(read.Annotations.OfType<Paragraph>()).ReadingText);
            string edited = Written(read.Edit(e => e.Replace(ruby, ruby with { Reading = reading })));
            Assert.Contains(written, edited, StringComparison.Ordinal);
            Assert.Equal(reading, Assert.Single(Parse(edited, "tei").Document.Annotations.OfType<RubyPassage>()).Reading);
        }
    }

    [Theory]
    [InlineData("To <ruby xml:id=\"r\"><rb>港<hi>町</hi></rb><rt place=\"above\">み<hi>な</hi>と</rt><rt>b</rt></ruby> now.", "To 港<hi>町</hi> now.")]
    [InlineData("To <ruby>港<rt/></ruby> now.", "To 港 now.")]
    [InlineData("To <ruby><rb>東<ruby><rb>南</rb><rt>なん</rt></ruby></rb><rt>たつみ</rt></ruby> now.", "To 東<ruby><rb>南</rb><rt>なん</rt></ruby> now.")]
    public void A_ruby_that_is_removed_from_a_file_of_others_leaves_its_characters(string ruby, string left)
    {
        const string Before = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>", After = "</p></body></text></TEI>";
        foreach (string prolog in (string[])["", "<!DOCTYPE TEI>"])
        {
            TextDocument read = Parse(prolog + Before + ruby + After, "tei").Document;
            RubyPassage first = read.Annotations.OfType<RubyPassage>().First();
            Assert.Equal(prolog + Before + left + After, Written(read.Edit(e => e.Remove(first))));
            // Also where somebody has removed its parts before.
            Assert.Equal(prolog + Before + left + After, Written(read.Edit(e =>
            {
                foreach (Markup part in first.Inner<Markup>().Where(m => m.Tag is { LocalName: "rb" } && m.Start == first.Start && m.End == first.End).ToArray())
                    e.Remove(part);
                e.Remove(first);
            })));
        }
    }

    [Fact]
    public void A_ruby_that_is_moved_in_a_file_of_others_has_its_elements_at_its_new_place()
    {
        TextDocument read = Parse("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>To <ruby><rb>港</rb><rt>みなと</rt></ruby>町 now.</p></body></text></TEI>", "tei").Document;
        RubyPassage ruby = read.Annotations.OfType<RubyPassage>().Single();
        Assert.Contains("<p>To <ruby><rb>港町</rb><rt>みなと</rt></ruby> now.</p>", Written(read.Edit(e => e.Replace(ruby, ruby with { Span = new(3, 5) }))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_ruby_in_a_file_of_others_has_its_elements()
    {
        TextDocument read = Parse("<t:TEI xmlns:t=\"http://www.tei-c.org/ns/1.0\"><t:text><t:body><t:p>To 港 now.</t:p></t:body></t:text></t:TEI>", "tei").Document;
        string edited = Written(read.Edit(e => e.Add(new RubyPassage { Span = new(3, 4), Reading = "みなと" })));
        Assert.Contains("To <t:ruby><t:rb>港</t:rb><t:rt>みなと</t:rt></t:ruby> now.", edited, StringComparison.Ordinal);
        TextDocument again = Parse(edited, "tei").Document;
        Assert.Equal((read.Text, "港 みなと"), (again.Text, Pairs(again)));
    }

    private static ReadResult Parse(string text, string format) => TextDocument.Parse(text, new() { Format = format }, Formats);

    private static string Pairs(TextDocument document) => string.Join('|', document.Annotations.OfType<RubyPassage>().Select(r => $"{r.Text} {r.Reading}"));

    private static string Written(TextDocument document)
    {
        using var bytes = new MemoryStream();
        document.Write(bytes, new WriteOptions { Format = "tei" }, Formats);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}

using System.Text;
using TextModel.Formats.Tei;

namespace TextModel.Tests.Formats.Tei;

/// <summary>Whatever a file holds: no exception, nothing fetched, no more work than it is worth.</summary>
public class TeiSafetyTests
{
    [Fact]
    public void A_million_nested_elements_are_read_and_written()
    {
        const int Depth = 1_000_000;
        string xml = string.Concat("<TEI><text>", string.Concat(Enumerable.Repeat("<a>", Depth)), "x", string.Concat(Enumerable.Repeat("</a>", Depth)), "</text></TEI>");
        TextDocument document = Read(xml).Document;

        Assert.Equal(Depth + 3, document.Annotations.Count);
        Assert.Equal(xml, document.ToString(new TeiOptions()));
    }

    [Fact]
    public void A_million_nested_empty_elements_are_read_in_time()
    {
        const int Depth = 1_000_000;
        TextDocument document = Read($"<TEI><text>{string.Concat(Enumerable.Repeat("<a>", Depth))}{string.Concat(Enumerable.Repeat("</a>", Depth))}</text></TEI>").Document;

        Assert.Equal(Depth - 1, document.Annotations[Depth].EndingAncestors);
    }

    [Fact]
    public void Deep_headers_are_read()
    {
        const int Depth = 200_000;
        string xml = $"<TEI><teiHeader>{string.Concat(Enumerable.Repeat("<a>", Depth))}{string.Concat(Enumerable.Repeat("</a>", Depth))}</teiHeader><text><p>x</p></text></TEI>";

        Assert.Equal("x", Read(xml).Document.Text);
    }

    [Theory]
    [InlineData("<TEI><text>&j;</text></TEI>")]
    [InlineData("<TEI><text n='&j;'/></TEI>")]
    public void Entities_that_explode_are_stopped(string body)
    {
        var declarations = new StringBuilder("<!DOCTYPE TEI [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">");
        for (char c = 'b'; c <= 'j'; c++)
            declarations.Append($"<!ENTITY {c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">");
        ReadResult read = Read(declarations.Append("]>").Append(body).ToString());

        Assert.True(read.HasErrors);
        Assert.Equal("TM0201", read.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("<graphic url='a'b' c='d'/>")]
    [InlineData("<graphic url='a' b")]
    [InlineData("<graphic url='a' b=>")]
    [InlineData("<graphic url=\"./i/a\"b.png\" width=\"6cm\"/>")]
    [InlineData("<graphic url")]
    [InlineData("<graphic")]
    [InlineData("<figDesc>a<")]
    [InlineData("<figDesc>a</figDesc")]
    [InlineData("<")]
    public void A_picture_or_a_reading_that_breaks_off_is_an_error_of_the_file(string broken)
    {
        foreach (string rest in (string[])["", "</figure></p></text></TEI>", " x='y'>"])
        {
            Assert.True(Read($"<TEI><text><p>x<figure>{broken}{rest}").HasErrors);
            Assert.True(Read($"<TEI><text><p><ruby><rb>x</rb>{broken.Replace("graphic", "rt", StringComparison.Ordinal)}{rest}").HasErrors);
        }
    }

    [Fact]
    public void Nothing_outside_the_file_is_opened()
    {
        string secret = Path.GetTempFileName();
        File.WriteAllText(secret, "secret");
        ReadResult read = Read(
            $"<!DOCTYPE TEI SYSTEM \"file://{secret}\" [<!ENTITY e SYSTEM \"file://{secret}\">]><TEI><text>a&e;b<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"{secret}\"/></text></TEI>");
        File.Delete(secret);

        Assert.DoesNotContain("secret", read.Document.Text);
        Assert.StartsWith("a", read.Document.Text);
        Assert.EndsWith("b", read.Document.Text);
    }

    [Fact]
    public void An_entity_that_nothing_declares_is_kept()
    {
        const string Xml = "<!DOCTYPE TEI SYSTEM \"tei2.dtd\">\n<TEI><text n='&who;'>caf&eacute; noir</text></TEI>";
        ReadResult read = Read(Xml);

        Assert.False(read.HasErrors);
        Assert.Equal("caf noir", read.Document.Text);
        Assert.Equal(2, read.Diagnostics.Count(d => d.Code == "TM0203"));
        Assert.Equal(Xml, read.Document.ToString(new TeiOptions()));
    }

    [Fact]
    public void Entities_of_the_file_itself_are_read_and_kept()
    {
        const string Xml = "<!DOCTYPE TEI [<!ENTITY e \"ab&#233;\"><!ENTITY m '<hi>y</hi>z'>]>\r\n<TEI><text a='1&e;2'>x&e;&m;<![CDATA[ <c> ]]>\r\nk</text></TEI>";
        TextDocument document = Read(Xml).Document;

        Assert.Equal("xab\u00e9yz <c> \nk", document.Text);
        Assert.Equal("1ab\u00e92", document.Annotations.OfType<Markup>().Single(m => m.Tag?.Name == "text").Tag!["a"]);
        Assert.Equal(Xml, document.ToString(new TeiOptions()));
    }

    [Theory]
    [InlineData("<TEI><text>a</p></text></TEI>", 1, 15)]
    [InlineData("<TEI>\n<text>\n a & b</text></TEI>", 3, 5)]
    [InlineData("<TEI><text>a", 1, 13)]
    [InlineData("<TEI><!-- a", 1, 10)]
    [InlineData("<TEI><text><!-- a -->", 1, 22)]
    [InlineData("", 0, 0)]
    [InlineData("no xml", 1, 1)]
    [InlineData("<TEI><text>\u0001</text></TEI>", 1, 12)]
    [InlineData("<TEI/><TEI/>", 1, 8)]
    public void P7_what_is_not_well_formed_is_told_with_its_place(string xml, int line, int column)
    {
        Diagnostic error = Assert.Single(Read(xml).Diagnostics, d => d.Severity == DiagnosticSeverity.Error);

        Assert.Equal("TM0201", error.Code);
        Assert.Equal(line == 0 ? null : new TextPosition(line, column), error.Position);
    }

    [Theory]
    [InlineData("<html><body>x</body></html>", "TM0202")]
    [InlineData("<TEI><teiHeader/></TEI>", "TM0204")]
    public void What_is_not_understood_is_told(string xml, string code) => Assert.Equal([code], Read(xml).Diagnostics.Select(d => d.Code));

    private static ReadResult Read(string xml) => TextDocument.Parse(xml, new() { Format = "tei" });
}

using System.Text;
using TextModel.Formats.Html;

namespace TextModel.Tests.Formats.Html;

/// <summary>Which characters of a page are its text.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One\n  two</p><p>three</p>", "One two\n\nthree\n")]
    [InlineData("<p>One<br>two</p>", "One\ntwo\n")]
    [InlineData("<p>One<br><br>two</p>", "One\n\ntwo\n")]
    [InlineData("<p>One<p>two<p>three", "One\n\ntwo\n\nthree\n")]
    [InlineData("<div>One<div>two</div>three</div>", "One\ntwo\nthree\n")]
    [InlineData("<ul><li>One<li>two</ul>", "One\ntwo\n")]
    [InlineData("<table><tr><td>One<td>two<tr><td>three<td>four</table>", "One\ttwo\nthree\tfour\n")]
    [InlineData("<p>&nbsp;</p><p>One&nbsp;two&#8212;&eacute; &amp; &lt;</p><p> </p>", "One\u00A0two\u2014\u00E9 & <\n")]
    [InlineData("<pre>One\n  two\n\nthree</pre>", "One\n  two\n\nthree\n")]
    [InlineData("<p>A <b>bold</b> <i>word</i>, <font size=2>and</font> more</p>", "A bold word, and more\n")]
    [InlineData("<p>One</p><script>two()</script><style>p {}</style><!-- three --><p>four</p>", "One\n\nfour\n")]
    [InlineData("<p>One</p><p hidden>two</p><p style='display: none'>three</p>", "One\n")]
    public void Text_is_what_a_person_reads(string body, string expected) => Assert.Equal(expected, Html.Text(body));

    [Fact]
    public void Navigation_is_left_out_and_reported()
    {
        ReadResult read = Html.Read(
            "<html><body>\n<nav><a href='x.html'>Next</a></nav>\n<p><a href='../index.html'>Home</a> &gt; <a href='index.html'>Talks</a></p>\n"
            + "<h1>A talk</h1>\n<p>It rained on the harbour the whole day, and nobody at all came down to the quay to look at the boats that were for sale.</p>\n"
            + "<p><a href='#top'>Top of the page</a></p>\n<p><a href='next.html'>The next talk</a></p></body></html>");
        Assert.Equal("A talk\n\nIt rained on the harbour the whole day, and nobody at all came down to the quay to look at the boats that were for sale.\n", read.Document.Text);
        Diagnostic[] left = [.. read.Diagnostics.Where(d => d.Code == HtmlDiagnostics.NavigationLeftOut.Code)];
        Assert.Equal(["2:1", "3:1", "6:1", "7:1"], left.Select(d => d.Position.ToString()));
        Assert.Contains("'Home > Talks'", left[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_within_the_text_stay() =>
        Assert.Equal("See the map.\n\nADA ROSSI:\n\nIt rained.\n", Html.Text("<p>See the <a href='map.html'>map</a>.</p><p><a href='ada.html'>ADA ROSSI:</a></p><p>It rained.</p>"));

    [Theory]
    [InlineData("", "windows-1252")]
    [InlineData("<meta http-equiv='content-type' content='text/html; charset=iso-8859-1'>", "windows-1252")]
    [InlineData("<meta charset=\"windows-1252\">", "windows-1252")]
    [InlineData("<meta charset=koi8-r>", "koi8-r")]
    [InlineData("<meta charset=utf-8>", "utf-8")]
    public void The_encoding_is_the_declared_one_or_windows_1252(string meta, string encoding)
    {
        Encoding codes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        string word = encoding == "koi8-r" ? "\u0440\u0435\u043A\u0430" : "caf\u00E9 \u201Cone\u201D";
        Assert.Equal(word + "\n", Html.Read(codes.GetBytes($"<html><head>{meta}</head><body><p>{word}</p></body></html>")).Document.Text);
    }

    [Fact]
    public void Good_utf8_that_declares_nothing_is_read_as_such() =>
        Assert.Equal("caf\u00E9\n", Html.Read("<html><body><p>caf\u00E9</p></body></html>"u8.ToArray()).Document.Text);

    [Fact]
    public void An_encoding_that_nobody_knows_is_reported()
    {
        ReadResult read = Html.Read("<html><head><meta charset=x-mole></head><body><p>One</p></body></html>"u8.ToArray());
        Assert.Equal("One\n", read.Document.Text);
        Assert.Contains(read.Diagnostics, d => d.Code == HtmlDiagnostics.UnknownEncoding.Code && d.Message.Contains("x-mole", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_is_told_by_its_content()
    {
        Assert.Equal("html", Html.Read("<!-- saved -->\n<HTML><BODY><P>One</BODY></HTML>"u8.ToArray()).Format);
        Assert.Equal("html", Html.Read("<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><body><p>One</p></body></html>"u8.ToArray()).Format);
        Assert.Equal("text", Html.Read("ADA: <html> is a word."u8.ToArray()).Format);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<table><tr>moved<td>one")]
    [InlineData("<b><p>one</b>two</p><i>")]
    [InlineData("<a href='#'><a name=x href='#x'>1</a></p></a>&#xFFFFFF;&bogus;&")]
    [InlineData("<frameset><frame src=x></frameset>")]
    [InlineData("<p>one\u0000two\uD800")]
    public void No_page_is_too_broken(string page) => Html.Read(page);

    [Fact]
    public void Elements_may_nest_without_end() =>
        Assert.Equal("One\n", Html.Text(string.Concat(Enumerable.Repeat("<div><b>", 3_000)) + "One"));

    [Fact]
    public void Each_place_of_the_text_has_its_place_in_the_file()
    {
        const string Page = "<html>\r\n<body>\r\n<!-- a < b -->\r\n<p title=\"a > b\">One &amp; <b>two</b>&eacute;\r\n three</p>\r\n<table><tr><td>four</td></tr></table></body></html>";
        ReadResult read = Html.Read(Page);
        Assert.Equal("One & two\u00E9 three\n\nfour\n", read.Document.Text);
        foreach (string word in new[] { "One", "two", "three", "four" })
        {
            TextSpan span = TextSpan.OfLength(read.Document.Text.IndexOf(word, StringComparison.Ordinal), word.Length);
            TextSpan source = read.SourceMap!.GetSourceSpan(span);
            Assert.Equal(word, Page[source.Start..source.End]);
        }

        Assert.Equal(new(4, 31), read.SourceMap!.GetPosition(read.Document.Text.IndexOf("two", StringComparison.Ordinal)));
        Assert.Equal("&eacute;", Page.Substring(read.SourceMap!.GetSourceOffset(read.Document.Text.IndexOf('\u00E9', StringComparison.Ordinal)), 8));
    }

    [Fact]
    public void Formatting_that_the_parser_opens_again_does_not_lose_the_place()
    {
        const string Page = "<p><font face=x>One <b>two<p>three <i>four</i></p>five";
        ReadResult read = Html.Read(Page);
        foreach (string word in new[] { "One", "two", "three", "four", "five" })
            Assert.Equal(Page.IndexOf(word, StringComparison.Ordinal), read.SourceMap!.GetSourceOffset(read.Document.Text.IndexOf(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Elements_that_are_passed_over_or_moved_do_not_lose_the_place()
    {
        string menu = string.Concat(Enumerable.Range(0, 200).Select(i => $"<li><a href=\"{i}.html\">link</a></li>"));
        string page = $"<script>let a = '<p>';</script><p>One</p><nav><ul>{menu}</ul></nav><p>two</p><table><b>three</b><tr><td>four</td></tr></table><p>five</p>";
        ReadResult read = Html.Read(page);
        foreach (string word in new[] { "One", "two", "three", "four", "five" })
            Assert.Equal(page.IndexOf(word, StringComparison.Ordinal), read.SourceMap!.GetSourceOffset(read.Document.Text.IndexOf(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Spaces_are_one_where_there_are_many_and_stay_where_there_is_one()
    {
        Assert.Equal("a b c d e\u00A0f g\n", Html.Text("<p> a b  c \n\td <b> e</b>\u00A0f  <i>g </i> </p>"));
        Assert.Equal("a  b\n c\n", Html.Text("<pre>a  b\n c</pre>"));
    }

    [Fact]
    public void Entities_that_are_known_are_in_the_document()
    {
        ReadOptions options = new() { Format = "html", Transcript = new() { Metadata = new() { Entities = [new() { Id = "tom", Kind = EntityKind.Person, Label = "Tom" }] } } };
        Assert.NotNull(TextDocument.Parse($"<html><body>{Html.Conversation}</body></html>", options, Html.Formats).Document.Entities["tom"]);
    }
}

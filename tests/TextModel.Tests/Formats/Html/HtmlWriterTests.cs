using System.Text;
using AngleSharp.Html.Parser;
using TextModel.Formats.Html;
using TextModel.Tests.Support;
using Xunit.Abstractions;

namespace TextModel.Tests.Formats.Html;

/// <summary>What a document looks like as a page, and what is read back from it.</summary>
public sealed class HtmlWriterTests(ITestOutputHelper output)
{
    /// <summary>The pages of <see cref="PageStructureTests"/>.</summary>
    public static TheoryData<string> Bodies => [.. typeof(PageStructureTests).GetMethods()
        .Where(m => m.Name is "Words_set_off" or "Links_quotations_and_code" or "Lists" or "Tables" or "Pictures")
        .SelectMany(m => m.GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute)))
        .Select(a => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!)];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void An_invented_page_is_read_back(string body)
    {
        TextDocument first = Html.Read($"<html lang=en><body>{body}</body></html>").Document;
        string page = Page(Anew.Of(first));
        TextDocument second = Html.Read(page).Document;
        Assert.Equal(string.Join('\n', PageComparison.Lines(first)), string.Join('\n', PageComparison.Lines(second)));
    }

    [Theory]
    [InlineData("<p>ADA: Who?</p><p>TOM: Me.</p><p>ADA: Why?</p><p>TOM: So.</p>", "<p><b>ADA:</b> Who?</p>\n<p><b>TOM:</b> Me.</p>\n<p><b>ADA:</b> Why?</p>\n<p><b>TOM:</b> So.</p>\n")]
    [InlineData("<p>A <b><i>word</i></b> &lt; &amp; x&nbsp;y<br>z</p>", "<p>A <b><i>word</i></b> &lt; &amp; x&nbsp;y<br>\nz</p>\n")]
    [InlineData("<ol start=3><li>a<li value=7>b</ol>", "<ol start=\"3\">\n<li>a</li>\n<li value=\"7\">b</li>\n</ol>\n")]
    [InlineData("<table><tr><th>a<td rowspan=2>b<tr><td>c</table>", "<table>\n<tr><th>a</th><td rowspan=\"2\">b</td></tr>\n<tr><td>c</td></tr>\n</table>\n")]
    [InlineData("<figure><img src=a.png alt=x><figcaption>A boat.</figcaption></figure>", "<figure><img src=\"a.png\" alt=\"x\">\n<figcaption>A boat.</figcaption>\n</figure>\n")]
    [InlineData("<p>A word<sup><a href='#n1' id=r1>1</a></sup>.</p><p id=n1><a href='#r1'>1</a> A note.</p>",
        "<p>A word<sup><a href=\"#n1\" id=\"r1\">1</a></sup>.</p>\n<p id=\"n1\">1 A note.</p>\n")]
    public void What_is_printed(string body, string expected)
    {
        string page = Page(Anew.Of(Html.Read($"<html lang=en><body>{body}</body></html>").Document));
        Assert.Equal($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Untitled</title>\n</head>\n<body>\n{expected}</body>\n</html>\n", page);
    }

    [Fact]
    public void Elements_that_overlap_are_cut_and_mentions_are_counted()
    {
        var document = TextDocument.Create("one two three", [
            new Paragraph { Span = new(0, 13) }, new Highlighting { Span = new(0, 7), Rendition = Rendition.Bold }, new Link { Span = new(4, 13), Target = "x" },
            new EntityMention { Span = new(0, 3), Kind = EntityKind.Person }, new EntityMention { Span = new(4, 7), Kind = EntityKind.Person }]);
        var said = new DiagnosticBag();
        using var stream = new MemoryStream();
        HtmlFormat.Format.Writer!.Write(document, stream, WriteOptions.Default, said);
        Assert.Contains("<p><b>one <a href=\"x\">two</a></b><a href=\"x\"> three</a></p>", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        Assert.Contains("2 mentions, such as 'one'", Assert.Single(said.ToImmutable()).Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// What is not the same: a line in brackets above the text is found as a stage direction; turns without a label whose speakers have names get these; blocks that
    /// stood in <c>address</c> are paragraphs; where the date stands in the head and in the text, the text's is found. Rules of the page are not kept.
    /// </summary>
    [SharedFact]
    public void Real_pages_are_read_back()
    {
        int all = 0, same = 0, turns = 0, sameTurns = 0, structures = 0, sameStructures = 0;
        foreach (string file in Shared.Files("interviews-html"))
        {
            TextDocument first = TextDocument.Read(file, null, Html.Formats).Document;
            Assert.Equal(File.ReadAllBytes(file), Bytes(first));
            string page = Page(Anew.Of(first));
            AssertPage(first, page);
            TextDocument second = Html.Read(page).Document;
            Count(PageComparison.Lines(first), PageComparison.Lines(second), ref all, ref same);
            Count(Spoken(first), Spoken(second), ref turns, ref sameTurns);
            Count(Shown(first), Shown(second), ref structures, ref sameStructures);
        }

        string figures = $"{same}/{all} lines, {sameTurns}/{turns} turns, {sameStructures}/{structures} lists, tables, links and their kin";
        Assert.True(same >= all * 0.99 && sameTurns >= turns * 0.98 && sameStructures >= structures * 0.99, figures);
        output.WriteLine(figures);
    }

    private static string[] Spoken(TextDocument document) => [.. document.Turns.Select(t => $"{t.Kind} {t.SpeakerId} {t.Label}: {PageComparison.Clean(t.ReadingText)}")];

    private static string[] Shown(TextDocument document) => [.. PageComparison.Lines(document).Where(l => !l.StartsWith("Turn", StringComparison.Ordinal) && !l.StartsWith("Paragraph", StringComparison.Ordinal)
        && !l.StartsWith("Division", StringComparison.Ordinal) && !l.StartsWith('S'))];

    private static void Count(string[] before, string[] after, ref int all, ref int same)
    {
        all += before.Length;
        Dictionary<string, int> left = after.GroupBy(l => l).ToDictionary(g => g.Key, g => g.Count());
        foreach (string line in before)
        {
            if (left.GetValueOrDefault(line) == 0)
                continue;
            left[line]--;
            same++;
        }
    }

    [Fact]
    public void Any_document_is_a_page_with_all_its_words() => Property.Holds(Generators.Documents, document => AssertPage(document, Page(document)), cases: 300);

    [Fact]
    public void No_document_is_too_wild() => Property.Holds(Generators.WildDocuments, document => AssertPage(document, Page(document)), cases: 500);

    private static void AssertPage(TextDocument document, string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html", page, StringComparison.Ordinal);
        var parsed = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);
        string words = Visible(parsed.Body!.TextContent);
        int at = 0;
        foreach (char c in Visible(document.Text))
        {
            // Names of speakers and numbers of notes may stand between.
            int found = words.IndexOf(c, at);
            if (found < 0)
                Assert.Fail($"'{c}' is not on the page\n{page}");
            at = found + 1;
        }
    }

    // A span may part the halves of a pair, and some characters no page may hold.
    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c) && c is not (>= '\uFDD0' and <= '\uFDEF') and < '\uFFFD'));

    private static byte[] Bytes(TextDocument document)
    {
        using var bytes = new MemoryStream();
        document.Write(bytes, new WriteOptions { Format = HtmlFormat.Id }, Html.Formats);
        return bytes.ToArray();
    }

    private static string Page(TextDocument document) => Encoding.UTF8.GetString(Bytes(document));
}

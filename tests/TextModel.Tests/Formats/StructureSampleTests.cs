using System.Text;
using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Formats.Yaml;
using TextModel.Tests.Formats.Docx;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats;

/// <summary>Of each thing that a page shows an invented sample, as every format writes it, and what each reads from that.</summary>
public sealed class StructureSampleTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format).With(DocxFormat.Format).With(YamlFormat.Format);

    [Theory]
    [InlineData("highlighting", "<p>The <b>old</b> <i>harbour</i> was <u>ours</u>, <s>not</s> theirs: H<sub>2</sub>O, x<sup>2</sup>, <span style='font-variant:small-caps'>Quay</span>, <span style='color:#ff0000'>red</span>.</p>")]
    [InlineData("link", "<p>See <a href='https://quay.example/list?a=1#b'>the list</a> and <a href='other.html#p2'>another one</a>.</p>")]
    [InlineData("quotation", "<p>She said <q>never again</q> and wrote:</p><blockquote cite='https://quay.example/'><p>The boats were gone.</p><p>All of them.</p></blockquote><p>That was May.</p>")]
    [InlineData("list", "<ol start=3><li>ropes<li>nets<ul><li>small ones<li>large ones</ul><li value=7>sails</ol><p>No more.</p>")]
    [InlineData("descriptions", "<p>Words:</p><dl><dt>a quay<dd>where ships lie<dt>a pier<dd>what reaches into the sea</dl>")]
    [InlineData("table", "<table><thead><tr><th>Ship<th>Year<th>Port</thead><tr><td rowspan=2>Aurora<td>1914<td>Riga<tr><td colspan=2>lost<tr><td>Bella<td><td>Kiel</table>")]
    [InlineData("figure", "<p>The <img src='boat.png' alt='a boat'> was green.</p><figure><img src='quay.jpg' alt='the quay'><figcaption>The quay in May.</figcaption></figure>")]
    [InlineData("line-break", "<p>Quay Street 4<br>Old Harbour<br>By the sea</p>")]
    [InlineData("code", "<p>Type <code>ls -l</code> there.</p><pre><code class='language-python'>if x:\n    y = 1\n\nz = 2</code></pre>")]
    [InlineData("changes", "<p>It was <del>May</del><ins>June</ins> when we left.</p>")]
    [InlineData("foreign", "<p>They said <span lang=de>auf Wiedersehen</span> and went home to the old town on the hill above the sea.</p>")]
    [InlineData("ruby", "<p>They call the <ruby>港<rt>みなと</rt></ruby> of the <ruby><b>漁</b><rp>(</rp><rt>りょう</rt><rp>)</rp></ruby> and the <ruby>季<rt>き</rt>節<rt>せつ</rt></ruby> by <a href='#n'>one <ruby>名<rt>*na*</rt></ruby></a>.</p>")]
    public void Every_format_writes_and_reads_it(string kind, string body)
    {
        TextDocument read = TextDocument.Parse($"<html lang=en><title>At the quay</title><body>{body}</body></html>", new() { Format = HtmlFormat.Id }, Formats).Document;
        TextDocument document = Anew.Of(read);
        var all = new StringBuilder();
        foreach (string format in (string[])[TeiId, "json", "yaml", MarkdownFormat.Id, HtmlFormat.Id, DocxFormat.Id])
        {
            using var bytes = new MemoryStream();
            ValueList<Diagnostic> said = document.Write(bytes, new WriteOptions { Format = format }, Formats);
            TextDocument again = TextDocument.Read(new MemoryStream(bytes.ToArray()), null, new ReadOptions { Format = format, TrackedChanges = TrackedChanges.Kept }, Formats).Document;
            if (format is TeiId or "json" or "yaml")
                Assert.Equal(document, again);
            all.Append($"== {format}\n{Shown(format, document, bytes.ToArray()).TrimEnd()}\n");
            all.Append(string.Concat(said.Select(d => $"! {d.Message}\n")));
            all.Append("-- read again\n").Append(string.Concat(ShownParts.Of(again, document).Select(l => l + "\n"))).Append('\n');
        }

        Snapshot.Verify(all.ToString(), parameters: kind);
    }

    private const string TeiId = "tei";

    private static string Shown(string format, TextDocument document, byte[] bytes)
    {
        if (format == TeiId)
            return DocumentationPage.TextElement(document);
        if (format == DocxFormat.Id)
        {
            DocxWriterTests.AssertValid(bytes);
            string xml = DocxWriterTests.Part(bytes);
            return xml[xml.IndexOf("<w:body>", StringComparison.Ordinal)..xml.IndexOf("<w:sectPr>", StringComparison.Ordinal)].Replace("</w:p>", "</w:p>\n", StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetString(bytes);
    }
}

using System.Globalization;
using TextModel.Formats.Html;

namespace TextModel.Tests.Formats.Html;

/// <summary>What a page shows beside its words: lists, tables, words set off, links and their kin.</summary>
public sealed class PageStructureTests
{
    [Theory]
    [InlineData("<p>A <b>bold</b> <i>word</i>.</p>", "Bold 'bold'|Italic 'word'")]
    [InlineData("<p>A <b><i>word</i></b>, <i>two <b>words</b></i>.</p>", "Bold, Italic 'word'|Italic 'two words'|Bold 'words'")]
    [InlineData("<p><b>one</b> <b>two</b>&nbsp;<strong>three</strong> four</p>", "Bold 'one two\u00A0three'")]
    [InlineData("<p><b>one</b><br><b>two</b> three</p>", "Bold 'one'|LineBreak @3|Bold 'two'")]
    [InlineData("<p>A<b> word </b>there</p>", "Bold 'word'")]
    [InlineData("<p><b>one</b></p><p><b>two</b></p><p>three</p>", "Bold 'one'|Bold 'two'")]
    [InlineData("<p><b>one <b>two</b></b> three</p>", "Bold 'one two'")]
    [InlineData("<p><cite>a</cite> <dfn>b</dfn>. <u>c</u> <s>d</s>, <strike>e</strike></p>", "Italic 'a b'|Underline 'c'|Strikethrough 'd'|Strikethrough 'e'")]
    [InlineData("<p>x<sup>2</sup>y<sub>3</sub> <small>s</small> <big>b</big> <tt>t</tt> <kbd>k</kbd>+<samp>s</samp></p>",
        "Superscript '2'|Subscript '3'|Smaller 's'|Larger 'b'|Typewriter 't k'|Typewriter 's'")]
    [InlineData("<p>A <mark>word</mark></p>", "None 'word'")]
    [InlineData("<p>A <span style='font-weight:700; font-style: italic'>word</span> and <b style='font-weight: normal'>more</b></p>", "Bold, Italic 'word'")]
    [InlineData("<p>A <span style='font-variant:small-caps;text-decoration:underline'>word</span> of <span style='text-transform:uppercase;letter-spacing:2px'>mine</span></p>",
        "Underline, SmallCaps 'word'|Letterspaced, AllCaps 'mine'")]
    [InlineData("<p>A <font color=red face='Courier New, monospace'>word</font> of <font color=black>mine</font></p>", "None red Courier New 'word'")]
    [InlineData("<p style='color:#a00'>Red.</p><p>And a good deal that is not red.</p>", "None #a00 'Red.'")]
    [InlineData("<font face=Arial><p>Everything is set so.</p><p>This <b>too</b>.</p></font>", "Bold 'too'")]
    [InlineData("<h2 style='font-weight:bold'>Heading</h2><p class=italic>one</p><p>two</p>", "Italic 'one'")]
    public void Words_set_off(string body, string expected) => Assert.Equal(expected.Split('|'), Listed(body));

    [Theory]
    [InlineData("<p>See <a href='x.html'>the <i>map</i></a>.</p>", "Link x.html 'the map'|Italic 'map'")]
    [InlineData("<p>See <a name=x>the</a> <a href=''>map</a>.</p>", "")]
    [InlineData("<p>See <a href='#x'>there</a>.</p><p id=x>Here.</p>", "Link #x 'there'")]
    [InlineData("<p>A word<sup><a href='#n1' id=r1>1</a></sup>.</p><p id=n1><a href='#r1'>1</a> A note.</p>", "")]
    [InlineData("<p>He said <q cite='x'>no</q>.</p><blockquote><p>One.</p><p>Two.</p></blockquote>", "Quotation x 'no'|Block quotation 'One.\n\nTwo.'")]
    [InlineData("<p>Say <code>a = b</code>.</p><pre><code class='language-cs'>int a;\nint b;</code></pre>", "Code 'a = b'|Code cs 'int a;\nint b;'")]
    [InlineData("<p>As the poem has it, which we all know well:</p><pre>one\n  two</pre>", "Code 'one\n  two'")]
    [InlineData("<pre>ADA: Who came?\nTOM: Nobody.</pre>", "")]
    [InlineData("<p lang=de>Ja.</p><p>Good <i lang=fr>mot</i>, <span lang=en-GB>colour</span>, <span lang=''>x</span>.</p>", "Foreign de 'Ja.'|Foreign fr 'mot'|Italic 'mot'")]
    [InlineData("<p>One <ins>two</ins> <del>three</del>.</p>", "Insertion 'two'|Deletion 'three'")]
    [InlineData("<p>one<br>two<br><br>three</p>", "LineBreak @3")]
    public void Links_quotations_and_code(string body, string expected) => Assert.Equal(expected.Length == 0 ? [] : expected.Split('|'), Listed(body));

    [Theory]
    [InlineData("<ul><li>one<li>two</ul>", "Bulleted 'one\ntwo'|Item 'one'|Item 'two'")]
    [InlineData("<ul style='list-style: none'><li>one</ul>", "Simple 'one'|Item 'one'")]
    [InlineData("<ol start=3><li>a<li value=7>b<li>c</ol>", "Ordered 'a\nb\nc'|Item 3. 'a'|Item 7. 'b'|Item 8. 'c'")]
    [InlineData("<ol reversed type=A><li>a<li>b</ol>", "Ordered 'a\nb'|Item B. 'a'|Item A. 'b'")]
    [InlineData("<ol type=i start=4><li>a<li>b</ol>", "Ordered 'a\nb'|Item iv. 'a'|Item v. 'b'")]
    [InlineData("<ul><li>one<ol><li>two</ol><li>three</ul>", "Bulleted 'one\n\ntwo\n\nthree'|Item 'one\n\ntwo'|Ordered 'two'|Item 1. 'two'|Item 'three'")]
    [InlineData("<ul><li>one</li><ul><li>two</li></ul><li>three</ul>", "Bulleted 'one\n\ntwo\n\nthree'|Item 'one\n\ntwo'|Bulleted 'two'|Item 'two'|Item 'three'")]
    [InlineData("<ul><ul><li>one</li></ul><li>two</ul>", "Bulleted 'one\n\ntwo'|Item 'one'|Bulleted 'one'|Item 'one'|Item 'two'")]
    [InlineData("<dl><dt>hull<dd>its body<dt>keel<dd>its spine<dd>or back</dl>",
        "Description 'hull\nits body\nkeel\nits spine\nor back'|Label 'hull'|Item 'its body'|Label 'keel'|Item 'its spine'|Item 'or back'")]
    [InlineData("<p>x</p><ul><li></li><li>one</li><li></li></ul>", "Bulleted 'one'|Item 'one'|Item @6")]
    [InlineData("<p>x</p><ul><li></li><li> </li></ul>", "")]
    public void Lists(string body, string expected) => Assert.Equal(expected.Length == 0 ? [] : expected.Split('|'), Listed(body));

    [Theory]
    [InlineData("<table><thead><tr><th>a<th>b</thead><tr><td>c<td>d</table>", "Table 'a\tb\nc\td'|Header row 'a\tb'|Header cell 'a'|Header cell 'b'|Row 'c\td'|Cell 'c'|Cell 'd'")]
    [InlineData("<table><tr><th>a<td rowspan=2 colspan=3>b<tr><td>c</table>", "Table 'a\tb\nc'|Row 'a\tb'|Header cell 'a'|Cell 2x3 'b'|Row 'c'|Cell 'c'")]
    [InlineData("<p>x</p><table><tr><td>a<td><td>c<td></table>", "Table 'a\tc'|Row 'a\tc'|Cell 'a'|Cell @4|Cell 'c'|Cell @6")]
    [InlineData("<p>x</p><table><tr><td>a<td>b<tr><td><td>d</table>", "Table 'a\tb\nd'|Row 'a\tb'|Cell 'a'|Cell 'b'|Row '\nd'|Cell @6|Cell 'd'")]
    [InlineData("<p>x</p><table><tr><td>a<td><tr><td><td>d</table>", "Table 'a\nd'|Row 'a'|Cell 'a'|Row '\nd'|Cell @4|Cell 'd'")]
    [InlineData("<p>x</p><table><tr><td><td>b</table>", "Table '\n\nb'|Row '\n\nb'|Cell @1|Cell 'b'")]
    [InlineData("<table><tr><td><td>b</table><p>x</p>", "Table 'b'|Row 'b'|Cell 'b'")]
    [InlineData("<p>x</p><table><tr><td>a<tr><td> <tr><td>b</table>", "Table 'a\nb'|Row 'a'|Cell 'a'|Row @4|Cell @4|Row 'b'|Cell 'b'")]
    [InlineData("<table><caption>Boats</caption><tr><td>a<td><b>b</b></table>", "Table 'Boats\na\tb'|Row 'a\tb'|Cell 'a'|Cell 'b'|Bold 'b'")]
    [InlineData("<table><tr><td>a<table><tr><td>b</table></table>", "Table 'a\n\nb'|Row 'a\n\nb'|Cell 'a\n\nb'|Table 'b'|Row 'b'|Cell 'b'")]
    [InlineData("<p>x</p><table><tr><td><td></table><table role=presentation><tr><td>y</table>", "")]
    public void Tables(string body, string expected) => Assert.Equal(expected.Length == 0 ? [] : expected.Split('|'), Listed(body));

    [Theory]
    [InlineData("<p>one <img src=a.png alt='A boat'> two</p>", "Figure a.png (A boat) @3")]
    [InlineData("<p>one</p><p><img src=a.png></p><p>two</p>", "Figure a.png @3")]
    [InlineData("<p>one</p><p><img src=a.png> two</p>", "Figure a.png @5")]
    [InlineData("<p>x</p><figure><img src=a.png><figcaption>A <b>boat</b>.</figcaption></figure>", "Figure a.png 'A boat.'|Bold 'boat'")]
    [InlineData("<p>x</p><figure><picture><source srcset=b.webp><img src=b.png></picture></figure>", "Figure b.png @1")]
    [InlineData("<p>x</p><img src='data:image/gif;base64,R0' data-src=late.png><img src=spacer.gif width=1>", "Figure late.png @1")]
    [InlineData("<p>x</p><ul><li>one<li><img src=a.png></ul>", "Bulleted 'one'|Item 'one'|Item @6|Figure a.png @6")]
    [InlineData("<p>x</p><table><tr><td><img src=a.png><td>b</table>", "Table '\n\nb'|Row '\n\nb'|Cell @1|Figure a.png @1|Cell 'b'")]
    [InlineData("<p><a href='index.html'><img src=home.png></a></p><p>one</p>", "")]
    [InlineData("<nav><img src=a.png></nav><p>one</p>", "")]
    public void Pictures(string body, string expected) => Assert.Equal(expected.Length == 0 ? [] : expected.Split('|'), Listed(body));

    [Fact]
    public void Navigation_takes_what_it_shows_with_it() => Assert.Equal(
        ["Bulleted 'A quay.'", "Item 'A quay.'"],
        Listed("<ul><li><a href='a.html'><b>Home</b></a></ul><h1>Talk</h1><ul><li>A quay.</ul><p><a href='#top'>Top</a></p>"));

    [Fact]
    public void A_list_of_turns_is_left_out_and_one_in_an_answer_stays()
    {
        Assert.Empty(Listed("<ul><li>ADA: Who came?<li>TOM: Nobody.<li>ADA: Why?<li>TOM: It rained.</ul>"));
        ReadResult read = Html.Read($"<html><body>{Html.Conversation}<p>ADA: What do you have?</p><p>TOM: Three things:</p><ul><li>nets<li>oars</ul><p>ADA: Good.</p></body></html>");
        Assert.Equal(["Bulleted 'nets\noars'", "Item 'nets'", "Item 'oars'"], Listed(read.Document));
        TextList list = read.Document.Annotations.OfType<TextList>().Single();
        Assert.Contains(read.Document.Turns, t => t.SpeakerId == "tom" && t.Span.Contains(list.Span));
    }

    [Fact]
    public void Bold_speech_is_cut_at_its_bold_label() => Assert.Equal(
        ["Bold 'ADA:'", "Bold 'Who came?'", "Bold 'ADA:'", "Bold 'Why?'"],
        Listed("<p><b>ADA: Who came?</b></p><p>TOM: Nobody.</p><p><b>ADA: Why?</b></p><p>TOM: It rained.</p>"));

    [Fact]
    public void A_list_of_notes_is_left_out_and_one_in_a_note_stays()
    {
        const string text = "<p>A boat<a href='#n1'>1</a> came<a href='#n2'>2</a> in.</p>";
        Assert.Empty(Listed(text + "<ol><li id=n1>It was red.</li><li id=n2>At dawn.</li></ol>"));
        Assert.Empty(Listed(text + "<table><tr><td id=n1>1<td>It was red.<tr><td id=n2>2<td>At dawn.</table>"));
        Assert.Equal(["Bulleted 'a net'", "Item 'a net'"], Listed("<p>A boat<a href='#n1'>1</a> came in.</p><div id=n1>1 It had:<ul><li>a net</ul></div>"));
    }

    /// <summary>The empty cell stands right behind the question, where no turn of its own can hold it.</summary>
    [Fact]
    public void A_table_that_is_an_answer_stays_but_for_its_empty_first_cell()
    {
        ReadResult read = Html.Read(
            "<html><body><p><b>Who came to the quay?</b></p><p>Nobody came.</p><p><b>What did you sell there?</b></p><table><tr><td><td>nets<tr><td>oars<td>2</table>"
            + "<p><b>And why?</b></p><p>It rained.</p></body></html>");
        TextTable table = read.Document.Annotations.OfType<TextTable>().Single();
        Assert.Contains(read.Document.Turns, t => t.Span.Contains(table.Span) && t.Kind == TurnKind.Answer);
        Assert.Equal(["nets", "oars", "2"], table.Rows.SelectMany(r => r.Cells).Select(c => c.Text));
    }

    /// <summary>Case 19: the reading was glued into the word.</summary>
    [Fact]
    public void The_reading_of_ruby_is_no_word_of_the_text()
    {
        ReadResult read = Html.Read(
            "<html lang='ja'><body>\n<p>問: その<ruby>港<rt>みなと</rt></ruby>はどこですか。</p>\n"
            + "<p>答: <ruby>漁<rp>(</rp><rt>りょう</rt><rp>)</rp></ruby>の<ruby><rb>季</rb><rt>き<rb>節</rb><rt>せつ</ruby>に行きました。</p>\n"
            + "<p>問: 一人で？</p>\n<p>答: <ruby>兄<rt>あに</rt></ruby>と。</p></body></html>");
        Assert.Equal("問: その港はどこですか。\n\n答: 漁の季節に行きました。\n\n問: 一人で？\n\n答: 兄と。\n", read.Document.Text);
        Assert.Equal(["港 みなと", "漁 りょう", "季 き", "節 せつ", "兄 あに"], read.Document.Annotations.OfType<RubyPassage>().Select(r => $"{r.Text} {r.Reading}"));
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == HtmlDiagnostics.ContentLeftOut.Code);
        Assert.Equal(4, read.Document.Turns.Count);
        // Behind the reading the places are right again.
        int with = read.Document.Text.IndexOf("に行", StringComparison.Ordinal);
        Assert.Equal(3, read.SourceMap!.GetPosition(with).Line);
    }

    [Fact]
    public void What_is_shown_and_is_no_text_is_named_once_for_each_kind()
    {
        ReadResult read = Html.Read(
            "<html><body><p>One</p><video></video><video><p>no</p></video><audio hidden></audio><iframe></iframe><svg></svg><svg aria-hidden=true></svg><math><mi>x</mi></math>"
            + "<form><input type=hidden><input><select><option>1</select><button>Go</button></form><script>x</script><style>p{}</style><template><p>t</p></template></body></html>");
        Assert.Equal("One\n", read.Document.Text);
        Assert.Equal(
            ["films (2)", "pages within the page (1)", "drawings (1)", "formulas (1)", "fields and buttons of forms (3)"],
            read.Diagnostics.Where(d => d.Code == HtmlDiagnostics.ContentLeftOut.Code).Select(d => d.Message.Split(": ")[1].TrimEnd('.')));
    }

    [Theory]
    [InlineData("<span style='color:red'>", "</span>")]
    [InlineData("<q>", "</q>")]
    [InlineData("<ul><li>", "</ul>")]
    [InlineData("<table><tr><td><td>", "</table>")]
    [InlineData("<div lang=fr><div lang=de>", "</div></div>")]
    [InlineData("<figure><img src=a>", "</figure>")]
    public void Deep_nesting_is_read_in_time(string open, string close)
    {
        string many = string.Concat(Enumerable.Repeat("<p>word</p>", 2000));
        ReadResult read = Html.Read($"<body><p>x</p>{string.Concat(Enumerable.Repeat(open, 2000))}{many}{string.Concat(Enumerable.Repeat(close, 2000))}</body>");
        Assert.True(read.Document.Annotations.Count < 80_000);
    }

    /// <summary>Pages of any elements in any order: parts stay in their wholes, and nothing crosses.</summary>
    [Fact]
    public void Parts_stay_in_their_wholes()
    {
        string[] tags = ["p", "div", "ul", "ol", "li", "li", "table", "tr", "td", "td", "th", "blockquote", "b", "i", "a href=x", "figure", "figcaption", "dl", "dt", "dd", "q", "code", "span lang=fr", "sup", "pre", "caption"];
        string[] bits = ["word", "two words ", " ", "", "<br>", "<img src=a>", "<p>ADA: Who came?</p>", "<p>TOM: Nobody.</p>", "<p><b>Who?</b></p>", "<ul><li>x<li></ul>", "<table><tr><td><td>y<tr><td><td></table>"];
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var page = new System.Text.StringBuilder("<body>" + Html.Conversation);
            var open = new Stack<string>();
            for (int i = 0; i < 60; i++)
            {
                int what = random.Next(10);
                if (what < 4)
                    page.Append(bits[random.Next(bits.Length)]);
                else if (what < 7)
                    page.Append('<').Append(Pushed(open, tags[random.Next(tags.Length)])).Append('>');
                else if (open.TryPop(out string? tag))
                    page.Append("</").Append(tag.Split(' ')[0]).Append('>');
            }

            AssertNested(Html.Read(page.ToString()).Document, page.ToString());
        }
    }

    private static string Pushed(Stack<string> open, string tag)
    {
        open.Push(tag);
        return tag;
    }

    private static void AssertNested(TextDocument document, string page)
    {
        var open = new List<Annotation>();
        foreach (Annotation a in document.Annotations)
        {
            open.RemoveAll(o => o.End < a.Start);
            int ending = 0;
            open.RemoveAll(o => o.End == a.Start && ++ending > a.EndingAncestors);
            Annotation? around = open.Count > 0 ? open[^1] : null;
            Assert.True(around is null || a.End <= around.End, $"{a} crosses {around} of {page}");
            bool atHome = a switch
            {
                TextTableCell => around is TextTableRow,
                TextTableRow => around is TextTable,
                TextListItem or TextListLabel => around is TextList,
                _ => around is not TextTableRow,
            };
            Assert.True(atHome, $"{a.GetType().Name} {a.Span} in {around?.GetType().Name} of\n{page}\n{string.Join('\n', document.Annotations.Select(x => $"{x.GetType().Name} {x.Span} {x.EndingAncestors}"))}");
            Assert.True(a.Span.IsEmpty || a is not (Highlighting or Link or Quotation { IsBlock: false }) || a.Text == a.Text.Trim(' ', '\n', '\u00A0'), page);
            open.Add(a);
        }
    }

    private static string[] Listed(string body) => Listed(Html.Read($"<html lang=en><body>{body}</body></html>").Document);

    private static string[] Listed(TextDocument document) => [.. document.Annotations.Select(Line).OfType<string>()];

    private static string? Line(Annotation a)
    {
        string? name = a switch
        {
            Highlighting h => string.Join(' ', new[] { h.Rendition.ToString(), h.Color, h.Font }.Where(p => p is not null)),
            Link l => $"Link {l.Target}",
            Quotation q => (q.IsBlock ? "Block quotation" : "Quotation") + (q.Source is null ? "" : " " + q.Source),
            CodePassage c => c.Language is null ? "Code" : $"Code {c.Language}",
            ForeignPassage f => $"Foreign {f.Language}",
            Insertion or Deletion or LineBreak => a.GetType().Name,
            TextList l => l.Kind.ToString(),
            TextListItem i => i.Number is null ? "Item" : $"Item {i.Number}",
            TextListLabel => "Label",
            TextTable => "Table",
            TextTableRow r => r.IsHeader ? "Header row" : "Row",
            TextTableCell c => (c.IsHeader ? "Header cell" : "Cell") + (c.Rows * c.Columns == 1 ? "" : $" {c.Rows}x{c.Columns}"),
            Figure f => $"Figure {f.Address}" + (f.Description is null ? "" : $" ({f.Description})"),
            _ => null,
        };
        return name is null ? null : a.Span.IsEmpty ? string.Create(CultureInfo.InvariantCulture, $"{name} @{a.Start}") : $"{name} '{a.Text}'";
    }
}

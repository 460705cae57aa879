using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;

namespace TextModel.Tests.Formats.Markdown;

/// <summary>What the mark-up shows beside speech.</summary>
public class MarkdownStructureTests
{
    [Theory]
    [InlineData("a *b* _c_ d", "b|Italic", "c|Italic")]
    [InlineData("a **b** __c__ d", "b|Bold", "c|Bold")]
    [InlineData("***b***", "b|Bold, Italic")]
    [InlineData("**a *b* c**", "a b c|Bold", "b|Italic")]
    [InlineData("~~b~~", "b|Strikethrough")]
    [InlineData("H~2~O x^2^", "2|Subscript", "2|Superscript")]
    [InlineData("==b==", "b|None")]
    [InlineData("<b>x <i>y</i></b> <u>u</u> <s>s</s> <sup>1</sup> <small>q</small> <mark>m</mark> <kbd>k</kbd>", "x y|Bold", "y|Italic", "u|Underline", "s|Strikethrough", "1|Superscript", "q|Smaller", "m|None", "k|Typewriter")]
    [InlineData("**a <i>b** c</i>", "a b|Bold", "b|Italic", "c|Italic")]
    [InlineData("**a**<b>b</b>", "ab|Bold")]
    [InlineData("**Ada: **b\n**Ada:**b", "Ada:|Bold", "Ada:|Bold")]
    [InlineData("2 * 3 * 4, C++11 and C++14, a==b and c==d, ~5 to 10~ of x_y_z, \\*d\\*")]
    public void Highlighting(string text, params string[] expected) => Assert.Equal(expected, Md.All<Highlighting>(text, h => h.Rendition.ToString()));

    [Theory]
    [InlineData("2 * 3 * 4, C++11 and C++14, a==b, ~5 to 10~, x_y_z")]
    [InlineData("_____ said: 3 < 4 & 5 > 4")]
    [InlineData("[inaudible] (Laughter) <laughs> <Ada> {x}")]
    [InlineData("#1 is no heading")]
    [InlineData("1986. A year is no number.")]
    [InlineData("1986.")]
    public void What_is_no_mark_up_stays(string text) => Assert.Equal(text + "\n", Md.Read(text).Document.Text);

    [Theory]
    [InlineData("[Ada]: Yes\n\nTom", "[Ada]: Yes\n\nTom\n")]
    [InlineData("&copy; &#8211; \\*x\\* &nosuch;", "© – *x* &nosuch;\n")]
    [InlineData("a\r\nb  \r\nc\rd\r\n\r\n\r\ne", "a\nb\nc\nd\n\ne\n")]
    [InlineData("1) Who came?\n2) Nobody.\n", "Who came?\nNobody.\n")]
    [InlineData(">> Who came?\n\n>> Nobody.\n", "Who came?\n\nNobody.\n")]
    [InlineData("- Who came?\n- Nobody.\n\n* * *\n\nText\n***\nmore", "Who came?\nNobody.\n\nText\n\nmore\n")]
    [InlineData("***\n", "")]
    [InlineData("a<br>b<br/>\nc", "a\nb\n\nc\n")]
    [InlineData("<div>\nA &amp; <b>b</b>\n<p>c</p>\n</div>\n<script>\nx()\n</script>\n\nd", "A & b\n\nc\n\nd\n")]
    [InlineData("<!-- a\nb -->\n\n<?php x ?>\n\nc", "c\n")]
    public void The_text_is_what_is_read(string text, string expected) => Assert.Equal(expected, Md.Read(text).Document.Text);

    [Theory]
    [InlineData("[a *b*](http://e.org \"t\")", "a b|http://e.org")]
    [InlineData("[a][x] [x]\n\n[x]: /y", "a|/y", "x|/y")]
    [InlineData("<http://e.org/> <a@e.org>", "http://e.org/|http://e.org/", "a@e.org|mailto:a@e.org")]
    [InlineData("<a href='#n'>a</a> <a name='x'>b</a> [c]()", "a|#n")]
    public void Links(string text, params string[] expected) => Assert.Equal(expected, Md.All<Link>(text, l => l.Target!));

    [Fact]
    public void A_link_that_holds_a_date_stays_one()
    {
        TextDocument document = Md.Read("# A talk\n\n* Recording: <http://e.example/talk-1961-05-12>\n* Date: [the twelfth, 12 May 1961, at noon](http://e.example/d)\n\nWords.\n").Document;

        Assert.Equal(["http://e.example/talk-1961-05-12", "the twelfth, 12 May 1961, at noon"], document.Annotations.OfType<Link>().Select(l => l.Text));
        Assert.Equal(new PartialDate(1961, 5, 12), document.Source.Date);
    }

    [Fact]
    public void Code_says_nothing_of_the_source()
    {
        Assert.Null(Md.Read("# How to write it\n\nLike so:\n\n```\nDate: 12 May 1961\n```\n").Document.Source.Date);
        Assert.Null(TextDocument.Parse("<h1>How to write it</h1><p>Like so:</p><pre><code class=\"language-yaml\">---\nDate: 12 May 1961\n</code></pre>", new ReadOptions { Format = HtmlFormat.Id }, FormatRegistry.Default.With(HtmlFormat.Format)).Document.Source.Date);
    }

    [Fact]
    public void Pictures() => Assert.Equal(["|p.png A *cat*", "|q.png "], Md.All<Figure>("a ![A \\*cat\\*](p.png) b <img src=\"q.png\">", f => $"{f.Address} {f.Description}"));

    [Fact]
    public void Quotations() =>
        Assert.Equal(["one\ntwo\n\nthree|True ", "three|True ", "x|False http://e.org"], Md.All<Quotation>("> one\n> two\n>\n> > three\n\nSay <q cite='http://e.org'>x</q>.", q => $"{q.IsBlock} {q.Source}"));

    [Fact]
    public void Lists()
    {
        const string Text = "- one\n  cont\n- two\n  1. x\n  2. y\n\na\n\n3. c\n4. d\n\na\n\n1) p\n\n   q\n2) r\n\n- [ ] open\n- [x] done\n-\n";

        Assert.Equal(["one\ncont\ntwo\nx\ny|Bulleted", "x\ny|Ordered", "c\nd|Ordered", "p\n\nq\n\nr|Ordered", "☐ open\n☑ done|Bulleted"], Md.All<TextList>(Text, l => l.Kind.ToString()));
        Assert.Equal(["one\ncont|", "two\nx\ny|", "x|1.", "y|2.", "c|3.", "d|4.", "p\n\nq|1)", "r|2)", "☐ open|", "☑ done|"], Md.All<TextListItem>(Text, i => i.Number ?? ""));
    }

    [Fact]
    public void Lists_of_descriptions()
    {
        const string Text = "what the wind fills, if there is any at all\n:   A cloth.\n\n    For wind.\n:   A trip.\n\nwhat is pulled through the water by hand\n: A pole.\n";

        Assert.Equal("what the wind fills, if there is any at all\nA cloth.\n\nFor wind.\nA trip.\nwhat is pulled through the water by hand\nA pole.\n", Md.Read(Text).Document.Text);
        Assert.Equal(ListKind.Description, Assert.Single(Md.Read(Text).Document.Annotations.OfType<TextList>()).Kind);
        Assert.Equal(["what the wind fills, if there is any at all|", "what is pulled through the water by hand|"], Md.All<TextListLabel>(Text, _ => ""));
        Assert.Equal(["A cloth.\n\nFor wind.|", "A trip.|", "A pole.|"], Md.All<TextListItem>(Text, _ => ""));
    }

    [Theory]
    [InlineData("| a | *b* |\n|---|:-:|\n| c\\|d | |\n| | `e` |\n", "a\tb\nc|d\ne\n", "a|True", "b|True", "c|d|False", "|False", "|False", "e|False")]
    [InlineData("a | b\n--- | ---\n1 | 2\n", "a\tb\n1\t2\n", "a|True", "b|True", "1|False", "2|False")]
    [InlineData("> | a |\n> |---|\n> | *b |\n> | c* |\n", "a\nb\nc\n", "a|True", "b|False", "c|False")]
    [InlineData("+---+-----+\n| a | b   |\n| c | *d* |\n+===+=====+\n| e | f   |\n+---+-----+\n", "a\nc\tb\nd\ne\tf\n", "a\nc|True", "b\nd|True", "e|False", "f|False")]
    public void Tables(string text, string written, params string[] cells)
    {
        Assert.Equal(written, Md.Read(text).Document.Text);
        Assert.Equal(cells, Md.All<TextTableCell>(text, c => c.IsHeader.ToString()));
        Assert.Equal(written.TrimEnd('\n'), Assert.Single(Md.Read(text).Document.Annotations.OfType<TextTable>()).Text);
        Assert.Equal(cells.Length / 2 * 2 == cells.Length ? cells.Length / 2 : cells.Length, Md.Read(text).Document.Annotations.OfType<TextTableRow>().Count());
    }

    [Fact]
    public void Cells_over_several_columns() => Assert.Equal(["a|2", "b|1", "c|1"], Md.All<TextTableCell>("+---+---+\n| a     |\n+---+---+\n| b | c |\n+---+---+\n", c => c.Columns.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Code() => Assert.Equal(
        ["a  b|", "x `|", "if x:\n\n    y|python", "z|"],
        Md.All<CodePassage>("Say `a  b` or `` x ` ``.\n\n```python title=x\nif x:\n\n    y\n```\n\n~~~\nz\n~~~\n\n```\n```\n", c => c.Language ?? ""));

    [Fact]
    public void Insertions_and_deletions()
    {
        Assert.Equal(["a|", "b|"], Md.All<Insertion>("++a++ <ins>b</ins>", _ => ""));
        Assert.Equal(["c|"], Md.All<Deletion>("<del>c</del>", _ => ""));
    }

    [Fact]
    public void Line_breaks()
    {
        TextDocument document = Md.Read("a  \nb\\\nc\nd<br>e\n").Document;

        Assert.Equal("a\nb\nc\nd\ne\n", document.Text);
        Assert.Equal([1, 3, 7], document.Annotations.OfType<LineBreak>().Select(b => b.Start));
    }

    /// <summary>case30: notes referred to twice or in cells, one that is missing, one that is written within the line; numbers in cells count no pages.</summary>
    [Fact]
    public void Notes_in_tables_and_within_lines()
    {
        ReadResult read = Md.Read(
            "**Q:** Which quay?[^a]\n\n**A:** That one.[^a] And this.[^b]\n\n| Year | Boats |\n|------|-------|\n| 1921 | 40[^a] |\n| 1922 | 38[^c] |\n\n"
            + "**Q:** Thank you.[^missing]\n\n**A:** Good day.^[A note, right *here*.]\n\n[^a]: The north one.\n[^b]: Twice.\n[^c]: A dry year.\n[^d]: Never.\n");
        TextDocument document = read.Document;

        Assert.Equal(4, document.Turns.Count);
        Assert.Empty(document.Annotations.OfType<PageBreak>());
        Assert.Equal(["Year", "Boats", "1921", "40[a]", "1922", "38[c]"], document.Annotations.OfType<TextTableCell>().Select(c => c.Text));
        Assert.Equal(["[a]", "[a]", "[b]", "[a]", "[c]", "[1]"], document.Annotations.OfType<NoteAnchor>().Select(a => a.Text));
        Assert.Equal(["[a] The north one.", "[b] Twice.", "[c] A dry year.", "[d] Never.", "[1] A note, right here."], document.Annotations.OfType<Note>().Select(n => n.Text));
        Assert.Equal("here", document.Annotations.OfType<Highlighting>().Last().Text);
        Assert.Contains(read.Diagnostics, d => d.Code == MarkdownDiagnostics.NoteMissing.Code && d.Message.Contains("[^missing]", StringComparison.Ordinal));
    }

    [Fact]
    public void Tags_that_mean_nothing_are_reported_once_for_each_kind()
    {
        ReadResult read = Md.Read("a <video src='x'>b</video> <video src='y'></video> <Badge text=\"x\"/> c\n\n<iframe src='z'></iframe>\n");

        Assert.Equal("a b c\n", read.Document.Text.Replace("  ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal));
        Assert.Equal(["<video>", "<badge>", "<iframe>"], read.Diagnostics.Where(d => d.Code == MarkdownDiagnostics.TagLeftOut.Code).Select(d => d.Message.Split(' ')[2]));
    }

    [Fact]
    public void Where_structures_cross_turns_these_win()
    {
        TextDocument document = Md.Read("**Ada:** Take\n\n- oars\n- sails\n\n**Tom:** And?\n\n> Ropes.\n\n**Ada:** *No.*\n\n**Tom:** Why?\n").Document;

        Assert.Equal(4, document.Turns.Count);
        Assert.Equal("oars\nsails", Assert.Single(document.Annotations.OfType<TextList>()).Text);
        Assert.Equal("Ropes.", Assert.Single(document.Annotations.OfType<Quotation>()).Text);
        Assert.Equal(["Ada:", "Tom:", "Ada:", "No.", "Tom:"], document.Annotations.OfType<Highlighting>().Select(h => h.Text));
    }
}

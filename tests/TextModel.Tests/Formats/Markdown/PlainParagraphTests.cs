using FsCheck;
using FsCheck.Fluent;
using TextModel.Formats.Markdown;
using TextModel.Tests.Support;
using Property = TextModel.Tests.Support.Property;

namespace TextModel.Tests.Formats.Markdown;

public class PlainParagraphTests
{
    private static readonly string[] Pieces =
    [
        "Ada Rossi: who came?", "Nobody.", "**Ada:** yes", "**Ada: **yes", "*(laughs)*", "_well_", "**so", "so**", "a*b*c", "snake_case_name", "*a **b** c*", "“*yes*”", "(*no*)", "*no*,", "* a", "***x***", "[laughs]", "[a](b)", "[a][b]", "[^1]",
        "R&D", "a & b", "&amp;", "1986. A year", "12 people", "12) no", "00:01:02 Ada", "- item", "> said", "# Head", "===", "---", "```", "~~~", ": meant", "~ meant", "<b>x</b>", "a <b>x</b>", "x<br>y", "x <laughs> y", "<Ada> no", "a <aside> b", "a</aside>", "a <i>", "b</i> c", "<ruby>x<rt>y</rt></ruby>", "a <rt>b</rt>", "a <http://e.org> b", "a <b c='d'>e", "a < b", "2<3", "a <", "a <script> b", "a <td>b", "a <hr/> b", "**<b>a**</b>", "**a <i>b** c</i>", "<table>\n<tr><td>", "<tr><td>Ada: yes", "</td>\n<td>", "</td></tr>\n</table>", "<!--", "-->", "<3", "a|b", "|---|", "+--+", "^[note]", "C++", "a\\b", "\\# no", "\\", "1\\. a", "a \\<b> \\*c* \\[d](e)", "*a\\*", "*a \\_b*", "\\*a*", "\\**a**", "a\\\\", "\\&amp;", "\\[^1]", "[a\\]", "\\", "\\ a", "\\é", "x\\|y", "see [^1].", "[^2]: more", "[^A]: one", "so[^a]", "**so[^1]**", "*[^1]*", "![^1]", "[^1][^2]", "[a [^1]]", "[a][^1]", "[^1][a]", "[^1](x)", "[^no]", "[^a_b] c", "[^a_b_c]", "[^_x_]", "[^a]x[^-b]", "[^a]x[^b]", "a_[^1]_b", "[^ 1]", "[^1", "[", "]", "> [^1]: deep", "- [^2]: deep", "  [^1]: in", "[^1]: http://e.org",
        "[^1]: a note", "[b]: http://e.org", "[Ada]: Yes", "    deep", "é ", "日本", "\u00A0", "x\u2028y", "“so”", "\u00ADx", "—", "\uFEFFx", "\u200Bx", "\u200B[x]", "*\u200B[x]*", "\u00AD[x]", "a\tb", "\f", "‘*’ a*", "𝒜", "*𝒜*", "a\uD800", "*\u0301a*", "!", "![p](q)", "\"yes\"", "{x}", "$5", "%", "1", "x",
    ];

    private static readonly string[] Ends = ["\n", "\n", "\n\n", "\n\n", "\n\n", "\n\n", " ", " ", "", "  \n", " \n", "\r\n\r\n", "\r\n", "\r", "\r\r", "\n \n", "\n\t\n\n\n"];

    private static Gen<string> Texts { get; } = Gen.Elements(Pieces).Zip(Gen.Elements(Ends), (piece, end) => piece + end).ListOf().Select(string.Concat);

    [Fact]
    public void What_is_read_without_the_parser_is_read_as_the_parser_reads_it() => Property.Holds(Texts, AssertSame, 4000);

    [Fact]
    public void So_it_is_in_any_Markdown() => Property.Holds(NastyMarkdown.Texts, AssertSame, 1000);

    [SharedFact]
    public void So_it_is_in_every_file()
    {
        foreach (string path in Shared.Files("interviews-md", "*.md").Concat(Shared.Files("gold", "*.md")))
            AssertSame(File.ReadAllText(path));
    }

    [Theory]
    [InlineData("**Ada:** Who came?\n\nNobody *at all*.\nNot even R&D [laughs].\n", true)]
    [InlineData("“_So_”, he said, 12 times.\r\n\r\nAda (*laughs*): no \r\n", true)]
    [InlineData("Ada <laughs>: <b>no</b>, 2 < 3.\n", true)]
    [InlineData("He \\[laughs\\] \\<so\\>, \\*.\n\n1986\\. A year\n", true)]
    [InlineData("So[^1].\n", true)]
    [InlineData("So\\\nno.\n", false)]
    [InlineData("<b>Ada</b>: no.\n", false)]
    [InlineData("See [the page](x).\n", false)]
    [InlineData("1. One\n", false)]
    [InlineData("Ada  \nTom\n", false)]
    [InlineData("Head\n===\n", false)]
    [InlineData("**Ada: **Who came?\n", false)]
    public void Words_and_what_is_surely_set_are_plain(string text, bool isPlain)
    {
        Assert.Equal(isPlain, InputOf(text).Trim() == "x");
    }

    [Fact]
    public void What_stands_around_plain_paragraphs_is_the_parsers() =>
        Assert.Equal("- one\n- two\n\nx\n\n- three\n", InputOf("- one\n- two\n\nAda: Yes.\n\nTom: No.\n\n- three\n"));

    [Theory]
    [InlineData("So[^1].\n\n[^1]: Note.\n[^2]: More.\n", "x\n\n[^1]: Note.\n[^2]: More.\n")]
    [InlineData("So[^1].\n\nYes.\n\n> [^1]: Note.\n", "So[^1].\n\nx\n\n> [^1]: Note.\n")]
    [InlineData("So[^1].\n\n[^1]: Note.\n\n[a]: http://e.org\n", "So[^1].\n\n[^1]: Note.\n\n[a]: http://e.org\n")]
    public void Marks_of_notes_are_plain_where_only_notes_have_names(string text, string input) => Assert.Equal(input, InputOf(text));

    [Theory]
    [InlineData("One\n\n#\tA *long* talk\n", "A long talk")]
    [InlineData("#\tA talk\n", "A talk")]
    [InlineData("One\n\nA talk\n===\n", "A talk")]
    public void A_title_is_that_of_its_own_heading(string text, string title) => Assert.Equal(title, Find(text, false).Blocks.Title);

    [Theory]
    [InlineData("+++\na = \"b\"\n+++\n\n<div>\nOne\nTwo\n</div>\n")]
    [InlineData("Ada: one\n\n<v>\nOne\nTwo\n")]
    [InlineData("Ada: one\r\nTwo\r\n\r\n<b>Three\r\nFour</b>\r\n")]
    public void Each_run_of_the_text_is_what_the_file_has_there(string text)
    {
        MarkdownBlocks found = Find(text, false).Blocks;

        Assert.All(found.Runs.ToArray(), r => Assert.Equal(text.AsSpan(r.Source, r.Length), found.Text.AsSpan(r.Start, r.Length)));
        Assert.Contains(found.Runs.ToArray(), r => found.Text.IndexOf("\nTwo", StringComparison.Ordinal) is var end && r.Start <= end && end < r.Start + r.Length);
    }

    private static string InputOf(string text)
    {
        using var written = new MarkdownText(text.AsMemory());
        return ParserInput.WithoutPlain(written, 0).Text;
    }

    private static void AssertSame(string text)
    {
        (MarkdownBlocks direct, DiagnosticBag directBag) = Find(text, false);
        (MarkdownBlocks parsed, DiagnosticBag parsedBag) = Find(text, true);

        Assert.Equal(parsed.Text, direct.Text);
        Assert.Equal(parsed.Blocks.ToArray(), direct.Blocks.ToArray());
        Assert.Equal(parsed.Emphasis.ToArray(), direct.Emphasis.ToArray());
        Assert.Equal(parsed.References.ToArray(), direct.References.ToArray());
        Assert.Equal(parsed.Marks.ToArray(), direct.Marks.ToArray());
        Assert.Equal(parsed.Structures.ToArray().Select(s => (s.GetType(), s.Span)), direct.Structures.ToArray().Select(s => (s.GetType(), s.Span)));
        Assert.Equal(parsed.Runs.ToArray(), direct.Runs.ToArray());
        Assert.Equal((parsed.Title, parsed.FrontMatter), (direct.Title, direct.FrontMatter));
        Assert.Equal(parsedBag.ToImmutable(), directBag.ToImmutable());
    }

    private static (MarkdownBlocks Blocks, DiagnosticBag Diagnostics) Find(string text, bool parseAll)
    {
        var diagnostics = new DiagnosticBag();
        return (MarkdownBlocks.Find(SourceText.From(text), diagnostics, parseAll, parseAll ? int.MaxValue : 0), diagnostics);
    }
}

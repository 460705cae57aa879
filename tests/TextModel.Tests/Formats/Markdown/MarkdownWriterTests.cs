using System.Text;
using TextModel.Formats.Markdown;
using TextModel.Tests.Formats.Html;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Markdown;

/// <summary>What a document looks like in Markdown, and what is read back from it.</summary>
public sealed class MarkdownWriterTests
{
    /// <summary>The files of <see cref="MarkdownStructureTests"/>.</summary>
    public static TheoryData<string> Files => [.. typeof(MarkdownStructureTests).GetMethods()
        .SelectMany(m => m.GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute)))
        .Select(a => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!)
        .Where(f => !f.StartsWith("+---+-----+", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    [InlineData("- one\n  cont\n- two\n  1. x\n  2. y\n\na\n\n3. c\n4. d\n\na\n\n1) p\n\n   q\n2) r\n\n- [ ] open\n- [x] done\n-\n")]
    [InlineData("what the wind fills\n:   A cloth.\n\n    For wind.\n:   A trip.\n\nwhat is pulled\n: A pole.\n")]
    [InlineData("**Q:** Which quay?[^a]\n\n**A:** That one.[^a] And this.[^b]\n\n**Q:** Thank you.\n\n**A:** Good day.^[A note, right *here*.]\n\n[^a]: The north one.\n[^b]: Twice.\n\n    > More.\n[^d]: Never.\n")]
    [InlineData("- a\n\n<!-- -->\n\n- b\n\n> c\n\n> d\n\n1. x\n\n<!-- -->\n\n1. y\n")]
    [InlineData("Say `a  b` or `` x ` ``.\n\n```python title=x\nif x:\n\n    y\n```\n\n~~~\nz\n~~~\n")]
    public void What_is_read_is_written_and_read_again(string file)
    {
        TextDocument first = Md.Read(file).Document;
        string written = Text(Anew.Of(first));
        TextDocument second = Md.Read(written).Document;
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(string.Join('\n', PageComparison.Lines(first)), string.Join('\n', PageComparison.Lines(second)));
        Assert.Equal(written, Text(Anew.Of(second)));
    }

    [Theory]
    [InlineData("ADA: Who?\n\nTOM: Me.\n\nADA: Why?\n\nTOM: So.", "**ADA:** Who?\n\n**TOM:** Me.\n\n**ADA:** Why?\n\n**TOM:** So.\n")]
    [InlineData("__a__ _b_ c", "**a** *b* c\n")]
    [InlineData("1986\\. A year. 2 * 3 \\*x\\* a_b snake_case #1 \\# x", "1986\\. A year. 2 * 3 \\*x\\* a_b snake_case #1 # x\n")]
    [InlineData("\\# no\n\\- no\n\\> no\n\\+ no\n1\\) no\n#no -no +no", "\\# no\n\\- no\n\\> no\n\\+ no\n1\\) no\n#no -no +no\n")]
    [InlineData("[inaudible] (Laughter) 3 < 4 & 5; AT&T; C++11, ~5 {x}", "[inaudible] (Laughter) 3 < 4 & 5; AT\\&T; C++11, ~5 {x}\n")]
    [InlineData("\\[a](b) \\<b> \\&amp; \\`x\\` !\\[y](z) \\[^1]", "[a\\](b) \\<b> \\&amp; \\`x\\` ![y\\](z) \\[^1]\n")]
    [InlineData("<http://e.org/> [a](http://e.org/) ![c d](e.png) [b](<x y> \"t\")", "<http://e.org/> [a](http://e.org/) ![c d](e.png) [b](<x y>)\n")]
    [InlineData("un*believ*able a<b>b</b>c **a**<i>b</i> **(a)** b<i>(c)</i>d", "un*believ*able a**b**c **a**<i>b</i> **(a)** b<i>(c)</i>d\n")]
    [InlineData("# A\n\nb\n\n###### C #1 \\#\n\nd", "# A\n\nb\n\n###### C #1 \\#\n\nd\n")]
    [InlineData("a  \nb\n\nc", "a\\\nb\n\nc\n")]
    [InlineData("+---+---+\n| a | b |\n+---+---+\n", "|  |  |\n|---|---|\n| a | b |\n")]
    public void What_is_printed(string file, string expected) => Assert.Equal(expected, Text(Anew.Of(Md.Read(file).Document)));

    [Fact]
    public void The_source_is_front_matter()
    {
        const string File = "---\ntitle: \"A talk: first\"\ndate: 1961-05-12\nlang: en\nauthor: Ada Rossi\ninterviewer:\n- Tom Lee\n- Bea Kern\npublisher: Quay Press\npublished: 1962\nrights: Free to read.\nplace: Brenn\n---\n\nText.\n";
        TextDocument first = Md.Read(File).Document;
        TextDocument edited = first.Edit(e => e.Source = e.Source with { Extra = e.Source.Extra.Add("x", "y") });
        Assert.Equal(File, Text(edited));
        Assert.Equal(first.Source, Md.Read(Text(edited)).Document.Source);
    }

    [Theory]
    [InlineData("---\ntitle: x # y\nspeakers:\n  - id: a\n---\r\n\r\n__A:__ b\r\n")]
    [InlineData("\uFEFF* a\n* b")]
    [InlineData("+++\ntitle = 'x'\n+++\na   \n")]
    [InlineData("")]
    public void An_unedited_file_is_written_as_it_was(string file)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(file);
        Assert.Equal(bytes, Bytes(TextDocument.Read(bytes, "a.md", formats: Md.Formats).Document, out _));
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(file.TrimStart('\uFEFF'))];
        Assert.Equal(wide, Bytes(TextDocument.Read(wide, "a.md", formats: Md.Formats).Document, out _));
    }

    [Fact]
    public void What_crosses_is_cut_and_what_has_no_form_is_counted()
    {
        var document = TextDocument.Create("one two three", [
            new Paragraph { Span = new(0, 13) }, new Highlighting { Span = new(0, 7), Rendition = Rendition.Bold }, new Link { Span = new(4, 13), Target = "x" },
            new EntityMention { Span = new(0, 3), Kind = EntityKind.Person }, new EntityMention { Span = new(4, 7), Kind = EntityKind.Person },
            new Highlighting { Span = new(0, 3), Color = "red" }, new ForeignPassage { Span = new(4, 7), Language = "de" }]);
        Assert.Equal("**one [two](x)**[three](x)\n".Replace("[three", "[ three", StringComparison.Ordinal).Replace("**[ three", "** [three", StringComparison.Ordinal), Encoding.UTF8.GetString(Bytes(document, out DiagnosticBag said)));
        string[] messages = [.. said.ToImmutable().Where(d => d.Code == DiagnosticCodes.Loss.Code).Select(d => d.Message)];
        Assert.Equal(3, messages.Length);
        Assert.All(["2 mentions, such as 'one'", "a color or font 'one'", "the language of a passage 'two'"], m => Assert.Contains(messages, s => s.Contains(m, StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_stand_before_turns_without_a_label()
    {
        var document = TextDocument.Create("Who came?\n\nNobody.", [
            new Turn { Span = new(0, 9), Kind = TurnKind.Question, SpeakerId = "a" }, new Paragraph { Span = new(0, 9) },
            new Turn { Span = new(11, 18), Kind = TurnKind.Answer, SpeakerId = "b" }, new Paragraph { Span = new(11, 18) }],
            speakers: [new Speaker { Id = "a", Name = "Ada" }, new Speaker { Id = "b", Name = "Tom" }]);
        Assert.Equal("**Ada:** Who came?\n\n**Tom:** Nobody.\n", Text(document));
    }

    [Fact]
    public void Tables_that_bars_cannot_hold_are_elements()
    {
        var document = TextDocument.Create("a & b\tc\n\nd\ne\n", [
            new TextTable { Span = new(0, 12) }, new TextTableRow { Span = new(0, 10) }, new TextTableCell { Span = new(0, 5), Rows = 2 }, new TextTableCell { Span = new(6, 10) },
            new TextTableRow { Span = new(11, 12) }, new TextTableCell { Span = new(11, 12) }, new Highlighting { Span = new(6, 7), Rendition = Rendition.Bold }]);
        Assert.Equal("<table>\n<tr><td rowspan=\"2\">a &amp; b</td><td>\n\n**c**\n\nd\n\n</td></tr>\n<tr><td>e</td></tr>\n</table>\n", Encoding.UTF8.GetString(Bytes(document, out DiagnosticBag said)));
        Assert.Empty(said.ToImmutable());
        TextDocument again = Md.Read(Encoding.UTF8.GetString(Bytes(document, out _))).Document;
        Assert.Equal(["a & b 2 1", "c\n\nd 1 1", "e 1 1"], again.Annotations.OfType<TextTableCell>().Select(c => $"{c.Text} {c.Rows} {c.Columns}"));
        Assert.Equal(["a & b\tc\n\nd", "e"], again.Annotations.OfType<TextTableRow>().Select(r => r.Text));
    }

    [Fact]
    public void Any_marked_document_is_read_back() => Property.Holds(MarkedDocuments.All, document =>
    {
        string written = Text(document);
        TextDocument read = Md.Read(written).Document;
        if (document.Text != read.Text)
            Assert.Fail(string.Join('\n', document.Text.Split('\n').Except(read.Text.Split('\n'))) + $"\n----\n{written}\n----\n{read.Text}");
        // Where turns are found these take the place of lists and tables, and what crosses them is cut.
        if (read.Turns.Count == 0)
            Assert.Equal(Shown(document), Shown(read));
    }, cases: 300, shrink: _ => []);

    [Fact]
    public void Any_document_is_written_with_all_its_words() => Property.Holds(Generators.Documents, document => AssertWords(document, Text(document)), cases: 200);

    [Fact]
    public void No_document_is_too_wild() => Property.Holds(Generators.WildDocuments, document => Md.Read(Text(document)), cases: 300);

    [Fact]
    public void Deep_nesting_is_written()
    {
        static TextDocument Nested(int depth) => TextDocument.Create(
            new('x', 2 * depth), Enumerable.Range(0, depth).SelectMany(i => new Annotation[]
            {
                new Quotation { Span = new(i, (2 * depth) - i), IsBlock = true }, new TextList { Span = new(i, (2 * depth) - i) }, new TextListItem { Span = new(i, (2 * depth) - i) },
                new TextTable { Span = new(i, (2 * depth) - i) }, new TextTableRow { Span = new(i, (2 * depth) - i) }, new TextTableCell { Span = new(i, (2 * depth) - i) },
                new Note { Span = new(i, (2 * depth) - i) }, new Highlighting { Span = new(i, (2 * depth) - i), Rendition = Rendition.Bold },
            }));
        Assert.NotEmpty(Text(Nested(2_000)));
    }

    private static void AssertWords(TextDocument document, string written)
    {
        // Notes move to the end, so that only the letters can be counted.
        string before = Letters(document.Text), after = Letters(Md.Read(written).Document.Text);
        foreach (IGrouping<char, char> letter in before.GroupBy(c => c))
            Assert.True(after.Count(c => c == letter.Key) >= letter.Count(), $"'{letter.Key}'\n{written}");
    }

    private static string Letters(string text) => string.Concat(text.Where(c => char.IsLetter(c) && !char.IsSurrogate(c)));

    private static string Shown(TextDocument document) => string.Join('\n', document.Annotations
        .Where(a => a is Highlighting or Link or Quotation or CodePassage or Insertion or Deletion or LineBreak or TextList or TextListItem or TextTable or TextTableRow or TextTableCell or NoteAnchor or Heading)
        .Select(a => $"{a.Span} {a.GetType().Name} {(a as Highlighting)?.Rendition} {(a as Link)?.Target} {(a as TextListItem)?.Number} {(a as TextTableCell)?.IsHeader} {(a as Heading)?.Level}"));

    private static byte[] Bytes(TextDocument document, out DiagnosticBag said)
    {
        said = new();
        using var bytes = new MemoryStream();
        foreach (Diagnostic diagnostic in document.Write(bytes, new WriteOptions { Format = MarkdownFormat.Id }, Md.Formats))
            said.Add(diagnostic);
        return bytes.ToArray();
    }

    private static string Text(TextDocument document) => Encoding.UTF8.GetString(Bytes(document, out _));
}

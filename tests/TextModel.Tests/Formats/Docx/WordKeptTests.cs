using TextModel.Formats.Docx;

namespace TextModel.Tests.Formats.Docx;

/// <summary>What is written in Word's own way and read as the same: code, pictures, descriptions, headers, addresses with places, marks in brackets.</summary>
public sealed class WordKeptTests
{
    private static readonly string[] Names = ["Source Code", "HTML Preformatted", "Verbatim Char", "HTML Code"];

    private static string Styles => string.Concat(Names.Select((n, i) => $"<w:style w:type='{(i < 2 ? "paragraph" : "character")}' w:styleId='s{i}'><w:name w:val='{n}'/><w:rPr><w:rFonts w:ascii='Courier'/></w:rPr></w:style>"))
        + "<w:style w:type='paragraph' w:styleId='t'><w:name w:val='Definition Term'/></w:style><w:style w:type='paragraph' w:styleId='d'><w:name w:val='Definition'/></w:style>";

    private static Func<TextSpan, Annotation> P => s => new Paragraph { Span = s };

    private static string Styled(string style, string words) => Docx.P(words, "", $"<w:pStyle w:val='{style}'/>");

    [Fact]
    public void Code_is_known_by_its_styles()
    {
        TextDocument document = DocxWriterTests.AssertKept(
            $"<w:p><w:r><w:t xml:space='preserve'>Type </w:t></w:r><w:r><w:rPr><w:rStyle w:val='s2'/></w:rPr><w:t>ls</w:t></w:r><w:r><w:t xml:space='preserve'> or </w:t></w:r><w:r><w:rPr><w:rStyle w:val='s3'/></w:rPr><w:t>dir</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val='s0'/></w:pPr><w:r><w:t>if x:</w:t><w:br/><w:t xml:space='preserve'>    ADA: y</w:t></w:r></w:p>" + Docx.P("Done."), styles: Styles);
        Assert.Equal(["ls", "dir", "if x:\n    ADA: y"], document.Annotations.OfType<CodePassage>().Select(c => c.Text));
        Assert.DoesNotContain(document.Annotations, a => a is Highlighting or LineBreak);
        Assert.Empty(document.Turns);
    }

    [Fact]
    public void Descriptions_are_known_by_their_styles()
    {
        TextDocument document = DocxWriterTests.AssertKept(Docx.P("Before.") + Styled("t", "Quay") + Styled("d", "Where ships lie.") + Styled("t", "Pier") + Styled("d", "What reaches into the sea.") + Docx.P("After."), styles: Styles);
        Assert.Equal(["Quay", "Pier"], document.Annotations.OfType<TextListLabel>().Select(l => l.Text));
        Assert.Equal(["Where ships lie.", "What reaches into the sea."], document.Annotations.OfType<TextListItem>().Select(l => l.Text));
        Assert.Equal(ListKind.Description, document.Annotations.OfType<TextList>().Single().Kind);
    }

    [Fact]
    public void A_description_of_two_paragraphs_is_one()
    {
        TextDocument document = DocxWriterTests.Make(
            "Quay\nWhere ships lie.\n\nAnd boats.", ("Quay\nWhere ships lie.\n\nAnd boats.", s => new TextList { Span = s, Kind = ListKind.Description }), ("Quay", s => new TextListLabel { Span = s }),
            ("Where ships lie.\n\nAnd boats.", s => new TextListItem { Span = s }), ("Where ships lie.", P), ("And boats.", P));
        Assert.Equal("Where ships lie.\n\nAnd boats.", DocxWriterTests.Again(document).Annotations.OfType<TextListItem>().Single().Text);
    }

    [Fact]
    public void Pictures_are_shown_from_their_addresses()
    {
        TextDocument document = DocxWriterTests.Make(
            "The ship sailed.\n\nIn May.", ("The ship sailed.", P), ("ship ", s => new Figure { Span = TextSpan.At(s.Start), Address = "https://a.example/ship.png", Description = "A \"ship\"" }),
            ("\nIn", s => new Figure { Span = TextSpan.At(s.Start), Address = "may.jpg" }), ("In May.", P));
        TextDocument again = DocxWriterTests.Again(document);
        Assert.Equal([("https://a.example/ship.png", "A \"ship\"", 4), ("may.jpg", null, 16)], again.Annotations.OfType<Figure>().Select(f => (f.Address!, f.Description, f.Start)));
        Assert.Equal("The ship sailed.\n\nIn May.\n", again.Text);
    }

    [Fact]
    public void Cells_of_a_header_row_are_headers()
    {
        const string Row = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Ship</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Aurora</w:t></w:r></w:p></w:tc></w:tr>";
        Assert.Equal([true, false], DocxWriterTests.AssertKept($"<w:tbl>{Row}</w:tbl>").Annotations.OfType<TextTableCell>().Select(c => c.IsHeader));
    }

    [Theory]
    [InlineData("http://a.example/b?c=d#e")]
    [InlineData("../list/index.html#no_4")]
    [InlineData("#top")]
    public void Links_keep_their_places(string target)
    {
        TextDocument document = DocxWriterTests.Make("See here.", ("See here.", P), ("here", s => new Link { Span = s, Target = target }));
        Assert.Equal(target, DocxWriterTests.Again(document).Annotations.OfType<Link>().Single().Target);
    }

    [Fact]
    public void A_mark_in_brackets_has_the_number_in_it()
    {
        TextDocument document = DocxWriterTests.Make(
            "It rained[12] all day.\n\n[12] In May.", ("It rained[12] all day.", P), ("[12]", s => new NoteAnchor { Span = s, NoteId = "n12", Number = "12" }),
            ("[12] In May.", s => new Note { Span = s, Id = "n12", Number = "12", LabelSpan = TextSpan.OfLength(s.Start, 4) }));
        TextDocument again = DocxWriterTests.Again(document);
        Assert.Equal("It rained[12] all day.\n\n[12] In May.\n", again.Text);
        Assert.Equal("12", again.Notes.Single().Number);
    }

    [Fact]
    public void Names_are_printed_where_all_have_one_and_the_text_has_not()
    {
        static TextDocument Talk(string second, string? name) => TextDocument.Create(
            $"Who came?\n\n{second}", [new Turn { Span = new(0, 9), SpeakerId = "tom" }, new Turn { Span = new(11, 11 + second.Length), SpeakerId = "ada" }],
            speakers: [new() { Id = "tom", Name = "Tom Lee" }, new() { Id = "ada", Name = name }]);

        Assert.Equal("Tom Lee: Who came?\n\nAda Rossi: Nobody.\n", DocxWriterTests.Again(Talk("Nobody.", "Ada Rossi")).Text);
        Assert.Equal("Tom Lee: Who came?\n\nAda Rossi: Nobody.\n", DocxWriterTests.Again(Talk("Ada Rossi: Nobody.", "Ada Rossi")).Text);
        Assert.Equal("Who came?\n\nNobody.\n", DocxWriterTests.Again(Talk("Nobody.", null)).Text);
    }
}

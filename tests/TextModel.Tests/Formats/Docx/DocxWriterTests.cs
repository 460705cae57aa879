using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Docx;

/// <summary>What is written for each kind of thing, and how it is read again.</summary>
public sealed class DocxWriterTests
{
    internal static byte[] Write(TextDocument document) => Write(document, out _);

    internal static byte[] Write(TextDocument document, out ValueList<Diagnostic> said)
    {
        using var output = new MemoryStream();
        said = Anew.Of(document).Write(output, new WriteOptions { Format = DocxFormat.Id }, Docx.Formats);
        return output.ToArray();
    }

    internal static string Part(byte[] file, string name = "document")
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry($"word/{name}.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal static void AssertValid(byte[] file)
    {
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(file), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    // A document whose annotations are given by their words.
    internal static TextDocument Make(string text, params (string Words, Func<TextSpan, Annotation> Make)[] parts) =>
        TextDocument.Create(text, parts.Select(p => p.Make(TextSpan.OfLength(text.IndexOf(p.Words, StringComparison.Ordinal), p.Words.Length))), speakers: [new() { Id = "ada", Name = "Ada Rossi" }]);

    internal static TextDocument Again(TextDocument document)
    {
        byte[] file = Write(document);
        AssertValid(file);
        return Docx.Read(file).Document;
    }

    private static Func<TextSpan, Annotation> P => s => new Paragraph { Span = s };

    // A body of Word is read, written and read again, and nothing has changed.
    internal static TextDocument AssertKept(string body, string? footnotes = null, string? endnotes = null, string? comments = null, string? styles = null, string? numbering = null, string? links = null)
    {
        TextDocument read = Docx.Read(body, footnotes, endnotes, comments, styles, numbering, links).Document, again = Again(read);
        Assert.Equal(read.Text, again.Text);
        Assert.Equal(read.Annotations, again.Annotations);
        Assert.Equal(read.Source, again.Source);
        Assert.Equal(read.Speakers, again.Speakers);
        return read;
    }

    private static string Run(string words, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>";

    [Fact]
    public void A_label_stands_in_its_style_where_it_is_printed()
    {
        TextDocument document = Make(
            "ADA: Who came?\n\nNobody.",
            ("ADA: Who came?", s => new Turn { Span = s, SpeakerId = "ada", LabelSpan = TextSpan.OfLength(s.Start, 4) }), ("Who came?", P),
            ("Nobody.", s => new Turn { Span = s, SpeakerId = "ada" }));
        string xml = Part(Write(document));
        Assert.Contains("<w:p><w:r><w:rPr><w:rStyle w:val=\"Speaker\" /></w:rPr><w:t xml:space=\"preserve\">ADA:</w:t></w:r><w:r><w:t xml:space=\"preserve\"> Who came?</w:t></w:r></w:p>", xml, StringComparison.Ordinal);
        Assert.Equal("ADA: Who came?\n\nAda Rossi: Nobody.\n", Again(document).Text);
    }

    [Fact]
    public void A_label_that_reaches_over_the_end_of_its_note_ends_with_it()
    {
        TextDocument document = TextDocument.Create("Who came?[1]\n\n[1] Nobody.", [
            new NoteAnchor { Span = new(9, 12), NoteId = "n1", Number = "1" },
            new Note { Id = "n1", Span = new(14, 17), LabelSpan = new(14, 25), Number = "1" }]);
        Assert.StartsWith("Who came?", Again(document).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_in_a_line_of_its_own_is_a_paragraph_and_a_time_before_it_none()
    {
        TextDocument document = Make(
            "[00:01] ADA\nWho came?\n\nNobody\nknows.",
            ("[00:01]", s => new TimeStamp { Span = s, Time = TimeSpan.FromSeconds(1) }),
            ("ADA\nWho came?", s => new Turn { Span = s, SpeakerId = "ada", LabelSpan = TextSpan.OfLength(s.Start, 3) }), ("Who came?", P), ("Nobody\nknows.", P));
        Assert.Equal("[00:01] ADA\n\nWho came?\n\nNobody knows.\n", Again(document).Text);
    }

    [Fact]
    public void Headings_have_their_levels_and_the_title_its_style()
    {
        TextDocument document = Make("On the quay\n\nMorning\n\nIt rained.", ("On the quay", s => new Heading { Span = s }), ("Morning", s => new Heading { Span = s, Level = 2 }), ("It rained.", P))
            .Edit(e => e.Source = new() { Title = "On the quay" });
        TextDocument again = Again(document);
        Assert.Equal([("On the quay", null), ("Morning", 2)], again.Headings.Select(h => (h.Text, h.Level)));
        Assert.Equal("On the quay", again.Source.Title);
        Assert.Contains("<w:pStyle w:val=\"Title\" />", Part(Write(document)), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_those_of_Word_also_with_marks_of_their_own()
    {
        TextDocument read = AssertKept(
            "<w:p><w:r><w:t>One</w:t><w:footnoteReference w:id='1'/><w:t>, two</w:t></w:r><w:r><w:footnoteReference w:id='2' w:customMarkFollows='1'/><w:t>*</w:t></w:r><w:r><w:t>, three</w:t><w:endnoteReference w:id='1'/><w:t>.</w:t></w:r></w:p>",
            $"<w:footnote w:id='1'>{Docx.P("First.")}{Docx.P("More of it.")}</w:footnote><w:footnote w:id='2'>{Docx.P("* Second.")}</w:footnote>", $"<w:endnote w:id='1'>{Docx.P("Third.")}</w:endnote>");
        byte[] file = Write(read);
        Assert.DoesNotContain("[1]", Part(file), StringComparison.Ordinal);
        Assert.Contains("<w:footnoteRef />", Part(file, "footnotes"), StringComparison.Ordinal);
        Assert.Contains("<w:endnoteRef />", Part(file, "endnotes"), StringComparison.Ordinal);
        Assert.Contains("w:customMarkFollows=\"1\"", Part(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_out_of_order_keeps_its_mark_and_one_within_a_paragraph_is_a_footnote()
    {
        TextDocument document = Make(
            "It rained(7) all (or so) day.\n\n7. In May.",
            ("It rained(7) all (or so) day.", P), ("(7)", s => new NoteAnchor { Span = s, NoteId = "n7", Number = "7" }), ("(or so)", s => new Note { Span = s }),
            ("7. In May.", s => new Note { Span = s, Id = "n7", Number = "7", LabelSpan = TextSpan.OfLength(s.Start, 2) }));
        Assert.Equal("It rained(7) all [1] day.\n\n(7) In May.\n\n[1] (or so)\n", Again(document).Text);
    }

    [Fact]
    public void Lists_print_their_numbers_also_those_out_of_order()
    {
        TextDocument document = Make(
            "1. one\na) alpha\nb) beta\n2. two\n5. five\n- dash",
            ("1. one\na) alpha\nb) beta\n2. two\n5. five", s => new TextList { Span = s, Kind = ListKind.Ordered }),
            ("1. one\na) alpha\nb) beta\n", s => new TextListItem { Span = new(s.Start, s.End - 1), Number = "1." }),
            ("a) alpha\nb) beta", s => new TextList { Span = s, Kind = ListKind.Ordered }), ("a) alpha", s => new TextListItem { Span = s, Number = "a)" }), ("b) beta", s => new TextListItem { Span = s, Number = "b)" }),
            ("2. two", s => new TextListItem { Span = s, Number = "2." }), ("5. five", s => new TextListItem { Span = s, Number = "5." }),
            ("- dash", s => new TextList { Span = s, Kind = ListKind.Bulleted }), ("- dash", s => new TextListItem { Span = s, Number = "-" }));
        TextDocument again = Again(document);
        Assert.Equal("1. one\na) alpha\nb) beta\n2. two\n5. five\ndash\n", again.Text);
        Assert.Equal([("1.", 0), ("a)", 1), ("b)", 1), ("2.", 0), ("5.", 0), (null, 0)], again.Annotations.OfType<TextListItem>().Select(i => (i.Number, again.Annotations.OfType<TextList>().Count(l => l.Span.Contains(i.Span)) - 1)));
        Assert.Equal([ListKind.Ordered, ListKind.Ordered, ListKind.Bulleted], again.Annotations.OfType<TextList>().Select(l => l.Kind));
    }

    [Fact]
    public void A_list_goes_on_behind_a_list_in_it_and_behind_a_paragraph()
    {
        static string Item(string words, int list, int level = 0) => Docx.P(words, "", $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");
        AssertKept(
            Item("one", 1) + Item("alpha", 1, 1) + Docx.P("more of alpha", "", "<w:ind w:left='700'/><w:numPr><w:numId w:val='0'/></w:numPr>") + Item("two", 1) + Docx.P("Between.") + Item("three", 1) + Item("dot", 2),
            numbering: "<w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId='6'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='o'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='6'/></w:num>");
    }

    [Fact]
    public void Tables_keep_headers_and_cells_that_reach_over_others_and_tables_in_them()
    {
        static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : Docx.P(content))}</w:tc>";
        TextDocument read = AssertKept(
            Docx.P("Before.")
            + $"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell("Ship", "<w:gridSpan w:val='2'/>")}{Cell("Port")}</w:tr><w:tr>{Cell("Aurora", "<w:vMerge w:val='restart'/>")}{Cell("")}{Cell("12")}</w:tr>"
            + $"<w:tr>{Cell("", "<w:vMerge/>")}{Cell("1914")}{Cell($"<w:tbl><w:tr>{Cell("7")}{Cell("8")}</w:tr></w:tbl><w:p/>")}</w:tr></w:tbl>" + Docx.P("After."));
        Assert.Contains(read.Annotations.OfType<TextTableCell>(), c => c.Rows == 2);
    }

    [Fact]
    public void What_is_set_off_in_a_paragraph_comes_back()
    {
        TextDocument read = AssertKept(
            $"<w:p>{Run("It is ")}{Run("bold ", "<w:b/>")}{Run("both", "<w:b/><w:i/>")}{Run(" or ")}{Run("red", "<w:color w:val='FF0000'/>")}{Run(" or ")}{Run("other", "<w:rFonts w:ascii='Georgia'/>")}{Run(", 2")}{Run("2", "<w:vertAlign w:val='superscript'/>")}"
            + $"<w:hyperlink xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id='a'>{Run(" see ")}{Run("here", "<w:i/>")}</w:hyperlink>{Run(" or ")}<w:hyperlink w:anchor='top'>{Run("above")}</w:hyperlink><w:r><w:br/><w:t>next\tline</w:t></w:r></w:p>"
            + Docx.P("Words of others.", "", "<w:pStyle w:val='Quote'/>") + $"<w:p>{Run("He said ", "<w:lang w:val='en-US'/>")}{Run("ja", "<w:lang w:val='de-AT'/>")}{Run(" and a good many other things, all of them in the language of the text.", "<w:lang w:val='en-US'/>")}</w:p>",
            styles: "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-US'/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type='paragraph' w:styleId='Quote'><w:name w:val='Quote'/></w:style>", links: Docx.LinkTo("a", "http://a.example/?q=1"));
        Assert.Contains(read.Annotations, a => a is ForeignPassage { Language: "de-AT" });
        Assert.Contains(read.Annotations, a => a is Quotation);
    }

    [Fact]
    public void Comments_are_those_of_Word() => Assert.Single(AssertKept(
        "<w:p><w:r><w:t>It rained.</w:t><w:commentReference w:id='1'/></w:r></w:p>" + Docx.P("Then not."), comments: $"<w:comment w:id='1' w:author='Ada'>{Docx.P("Did it?")}</w:comment>").Annotations.OfType<Markup>());

    [Fact]
    public void What_overlaps_is_cut_into_runs()
    {
        TextDocument document = Make("one two three", ("one two", s => new Highlighting { Span = s, Rendition = Rendition.Bold }), ("two three", s => new Highlighting { Span = s, Rendition = Rendition.Italic }), ("e two t", s => new Link { Span = s, Target = "http://a.example/" }));
        Assert.Equal(["on: Bold", "e: Bold", "two: Bold, Italic", "t: Italic", "hree: Italic"], Again(document).Annotations.OfType<Highlighting>().Select(h => $"{h.Text}: {h.Rendition}"));
        Assert.Equal("e two t", Again(document).Annotations.OfType<Link>().Single().Text);
    }

    [Fact]
    public void Code_of_several_lines_keeps_them_and_code_in_a_line_has_a_style()
    {
        TextDocument document = Make("Type ls here:\n\nif x:\n    y\n\nDone.", ("Type ls here:", P), ("ls", s => new CodePassage { Span = s }), ("if x:\n    y", s => new CodePassage { Span = s }), ("Done.", P));
        Assert.Equal("Type ls here:\n\nif x:\n    y\n\nDone.\n", Again(document).Text);
        Assert.Contains("<w:rStyle w:val=\"HTMLCode\" /></w:rPr><w:t xml:space=\"preserve\">ls</w:t>", Part(Write(document)), StringComparison.Ordinal);
        Assert.Contains("<w:pStyle w:val=\"HTMLPreformatted\" />", Part(Write(document)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_place_is_said_once_for_each_kind()
    {
        TextDocument document = Make(
            "a b c d\u0001",
            ("a", s => new EntityMention { Span = s, Kind = EntityKind.Person }), ("b", s => new EntityMention { Span = s, Kind = EntityKind.Place }), ("c", s => new Link { Span = s, Target = "http://a b@@/" }),
            ("d", s => new Insertion { Span = TextSpan.At(s.Start) }), ("a b", s => new Figure { Span = s, Description = "A ship", Address = "a ship.png" }));
        byte[] file = Write(document, out ValueList<Diagnostic> said);
        AssertValid(file);
        Assert.Equal(
            [
                "A Word document cannot carry characters that XML does not have (1): left out.", "A Word document cannot carry insertions and deletions without words (1): left out.",
                "A Word document cannot carry links without an address that Word takes, which stand as text (1): left out.", "A Word document cannot carry mentions of entities (2): left out.",
                "A Word document cannot carry pictures, of which the description and address stand as text (1): left out.",
            ],
            said.Select(d => d.Message));
        Assert.Equal("[A ship: a ship.png]\n\na b\n\nc d\n", Docx.Read(file).Document.Text);
    }

    [Fact]
    public void The_properties_of_the_document_say_what_is_known_of_the_source()
    {
        Source source = new() { Title = "On the quay", Contributors = [new("Ada Rossi", new("creator"))], Language = "en", Fields = KeyedValues.Empty.Add("keywords", "harbours").Add("subject", "ships") };
        TextDocument again = Again(Make("It rained.", ("It rained.", P)).Edit(e => e.Source = source));
        Assert.Equal(source.Title, again.Source.Title);
        Assert.Equal(source.Contributors, again.Source.Contributors);
        Assert.Equal("en", again.Source.Language);
        Assert.Equal("harbours", again.Source.Fields["keywords"]);
        Assert.Equal("ships", again.Source.Fields["subject"]);
    }

    [Fact]
    public void An_empty_document_is_a_document() => Assert.Equal("", Again(TextDocument.Create("")).Text);

    [Fact]
    public void Saving_by_the_name_of_a_file_writes_Word()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Path("talk.docx");
        Make("It rained.", ("It rained.", P)).Save(path, formats: Docx.Formats);
        Assert.Equal("It rained.\n", TextDocument.Read(path, formats: Docx.Formats).Document.Text);
    }
}

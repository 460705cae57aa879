using TextModel.Formats.Docx;
using TextModel.Tests.Transcripts;

namespace TextModel.Tests.Formats.Docx;

/// <summary>What a document shows beside speech: highlighting, links, quotations, lists, tables, pictures, line breaks; fields, text boxes and signs.</summary>
public sealed class WordStructureTests
{
    private const string R = "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

    private const string Lists =
        "<w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
        + "<w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='o'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/><w:lvlText w:val='o'/></w:lvl></w:abstractNum>"
        + "<w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>"
        + "<w:num w:numId='4'><w:abstractNumId w:val='5'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";

    private static string Item(string words, int list, int level = 0) => Docx.P(words, "", $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");

    private static string Run(string words, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>";

    private static string Paragraph(params ReadOnlySpan<string> runs) => $"<w:p>{string.Concat(runs)}</w:p>";

    private static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : Docx.P(content))}</w:tc>";

    private static string Row(params ReadOnlySpan<string> cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string[] Rendered(TextDocument document) => [.. document.Annotations.OfType<Highlighting>().Select(h => $"{h.Text}: {h.Rendition}{h.Color}{h.Font}")];

    private static TextDocument Read(string body, string? styles = null, string? numbering = null, string? links = null) =>
        Transcript.AssertSound(Docx.Read(body, styles: styles, numbering: numbering, links: links).Document);

    [Fact]
    public void Runs_that_are_set_off_are_highlighted_and_equal_neighbors_are_one() => Assert.Equal(
        ["bold and more: Bold", "both: Bold, Italic", "under: Underline", "gone: Strikethrough", "gone too: Strikethrough", "small: SmallCaps", "loud: AllCaps", "2: Superscript", "3: Subscript"],
        Rendered(Read(Paragraph(
            Run("It is "), Run("bold ", "<w:b/>"), Run("and more", "<w:b w:val='1'/>"), Run(" "), Run("both", "<w:b/><w:i/>"), Run(" "), Run("under", "<w:u w:val='single'/>"), Run(" "), Run("gone", "<w:strike/>"),
            Run(", "), Run("gone too", "<w:dstrike/><w:strike w:val='0'/>"), Run(", "), Run("small", "<w:smallCaps/>"), Run(" "), Run("loud", "<w:caps/>"), Run("2", "<w:vertAlign w:val='superscript'/>"),
            Run("3", "<w:vertAlign w:val='subscript'/>"), Run(" plain", "<w:b w:val='0'/><w:u w:val='none'/><w:highlight w:val='yellow'/>")))));

    [Fact]
    public void Styles_of_characters_highlight_and_those_of_paragraphs_do_not()
    {
        const string Styles = "<w:style w:type='paragraph' w:styleId='Asked'><w:rPr><w:b/></w:rPr></w:style><w:style w:type='character' w:styleId='Strong'><w:basedOn w:val='Base'/><w:rPr><w:i/></w:rPr></w:style>"
            + "<w:style w:type='character' w:styleId='Base'><w:rPr><w:b/></w:rPr></w:style>";
        TextDocument document = Read(
            Paragraph("<w:pPr><w:pStyle w:val='Asked'/></w:pPr>", Run("Who "), Run("really", "<w:rStyle w:val='Strong'/>"), Run(" came?", "<w:b/>")) + Paragraph(Run("Nobody "), Run("at all", "<w:rStyle w:val='Strong'/>"), Run(".")), Styles);
        // Bold in the style of the paragraph and in that of the characters: not bold. What is set by hand is meant.
        Assert.Equal(["really: Italic", "came?: Bold", "at all: Bold, Italic"], Rendered(document));
    }

    [Fact]
    public void Colors_and_fonts_highlight_where_they_differ_from_the_text_around()
    {
        const string Styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='Cambria'/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type='character' w:styleId='L'><w:name w:val='Hyperlink'/><w:rPr><w:color w:val='0000FF'/><w:u w:val='single'/></w:rPr></w:style>";
        TextDocument document = Read(
            Paragraph(Run("It was "), Run("red", "<w:color w:val='FF0000'/>"), Run(", ", "<w:color w:val='auto'/>"), Run("black", "<w:color w:val='000000'/>"), Run(" or "), Run("code", "<w:rFonts w:ascii='Courier New'/>"),
                Run(" or "), Run("link", "<w:rStyle w:val='L'/>"), Run(".", "<w:rFonts w:asciiTheme='minorHAnsi'/>")) + Docx.P("All of it is so.", "<w:rFonts w:ascii='Arial'/>"), Styles);
        Assert.Equal(["red: None#ff0000", "code: NoneCourier New"], Rendered(document));
    }

    [Fact]
    public void Links_lead_to_addresses_and_places_by_elements_and_by_fields()
    {
        static string Field(string instruction, string result) => $"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{result}<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        TextDocument document = Read(
            Paragraph(
                Run("See "), $"<w:hyperlink {R} r:id='a'>{Run("the ")}{Run("page", "<w:b/>")}</w:hyperlink>", Run(", "), $"<w:hyperlink w:anchor='top'>{Run("above")}</w:hyperlink>", Run(", "),
                $"<w:hyperlink {R} r:id='a' w:anchor='end'>{Run("below")}</w:hyperlink>", Run(", "), Field("HYPERLINK \"http://c.example/x y\" \\l \"z\" \\o \"tip\"", Run("a field")), Run(", "),
                $"<w:fldSimple w:instr=' HYPERLINK \\l here '>{Run("here")}</w:fldSimple>", Run(", page "), Field("PAGE", Run("7") + Field("SEQ x", Run("b"))), Run(" and "), Field("XE \"word\"", ""), $"<w:hyperlink w:anchor='_ftnref1'>{Run("back")}</w:hyperlink>", Run(".")),
            links: Docx.LinkTo("a", "http://a.example/?q=1"));
        Assert.Equal("See the page, above, below, a field, here, page 7b and back.\n", document.Text);
        Assert.Equal(
            [("the page", "http://a.example/?q=1"), ("above", "#top"), ("below", "http://a.example/?q=1#end"), ("a field", "http://c.example/x y#z"), ("here", "#here")],
            document.Annotations.OfType<Link>().Select(l => (l.Text, l.Target)));
        Assert.Equal(["page: Bold"], Rendered(document));
    }

    [Fact]
    public void Highlighting_is_cut_where_it_crosses_a_link()
    {
        TextDocument document = Read(
            Paragraph(Run("One "), Run("two ", "<w:b/>"), $"<w:hyperlink w:anchor='x'>{Run("three", "<w:b/>")}{Run(" four")}</w:hyperlink>", Run(" "), Run("five ", "<w:i/>"), $"<w:hyperlink w:anchor='y'>{Run("six", "<w:i/>")}</w:hyperlink>", Run(" seven", "<w:i/>")));
        Assert.Equal(["two: Bold", "three: Bold", "five six seven: Italic"], Rendered(document));
        Assert.Equal(["three four", "six"], document.Annotations.OfType<Link>().Select(l => l.Text));
    }

    [Fact]
    public void A_field_that_never_ends_hides_nothing() => Assert.Equal(
        "One\n\nTwo\n", Read(Paragraph(Run("One"), "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF</w:instrText></w:r>") + Docx.P("Two")).Text);

    [Fact]
    public void Paragraphs_of_quotations_are_one_as_long_as_they_follow_each_other()
    {
        const string Styles = "<w:style w:type='paragraph' w:styleId='Zitat'><w:name w:val='Quote'/></w:style><w:style w:type='paragraph' w:styleId='IntenseQuote'><w:name w:val='Intense Quote'/></w:style>";
        static string Quote(string words, string style = "Zitat") => Docx.P(words, "", $"<w:pStyle w:val='{style}'/>");
        TextDocument document = Read(Docx.P("They wrote:") + Quote("It rained.") + Quote("All day.") + Docx.P("So it did.") + Quote("Yes.", "IntenseQuote"), Styles);
        Assert.Equal([("It rained.\n\nAll day.", true), ("Yes.", true)], document.Annotations.OfType<Quotation>().Select(q => (q.Text, q.IsBlock)));
    }

    [Fact]
    public void Lists_nest_by_level_and_items_have_the_number_that_is_printed()
    {
        TextDocument document = Read(
            Docx.P("Boats:") + Item("red", 1) + Item("dark", 1, 1) + Item("light", 1, 1) + Item("green", 1) + Item("round", 3) + Item("square", 3) + Item("again", 4) + Docx.P("All."), numbering: Lists);
        Assert.Equal(
            [(ListKind.Ordered, "1. red\na) dark\nb) light\n2. green"), (ListKind.Ordered, "a) dark\nb) light"), (ListKind.Bulleted, "round\nsquare"), (ListKind.Ordered, "1. again")],
            document.Annotations.OfType<TextList>().Select(l => (l.Kind, l.Text)));
        Assert.Equal(
            [("1. red\na) dark\nb) light", "1."), ("a) dark", "a)"), ("b) light", "b)"), ("2. green", "2."), ("round", null), ("square", null), ("1. again", "1.")],
            document.Annotations.OfType<TextListItem>().Select(i => (i.Text, i.Number)));
    }

    [Fact]
    public void Items_without_words_are_counted_and_go_on_in_paragraphs_that_lost_their_number()
    {
        TextDocument document = Read(
            Item("red", 1) + Item("", 1) + Docx.P("as wine", "", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='0'/></w:numPr><w:ind w:left='720'/>") + Item("green", 1), numbering: Lists);
        Assert.Equal("1. red\n\nas wine\n\n3. green\n", document.Text);
        Assert.Equal(["1. red\n\nas wine", "3. green"], document.Annotations.OfType<TextListItem>().Select(i => i.Text));
        Assert.Single(document.Annotations.OfType<TextList>());
    }

    [Fact]
    public void Lists_may_come_from_styles_and_headings_with_numbers_are_none()
    {
        const string Styles = "<w:style w:type='paragraph' w:styleId='N'><w:name w:val='List Number'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='H'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr></w:style><w:style w:type='numbering' w:styleId='Kept'><w:pPr><w:numPr><w:numId w:val='8'/></w:numPr></w:pPr></w:style>";
        string numbering = "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1'/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId='2'><w:numStyleLink w:val='Kept'/></w:abstractNum>" + Lists
            + "<w:num w:numId='8'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='9'><w:abstractNumId w:val='2'/></w:num>";
        TextDocument document = Read(
            Docx.P("Boats", "", "<w:pStyle w:val='H'/>") + Docx.P("red", "", "<w:pStyle w:val='N'/>") + Docx.P("green", "", "<w:pStyle w:val='N'/>") + Item("blue", 9), Styles, Lists.Length > 0 ? numbering : null);
        Assert.Equal("1. Boats\n\n2. red\n\n3. green\n\nI blue\n", document.Text);
        Assert.Equal(["2.", "3.", "I"], document.Annotations.OfType<TextListItem>().Select(i => i.Number));
    }

    [Fact]
    public void A_list_in_an_answer_is_kept_and_one_of_turns_is_left_out()
    {
        TextDocument document = Read(
            Paragraph(Run("ADA:", "<w:b/>"), Run(" What did you see?")) + Paragraph(Run("TOM:", "<w:b/>"), Run(" Boats:")) + Item("red", 3) + Item("green", 3) + Paragraph(Run("ADA:", "<w:b/>"), Run(" Why?")) + Paragraph(Run("TOM:", "<w:b/>"), Run(" Well.")), numbering: Lists);
        Assert.Equal(["ada", "tom", "ada", "tom"], document.Turns.Select(t => t.SpeakerId));
        TextList list = Assert.Single(document.Annotations.OfType<TextList>());
        Assert.Equal("red\ngreen", list.Text);
        Assert.Equal(["red", "green"], list.Items.Select(i => i.Text));
        Assert.Contains("ADA:: Bold", Rendered(document));

        TextDocument turns = Read(Item("ADA: Who came?", 3) + Item("TOM: Nobody.", 3) + Item("ADA: Why?", 3) + Item("TOM: It rained.", 3), numbering: Lists);
        Assert.Equal(4, turns.Turns.Count);
        Assert.Empty(turns.Annotations.OfType<TextListItem>());
    }

    [Fact]
    public void Tables_have_rows_and_cells_that_may_be_empty_or_reach_over_others()
    {
        TextDocument document = Read(
            Docx.P("Tides") + "<w:tbl><w:tblPr/>" + "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("Day") + Cell("High and low", "<w:gridSpan w:val='2'/>") + "</w:tr>"
            + Row(Cell("Monday", "<w:vMerge w:val='restart'/>"), Cell("3:10"), Cell("")) + Row(Cell("", "<w:vMerge/>"), Cell("15:20"), Cell("21:30")) + Row(Cell(""), Cell("4:00"), Cell("10:10")) + "</w:tbl>" + Docx.P("So it was."));
        Assert.Equal("Tides\n\nDay\tHigh and low\nMonday\t3:10\n15:20\t21:30\n4:00\t10:10\n\nSo it was.\n", document.Text);
        TextTable table = Assert.Single(document.Annotations.OfType<TextTable>());
        Assert.Equal("Day\tHigh and low\nMonday\t3:10\n15:20\t21:30\n4:00\t10:10", table.Text);
        Assert.Equal([true, false, false, false], table.Rows.Select(r => r.IsHeader));
        Assert.Equal(
            [("Day", 1, 1), ("High and low", 1, 2), ("Monday", 2, 1), ("3:10", 1, 1), ("", 1, 1), ("15:20", 1, 1), ("21:30", 1, 1), ("", 1, 1), ("4:00", 1, 1), ("10:10", 1, 1)],
            document.Annotations.OfType<TextTableCell>().Select(c => (c.Text, c.Rows, c.Columns)));
        Assert.Equal([2, 3, 2, 3], table.Rows.Select(r => r.Cells.Count));
    }

    [Fact]
    public void Empty_cells_at_the_end_of_a_row_and_at_the_beginning_of_the_next_stay_in_their_rows()
    {
        TextDocument document = Read(Docx.P("Tides") + "<w:tbl>" + Row(Cell("a"), Cell("b"), Cell("")) + Row(Cell(""), Cell("c"), Cell("")) + Row(Cell(""), Cell(""), Cell("")) + Row(Cell(""), Cell(""), Cell("d")) + "</w:tbl>");
        Assert.Equal(["a|b|", "|c|", "||", "||d"], document.Annotations.OfType<TextTable>().Single().Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))));
    }

    [Fact]
    public void Tables_and_lists_may_stand_in_cells()
    {
        TextDocument document = Read(
            "<w:tbl>" + Row(Cell("outer"), Cell(Item("red", 3) + Item("green", 3) + "<w:tbl>" + Row(Cell("inner"), Cell("too")) + "</w:tbl>" + Docx.P("after"))) + Row(Cell(""), Cell("<w:tbl>" + Row(Cell("")) + "</w:tbl>" + Docx.P("")))
            + "</w:tbl>", numbering: Lists);
        Assert.Equal("outer\tred\ngreen\ninner\ttoo\nafter\n", document.Text);
        Assert.Equal(["outer\tred\ngreen\ninner\ttoo\nafter", "inner\ttoo"], document.Annotations.OfType<TextTable>().Select(t => t.Text));
        Assert.Equal(["outer", "red\ngreen\ninner\ttoo\nafter", "inner", "too", "", ""], document.Annotations.OfType<TextTableCell>().Select(c => c.Text));
        Assert.Equal("red\ngreen", Assert.Single(document.Annotations.OfType<TextList>()).Text);
    }

    [Fact]
    public void Tables_without_words_and_cells_before_all_text_are_left_out()
    {
        TextDocument document = Read("<w:tbl>" + Row(Cell(""), Cell("one")) + "</w:tbl>" + Docx.P("two") + "<w:tbl>" + Row(Cell(""), Cell("")) + "</w:tbl>" + "<w:tbl></w:tbl>");
        Assert.Equal(["one"], document.Annotations.OfType<TextTableCell>().Select(c => c.Text));
    }

    private const string Picture =
        "<w:drawing><wp:inline xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'><wp:docPr id='1' name='x' descr='A grey wall'/><a:graphic xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>"
        + "<pic:blipFill xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'><a:blip " + R + " r:embed='p'/></pic:blipFill></a:graphic></wp:inline></w:drawing>";

    [Fact]
    public void Pictures_are_figures_where_they_stand()
    {
        TextDocument document = Read(
            Paragraph(Run("The wall "), $"<w:r>{Picture}</w:r>", Run("is grey.")) + Paragraph($"<w:r>{Picture}</w:r>")
            + Paragraph(Run("Old."), $"<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' alt='A boat'><v:imagedata {R} r:id='q'/></v:shape></w:pict></w:r>")
            + "<w:tbl>" + Row(Cell("Seen"), Cell(Paragraph($"<w:r>{Picture}</w:r>"))) + "</w:tbl>",
            links: Docx.LinkToPicture("p") + Docx.LinkTo("q", "http://a.example/boat.gif"));
        Assert.Equal("The wall is grey.\n\nOld.\n\nSeen\n", document.Text);
        Assert.Equal(
            [(9, "word/media/image1.png", "A grey wall"), (17, "word/media/image1.png", "A grey wall"), (23, "http://a.example/boat.gif", "A boat"), (29, "word/media/image1.png", "A grey wall")],
            document.Annotations.OfType<Figure>().Select(f => (f.Start, f.Address!, f.Description!)));
        Assert.Equal(["Seen", ""], document.Annotations.OfType<TextTableCell>().Select(c => c.Text));
    }

    [Fact]
    public void Line_breaks_are_kept_and_breaks_of_pages_are_none()
    {
        TextDocument document = Read(Paragraph(Run("one"), "<w:r><w:br/></w:r>", Run("two"), "<w:r><w:cr/></w:r>", Run("three"), "<w:r><w:br w:type='page'/></w:r>", Run("four"), "<w:r><w:br/></w:r>"));
        Assert.Equal("one\ntwo\nthree\nfour\n", document.Text);
        Assert.Equal([TextSpan.At(3), TextSpan.At(7)], document.Annotations.OfType<LineBreak>().Select(b => b.Span));
    }

    [Fact]
    public void Offsets_hold_behind_the_marks_of_notes()
    {
        TextDocument document = Transcript.AssertSound(Docx.Read(
            Paragraph(Run("The mole", "<w:i/>"), "<w:r><w:footnoteReference w:id='2'/></w:r>", Run(" of stone", "<w:i/>"), Run(" "), Run("fell", "<w:b/>"), Run(".")),
            "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> A </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>wall</w:t></w:r></w:p></w:footnote>").Document);
        Assert.Equal(["The mole: Italic", "of stone: Italic", "fell: Bold", "wall: Bold"], Rendered(document));
    }

    [Fact]
    public void Marks_of_notes_that_somebody_chose_are_found_as_they_are_printed()
    {
        ReadResult read = Docx.Read(
            Paragraph(Run("The mole"), "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>*</w:t></w:r>", Run(" fell"), "<w:r><w:footnoteReference w:id='3'/></w:r>", Run(".")),
            $"<w:footnote w:id='2'>{Docx.P("* A wall.")}</w:footnote><w:footnote w:id='3'>{Docx.P("In winter.")}</w:footnote>");
        TextDocument document = Transcript.AssertSound(read.Document);
        Assert.Equal("The mole* fell[1].\n\n* A wall.\n\n[1] In winter.\n", document.Text);
        Assert.Equal(["*", "[1]"], document.NoteAnchors.Select(a => a.Text));
        Assert.Equal(["* A wall.", "[1] In winter."], document.NoteAnchors.Select(a => a.Note?.Text));
        Assert.Equal(["*", "1"], document.Notes.Select(n => n.Number));
        Assert.Empty(Rendered(document));
    }

    [Fact]
    public void Several_notes_may_have_one_mark()
    {
        static string Marked(string words, int note) => Paragraph(Run(words), $"<w:r><w:footnoteReference w:customMarkFollows='true' w:id='{note}'/></w:r><w:r><w:sym w:font='Symbol' w:char='F02A'/></w:r>", Run("."));
        TextDocument document = Transcript.AssertSound(Docx.Read(Marked("One", 2) + Marked("Two", 3), $"<w:footnote w:id='2'>{Docx.P("First.")}</w:footnote><w:footnote w:id='3'>{Docx.P("\u2217 Second.")}</w:footnote>").Document);
        Assert.Equal("One\u2217.\n\nTwo\u2217.\n\n\u2217 First.\n\n\u2217 Second.\n", document.Text);
        Assert.Equal(["\u2217 First.", "\u2217 Second."], document.NoteAnchors.Select(a => a.Note?.Text));
    }

    [Fact]
    public void Lists_and_tables_in_notes_are_kept_too()
    {
        TextDocument document = Transcript.AssertSound(Docx.Read(
            Paragraph(Run("One"), "<w:r><w:footnoteReference w:id='2'/></w:r>") + Item("red", 1),
            $"<w:footnote w:id='2'>{Docx.P("Boats:")}{Item("red", 1)}{Item("green", 1)}<w:tbl>{Row(Cell("a"), Cell("b"))}</w:tbl></w:footnote>", numbering: Lists).Document);
        Assert.Equal("One[1]\n\n1. red\n\n[1] Boats:\n\nred\ngreen\n\na\tb\n", document.Text);
        Assert.Equal(["1.", "1.", "2."], document.Annotations.OfType<TextListItem>().Select(i => i.Number));
        Assert.Equal(["a", "b"], document.Annotations.OfType<TextTableCell>().Select(c => c.Text));
    }

    [Fact]
    public void Rows_that_were_deleted_and_styles_that_hide_text_are_not_read()
    {
        const string Gone = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc><w:p><w:del w:id='2'><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc></w:tr>";
        TextDocument document = Read(
            "<w:tbl>" + Row(Cell("a")) + Gone + Row(Cell("b")) + "</w:tbl>" + Paragraph(Run("seen"), Run(" unseen", "<w:rStyle w:val='V'/>")), "<w:style w:type='character' w:styleId='V'><w:rPr><w:vanish/></w:rPr></w:style>");
        Assert.Equal("a\nb\n\nseen\n", document.Text);
        Assert.Equal(["a", "b"], document.Annotations.OfType<TextTableRow>().Select(r => r.Text));
    }

    [Fact]
    public void Text_boxes_follow_the_paragraph_they_are_anchored_in_and_are_read_once()
    {
        string box = $"<w:txbxContent>{Docx.P("In the box.", "<w:i/>")}<w:tbl>{Row(Cell("a"), Cell("b"))}</w:tbl></w:txbxContent>";
        ReadResult read = Docx.Read(
            "<w:p xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>" + Run("Before", "<w:b/>") + $"<w:r><w:rPr><w:b/></w:rPr><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><x>{box}</x></w:drawing></mc:Choice>"
            + $"<mc:Choice Requires='y'><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent><w:t> and after</w:t></w:r></w:p>" + Docx.P("Next."));
        Assert.Equal("Before and after\n\nIn the box.\n\na\tb\n\nNext.\n", read.Document.Text);
        Assert.Equal(["Before and after: Bold", "In the box.: Italic"], Rendered(read.Document));
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == DocxDiagnostics.LeftOut.Code);
    }

    [Fact]
    public void Signs_of_fonts_without_letters_are_characters_where_they_are_known()
    {
        ReadResult read = Docx.Read(Paragraph(
            "<w:r><w:sym w:font='Wingdings' w:char='F0E0'/><w:sym w:font='Symbol' w:char='F061'/><w:sym w:font='Wingdings' w:char='FC'/><w:sym w:font='Webdings' w:char='F061'/><w:sym w:font='Other' w:char='F0B7'/></w:r>",
            Run("\uF0B7", "<w:rFonts w:ascii='Symbol'/>")));
        Assert.Equal("→α✔✔\uF0B7•\n", read.Document.Text);
        Assert.Equal("1", Assert.Single(read.Diagnostics, d => d.Code == DocxDiagnostics.SignsUnknown.Code).Message.Split(' ')[0]);
    }

    [Fact]
    public void Passages_in_another_language_are_known_unless_the_languages_are_noise()
    {
        static string In(string language, string words) => Run(words, $"<w:lang w:val='{language}'/>");
        const string Styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-GB'/></w:rPr></w:rPrDefault></w:docDefaults>";
        string long_ = Docx.P("It was a long day at the harbour, and nobody came to see the boats that we had built in the winter before.");
        TextDocument document = Read(long_ + Paragraph(Run("We call it "), In("it-IT", "molo"), Run(" at home, and "), In("en-US", "color"), Run(" is not colour.")), Styles);
        Assert.Equal([("molo", "it-IT")], document.Annotations.OfType<ForeignPassage>().Select(f => (f.Text, f.Language)));
        Assert.Empty(Read(long_ + Paragraph(Run("We call it m"), In("it-IT", "olo"), Run(" at home.")), Styles).Annotations.OfType<ForeignPassage>());
        Assert.Empty(Read(Paragraph(Run("We call it "), In("it-IT", "molo"), Run(" at home.")), Styles).Annotations.OfType<ForeignPassage>());
    }

    [Fact]
    public void What_has_no_place_in_the_model_is_counted_once_for_each_kind()
    {
        const string Chart = "<w:r><w:drawing><c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'/></w:drawing></w:r>";
        const string Formula = "<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>E=</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>";
        ReadResult read = Docx.Read(Paragraph(
            Run("It is ", "<w:b/>"), Formula, Chart, Chart, "<w:r><w:object><o:OLEObject xmlns:o='urn:schemas-microsoft-com:office:office'/></w:object></w:r><w:r><w:drawing/></w:r>",
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>",
            Run(" and "), "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>kanji</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r>", Run(".")));
        Assert.Equal("It is E=c2 and 漢字.\n", read.Document.Text);
        Assert.Equal(
            ["What has no place in the model was left out: charts (2).", "What has no place in the model was left out: drawings (1).", "What has no place in the model was left out: embedded objects (1).", "What has no place in the model was left out: form fields (1)."],
            read.Diagnostics.Where(d => d.Code == DocxDiagnostics.LeftOut.Code).Select(d => d.Message).Order(StringComparer.Ordinal));
        Assert.Single(read.Diagnostics, d => d.Code == DocxDiagnostics.EquationsInARow.Code);
        Assert.Equal(["漢字 kanji"], read.Document.Annotations.OfType<RubyPassage>().Select(r => $"{r.Text} {r.Reading}"));
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == DocxDiagnostics.ReadingsLeftOut.Code);
        Assert.Equal(["It is: Bold"], Rendered(read.Document));
    }

    [Fact]
    public void Nothing_that_nests_without_end_is_too_much()
    {
        const int Deep = 2_000;
        string tables = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", Deep)) + Docx.P("One") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", Deep));
        string boxes = string.Concat(Enumerable.Repeat("<w:p><w:r><w:drawing><w:txbxContent>", Deep)) + Docx.P("Two") + string.Concat(Enumerable.Repeat("</w:txbxContent></w:drawing></w:r></w:p>", Deep));
        string fields = "<w:p>" + string.Concat(Enumerable.Repeat("<w:hyperlink w:anchor='x'><w:r><w:fldChar w:fldCharType='begin'/></w:r>", Deep)) + "</w:p>".Insert(0, string.Concat(Enumerable.Repeat("</w:hyperlink>", Deep)));
        Assert.Equal("One\n\nTwo\n\nThree\n", Docx.Read(tables + boxes + fields + Docx.P("Three")).Document.Text);
    }
}

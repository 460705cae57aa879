using System.IO.Compression;
using TextModel.Formats.Docx;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;
using TextModel.Tests.Transcripts;

namespace TextModel.Tests.Formats.Docx;

public sealed class DocxTests
{
    private static readonly string Conversation = Docx.P("ADA: Who came?") + Docx.P("TOM: Nobody.") + Docx.P("ADA: Why?") + Docx.P("TOM: It rained.");

    [Fact]
    public void Paragraphs_and_turns_are_read()
    {
        ReadResult read = Docx.Read(Conversation);
        Assert.Equal("ADA: Who came?\n\nTOM: Nobody.\n\nADA: Why?\n\nTOM: It rained.\n", read.Document.Text);
        Assert.Equal(["ada", "tom", "ada", "tom"], read.Document.Turns.Select(t => t.SpeakerId));
        Assert.Equal("docx", read.Format);
    }

    [Fact]
    public void Entities_that_are_known_are_in_the_document()
    {
        ReadOptions options = new() { Format = "docx", Transcript = new() { Metadata = new() { Entities = [new() { Id = "mole", Kind = EntityKind.Place, Label = "The mole" }] } } };
        Assert.NotNull(TextDocument.Read(new MemoryStream(Docx.Make(Conversation)), null, options, Docx.Formats).Document.Entities["mole"]);
    }

    [Fact]
    public void A_document_is_told_by_its_content() =>
        Assert.Equal("docx", TextDocument.Read(new MemoryStream(Docx.Make(Conversation)), null, null, Docx.Formats).Format);

    [Fact]
    public void Tabs_breaks_and_hyphens_are_characters() => Assert.Equal(
        "ADA:\tone\ntwo\u2011three\n",
        Docx.Read("<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr><w:r><w:t>ADA:</w:t><w:tab/><w:t>one</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/><w:t>three</w:t></w:r></w:p>").Document.Text);

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        ReadResult read = Docx.Read(
            "<w:p><w:r><w:t>It </w:t></w:r><w:del w:id='1'><w:r><w:delText>snowed</w:delText></w:r></w:del><w:ins w:id='2'><w:r><w:t>rained</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p><w:p><w:r><w:t>two.</w:t></w:r></w:p>"
            + "<w:p><w:moveFrom w:id='4'><w:r><w:t>Gone.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:id='5'><w:r><w:t>Here.</w:t></w:r></w:moveTo></w:p>");
        Assert.Equal("It rained.\n\nOne two.\n\nHere.\n", read.Document.Text);
        Assert.Contains(read.Diagnostics, d => d.Code == DocxDiagnostics.ChangesAccepted.Code && d.Severity == DiagnosticSeverity.Info);
    }

    [Theory]
    [InlineData(TrackedChanges.Rejected, "It snowed.\n\nOne two.\n\nGone.\n", "", "read as rejected")]
    [InlineData(TrackedChanges.Kept, "It snowedrained.\n\nOne two.\n\nGone.\n\nHere.\n", "-snowed +rained -Gone. +Here.", "kept as insertions and deletions")]
    public void Tracked_changes_are_read_as_it_is_asked_for(TrackedChanges changes, string text, string kept, string said)
    {
        byte[] file = Docx.Make(
            "<w:p><w:r><w:t>It </w:t></w:r><w:del w:id='1'><w:r><w:delText>snowed</w:delText></w:r></w:del><w:ins w:id='2'><w:r><w:t>rained</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>One two.</w:t></w:r></w:p>"
            + "<w:p><w:moveFrom w:id='4'><w:r><w:t>Gone.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:id='5'><w:r><w:t>Here.</w:t></w:r></w:moveTo></w:p>");
        ReadResult read = TextDocument.Read(new MemoryStream(file), null, new() { Format = "docx", TrackedChanges = changes }, Docx.Formats);
        Assert.Equal(text, read.Document.Text);
        Assert.Equal(kept, string.Join(' ', read.Document.Annotations.Where(a => a is Insertion or Deletion).Select(a => (a is Insertion ? "+" : "-") + a.Text)));
        Assert.Contains(said, Assert.Single(read.Diagnostics, d => d.Code == "TM0803").Message, StringComparison.Ordinal);
        Assert.Null(read.Document.OriginalFile);
    }

    [Fact]
    public void Footnotes_and_endnotes_follow_the_text_and_are_pointed_at()
    {
        ReadResult read = Docx.Read(
            Conversation + "<w:p><w:r><w:t>TOM: The mole</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t> fell</w:t></w:r><w:r><w:endnoteReference w:id='2'/></w:r><w:r><w:t>.</w:t></w:r></w:p>",
            "<w:footnote w:type='separator' w:id='0'><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> A wall.</w:t></w:r></w:p><w:p><w:r><w:t>Of stone.</w:t></w:r></w:p></w:footnote>",
            "<w:endnote w:id='2'><w:p><w:r><w:t>In winter.</w:t></w:r></w:p></w:endnote>");
        Assert.EndsWith("TOM: The mole[1] fell[i].\n\n[1] A wall.\n\nOf stone.\n\n[i] In winter.\n", read.Document.Text, StringComparison.Ordinal);
        Assert.Equal(["[1] A wall.\n\nOf stone.", "[i] In winter."], read.Document.Notes.Select(n => n.Text));
        Assert.Equal(["1", "i"], read.Document.Notes.Select(n => n.Number));
        Assert.Equal(["[1]", "[i]"], read.Document.NoteAnchors.Select(a => a.Text));
        Assert.All(read.Document.NoteAnchors, a => Assert.NotNull(a.Note));
        Transcript.AssertSound(read.Document);
    }

    [Fact]
    public void A_mark_without_a_note_is_reported() =>
        Assert.Contains(Docx.Read("<w:p><w:r><w:t>One</w:t><w:footnoteReference w:id='7'/></w:r></w:p>").Diagnostics, d => d.Code == DocxDiagnostics.NoteMissing.Code);

    [Fact]
    public void Comments_are_annotations_where_they_are_anchored()
    {
        TextDocument document = Docx.Read(
            "<w:p><w:r><w:t>It rained</w:t></w:r><w:r><w:commentReference w:id='3'/></w:r><w:r><w:t>.</w:t></w:r></w:p>",
            comments: "<w:comment w:id='3' w:author='Ada'><w:p><w:r><w:t>Did it?</w:t></w:r></w:p></w:comment>").Document;
        Assert.Equal("It rained.\n", document.Text);
        Markup comment = Assert.Single(document.Annotations.OfType<Markup>());
        Assert.Equal((MarkupKind.Comment, "Ada: Did it?", TextSpan.At(9)), (comment.Kind, comment.Data, comment.Span));
    }

    [Fact]
    public void Headings_come_from_styles_and_outline_levels()
    {
        TextDocument document = Docx.Read(
            Conversation + Docx.P("Noon", paragraphProperties: "<w:pStyle w:val='berschrift2'/>") + Docx.P("ADA: Yes.") + Docx.P("Night", paragraphProperties: "<w:outlineLvl w:val='0'/>") + Docx.P("TOM: No."),
            styles: "<w:style w:type='paragraph' w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style>").Document;
        Assert.Equal([("Noon", 2), ("Night", 1)], document.Headings.Select(h => (h.Text, h.Level!.Value)));
    }

    [Fact]
    public void Questions_in_bold_are_turns_wherever_the_bold_comes_from()
    {
        const string Styles = "<w:style w:type='paragraph' w:styleId='Q'><w:name w:val='Asked'/><w:basedOn w:val='Base'/></w:style><w:style w:type='paragraph' w:styleId='Base'><w:rPr><w:b/></w:rPr></w:style>";
        TextDocument document = Docx.Read(
            Docx.P("Who came?", "<w:b/>") + Docx.P("Nobody.", "<w:b w:val='0'/>") + Docx.P("Why?", paragraphProperties: "<w:pStyle w:val='Q'/>") + Docx.P("It rained."), styles: Styles).Document;
        Assert.Equal([TurnKind.Question, TurnKind.Answer, TurnKind.Question, TurnKind.Answer], document.Turns.Select(t => t.Kind));
    }

    [Fact]
    public void Tables_of_names_and_speech_are_turns()
    {
        static string Row(string name, string words) => $"<w:tr><w:tc>{Docx.P(name)}</w:tc><w:tc>{Docx.P(words)}</w:tc></w:tr>";
        TextDocument document = Docx.Read($"<w:tbl>{Row("Ada Rossi", "Who came?")}{Row("Tom Lee", "Nobody.")}{Row("Ada Rossi", "Why?")}{Row("Tom Lee", "It rained.")}</w:tbl>").Document;
        Assert.StartsWith("Ada Rossi\tWho came?\nTom Lee\tNobody.\n", document.Text, StringComparison.Ordinal);
        Assert.Equal(["Ada Rossi", "Tom Lee", "Ada Rossi", "Tom Lee"], document.Turns.Select(t => t.Speaker!.Name));
    }

    [Fact]
    public void Items_of_a_list_stand_on_lines_of_their_own() => Assert.Equal(
        "Boats:\n\nred\ngreen\n",
        Docx.Read(Docx.P("Boats:") + Docx.P("red", paragraphProperties: "<w:numPr><w:numId w:val='1'/></w:numPr>") + Docx.P("green", paragraphProperties: "<w:numPr><w:numId w:val='1'/></w:numPr>")).Document.Text);

    private const string Lists =
        "<w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
        + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1%2)'/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId='6'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='Question %1:'/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='o'/></w:lvl></w:abstractNum>"
        + "<w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='6'/></w:num><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>"
        + "<w:num w:numId='4'><w:abstractNumId w:val='5'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>";

    private static string Item(string words, int list, int level = 0, string runProperties = "") =>
        Docx.P(words, runProperties, $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");

    [Fact]
    public void Numbers_of_lists_are_printed_and_nobody_says_them()
    {
        TextDocument document = Docx.Read(
            Item("red", 1) + Item("dark", 1, 1) + Item("light", 1, 1) + Item("green", 1) + Item("round", 3) + Item("again", 4) + Item("and on", 4), numbering: Lists).Document;
        Assert.Equal("1. red\n1a) dark\n1b) light\n2. green\nround\n1. again\n2. and on\n", document.Text);
        Assert.Equal(["1.", "1a)", "1b)", "2.", "1.", "2."], document.Annotations.OfType<FormeWork>().Select(f => f.Text));
        Assert.Equal(["red", "dark", "light", "green", "round", "again", "and on"], document.Paragraphs.Select(p => p.ReadingText));
    }

    [Fact]
    public void Numbers_may_come_from_a_style() => Assert.Equal(
        "1. red\n\n2. green\n",
        Docx.Read(
            Docx.P("red", paragraphProperties: "<w:pStyle w:val='N'/>") + Docx.P("green", paragraphProperties: "<w:pStyle w:val='N'/>"), numbering: Lists,
            styles: "<w:style w:type='paragraph' w:styleId='N'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>").Document.Text);

    [Fact]
    public void Labels_that_Word_counts_are_labels()
    {
        TextDocument document = Docx.Read(Item("Who came?", 2) + Docx.P("Answer: Nobody.") + Item("Why?", 2) + Docx.P("Answer: It rained."), numbering: Lists).Document;
        Assert.Equal(["Question 3:", "Answer:", "Question 4:", "Answer:"], document.Turns.Select(t => t.Label));
        Assert.Equal("Why?", document.Turns[2].ReadingText);
    }

    [Fact]
    public void Numbered_questions_in_bold_are_questions()
    {
        TextDocument document = Docx.Read(Item("Who came?", 1, 0, "<w:b/>") + Docx.P("Nobody.") + Item("Why?", 1, 0, "<w:b/>") + Docx.P("It rained."), numbering: Lists).Document;
        Assert.Equal([TurnKind.Question, TurnKind.Answer, TurnKind.Question, TurnKind.Answer], document.Turns.Select(t => t.Kind));
        Assert.Equal("Why?", document.Turns[2].ReadingText);
    }

    [Fact]
    public void Labels_in_bold_in_columns_and_in_tables_of_three_columns_are_labels()
    {
        static string Turn(string name, string words) => $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{name}</w:t></w:r><w:r><w:tab/><w:t>{words}</w:t></w:r></w:p>";
        static string Row(string time, string name, string words) => $"<w:tr><w:tc>{Docx.P(time)}</w:tc><w:tc>{Docx.P(name)}</w:tc><w:tc>{Docx.P(words)}</w:tc></w:tr>";
        TextDocument columns = Docx.Read(Turn("Ada Rossi", "Who came?") + Turn("Tom Lee", "Nobody.") + Turn("Ada Rossi", "Why?") + Turn("Tom Lee", "It rained.")).Document;
        TextDocument table = Docx.Read($"<w:tbl>{Row("0:01", "Ada Rossi", "Who came?")}{Row("0:04", "Tom Lee", "Nobody.")}{Row("0:09", "Ada Rossi", "Why?")}{Row("0:12", "Tom Lee", "It rained.")}</w:tbl>").Document;
        foreach (TextDocument document in (TextDocument[])[columns, table])
        {
            Assert.Equal(["Ada Rossi", "Tom Lee", "Ada Rossi", "Tom Lee"], document.Turns.Select(t => t.Speaker?.Name));
            Assert.Equal(["Who came?", "Nobody.", "Why?", "It rained."], document.Turns.Select(t => t.ReadingText));
        }
    }

    [Fact]
    public void Core_properties_and_a_printed_title_describe_the_source()
    {
        Source source = Docx.Read(Conversation).Document.Source;
        Assert.Equal(("On the quay", "Ada Rossi", "en", "harbours"), (source.Title, source.Contributors[0].Name, source.Language, source.Fields["keywords"]));
        Assert.Null(source.Author);
        Assert.Equal("The mole", Docx.Read(Docx.P("The mole", paragraphProperties: "<w:pStyle w:val='Title'/>") + Conversation).Document.Source.Title);
    }

    [Fact]
    public void Hidden_text_fields_and_second_forms_are_left_out() => Assert.Equal(
        "One 12\n",
        Docx.Read(
            "<w:p xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:r><w:t xml:space='preserve'>One </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
            + "<w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent><mc:Choice Requires='x'><w:r><w:t>12</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>12</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>").Document.Text);

    [Fact]
    public void A_broken_part_is_read_as_far_as_it_goes()
    {
        ReadResult read = Docx.Read(Conversation + "<w:p><w:r><w:t>It broke</w:q>");
        Assert.StartsWith("ADA: Who came?", read.Document.Text, StringComparison.Ordinal);
        Assert.Equal(4, read.Document.Turns.Count);
        Assert.Contains(read.Diagnostics, d => d.Code == DocxDiagnostics.BrokenPart.Code && d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void What_is_no_document_gives_an_error()
    {
        byte[] good = Docx.Make(Conversation);
        var random = new Random(7);
        List<byte[]> files = [[], [1, 2, 3], "PK\u0003\u0004"u8.ToArray(), good[..(good.Length / 2)], [.. good[..^30]]];
        for (int i = 0; i < 60; i++)
        {
            byte[] bad = [.. good];
            for (int j = 0; j < 12; j++)
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            files.Add(bad);
        }

        foreach (byte[] file in files)
            Transcript.AssertSound(Docx.Read(file).Document);
        Assert.Contains(Docx.Read(files[0]).Diagnostics, d => d.Code == DocxDiagnostics.NotADocument.Code);
        Assert.Contains(Docx.Read(files[3]).Diagnostics, d => d.Code == DocxDiagnostics.NotADocument.Code);
    }

    [Fact]
    public void What_unpacks_to_more_than_is_allowed_is_refused()
    {
        byte[] file = Docx.Make(Docx.P(new string('a', 60_000_000)));
        Assert.True(file.Length < 200_000);
        Diagnostic said = Assert.Single(Docx.Read(file).Diagnostics);
        Assert.Equal(DocxDiagnostics.NotADocument.Code, said.Code);
        Assert.Contains("ReadOptions.UnpackedLimit", said.Message, StringComparison.Ordinal);
        Assert.Equal(60_000_001, TextDocument.Read(new MemoryStream(file), null, new() { Format = "docx", UnpackedLimit = 100_000_000 }, Docx.Formats).Document.Text.Length);
    }

    [Fact]
    public void Parts_are_found_by_their_relations_whatever_they_are_called()
    {
        byte[] file = Docx.Make(Conversation);
        using var changed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file)))
        using (var to = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName.Replace("word/document.xml", "text/main part.xml").Replace("word/_rels/document.xml.rels", "text/_rels/main part.xml.rels")).Open());
                writer.Write(entry.FullName == "_rels/.rels"
                    ? reader.ReadToEnd().Replace("word/document.xml", "./text/x/../main%20part.xml").Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "http://purl.oclc.org/ooxml/officeDocument/relationships/")
                    : reader.ReadToEnd());
            }
        }

        Assert.Equal(4, Docx.Read(changed.ToArray()).Document.Turns.Count);
    }

    [Fact]
    public void Elements_may_nest_without_end() => Assert.Equal(
        "One\n", Docx.Read(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000)) + Docx.P("One") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000))).Document.Text);

    [ToolFact("jing", NeedsShared = true)]
    public void P1_P6_every_document_of_the_corpus_becomes_valid_TEI_with_the_same_text()
    {
        var documents = new List<(string, string)>();
        foreach (string file in Shared.Files("docx", "*.docx"))
        {
            ReadResult read = TextDocument.Read(file, null, Docx.Formats);
            Assert.False(read.HasErrors, file);
            Transcript.AssertSound(read.Document);
            string tei = read.Document.ToString(new TeiOptions());
            Assert.Equal(read.Document.Text, TextDocument.Parse(tei).Document.Text);
            documents.Add((Path.GetFileName(file), tei));
        }

        TeiValidity.AssertValid(documents);
    }

    /// <summary>What another converter reads from the same files: the words, in its notation <c>Str "word"</c>.</summary>
    [SharedTheory]
    [InlineData("lists")]
    [InlineData("tables")]
    [InlineData("inline_formatting")]
    [InlineData("track_changes_deletion_accept")]
    public void The_words_are_those_that_others_read(string name)
    {
        string native = File.ReadAllText(Shared.Path($"corpus/docx/pandoc/{name}.native"));
        string words = string.Concat(System.Text.RegularExpressions.Regex.Matches(native, "Str \"((?:[^\"\\\\]|\\\\.)*)\"").Select(m => m.Groups[1].Value));
        TextDocument document = TextDocument.Read(Shared.Path($"corpus/docx/pandoc/{name.Replace("_accept", "", StringComparison.Ordinal)}.docx"), null, Docx.Formats).Document;
        // There the numbers of lists are structure, not words.
        string text = document.Annotations.OfType<FormeWork>().Reverse().Aggregate(document.Text, (words, number) => words.Remove(number.Start, number.Span.Length));
        Assert.Equal(Letters(System.Text.RegularExpressions.Regex.Replace(words, @"\\\d+", "")), Letters(text));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));
}

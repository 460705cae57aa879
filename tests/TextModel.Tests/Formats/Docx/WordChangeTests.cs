using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Docx;

/// <summary>Insertions and deletions are tracked changes, quotations in a line have a style of their own; both are read as they were.</summary>
public sealed class WordChangeTests
{
    private const string Changed = "It snowedrained all day.";

    private static Func<TextSpan, Annotation> P => s => new Paragraph { Span = s };

    private static TextDocument Read(byte[] file, TrackedChanges changes) =>
        TextDocument.Read(new MemoryStream(file), null, new() { Format = DocxFormat.Id, TrackedChanges = changes }, Docx.Formats).Document;

    private static byte[] Write(TextDocument document)
    {
        byte[] file = DocxWriterTests.Write(document, out ValueList<Diagnostic> said);
        DocxWriterTests.AssertValid(file);
        Assert.Empty(said);
        return file;
    }

    private static string Phrases(TextDocument document) => string.Join(" ", document.Annotations
        .Where(a => a is Insertion or Deletion or Quotation or Link or CodePassage or Highlighting or NoteAnchor or RubyPassage)
        .Select(a => $"{(a is Insertion ? "+" : a is Deletion ? "-" : a.GetType().Name + ":")}{a.Text}"));

    private static TextDocument Changes() => DocxWriterTests.Make(
        Changed, (Changed, P), ("snowed", s => new Deletion { Span = s }), ("rained", s => new Insertion { Span = s }));

    [Theory]
    [InlineData(TrackedChanges.Kept, "It snowedrained all day.\n", "-snowed +rained")]
    [InlineData(TrackedChanges.Accepted, "It rained all day.\n", "")]
    [InlineData(TrackedChanges.Rejected, "It snowed all day.\n", "")]
    public void Changes_are_those_that_Word_tracks(TrackedChanges changes, string text, string phrases)
    {
        TextDocument again = Read(Write(Changes()), changes);
        Assert.Equal(text, again.Text);
        Assert.Equal(phrases, Phrases(again));
    }

    [Fact]
    public void Who_changed_something_is_not_made_up_and_no_date_is()
    {
        string xml = DocxWriterTests.Part(Write(Changes()));
        Assert.Contains("<w:del w:id=\"1\" w:author=\"Author\"><w:r><w:delText xml:space=\"preserve\">snowed</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"Author\"><w:r><w:t xml:space=\"preserve\">rained</w:t></w:r></w:ins>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_changed_something_and_when_is_said_where_the_element_says_it()
    {
        TextDocument document = TextDocument.Parse(
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><profileDesc><particDesc><listPerson><person xml:id='tom'><persName>Tom Lee</persName></person></listPerson></particDesc></profileDesc></teiHeader>"
            + "<text><body><p>It <del resp='#tom' when='1914-05-02'>snowed</del><add resp='Ada'>rained</add> all <del when='1914'>day</del>.</p></body></text></TEI>",
            new() { Format = "tei" }).Document;
        using var output = new MemoryStream();
        document.Write(output, new WriteOptions { Format = DocxFormat.Id }, Docx.Formats);
        DocxWriterTests.AssertValid(output.ToArray());
        string xml = DocxWriterTests.Part(output.ToArray());
        Assert.Contains("w:author=\"Tom Lee\" w:date=\"1914-05-02T00:00:00Z\">", xml, StringComparison.Ordinal);
        Assert.Contains("w:author=\"Ada\">", xml, StringComparison.Ordinal);
        Assert.Contains("w:author=\"Author\">", xml, StringComparison.Ordinal);
        Assert.Equal("-snowed +rained -day", Phrases(Read(output.ToArray(), TrackedChanges.Kept)));
    }

    [Fact]
    public void What_was_deleted_from_an_insertion_is_both()
    {
        TextDocument read = Read(
            Docx.Make("<w:p><w:r><w:t xml:space='preserve'>It </w:t></w:r><w:ins w:id='1' w:author='A'><w:r><w:t xml:space='preserve'>rained </w:t></w:r><w:del w:id='2' w:author='B'><w:r><w:delText>all</w:delText></w:r></w:del></w:ins><w:r><w:t>.</w:t></w:r></w:p>"),
            TrackedChanges.Kept);
        Assert.Equal("+rained all -all", Phrases(read));
        TextDocument again = Read(Write(read), TrackedChanges.Kept);
        Assert.Equal(read.Text, again.Text);
        Assert.Equal(read.Annotations, again.Annotations);
    }

    [Fact]
    public void Changes_hold_links_code_notes_and_what_is_set_off()
    {
        TextDocument document = DocxWriterTests.Make(
            "We saw the old list[1] of ls here today.\n\n[1] Of May.",
            ("We saw the old list[1] of ls here today.", P), ("the old list[1] of ls here", s => new Deletion { Span = s }), ("old", s => new Highlighting { Span = s, Rendition = Rendition.Bold }),
            ("list", s => new Link { Span = s, Target = "https://a.example/" }), ("[1]", s => new NoteAnchor { Span = s, NoteId = "n1", Number = "1" }), ("ls", s => new CodePassage { Span = s }),
            ("[1] Of May.", s => new Note { Span = s, Id = "n1", Number = "1", LabelSpan = TextSpan.OfLength(s.Start, 3) }));
        TextDocument again = Read(Write(document), TrackedChanges.Kept);
        Assert.Equal("We saw the old list[1] of ls here today.\n\n[1] Of May.\n", again.Text);
        Assert.Contains("-the old list[1] of ls here", Phrases(again), StringComparison.Ordinal);
        Assert.Equal("We saw today.\n", Read(Write(document), TrackedChanges.Accepted).Text.Replace("  ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_that_was_taken_out_whole_goes_with_its_end()
    {
        TextDocument document = DocxWriterTests.Make("One.\n\nTwo.\n\nThree.", ("One.", P), ("Two.", P), ("Two.", s => new Deletion { Span = s }), ("Three.", P), ("Three.", s => new Insertion { Span = s }));
        byte[] file = Write(document);
        Assert.Equal("One.\n\nThree.\n", Read(file, TrackedChanges.Accepted).Text);
        Assert.Equal("One.\n\nTwo.\n", Read(file, TrackedChanges.Rejected).Text);
        Assert.Equal("-Two. +Three.", Phrases(Read(file, TrackedChanges.Kept)));
    }

    [Fact]
    public void A_quotation_in_a_line_has_a_style_that_goes_on_over_links_code_and_notes()
    {
        TextDocument document = DocxWriterTests.Make(
            "She said \"see the list[1] or ls\" and left.\n\n[1] Of May.",
            ("She said \"see the list[1] or ls\" and left.", P), ("\"see the list[1] or ls\"", s => new Quotation { Span = s }), ("list", s => new Link { Span = s, Target = "https://a.example/" }),
            ("[1]", s => new NoteAnchor { Span = s, NoteId = "n1", Number = "1" }), ("ls", s => new CodePassage { Span = s }),
            ("[1] Of May.", s => new Note { Span = s, Id = "n1", Number = "1", LabelSpan = TextSpan.OfLength(s.Start, 3) }));
        byte[] file = Write(document);
        Assert.Contains("<w:rStyle w:val=\"QuoteChar\" />", DocxWriterTests.Part(file), StringComparison.Ordinal);
        Assert.Equal("Quotation:\"see the list[1] or ls\" Link:list NoteAnchor:[1] CodePassage:ls", Phrases(Read(file, TrackedChanges.Accepted)));
    }

    [Fact]
    public void Words_in_the_style_of_quotations_are_one_and_stay_one()
    {
        const string Style = "<w:style w:type='paragraph' w:styleId='Quote'><w:name w:val='Quote'/><w:link w:val='q'/></w:style><w:style w:type='character' w:styleId='q'><w:name w:val='Quote Char'/><w:rPr><w:i/></w:rPr></w:style>";
        TextDocument read = DocxWriterTests.AssertKept("<w:p><w:r><w:t xml:space='preserve'>She said </w:t></w:r><w:r><w:rPr><w:rStyle w:val='q'/></w:rPr><w:t>never again</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>", styles: Style);
        Quotation quotation = Assert.Single(read.Annotations.OfType<Quotation>());
        Assert.Equal(("never again", false), (quotation.Text, quotation.IsBlock));
    }

    [Fact]
    public void An_edit_that_adds_a_change_is_in_the_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Path("talk.docx");
        File.WriteAllBytes(path, Docx.Make(Docx.P("It rained all day.")));
        TextDocument edited = TextDocument.Read(path, formats: Docx.Formats).Document.Edit(e => e.Add(new Deletion { Span = new(10, 13) }));
        using var output = new MemoryStream();
        Assert.Empty(edited.Write(output, new WriteOptions { Format = DocxFormat.Id }, Docx.Formats));
        Assert.Equal("-all", Phrases(Read(output.ToArray(), TrackedChanges.Kept)));
    }
}

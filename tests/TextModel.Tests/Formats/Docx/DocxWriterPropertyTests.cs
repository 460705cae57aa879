using System.Xml;
using System.Xml.Linq;
using TextModel.Invented;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Docx;

/// <summary>What holds for whatever is written.</summary>
public sealed class DocxWriterPropertyTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Without white space, and what XML does not have.
    private static string Words(string text) => string.Concat(text.Where((c, i) => !char.IsWhiteSpace(c)
        && (XmlConvert.IsXmlChar(c) || (char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])))));

    [Fact]
    public void Every_transcript_is_a_valid_document() => Property.Holds(Generators.Documents, d => DocxWriterTests.AssertValid(DocxWriterTests.Write(d)));

    [Fact]
    public void Everything_that_can_be_a_document_is_valid() => Property.Holds(Generators.WildDocuments, d => DocxWriterTests.AssertValid(DocxWriterTests.Write(d)));

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Property.Holds(Generators.WildDocuments, d =>
    {
        byte[] first = DocxWriterTests.Write(d);
        Assert.Equal(first, DocxWriterTests.Write(Anew.Of(d)));
        Assert.DoesNotContain(Docx.Read(first).Diagnostics, x => x.Severity == DiagnosticSeverity.Error);
    });

    [Fact]
    public void Every_character_that_XML_has_is_written() => Property.Holds(Generators.WildDocuments, d =>
    {
        // Without marks, numbers and readings, which Word prints itself, and in which order notes come.
        TextDocument bare = d.Edit(e =>
        {
            foreach (Annotation annotation in d.Annotations.Where(a => a is NoteAnchor or Note or TextListItem or FormeWork or Figure or Turn or RubyPassage))
                e.Remove(annotation);
        });
        XDocument xml = XDocument.Parse(DocxWriterTests.Part(DocxWriterTests.Write(bare)), LoadOptions.PreserveWhitespace);
        string written = string.Concat(xml.Descendants().Where(t => t.Name == W + "t" || t.Name == W + "delText").Select(t => t.Value));
        Assert.Equal(Words(bare.Text), Words(written));
    });

    [Fact]
    public void Invented_conversations_come_back()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            InventedText invented = InventedText.Create(seed);
            TextDocument document = TextDocument.Parse(invented.Content, new() { Format = "text" }).Document;
            // Notes move to the end, with the marks that Word gives them.
            if (document.Notes.Count == 0)
                Assert.Equal(Words(document.Text), Words(Docx.Read(DocxWriterTests.Write(document)).Document.Text));
        }
    }

    [SharedFact]
    public void Files_of_the_corpus_come_back()
    {
        foreach (string path in Shared.Files("docx", "*.docx"))
        {
            TextDocument document = TextDocument.Read(path, formats: Docx.Formats).Document;
            byte[] file = DocxWriterTests.Write(document);
            DocxWriterTests.AssertValid(file);
            // A picture stands as its description.
            if (document.Annotations.OfType<Figure>().Any())
                continue;
            TextDocument again = TextDocument.Read(file, Path.GetFileName(path), formats: Docx.Formats).Document;
            Assert.Equal(document.Text, again.Text);
            Assert.Equal(document.Annotations, again.Annotations);
            Assert.Equal(document.Source, again.Source);
            Assert.Equal(document.Speakers, again.Speakers);
        }
    }

    [SharedFact]
    public void Transcripts_of_the_corpus_are_written_with_all_their_words()
    {
        foreach (string path in Shared.Files("interviews-txt", "*.txt").Where(p => new FileInfo(p).Length < 200_000))
        {
            TextDocument document = TextDocument.Read(path).Document;
            byte[] file = DocxWriterTests.Write(document);
            DocxWriterTests.AssertValid(file);
            if (document.Notes.Count == 0)
                Assert.Equal(Words(document.Text), Words(Docx.Read(file).Document.Text));
        }
    }

    [ToolFact("pandoc")]
    public void Others_read_the_same_words_in_order()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Path("talk.docx");
        TextDocument document = Docx.Read(
            Docx.P("ADA: Who came?") + "<w:p><w:r><w:t>TOM: Nobody</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r><w:r><w:t>, I say.</w:t></w:r></w:p>"
            + Docx.P("ADA: Then who was on the quay?") + Docx.P("TOM: I could not say.", "<w:b/>"),
            $"<w:footnote w:id='1'>{Docx.P("Not even the harbour master.")}</w:footnote>").Document;
        File.WriteAllBytes(path, DocxWriterTests.Write(document));
        ToolResult result = Tool.Run("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", path);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Words(document.Text), Words(result.Output));
    }

    [Fact]
    public void Deep_nesting_is_written()
    {
        static TextDocument Nested(int depth) => TextDocument.Create(
            new('x', 2 * depth), Enumerable.Range(0, depth).SelectMany(i => new Annotation[]
            {
                new TextTable { Span = new(i, (2 * depth) - i) }, new TextTableRow { Span = new(i, (2 * depth) - i) }, new TextTableCell { Span = new(i, (2 * depth) - i) },
                new TextList { Span = new(i, (2 * depth) - i) }, new TextListItem { Span = new(i, (2 * depth) - i) }, new Highlighting { Span = new(i, (2 * depth) - i), Rendition = Rendition.Bold },
            }));
        Assert.NotEmpty(DocxWriterTests.Write(Nested(4_000)));
    }
}

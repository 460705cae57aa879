using FsCheck;
using FsCheck.Fluent;
using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Formats.Tei;
using TextModel.Tests.Formats.Markdown;
using TextModel.Tests.Formats.Subtitles;
using TextModel.Tests.Support;
using TextModel.Tests.Transcripts;
using Property = TextModel.Tests.Support.Property;

namespace TextModel.Tests.Formats;

/// <summary>Pages, Markdown, subtitles and Word documents → TEI → JSON → TEI: nothing of the model is lost, and all of the TEI is valid.</summary>
public sealed class RoundTripTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format).With(DocxFormat.Format);

    private static readonly string[] PagePieces =
    [
        "<p>", "</p>", "<p class='speaker'>", "<b>", "</b>", "<i>", "</i>", "<br>", "<h2>", "</h2>", "<table><tr><td>", "</td><td>", "</td></tr></table>", "<dl><dt>", "</dt><dd>", "</dd></dl>",
        "<ol><li>", "</li></ol>", "<a href='#n1' name='b1'><sup>1</sup></a>", "<p id='n1'><a href='#b1'>1.</a> ", "<hr>", "<pre>", "</pre>", "<blockquote>", "</blockquote>", "<nav>", "</nav>",
        "<div>", "</div>", "<!-- x -->", "&amp;", "&nbsp;", "&#x1F600;", "ADA: ", "TOM: ", "Q. ", "A. ", "Ada Rossi", "Tom Lee", "Who came?", "Nobody.", " ", "\n", "\n\n", "[00:01:02] ", "(Laughter)", "1. ",
        "<font color=red>", "</font>", "<", ">", "\0", "é", "日本", "----", "* ", "- ",
    ];

    private static readonly string[] TextPieces =
    [
        "Q. ", "A. ", "Q1: ", "ADA: ", "TOM: ", "Mr. Lee. ", "Lee. ", "Lee — ", "Lee\t", "Lee   ", "ADA ROSSI\n", "TOM LEE\n", "[Ada] ", "(ADA) ", ">> ", "[00:01:02] ", "0:12\n", "(Laughter)", "[1]", "(1) ", "1. ", "1 ", "2 ",
        "3 ", "* ", "word1", "word*", "----\n", "====\n", "Head 1\n\n", "Head 2\n\n", "Head 3\n\n", "Notes\n\n", "\n", "\n\n", "\r\n", "\f", "\t", " ", "BY MR. LEE:\n", "Who came?", "Nobody.", "3 May 1968", "F: ", "P. ", "R. ", "\u00A0", "\uD800",
        "\0", "日本：", "é", "_page : 2\n", "-12-\n", "12\n", "13\n", "THE CHAIRMAN. ", "Title: x\n", "Date: 1968\n",
    ];

    [Fact]
    public void Any_page_keeps_its_model() => Property.Holds(Texts(PagePieces), text => AssertKept(text, "html"), 300);

    [Fact]
    public void Any_Markdown_keeps_its_model() => Property.Holds(NastyMarkdown.Texts, text => AssertKept(text, "markdown"), 300);

    [Fact]
    public void Any_subtitles_keep_their_model() => Property.Holds(NastySubtitles.Texts, text =>
    {
        AssertKept(text, "webvtt");
        AssertKept(text, "srt");
    }, 200);

    [Fact]
    public void Any_plain_text_keeps_its_model() => Property.Holds(Texts(TextPieces), text => AssertKept(text, "text"), 1000);

    [ToolFact("jing", NeedsShared = true)]
    public void TEI_of_generated_input_is_valid()
    {
        var written = new List<(string, string)>();
        foreach ((Gen<string> texts, string format) in new[] { (Texts(PagePieces), "html"), (NastyMarkdown.Texts, "markdown"), (NastySubtitles.Texts, "webvtt"), (Texts(TextPieces), "text") })
            Property.Holds(texts, text => written.Add((format, AssertKept(text, format))), 30, _ => []);

        TeiValidity.AssertValid(written);
    }

    [SharedFact]
    public void Every_page_and_every_Word_document_of_the_corpus_keeps_its_model()
    {
        foreach (string file in Shared.Files("interviews-html").Concat(Shared.Files("docx", "*.docx")))
            AssertKept(TextDocument.Read(file, formats: Formats).Document);
    }

    private static Gen<string> Texts(string[] pieces) => Gen.Elements(pieces).ListOf().Select(list => string.Concat(list));

    private static string AssertKept(string text, string format) => AssertKept(TextDocument.Parse(text, new() { Format = format }, Formats).Document);

    private static string AssertKept(TextDocument document)
    {
        Transcript.AssertSound(document);
        string tei = document.ToString(new TeiOptions());
        TextDocument read = TextDocument.Parse(tei).Document;
        Assert.Equal(document, read);
        TextDocument json = TextDocument.Parse(read.ToString(new WriteOptions { Format = "json" }), new() { Format = "json" }).Document;
        // JSON holds the model, and not which file it came from.
        json.SourceFile = document.SourceFile;
        Assert.Equal(tei, json.ToString(new TeiOptions()));
        return tei;
    }
}

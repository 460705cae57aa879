using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats;

/// <summary>What other programs are reported to get wrong in Word documents, pages and Markdown.</summary>
public sealed class PageCaseTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(DocxFormat.Format).With(HtmlFormat.Format).With(MarkdownFormat.Format);

    [SharedFact]
    public void A_text_box_is_read_once_and_with_the_paragraph_that_it_is_anchored_in()
    {
        TextDocument document = Case("13.docx").Document;
        Assert.Equal(["interviewer", "falk", "interviewer", "falk"], document.Turns.Select(t => t.SpeakerId));
        Assert.Equal("In the spring of the flood.\nMargin box: recorded at the lower lock.\nSecond line of the box.", document.Turns[1].ReadingText);
    }

    [SharedFact]
    public void Symbols_are_characters() => Assert.Equal("A symbol α and a arrow → end.", Case("14.docx").Document.Turns[^1].ReadingText);

    [SharedFact]
    public void Notes_keep_their_own_marks_their_words_and_their_links()
    {
        foreach (string name in (string[])["16.docx", "32.docx"])
            Assert.Equal(name[0] == '1' ? ["1", "*", "2", "3"] : ["1", "*", "2"], Case(name).Document.Notes.Select(n => n.Number));
        Note first = Case("16.docx").Document.Notes[0];
        Assert.Equal("The Lock Book", Assert.Single(first.Inner<Highlighting>()).Text);
        Assert.Equal(("the ledger page", "https://example.org/ledger"), (Assert.Single(first.Inner<Link>()).Text, first.Inner<Link>()[0].Target));
    }

    [SharedFact]
    public void Readings_of_ruby_are_not_in_the_words_but_beside_them()
    {
        ReadResult read = Case("19.html");
        Assert.Equal(["その港はどこですか。", "漁の季節に行きました。", "一人で？", "兄と。"], read.Document.Turns.Select(t => t.ReadingText));
        Assert.Equal(["みなと", "りょう", "き", "せつ", "あに"], read.Document.Annotations.OfType<RubyPassage>().Select(r => r.Reading));
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == "TM0506");
    }

    [SharedFact]
    public void Years_in_cells_are_text_and_notes_that_are_missing_are_named()
    {
        ReadResult read = Case("30.md");
        Assert.Empty(read.Document.Annotations.OfType<PageBreak>());
        Assert.Equal(["Year", "Yield", "1921", "40", "1922", "38"], read.Document.Annotations.OfType<TextTableCell>().Select(c => c.ReadingText));
        Assert.Contains(read.Diagnostics, d => d.Message.Contains("[^missing]", StringComparison.Ordinal));
        Assert.Contains(read.Document.Notes, n => n.ReadingText == "An inline note, right here.");
    }

    private static ReadResult Case(string name) => TextDocument.Read(Shared.Path($"cases/transcripts/case{name}"), formats: Formats);
}

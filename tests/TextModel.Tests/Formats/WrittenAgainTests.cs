using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats;

/// <summary>What a page shows and the signs of one format could say in another way: each writer says it so that its reader reads the same.</summary>
public sealed class WrittenAgainTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format).With(DocxFormat.Format);

    private static Func<TextSpan, Annotation> P => s => new Paragraph { Span = s };

    private static TextDocument Make(string text, params (string Words, Func<TextSpan, Annotation> Make)[] parts) =>
        Anew.Of(TextDocument.Create(text, parts.Select(p => p.Make(TextSpan.OfLength(text.IndexOf(p.Words, StringComparison.Ordinal), p.Words.Length)))));

    private static TextDocument Again(TextDocument document, string format)
    {
        using var written = new MemoryStream();
        document.Write(written, new WriteOptions { Format = format }, Formats);
        return TextDocument.Read(new MemoryStream(written.ToArray()), null, new ReadOptions { Format = format }, Formats).Document;
    }

    private static TextDocument Noted(string first, string second) => Make(
        $"One{first} and two{second}.\n\n{first} A tachyon.\n\n{second} Fin.",
        ($"One{first} and two{second}.", P), (first + " and", s => new NoteAnchor { Span = TextSpan.OfLength(s.Start, first.Length), NoteId = "n1", Number = first[1..^1] }),
        (second + ".", s => new NoteAnchor { Span = TextSpan.OfLength(s.Start, second.Length), NoteId = "n2", Number = second[1..^1] }),
        ($"{first} A tachyon.", s => new Note { Span = s, Id = "n1", Number = first[1..^1], LabelSpan = TextSpan.OfLength(s.Start, first.Length) }),
        ($"{second} Fin.", s => new Note { Span = s, Id = "n2", Number = second[1..^1], LabelSpan = TextSpan.OfLength(s.Start, second.Length) }));

    [Theory]
    [InlineData(HtmlFormat.Id, "[i]", "[ii]")]
    [InlineData(DocxFormat.Id, "[i]", "[ii]")]
    [InlineData(MarkdownFormat.Id, "[i]", "[ii]")]
    [InlineData(HtmlFormat.Id, "[1*]", "[2*]")]
    [InlineData(DocxFormat.Id, "[1*]", "[2*]")]
    [InlineData(MarkdownFormat.Id, "[1*]", "[2*]")]
    [InlineData(HtmlFormat.Id, "[1]", "[2]")]
    public void Marks_of_notes_keep_their_signs(string format, string first, string second)
    {
        TextDocument again = Again(Noted(first, second), format);
        Assert.Equal([first[1..^1], second[1..^1]], again.Notes.Select(n => n.Number));
        Assert.Equal([first, second], again.Notes.Select(n => n.Label));
        Assert.Equal(["A tachyon.", "Fin."], again.NoteAnchors.Select(a => a.Note?.ReadingText));
    }

    [Theory]
    [InlineData(HtmlFormat.Id)]
    [InlineData(DocxFormat.Id)]
    [InlineData(MarkdownFormat.Id)]
    public void An_empty_line_within_a_paragraph_parts_none(string format)
    {
        TextDocument again = Again(Make("One.\n\nTwo.\nThree.\n\nFour.", ("One.\n\nTwo.\nThree.", P), ("\n\nTwo", s => new LineBreak { Span = TextSpan.At(s.Start) }),
            ("\nTwo", s => new LineBreak { Span = TextSpan.At(s.Start) }), ("\nThree", s => new LineBreak { Span = TextSpan.At(s.Start) }), ("Four.", P)), format);
        Assert.Equal(["One.\n\nTwo.\nThree.", "Four."], again.Annotations.OfType<Paragraph>().Select(p => p.Text));
        Assert.Equal(3, again.Annotations.OfType<LineBreak>().Count());
    }

    [Fact]
    public void Two_breaks_in_a_row_still_part_paragraphs_of_old_pages() =>
        Assert.Equal(2, TextDocument.Parse("<html><body><p>One.<br><br>Two.</p></body></html>", new() { Format = HtmlFormat.Id }, Formats).Document.Annotations.OfType<Paragraph>().Count());

    [Theory]
    [InlineData(HtmlFormat.Id)]
    [InlineData(DocxFormat.Id)]
    [InlineData(MarkdownFormat.Id)]
    public void Code_in_a_link_is_both(string format)
    {
        TextDocument again = Again(Make("See the list here.", ("See the list here.", P), ("the list here", s => new Link { Span = s, Target = "https://a.example/" }), ("list", s => new CodePassage { Span = s })), format);
        Assert.Equal("the list here", again.Annotations.OfType<Link>().Single().Text);
        Assert.Equal("list", again.Annotations.OfType<CodePassage>().Single().Text);
        Assert.DoesNotContain(again.Annotations, a => a is Highlighting);
    }
}

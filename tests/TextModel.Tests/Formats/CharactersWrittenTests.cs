using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;

namespace TextModel.Tests.Formats;

/// <summary>Pages and Markdown have every character, wherever a piece of the output ends.</summary>
public class CharactersWrittenTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format);

    [Fact]
    public void Pairs_and_accents_are_whole_at_every_place_of_a_piece()
    {
        foreach ((string format, int before) in new[] { "html", "markdown" }.SelectMany(f => Enumerable.Range((64 * 1024) - 640, 640).Select(n => (f, n))))
        {
            string end = "ä😀€";
            TextDocument document = TextDocument.Create(new string('a', before) + end, [new Paragraph { Span = new(0, before + end.Length) }]);
            string written = document.ToString(new WriteOptions { Format = format }, Formats);
            Assert.True(written.Contains("a" + end, StringComparison.Ordinal), $"{format}, after {before}");
        }
    }

    [Theory]
    [InlineData("html")]
    [InlineData("markdown")]
    public void Half_a_pair_becomes_a_replacement_character(string format)
    {
        const string text = "One \uD83D two \uDE00 three\uD83D";
        TextDocument document = TextDocument.Create(text, [new Paragraph { Span = new(0, text.Length) }]);
        string written = document.ToString(new WriteOptions { Format = format }, Formats);
        Assert.Contains("One \uFFFD two \uFFFD three\uFFFD", written, StringComparison.Ordinal);
    }
}

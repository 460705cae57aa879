using TextModel.Entities;

namespace TextModel.Tests.Formats.Exchange;

/// <summary>Words that only markup parts are two: in tokens, and in plain text.</summary>
public sealed class WordEndTests
{
    [Theory]
    [InlineData("<p>Nora<pb n='2'/>Lund, Nora<lb/>Lund, Nora<lb break='no'/>Lund</p>", "Nora|Lund|,|Nora|Lund|,|NoraLund", "Nora Lund, Nora Lund, NoraLund")]
    [InlineData("<lg><l>with Nora</l><l>Lund sang</l></lg>", "with|Nora|Lund|sang", "with Nora\nLund sang")]
    [InlineData("<table><row><cell>Nora</cell><cell>Lund</cell></row></table>", "Nora|Lund", "Nora\nLund")]
    [InlineData("<p>the <choice><sic>Kung</sic><corr>King</corr></choice> of <app><lem>Norn</lem><rdg wit='#b'>Norne</rdg></app></p>", "the|Kung|King|of|Norn|Norne", "the KungKing of NornNorne")]
    [InlineData("<p>in Aug<choice><sic>z</sic><corr>s</corr></choice>t</p>", "in|Augzst", "in Augzst")]
    [InlineData("<p>Nora<note>n 1</note> Lund</p>", "Nora|n|1|Lund", "Noran 1 Lund")]
    public void Tokens_and_plain_text_part_them(string body, string tokens, string text)
    {
        TextDocument document = TextDocument.Parse($"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body>{body}</body></text></TEI>", new() { Format = "tei" }).Document;
        Assert.Equal(tokens, string.Join('|', Tokens.Of(AnnotationSet.Of(document)).SelectMany(s => s.Tokens).Select(t => t.Quote)));
        Assert.Equal(text, Text(document).Trim());
    }

    [Fact]
    public void What_was_put_in_is_named_and_what_was_read_as_text_stays()
    {
        TextDocument document = TextDocument.Parse("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body><p>a<lb/>b</p></body></text></TEI>", new() { Format = "tei" }).Document;
        using var output = new MemoryStream();
        Assert.Contains(document.Write(output, new WriteOptions { Format = "text" }), d => d.Message.Contains("only markup parts", StringComparison.Ordinal));
        Assert.Equal("a\fb\r\nc", Text(TextDocument.Parse("a\fb\r\nc", new() { Format = "text" }).Document));
    }

    private static string Text(TextDocument document)
    {
        using var output = new MemoryStream();
        document.Write(output, new WriteOptions { Format = "text" });
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}

using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>Texts that hurt, the whole way from the transcript reader to valid TEI with the same text.</summary>
public class NastyTextTests
{
    private static readonly (string Name, string Text)[] Texts =
    [
        ("empty", ""),
        ("one-character", "a"),
        ("crlf", "Q: When?\r\nA: In May.\r\n\r\nQ: Where?\r\nA: Here."),
        ("lone-cr", "Q: When?\rA: In May.\r\rQ: Where?\rA: Here.\r"),
        ("mixed", "Q: When?\r\nA: In May.\n\rQ: Where?\rA: Here.\n\n\r\r"),
        ("no-final-line-end", "Q. When?\n\nA. In May."),
        ("form-feeds", "Q: When?\f\nA: In\u0000 May.\u0001\u001B\n\fQ: Where?\nA: Here\uFFFE\uFFFF.\n"),
        ("half-pairs", "Q: W\uD800hen?\nA: In\uDC00 May.\nQ: \uDE00\uD83D Where?\nA: Here.\n"),
        ("combining", "Q: Wa\u0301nn?\nA: Im M\u0061\u0308rz.\nQ: Wo?\nA: Hi\u0327\u0301er.\n"),
        ("astral", "Q: \U0001F600 When?\nA: In \U0001D49C May.\nQ: Where?\nA: Here \U0001F469\u200D\U0001F680.\n"),
        ("right-to-left", "Q: \u05DE\u05EA\u05D9?\nA: \u05D1\u05DE\u05D0\u05D9.\nQ: \u0645\u062A\u0649\u061F\nA: \u202E\u0623\u0645\u0633\u202C.\n"),
        ("markup", "Q: <p>&amp; ]]> --> ?>\nA: </text></TEI>\nQ: &#13;\nA: <![CDATA[.\n"),
        ("white-space", " \t\n\u00A0\u2028\u2029\u0085 \n\n\t"),
        ("blank-lines", new string('\n', 100_000)),
        ("one-line", "Q: " + new string('x', 10_000_000)),
        ("labels-only", string.Concat(Enumerable.Repeat("Q:\nA:\n", 5000))),
    ];

    [Fact]
    public void P1_the_text_is_the_file()
    {
        foreach ((string name, string text) in Texts)
        {
            string tei = TextDocument.Parse(text, new() { Format = "text" }).Document.ToString(new TeiOptions());
            Assert.True(text == Xml.TextOf(tei), name);
            Assert.True(text == TextDocument.Parse(tei).Document.Text, name);
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 5)]
    public void A_stretch_that_begins_or_ends_within_a_code_point_comes_back_from_outside_the_text(int start, int end)
    {
        // No element can stand around it: a row outside of tables.
        TextDocument document = TextDocument.Create("\U0001F600a\U0001F601\n", [new TextTableRow { Id = "a1", Span = new(start, end), IsHeader = true }]);
        Assert.Equal(document.Annotations, TextDocument.Parse(document.ToString(new TeiOptions())).Document.Annotations);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_in_a_property_of_what_stands_outside_of_the_text_comes_back()
    {
        TextDocument document = TextDocument.Create("a", [new TextListItem { Id = "a0", Number = "\uDBFF\n\"\\>é\U0001F600\uDC00", Span = new(1, 1) }, new TierEntry { Id = "a1", Tier = "w", Value = "x\uDFFF<y", Span = new(0, 1) }]);
        Assert.Equal(document.Annotations, TextDocument.Parse(document.ToString(new TeiOptions())).Document.Annotations);
    }

    [ToolFact("jing", NeedsShared = true)]
    public void P6_the_TEI_is_valid() => TeiValidity.AssertValid(
        [.. Texts.Select(t => (t.Name, TextDocument.Parse(t.Text, new() { Format = "text" }).Document.ToString(new TeiOptions())))]);
}

using TextModel.Tests.Support;

namespace TextModel.Tests.Text;

public class LineMapTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("\n", 2)]
    [InlineData("\r", 2)]
    [InlineData("\r\n", 2)]
    [InlineData("\n\r", 3)]
    [InlineData("\r\r\n\n", 4)]
    [InlineData("a\u2028b\u0085c\fd", 1)]
    public void Lines_end_with_CR_LF_LF_or_CR_only(string text, int lines) => Assert.Equal(lines, new LineMap(text).Count);

    [Fact]
    public void A_line_includes_its_end()
    {
        var map = new LineMap("ab\r\nc\rd\n");
        Assert.Equal([new(0, 4), new(4, 6), new(6, 8), new(8, 8)], Enumerable.Range(1, 4).Select(map.GetLine));
        Assert.Equal(new(1, 4), map.GetPosition(3));
        Assert.Equal(new(2, 1), map.GetPosition(4));
        Assert.Equal(new(4, 1), map.GetPosition(8));
    }

    [Fact]
    public void P2_every_offset_has_one_line_and_column_that_lead_back_to_it() => Property.Holds(Generators.Texts, text =>
    {
        var map = new LineMap(text);
        int line = 1, column = 1;
        for (int offset = 0; offset <= text.Length; offset++)
        {
            TextPosition position = map.GetPosition(offset);
            Assert.Equal(new(line, column), position);
            Assert.Equal(offset, map.GetOffset(position));
            column++;
            if (offset < text.Length && (text[offset] == '\n' || (text[offset] == '\r' && (offset + 1 == text.Length || text[offset + 1] != '\n'))))
                (line, column) = (line + 1, 1);
        }

        Assert.Equal(line, map.Count);
        Assert.Equal(text, string.Concat(Enumerable.Range(1, line).Select(map.GetLine).Select(l => text.Substring(l.Start, l.Length))));
    }, 300);

    [Fact]
    public void Places_that_do_not_exist_are_refused()
    {
        var map = new LineMap("ab\ncd");
        Assert.Throws<ArgumentOutOfRangeException>(() => map.GetPosition(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.GetPosition(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.GetLine(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.GetLine(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.GetOffset(new(1, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.GetOffset(new(2, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.GetOffset(default));
        Assert.Equal(5, map.GetOffset(new(2, 3)));
    }

    [Fact]
    public void Positions_compare_by_line_then_column()
    {
        Assert.True(new TextPosition(1, 9) < new TextPosition(2, 1));
        Assert.True(new TextPosition(2, 2) > new TextPosition(2, 1));
        Assert.True(new TextPosition(2, 2) >= new TextPosition(2, 2));
        Assert.True(new TextPosition(2, 2) <= new TextPosition(2, 2));
        Assert.Equal("12:5", new TextPosition(12, 5).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb\r\nc\rd\n\n")]
    [InlineData("\r\r\n\n\r")]
    [InlineData("one\r\ntwo")]
    public void A_source_counts_lines_as_the_map_does(string text)
    {
        var map = new LineMap(text);
        int[] there = [.. Enumerable.Range(0, text.Length + 1)];
        // In order, against it, and here and there; each time in a source that nobody asked before.
        foreach (int[] order in new[] { there, [.. there.Reverse()], [.. there.OrderBy(o => o * 7 % 5)] })
        {
            SourceText source = SourceText.From(text);
            foreach (int offset in order)
                Assert.Equal(map.GetPosition(offset), source.GetPosition(offset));
        }
    }
}

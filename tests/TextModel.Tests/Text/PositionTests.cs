namespace TextModel.Tests.Text;

/// <summary>A position near the start of a text is the one that the map of all lines gives.</summary>
public sealed class PositionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a\r\nb\rc\n\n\r\r\nd")]
    [InlineData("one\r\n")]
    public void It_is_the_same_with_and_without_the_lines(string text)
    {
        LineMap lines = new(text);
        for (int offset = 0; offset <= text.Length; offset++)
            Assert.Equal(lines.GetPosition(offset), SourceText.From(text).GetPosition(offset));
    }

    [Fact]
    public void Far_from_the_start_too()
    {
        string text = string.Concat(Enumerable.Repeat("a line\r\n", 5000));
        LineMap lines = new(text);
        foreach (int offset in (int[])[0, 16_383, 16_384, 16_385, text.Length])
            Assert.Equal(lines.GetPosition(offset), SourceText.From(text).GetPosition(offset));
    }

    [Fact]
    public void Outside_the_text_there_is_none() => Assert.Throws<ArgumentOutOfRangeException>(() => SourceText.From("ab").GetPosition(3));
}

namespace TextModel.Tests.Text;

public sealed class SourceMapTests
{
    // "Ada & Tom" out of "<b>Ada</b> &amp; Tom", line 2.
    private static readonly SourceMap Map = new(SourceText.From("\n<b>Ada</b> &amp; Tom"), [new(0, 4, 3), new(3, 11, 2), new(5, 17, 4)]);

    [Theory]
    [InlineData(0, 4)]
    [InlineData(2, 6)]
    [InlineData(3, 11)]
    [InlineData(4, 12)]
    [InlineData(6, 18)]
    [InlineData(9, 21)]
    [InlineData(99, 21)]
    public void A_place_of_the_text_has_one_in_the_file(int offset, int expected) => Assert.Equal(expected, Map.GetSourceOffset(offset));

    [Fact]
    public void A_stretch_reaches_from_its_first_unit_to_its_last()
    {
        Assert.Equal(new(4, 21), Map.GetSourceSpan(new(0, 9)));
        Assert.Equal(new(4, 7), Map.GetSourceSpan(new(0, 3)));
        Assert.Equal(TextSpan.At(18), Map.GetSourceSpan(TextSpan.At(6)));
        Assert.Equal(new(2, 4), Map.GetPosition(0));
    }

    [Fact]
    public void Runs_have_to_be_in_order_and_inside_the_file()
    {
        SourceText source = SourceText.From("Ada");
        Assert.Throws<ArgumentException>(() => new SourceMap(source, [new(2, 0, 1), new(0, 1, 1)]));
        Assert.Throws<ArgumentException>(() => new SourceMap(source, [new(0, 2, 2)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Map.GetSourceOffset(-1));
        Assert.Equal(0, new SourceMap(source, []).GetSourceOffset(5));
    }
}

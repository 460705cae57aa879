using TextModel.Tests.Support;

namespace TextModel.Tests.Text;

public class WordCountTests
{
    [Fact]
    public void Words_are_counted_as_stretches_without_white_space() => Property.Holds(Generators.Seeded((random, size) => NastyText.Any(random, size)), text =>
        Assert.Equal(text.Split([.. Enumerable.Range(0, 33).Select(i => (char)i)], StringSplitOptions.RemoveEmptyEntries).Length, WordCount.Of(text)));

    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData("  one  two, three-four \n\n five ", 4)]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p", 42)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789", 1)]
    public void Examples(string text, int count) => Assert.Equal(count, WordCount.Of(text));
}

using TextModel.Cli.Output;

namespace TextModel.Tests.Cli;

public class CleanTests
{
    [Theory]
    [InlineData("Nothing to do: Ärger, 語, 😀", "Nothing to do: Ärger, 語, 😀")]
    [InlineData("two\r\n\tlines\u2028and \n more", "two lines and more")]
    [InlineData("\e[31mred\a\0\u009b", "\uFFFD[31mred\uFFFD\uFFFD\uFFFD")]
    [InlineData("a\u202Eb\u2066c\u200F", "a\uFFFDb\uFFFDc\uFFFD")]
    [InlineData("a\uFFFFb\uFFFEc\uFDD0d\uFEFF", "a\uFFFDb\uFFFDc\uFFFDd\uFFFD")]
    public void No_control_or_direction_character_gets_through(string text, string expected) => Assert.Equal(expected, Clean.Line(text));

    [Theory]
    [InlineData("short", "short")]
    [InlineData("exactly 10", "exactly 10")]
    [InlineData("12345678 and more", "12345678…")]
    [InlineData("12345678😀😀", "12345678…")]
    [InlineData("12345678e\u0301 and more", "12345678…")]
    public void An_excerpt_cuts_no_character_in_two(string text, string expected) => Assert.Equal(expected, Clean.Excerpt(text, 10));
}

using TextModel.Formats.Markdown;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Markdown;

/// <summary>Files that were made to use up time and memory; where reading took the square of their length, these tests would not end.</summary>
public class HostileMarkdownTests
{
    [Theory]
    [InlineData("[a](")]
    [InlineData("![a](")]
    [InlineData("[a](<b")]
    [InlineData("x <!A ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> ")]
    [InlineData("a\n=\n")]
    [InlineData("[a]: /u\n")]
    [InlineData("[a]: /u\n\n")]
    public void What_costs_too_much_is_read_as_plain_text(string part)
    {
        string text = Repeated(part) + "x\n";
        ReadResult read = Md.Read(text);

        Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), read.Document.Text.Where(c => !char.IsWhiteSpace(c)));
        Assert.Single(read.Diagnostics, d => d.Code == MarkdownDiagnostics.TooDeep.Code);
    }

    [Fact]
    public void Lists_within_lists_without_end_are_read_as_plain_text()
    {
        string text = string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', 2 * i) + "- a\n"));

        Assert.Single(Md.Read(text).Diagnostics, d => d.Code == MarkdownDiagnostics.TooDeep.Code);
    }

    [Theory]
    [InlineData("[a](b c\n\n", 20_000)]
    [InlineData("[a](b c\n", 100)]
    [InlineData("a <!b\n\n", 20_000)]
    [InlineData("a\n---\n\n", 2_000)]
    [InlineData("[a]: https://example.org/\n", 2_000)]
    [InlineData("[^a]: b\n", 20_000)]
    [InlineData("  - a\n    - b\n      - c\n        - d\n", 2_000)]
    [InlineData("> a\n> > b\n\n", 2_000)]
    [InlineData("- - - - - - - - - -\n\n", 2_000)]
    [InlineData("Ada: b\n\n[^a]: c\n\n", 20_000)]
    [InlineData("Ada: *b*\n\n```\n\nc\n\n", 20_000)]
    [InlineData("Ada: b &amp; <c\n\n", 20_000)]
    public void What_people_write_is_no_plain_text(string part, int count) =>
        Assert.DoesNotContain(Md.Read(string.Concat(Enumerable.Repeat(part, count))).Diagnostics, d => d.Code == MarkdownDiagnostics.TooDeep.Code);

    [Fact]
    public void A_rule_may_be_of_any_length() =>
        Assert.DoesNotContain(Md.Read("a\n\n" + Repeated("- ") + "\n\nb\n").Diagnostics, d => d.Code == MarkdownDiagnostics.TooDeep.Code);

    [Theory]
    [InlineData("---\n", "a: b\n")]
    [InlineData("+++\n", "a = \"b\"\n")]
    public void Front_matter_may_have_any_number_of_lines(string fence, string line)
    {
        ReadResult read = Md.Read(fence + Repeated(line) + fence + "\nOne\n");

        Assert.Equal("One\n", read.Document.Text);
        Assert.Equal((1 << 20) / line.Length, read.Document.Source.Fields.Count);
    }

    [Fact]
    public void Front_matter_may_name_any_number_of_people() =>
        Assert.Equal((1 << 20) / 11, Md.Read("---\n" + Repeated("speaker: a\n") + "---\n\nOne\n").Document.Source.Contributors.Count);

    private static string Repeated(string part) => string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length));
}

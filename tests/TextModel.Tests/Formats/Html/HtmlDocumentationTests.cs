using TextModel.Formats.Html;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Html;

public sealed class HtmlDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/html.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_reads_as_the_page_says()
    {
        ReadResult read = Html.Read(Fenced("html"));
        Assert.Equal(Fenced("text"), read.Document.Text);
        Assert.Equal("On the quay", read.Document.Source.Title);
        Assert.Equal(["ada", "tom"], read.Document.Turns.Select(t => t.SpeakerId));
    }

    [Fact]
    public void Every_code_is_listed_with_its_message() => Assert.All(HtmlDiagnostics.All, c =>
        Assert.Contains($"| `{c.Code}` | {c.Severity.ToString().ToLowerInvariant()} | {c.Message} |\n", Page, StringComparison.Ordinal));

    private static string Fenced(string language)
    {
        int start = Page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}

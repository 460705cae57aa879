using TextModel.Formats.Html;

namespace TextModel.Tests.Formats.Html;

/// <summary>Pages that were made to use up time and memory; where reading took the square of their length, these tests would not end.</summary>
public class HostilePageTests
{
    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "")]
    [InlineData("<b>", "</p>")]
    [InlineData("<ul><li>", "")]
    [InlineData("<dl><dt><dd>", "")]
    [InlineData("<blockquote>", "</blockquote>")]
    [InlineData("<table><tr><td>", "</td>")]
    [InlineData("<span title='>'>", "</span>")]
    public void The_text_of_elements_without_end_is_kept(string open, string close)
    {
        ReadResult read = Html.Read($"<body><p>One</p>{Repeated(open)}two{Repeated(close)}<p>three</p></body>");

        Assert.Equal(["One", "two", "three"], read.Document.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        Assert.Single(read.Diagnostics, d => d.Code == HtmlDiagnostics.TooDeep.Code);
    }

    [Fact]
    public void What_is_set_in_type_and_never_closed_is_not_opened_again_in_each_block()
    {
        var page = new System.Text.StringBuilder("<body>");
        for (int i = 0; i < 20_000; i++)
            page.Append("<p><font size=").Append(i).Append(">x");
        ReadResult read = Html.Read(page.ToString());

        Assert.Equal(20_000, read.Document.Text.Count(c => c == 'x'));
        Assert.Single(read.Diagnostics, d => d.Code == HtmlDiagnostics.TooDeep.Code);
    }

    [Fact]
    public void An_end_tag_that_is_missing_is_looked_for_once()
    {
        ReadResult read = Html.Read("<body><p>One</p>" + Repeated("<p hidden>x") + "<p>two");

        Assert.Equal("One\n\ntwo\n", read.Document.Text);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == HtmlDiagnostics.TooDeep.Code);
    }

    [Theory]
    [InlineData("<font size=2>")]
    [InlineData("<a name=x>")]
    public void A_long_page_that_does_not_close_the_same_tag_is_read_as_it_is(string open)
    {
        ReadResult read = Html.Read("<body>" + string.Concat(Enumerable.Repeat($"<p>{open}word word word word", 3_000)));

        Assert.Equal(3_000, read.Document.Text.Split("\n\n").Length);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == HtmlDiagnostics.TooDeep.Code);
    }

    [Fact]
    public void Four_hundred_elements_within_one_another_are_read_as_they_are()
    {
        ReadResult read = Html.Read($"<body>{string.Concat(Enumerable.Repeat("<div>", 400))}<p>One</p><ul><li>two</ul>");

        Assert.Single(read.Document.Annotations.OfType<TextList>());
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == HtmlDiagnostics.TooDeep.Code);
    }

    [Fact]
    public void Places_are_those_of_the_file_where_tags_were_left_out()
    {
        string page = $"<body><p>One</p>{Repeated("<div>")}<p>two</p>";
        ReadResult read = Html.Read(page);

        int two = read.Document.Text.IndexOf("two", StringComparison.Ordinal);
        Assert.Equal(new TextPosition(1, page.IndexOf("two", StringComparison.Ordinal) + 1), read.SourceMap!.GetPosition(two));
    }

    // A page of about one megabyte.
    private static string Repeated(string tag) => string.Concat(Enumerable.Repeat(tag, tag.Length == 0 ? 0 : (1 << 19) / tag.Length));
}

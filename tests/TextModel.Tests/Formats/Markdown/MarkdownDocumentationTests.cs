namespace TextModel.Tests.Formats.Markdown;

public class MarkdownDocumentationTests
{
    [Fact]
    public void The_example_is_read_as_the_page_shows()
    {
        TextDocument document = Md.Read(DocumentationPage.Blocks("markdown.md", "markdown")[0] + "\n").Document;

        Assert.Equal(DocumentationPage.Blocks("markdown.md", "xml")[0], DocumentationPage.TextElement(document));
    }
}

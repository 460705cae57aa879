namespace TextModel.Tests.Formats.Subtitles;

public class SubtitleDocumentationTests
{
    [Fact]
    public void The_example_is_read_as_the_page_shows()
    {
        TextDocument document = Subtitle.Vtt(DocumentationPage.Blocks("subtitles.md", "vtt")[0] + "\n").Document;

        Assert.Equal(DocumentationPage.Blocks("subtitles.md", "xml")[0], DocumentationPage.TextElement(document));
    }
}

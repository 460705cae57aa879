using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Markdown;

public class MarkdownCorpusTests
{
    [ToolFact("jing", NeedsShared = true)]
    public void P1_P6_every_file_is_mapped_and_is_valid_tei() => FormatCorpus.AssertKept(Shared.Files("interviews-md", "*.md"), Md.Formats, isFile: false);
}

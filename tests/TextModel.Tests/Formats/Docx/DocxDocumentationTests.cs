using TextModel.Formats.Docx;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Docx;

public sealed class DocxDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/docx.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_reads_as_the_page_says()
    {
        string text = Docx.Read(
            Docx.P("ADA: Who came?") + "<w:p><w:r><w:t>TOM: Nobody</w:t><w:footnoteReference w:id='1'/><w:t>.</w:t></w:r></w:p>",
            $"<w:footnote w:id='1'>{Docx.P("Not even the harbour master.")}</w:footnote>").Document.Text;
        Assert.Contains($"```text\n{text}```", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_is_listed_with_its_message() => Assert.All(DocxDiagnostics.All, c =>
        Assert.Contains($"| `{c.Code}` | {c.Severity.ToString().ToLowerInvariant()} | {c.Message} |\n", Page, StringComparison.Ordinal));
}

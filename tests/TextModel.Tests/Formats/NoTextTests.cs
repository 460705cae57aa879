using System.Text;
using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Tests.Cli;

namespace TextModel.Tests.Formats;

/// <summary>Files with nothing to read.</summary>
public class NoTextTests
{
    private const string Tei = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/><text><body><p> </p>\n</body></text></TEI>";

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", " \r\n\t\u00A0\f")]
    [InlineData("a.txt", "\uFEFF")]
    [InlineData("a", "")]
    [InlineData("a.md", "")]
    [InlineData("a.md", "\n\n")]
    public void A_file_without_text_is_warned_of_once_in_every_format_that_is_no_document(string name, string content)
    {
        using CliFolder folder = new CliFolder().With(name, content);
        CliRun run = folder.Run("convert", "@/" + name, "-o", "@/out.tei.xml");
        Assert.Equal(0, run.Code);
        Assert.Equal($"@/{name}: warning TM0011: The file holds no text, or only white space. Check that it is the right file, and that it is complete.", Assert.Single(run.Error.Split('\n'), l => l.Contains("TM0011", StringComparison.Ordinal)));
        Assert.Equal(new CliRun(0, "", ""), folder.Run("convert", "@/" + name, "-o", "@/out.tei.xml", "-q"));
        Assert.Equal(1, folder.Run("convert", "@/" + name, "-o", "@/out.tei.xml", "--strict").Code);
    }

    [Fact]
    public void It_comes_back_byte_for_byte()
    {
        foreach (string content in new[] { Tei, "", " \r\n" })
        {
            using var output = new MemoryStream();
            ReadResult read = TextDocument.Read(TextInput.FromBytes(Encoding.UTF8.GetBytes(content)));
            Assert.Equal(content == Tei ? [] : ["TM0011"], read.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.Code));
            read.Document.Write(output, new WriteOptions { Format = read.Format });
            Assert.Equal(content, Encoding.UTF8.GetString(output.ToArray()));
        }
    }

    [Fact]
    public void What_has_a_word_or_could_not_be_read_is_not_meant()
    {
        Assert.DoesNotContain(TextDocument.Read(TextInput.FromString(" .\n", "a.txt")).Diagnostics, d => d.Code == "TM0011");
        // Who has a string in hand knows that it is empty.
        Assert.Empty(TextDocument.Parse("").Diagnostics);
        ReadResult damaged = TextDocument.Read(TextInput.FromBytes((byte[])[0x63, 0xC3, 0xA9, 0xE9, 0x0A], encoding: TextEncoding.Utf8));
        Assert.DoesNotContain(damaged.Diagnostics, d => d.Code == "TM0011");
        Assert.True(damaged.HasErrors);
        // These readers say more of it than that.
        Assert.Equal("TM0204", Assert.Single(TextDocument.Parse("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/></TEI>").Diagnostics).Code);
        Assert.Equal("TM0504", Assert.Single(TextDocument.Parse("<!DOCTYPE html><html><body><p> </p></body></html>", null, FormatRegistry.Default.With(HtmlFormat.Format)).Diagnostics).Code);
    }
}

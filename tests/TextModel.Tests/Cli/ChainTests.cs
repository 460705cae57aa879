using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

/// <summary>A text goes through every format and comes back as it was.</summary>
public class ChainTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("yaml")]
    [InlineData("tei")]
    [InlineData("tei", "json", "yaml", "tei")]
    [InlineData("yaml", "jsonl", "tei", "json", "yaml")]
    public void P1_our_samples_come_back_byte_for_byte(params string[] formats)
    {
        foreach (string path in Directory.GetFiles(Repository.PathOf("samples"), "*.txt"))
            Check(path, formats);
    }

    [SharedTheory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("tei", "json", "yaml", "tei")]
    public void P1_every_interview_comes_back_byte_for_byte(params string[] formats)
    {
        foreach (string path in Shared.Files("interviews-txt"))
            Check(path, formats);
    }

    [ToolFact("xmllint", NeedsShared = true)]
    public void P1_every_tei_file_comes_back_from_json_as_the_same_document()
    {
        using var folder = new CliFolder();
        // Canonical XML is not defined for files with relative namespaces; the tests of TEI compare those.
        foreach (string path in Shared.Files("tei", "*.xml").Where(f => Tool.Run("xmllint", "--nonet", "--huge", "--c14n", f).ExitCode == 0))
        {
            Convert(folder, path, "json", "a.json");
            Convert(folder, folder["a.json"], "tei", "a.xml");
            Assert.True(Xml.CanonicalFile(path) == Xml.CanonicalFile(folder["a.xml"]), path);
        }
    }

    private static void Check(string path, string[] formats)
    {
        using var folder = new CliFolder();
        string current = path;
        for (int i = 0; i < formats.Length; i++)
        {
            Convert(folder, current, formats[i], $"{i}");
            current = folder[$"{i}"];
        }

        Convert(folder, current, "text", "back");
        Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(folder["back"])), $"{path} by way of {string.Join(", ", formats)}");
    }

    private static void Convert(CliFolder folder, string from, string format, string to)
    {
        CliRun run = folder.Run("convert", from, "--to", format, "-o", folder[to], "-q");
        Assert.True((run.Code, run.Error) == (0, ""), $"{from} to {format}: {run.Error}");
    }
}

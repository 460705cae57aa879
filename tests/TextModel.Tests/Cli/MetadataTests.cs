using TextModel.Cli;
using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

public class MetadataTests
{
    private const string Talk = "JR: Where?\n\nKV: In Lindau.\n\nJR: When?\n\nKV: In 1931.\n";

    [Fact]
    public void A_file_beside_the_input_is_used_and_named()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("a.yaml", "title: Beside\nspeakers: {JR: {name: Jane Roe, role: interviewer}}");
        CliRun run = folder.Run("convert", "@/a.txt", "--to", "tei");

        Assert.Equal((0, "@/a.txt: info TM0324: The metadata in 'a.yaml', beside this file, was used.\n"), (run.Code, run.Error));
        Assert.Contains("<title>Beside</title>", run.Output);
        Assert.Contains("<persName>Jane Roe</persName>", run.Output);
    }

    [Fact]
    public void A_file_that_is_given_goes_before_one_beside_the_input()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("a.yaml", "title: Beside").With("b.yaml", "titel: Given\npublisher: Press");
        CliRun run = folder.Run("inspect", "@/a.txt", "--json", "--metadata", "@/b.yaml");

        Assert.DoesNotContain("Beside", run.Output);
        Assert.Contains("Press", run.Output);
        Assert.Contains("'title' is meant, perhaps.", run.Output);
    }

    [Fact]
    public void None_are_used_where_none_are_wanted()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("a.yaml", "title: Beside");

        Assert.DoesNotContain("Beside", folder.Run("convert", "@/a.txt", "--to", "tei", "--metadata", "none").Output);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);

        Assert.Equal(
            (2, "textmodel: There is no file '@/b.yaml' with metadata. See 'textmodel convert --help'.\n"),
            (folder.Run("convert", "@/a.txt", "--to", "tei", "--metadata", "@/b.yaml").Code, folder.Run("convert", "@/a.txt", "--to", "tei", "--metadata", "@/b.yaml").Error));
    }

    [Fact]
    public void What_was_converted_to_yaml_beside_the_input_does_not_change_how_it_is_read()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);
        Assert.Equal(0, folder.Run("convert", "@/a.txt", "-o", "@/a.yaml").Code);

        Assert.DoesNotContain("TM0324", folder.Run("convert", "@/a.txt", "--to", "json").Error);
    }

    [Fact]
    public void Front_matter_goes_through_tei_and_back_byte_for_byte()
    {
        string text = "---\r\ntitle: Grüße\r\nspeakers: {KV: Klara Venn}\r\n---\r\n\r\n" + Talk;
        using CliFolder folder = new CliFolder().With("a.txt", text);

        Assert.Equal(0, folder.Run("convert", "@/a.txt", "-o", "@/a.xml").Code);
        Assert.Equal(0, folder.Run("convert", "@/a.xml", "-o", "@/b.txt").Code);
        Assert.Equal(text, folder.Read("b.txt"));
        Assert.Contains("<persName>Klara Venn</persName>", folder.Read("a.xml"));
    }

    // Without the library at hand, only what needs it fails.
    [Fact]
    public void Nothing_of_yaml_is_loaded_for_a_text_without_front_matter()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("b.txt", "---\ntitle: x\n---\n" + Talk);
        string tool = typeof(CommandLine).Assembly.Location, copy = folder["tool"];
        Directory.CreateDirectory(copy);
        foreach (string part in Directory.GetFiles(Path.GetDirectoryName(tool)!).Where(f => Path.GetFileName(f) is ['T', 'e', 'x', 't', 'M', ..] or "System.CommandLine.dll" && !f.EndsWith(".deps.json", StringComparison.Ordinal)))
            File.Copy(part, Path.Combine(copy, Path.GetFileName(part)));
        int Run(string file) => Tool.Run("dotnet", Path.Combine(copy, Path.GetFileName(tool)), "convert", folder[file], "--to", "tei").ExitCode;

        Assert.Equal((0, 1), (Run("a.txt"), Run("b.txt")));
    }
}

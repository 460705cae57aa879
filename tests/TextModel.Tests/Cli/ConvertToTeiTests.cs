using System.Xml.Linq;

namespace TextModel.Tests.Cli;

public class ConvertToTeiTests
{
    [Fact]
    public void The_name_of_the_output_tells_the_format()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One & two.\n\nThree.");

        CliRun run = folder.Run("convert", "@/a.txt", "-o", "@/a.tei.xml", "-q");

        Assert.Equal(new CliRun(0, "", ""), run);
        Assert.Equal("One & two.\n\nThree.", Text(folder.Read("a.tei.xml")));
    }

    [Fact]
    public void The_layout_is_faithful_unless_another_is_asked_for()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One,\ntwo.\n\nThree.");
        string faithful = folder.Run("convert", "@/a.txt", "--to", "tei").Output, indented = folder.Run("convert", "@/a.txt", "--to", "tei", "--layout", "indented").Output;

        Assert.Equal("One,\ntwo.\n\nThree.", Text(faithful));
        Assert.Equal(faithful, folder.Run("convert", "@/a.txt", "--to", "tei", "--layout", "faithful").Output);
        Assert.NotEqual("One,\ntwo.\n\nThree.", Text(indented));
    }

    [Theory]
    [InlineData("tei", "pretty", "There is no layout 'pretty'. Known: faithful, indented.")]
    [InlineData("text", "indented", "A layout can be chosen for TEI only, not for the format 'text'.")]
    public void A_layout_that_is_not_known_is_wrong_usage(string to, string layout, string message)
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n");
        Assert.Equal(
            new CliRun(2, "", $"textmodel: {message} See 'textmodel convert --help'.\n"), folder.Run("convert", "@/a.txt", "--to", to, "--layout", layout));
    }

    [Fact]
    public void The_turns_of_a_transcript_become_speeches()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "Question. When?\n\nAnswer. In May.\n");

        CliRun run = folder.Run("convert", "@/a.txt", "-o", "@/a.tei.xml", "-q");

        Assert.Equal(new CliRun(0, "", ""), run);
        Assert.Equal(["a.tei.xml", "a.txt"], folder.Files);
        Assert.Contains("<sp ", folder.Read("a.tei.xml"));
    }

    [Fact]
    public void Files_and_standard_output_hold_the_same()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "Q: When?\nA: In May.\n");
        folder.Run("convert", "@/a.txt", "-o", "@/a.xml");

        Assert.Equal(folder.Read("a.xml"), folder.Run("convert", "@/a.txt", "--to", "tei").Output);
        // Standard input has no name.
        string[] nameless = folder.RunWith("Q: When?\nA: In May.\n", "convert", "-", "--to", "tei").Output.Split('\n');
        Assert.Equal(folder.Read("a.xml").Split('\n').Where(l => !l.Contains("a.txt") && !l.Contains("crc32c")), nameless.Where(l => !l.Contains("<title/>") && !l.Contains("crc32c")));
    }

    [Fact]
    public void A_folder_gets_the_preferred_ending()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "Q: When?\nA: In May.\n").With("b.txt", "Q: Where?\nA: Here.\n");

        Assert.Equal(0, folder.Run("convert", "@/a.txt", "@/b.txt", "--to", "tei", "-o", "@/out").Code);

        Assert.Equal(["a.txt", "b.txt", "out/a.tei.xml", "out/b.tei.xml"], folder.Files);
    }

    private static string Text(string tei) =>
        XDocument.Parse(tei, LoadOptions.PreserveWhitespace).Descendants(XName.Get("text", "http://www.tei-c.org/ns/1.0")).Single().Value;
}

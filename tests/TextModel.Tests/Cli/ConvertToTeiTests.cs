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
    public void A_header_of_the_users_own_is_filled_in_single_files_and_folders()
    {
        using CliFolder folder = new CliFolder().With("in/a.txt", "Q: When?\n\nA: In May.\n")
            .With("header.xml", "<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\"><fileDesc><titleStmt><title/></titleStmt><publicationStmt><publisher>Archive</publisher></publicationStmt></fileDesc></teiHeader>");

        Assert.Equal(new CliRun(0, "", ""), folder.Run("convert", "@/in/a.txt", "-o", "@/a.xml", "--header", "@/header.xml"));
        Assert.Contains("<publisher>Archive</publisher>", folder.Read("a.xml"));
        Assert.Contains("a.txt", folder.Read("a.xml"));
        Assert.Equal(0, folder.Run("convert", "@/in", "-o", "@/out", "--header", "@/header.xml", "-q").Code);
        Assert.Equal(folder.Read("a.xml"), folder.Read("out/a.tei.xml"));
    }

    [Fact]
    public void A_header_that_is_none_is_named_before_anything_is_done()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n").With("header.xml", "<TEI>\n<teiHeader>");

        CliRun run = folder.Run("convert", "@/a.txt", "-o", "@/a.xml", "--header", "@/header.xml");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("@/header.xml(2,", run.Error);
        Assert.Contains("error TM0211: The header template cannot be used", run.Error);
        Assert.False(File.Exists(folder["a.xml"]));
        Assert.Equal(new CliRun(1, "", "textmodel: There is no file '@/none.xml'.\n"), folder.Run("convert", "@/a.txt", "-o", "@/a.xml", "--header", "@/none.xml"));
        Assert.Equal(2, folder.Run("convert", "@/a.txt", "--to", "json", "--header", "@/header.xml").Code);
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

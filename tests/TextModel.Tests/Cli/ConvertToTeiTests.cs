namespace TextModel.Tests.Cli;

public class ConvertToTeiTests
{
    private const string Waits = "The TEI writer is not there yet.";

    [Fact(Skip = Waits)]
    public void A_transcript_becomes_TEI_by_the_name_of_the_output()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "Question. When?\n\nAnswer. In May.\n");

        CliRun run = folder.Run("convert", "@/a.txt", "-o", "@/a.tei.xml", "-q");

        Assert.Equal(new CliRun(0, "", ""), run);
        Assert.Equal(["a.tei.xml", "a.txt"], folder.Files);
        Assert.Contains("<sp ", folder.Read("a.tei.xml"));
    }

    [Fact(Skip = Waits)]
    public void Files_and_standard_output_hold_the_same()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "Q: When?\nA: In May.\n");
        folder.Run("convert", "@/a.txt", "-o", "@/a.xml");

        Assert.Equal(folder.Read("a.xml"), folder.Run("convert", "@/a.txt", "--to", "tei").Output);
        Assert.Equal(folder.Read("a.xml"), folder.RunWith("Q: When?\nA: In May.\n", "convert", "-", "--to", "tei").Output);
    }

    [Fact(Skip = Waits)]
    public void A_folder_gets_the_preferred_ending()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "Q: When?\nA: In May.\n").With("b.txt", "Q: Where?\nA: Here.\n");

        Assert.Equal(0, folder.Run("convert", "@/a.txt", "@/b.txt", "--to", "tei", "-o", "@/out").Code);

        Assert.Equal(["a.txt", "b.txt", "out/a.tei.xml", "out/b.tei.xml"], folder.Files);
    }
}

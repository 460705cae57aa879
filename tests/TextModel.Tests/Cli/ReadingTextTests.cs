namespace TextModel.Tests.Cli;

/// <summary><c>--reading-text</c>: annotations on what a person reads, from the command line and back.</summary>
public class ReadingTextTests
{
    [Fact]
    public void Annotations_on_the_reading_text_come_back()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "ADA: Who is\nTom Reed?\n\nBEN: Ask Nora.\n");
        Assert.Equal(0, folder.Run("convert", "@/a.txt", "-o", "@/out/", "--to", "text", "--reading-text").Code);
        Assert.Equal("Who is Tom Reed?\nAsk Nora.", folder.Read("out/a.txt"));
        folder.With("out/a.ann", "T1\tPER 7 15\tTom Reed\n");
        CliRun merged = folder.Run("merge", "@/a.txt", "@/out/a.ann", "-o", "@/a.tei.xml");
        Assert.Equal(0, merged.Code);
        Assert.Contains("1 exact", merged.Error);
        Assert.Contains("<persName>Tom Reed</persName>", folder.Read("a.tei.xml"));
        Assert.Equal(0, folder.Run("convert", "@/a.tei.xml", "-o", "@/out/b.ann", "--reading-text").Code);
        Assert.Contains("PER 7 15\tTom Reed", folder.Read("out/b.ann"));
        Assert.Equal(0, folder.Run("merge", "@/a.tei.xml", "@/out/b.ann", "-o", "@/b.tei.xml", "--reading-text").Code);
        Assert.Equal(folder.Read("a.tei.xml"), folder.Read("b.tei.xml"));
    }

    [Fact]
    public void Other_formats_have_the_base_text_only()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n");
        CliRun run = folder.Run("convert", "@/a.txt", "--to", "tei", "--reading-text");
        Assert.Equal((2, "textmodel: The reading text is written as plain text or in formats of annotation tools only, not in the format 'tei'. See 'textmodel convert --help'.\n"), (run.Code, run.Error));
    }
}

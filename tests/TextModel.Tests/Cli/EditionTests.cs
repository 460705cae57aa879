using TextModel.Cli;

namespace TextModel.Tests.Cli;

public class EditionTests
{
    private const string Talk = "ADA: Who came?\n\nTOM: Nobody.\n\nADA: Why?\n\nTOM: It rained.\n";

    [Fact]
    public void One_file_becomes_the_first_page()
    {
        using CliFolder folder = new CliFolder().With("talk.txt", Talk);
        CliRun run = folder.Run("edition", "@/talk.txt", "-o", "@/site");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.EndsWith("@/site/index.html: 1 conversation\n", run.Error.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(["site/edition.css", "site/edition.js", "site/index.html", "site/index.tei.xml", "site/index.txt", "talk.txt"], folder.Files);
    }

    [Fact]
    public void Several_files_have_a_list_and_a_search_and_those_that_cannot_be_read_are_left_out()
    {
        using CliFolder folder = new CliFolder().With("talk.txt", Talk).With("Größe 2.txt", Talk).With("bad.tei.xml", "<TEI");
        CliRun run = folder.Run("edition", "@/talk.txt", "@/bad.tei.xml", "@/Größe 2.txt", "@/none.txt", "-o", "@/site", "--no-files", "--title", "Voices", "-q");
        Assert.Equal(ExitCode.Errors, run.Code);
        Assert.Contains("none.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["Größe 2.txt", "bad.tei.xml", "site/edition.css", "site/edition.js", "site/große-2.html", "site/index.html", "site/search.html", "site/search/index.js", "site/search/t0.js", "site/search/w0.js", "site/talk.html", "talk.txt"],
            folder.Files.Order(StringComparer.Ordinal));
        Assert.Contains("<title>Voices</title>", folder.Read("site/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'edition' needs a file, or '-' for standard input.", "edition", "-o", "@/site")]
    [InlineData("Where do the pages go? Say it with -o FOLDER.", "edition", "@/talk.txt")]
    [InlineData("The pages need a folder to go to, and '@/talk.txt' is a file.", "edition", "@/talk.txt", "-o", "@/talk.txt")]
    [InlineData("There is no folder '@/looks' with templates.", "edition", "@/talk.txt", "-o", "@/site", "--templates", "@/looks")]
    public void Wrong_usage_is_said_in_one_line(string message, params string[] args)
    {
        using CliFolder folder = new CliFolder().With("talk.txt", Talk);
        CliRun run = folder.Run(args);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal($"textmodel: {message} See 'textmodel edition --help'.\n", run.Error);
        Assert.False(Directory.Exists(folder["site"]));
    }
}

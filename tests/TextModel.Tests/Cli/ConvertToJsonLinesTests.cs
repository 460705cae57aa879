namespace TextModel.Tests.Cli;

public class ConvertToJsonLinesTests
{
    [Fact]
    public void Several_inputs_become_lines_of_one_output()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "Q: When?\nA: In May.\n").With("b.txt", "Q: Where?\nA: Here.\n");
        CliRun piped = folder.Run("convert", "@/a.txt", "@/b.txt", "--to", "jsonl", "-q");
        CliRun written = folder.Run("convert", "@/a.txt", "@/b.txt", "-o", "@/all.jsonl", "-q");

        Assert.Equal((0, ""), (piped.Code, piped.Error));
        Assert.Equal(2, piped.Output.Count(c => c == '\n'));
        Assert.Equal(new CliRun(0, "", ""), written);
        Assert.Equal(piped.Output, folder.Read("all.jsonl"));
        Assert.Equal(["a.txt", "all.jsonl", "b.txt"], folder.Files);
    }

    [Fact]
    public void A_bad_input_does_not_stop_the_others()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "Q: When?\nA: In May.\n");
        CliRun run = folder.Run("convert", "@/missing.txt", "@/a.txt", "--to", "jsonl", "-q");

        Assert.Equal(1, run.Code);
        Assert.Equal(1, run.Output.Count(c => c == '\n'));
        Assert.Contains("missing.txt", run.Error);
    }
}

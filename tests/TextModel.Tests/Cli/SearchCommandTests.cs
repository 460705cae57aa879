using System.Text.Json.Nodes;

namespace TextModel.Tests.Cli;

public class SearchCommandTests
{
    private const string Talk = "ADA BELL: Where is the old harbour?\n\nTOM REED: The harbour is gone.\nThe sea took it.\n";

    [Fact]
    public void An_index_is_made_and_asked()
    {
        using CliFolder folder = new CliFolder().With("in/a.txt", Talk).With("in/b.txt", "ADA BELL: And the boats?\n\nTOM REED: None in the harbour.\n");

        CliRun made = folder.Run("index", "@/in", "-o", "@/c.db"), again = folder.Run("index", "@/in", "-o", "@/c.db");
        CliRun run = folder.Run("search", "@/c.db", "harbour speaker:reed", "--context", "12");

        Assert.Equal((0, "", "2 files added, 0 changed, 0 removed, 0 unchanged, 0 failed; 4 paragraphs written.\n"), (made.Code, made.Output, made.Error));
        Assert.StartsWith("0 files added, 0 changed, 0 removed, 2 unchanged", again.Error);
        Assert.Equal((0, "2 hits.\n"), (run.Code, run.Error));
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("TOM REED          The harbour is gone. Th  ", lines[0]);
        Assert.Contains("  a.txt:3  string-range(", lines[0]);
        Assert.StartsWith("TOM REED  None in the harbour.", lines[1]);
        Assert.Equal(lines[0].IndexOf("harbour", StringComparison.Ordinal), lines[1].IndexOf("harbour", StringComparison.Ordinal));
        Assert.Equal(lines[0].IndexOf("a.txt", StringComparison.Ordinal), lines[1].IndexOf("b.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_are_searched_without_an_index()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);

        CliRun run = folder.Run("search", "@/a.txt", "\"sea took\" -boat", "--to", "json");

        JsonNode hit = JsonNode.Parse(run.Output)!;
        Assert.Equal(("@/a.txt", 4, 5, "sea took"), (hit["file"]!.GetValue<string>(), hit["line"]!.GetValue<int>(), hit["column"]!.GetValue<int>(), hit["match"]!.GetValue<string>()));
        Assert.Equal("sea took", Talk[hit["start"]!.GetValue<int>()..hit["end"]!.GetValue<int>()]);
        Assert.Equal("The harbour is gone. The ", hit["before"]!.GetValue<string>());
        Assert.Equal("1 hit.\n", run.Error);
    }

    [Fact]
    public void A_query_may_begin_with_a_minus_and_hits_may_be_limited()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);

        CliRun run = folder.Run("search", "@/a.txt", "--query=-gone", "--to", "csv"), one = folder.Run("search", "@/a.txt", "the", "--limit", "1");

        Assert.Equal(2, run.Output.Count(c => c == '\n'));
        Assert.StartsWith("file,line,column,row,turn,kind,", run.Output);
        Assert.Equal((1, "1 hit, and perhaps more (--limit).\n"), (one.Output.Count(c => c == '\n'), one.Error));
    }

    [Fact]
    public void What_is_wrong_is_said()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);

        CliRun query = folder.Run("search", "@/a.txt", "the \"open"), none = folder.Run("search", "@/no.db", "the"), missing = folder.Run("search", "@/b.txt", "the");

        Assert.Equal(2, query.Code);
        Assert.StartsWith("query(1,5): error TM1331: The quotation mark is not closed.", query.Error);
        Assert.Equal((1, "textmodel: There is no index '@/no.db'. Make it with 'textmodel index FOLDER -o @/no.db'.\n"), (none.Code, none.Error));
        Assert.Equal(1, missing.Code);
        Assert.Equal(2, folder.Run("search", "@/a.txt").Code);
        Assert.Equal(2, folder.Run("index", "@").Code);
    }

    [Fact]
    public void Numbers_are_shown()
    {
        using CliFolder folder = new CliFolder().With("in/a.txt", Talk);
        folder.Run("index", "@/in", "-o", "@/c.db");

        CliRun table = folder.Run("stats", "@/in"), csv = folder.Run("stats", "@/c.db", "--to", "csv"), json = folder.Run("stats", "@/in/a.txt", "--to", "json");

        Assert.Contains("TOM REED", table.Output);
        Assert.Equal("speaker,turns,questions,answers,words,share,median_words,longest_words,seconds\nTOM REED,1,0,1,8,0.6154,8,8,\nADA BELL,1,1,0,5,0.3846,5,5,\n", csv.Output);
        Assert.Equal(13, JsonNode.Parse(json.Output)!["words"]!.GetValue<int>());
    }

    [Fact]
    public void Two_versions_are_compared()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("b.txt", Talk.Replace("took", "has taken", StringComparison.Ordinal));
        folder.Run("convert", "@/a.txt", "-o", "@/a.tei.xml");

        Assert.Equal((0, "Nothing differs.\n"), (folder.Run("diff", "@/a.txt", "@/a.tei.xml").Code, folder.Run("diff", "@/a.txt", "@/a.tei.xml").Output));
        Assert.Equal(
            "Text\n  paragraph 2, line 3\n  - The harbour is gone. The sea took it.\n  + The harbour is gone. The sea has taken it.\n", folder.Run("diff", "@/a.txt", "@/b.txt").Output);
        Assert.Equal("text", JsonNode.Parse(folder.Run("diff", "@/a.txt", "@/b.txt", "--to", "json").Output)!["kind"]!.GetValue<string>());
    }
}

using System.Text.Json;

namespace TextModel.Tests.Cli;

public class AnnotationCommandTests
{
    private const string People = """[{ "id": "venn", "kind": "person", "label": "Klara Venn" }, { "id": "lindau", "kind": "place", "label": "Lindau" }]""";
    private const string Talk = "Q: Who came?\n\nA: Klara Venn came to Lindau in May 1902.\n";

    [Fact]
    public void Annotate_marks_names_and_dates()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("people.json", People);
        CliRun run = folder.Run("annotate", "@/a.txt", "--entities", "@/people.json", "--dates", "-q", "-o", "@/a.xml");
        Assert.Equal(new CliRun(0, "", ""), run);
        Assert.Contains("<persName ref=\"#venn\"", folder.Read("a.xml"));
        Assert.Contains("when=\"1902-05\"", folder.Read("a.xml"));
    }

    [Fact]
    public void Entities_lists_who_is_mentioned_how_often_and_where()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("people.json", People);
        folder.Run("annotate", "@/a.txt", "--entities", "@/people.json", "-q", "-o", "@/a.json");
        CliRun table = folder.Run("entities", "@/a.json"), json = folder.Run("entities", "@/a.json", "--json");
        Assert.Matches(@"Klara Venn +person +venn +1 +3:4\n", table.Output);
        using JsonDocument parsed = JsonDocument.Parse(json.Output);
        Assert.Equal(["venn", "lindau"], parsed.RootElement.GetProperty("entities").EnumerateArray().Select(e => e.GetProperty("id").GetString()));
    }

    [Fact]
    public void Merge_takes_in_what_was_annotated_and_says_what_became_of_it()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("a.ann", "T1\tPerson 17 27\tKlara Venn\nT2\tPlace 0 6\tLindau\nT3\tPlace 0 7\tNowhere\n");
        CliRun run = folder.Run("merge", "@/a.txt", "@/a.ann", "--layer", "anna", "-o", "@/b.json");
        Assert.Equal(0, run.Code);
        Assert.Contains("@/a.ann: 1 exact, 1 moved, 1 lost\n", run.Error);
        Assert.Contains("TM0412", run.Error);
        Assert.Contains("\"layer\":\"anna\"", folder.Read("b.json").Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("annotate @/a.txt", "What is to be marked?")]
    [InlineData("merge @/a.txt", "'merge' needs a document and one file of annotations or more.")]
    [InlineData("merge @/a.txt @/a.ann --annotations pdf", "There is no format 'pdf' that can be read.")]
    [InlineData("entities @/a.txt @/b.txt", "'entities' takes one file.")]
    public void Wrong_usage_is_said(string commandLine, string message)
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);
        CliRun run = folder.Run(commandLine.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.StartsWith("textmodel: " + message, run.Error);
    }
}

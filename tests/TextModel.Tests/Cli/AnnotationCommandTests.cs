using System.Text.Json;
using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

public class AnnotationCommandTests
{
    private const string People = """[{ "id": "venn", "kind": "person", "label": "Klara Venn" }, { "id": "lindau", "kind": "place", "label": "Lindau" }]""";
    private const string Yaml = "- id: venn\n  kind: person\n  label: Klara Venn\n- {id: lindau, kind: place, label: Lindau}\n";
    private const string Turtle = "@prefix e: <urn:e:> .\ne:venn a e:Person ; e:label \"Klara Venn\" .\ne:lindau a e:Place ; e:label \"Lindau\" .\n";

    private const string Tei = """
        <?xml version="1.0"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson><person xml:id="venn"><persName>Klara Venn</persName></person></listPerson>
        <listPlace><place xml:id="lindau"><placeName>Lindau</placeName></place></listPlace></standOff></TEI>
        """;

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

    [Theory]
    [InlineData("people.json", People)]
    [InlineData("people.csv", "id,kind,label\nvenn,person,Klara Venn\nlindau,place,Lindau\n")]
    [InlineData("people.yaml", Yaml)]
    [InlineData("people.YML", Yaml)]
    [InlineData("people", "# a remark\n---\n" + Yaml)]
    [InlineData("list", "people:\n- {id: venn, name: Klara Venn}\nplaces:\n- id: lindau\n  label: Lindau\n")]
    [InlineData("people.xml", Tei)]
    [InlineData("people", Tei)]
    [InlineData("people.ttl", Turtle)]
    [InlineData("people", Turtle)]
    public void Lists_of_names_are_read_in_every_format_by_name_or_content(string name, string list)
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With(name, list);
        Assert.Equal(new CliRun(0, "", ""), folder.Run("annotate", "@/a.txt", "--entities", "@/" + name, "-o", "@/a.json"));
        CliRun table = folder.Run("entities", "@/a.json");
        Assert.Matches(@"Klara Venn +person +venn +1 +3:4\n +Lindau +place +lindau +1 +3:23\n", table.Output);
    }

    [Theory]
    [InlineData("people.yaml", "- {label: [", "TM0")]
    [InlineData("people.xml", "<TEI><text><p>Klara Venn</p></text></TEI>", "@/people.xml(1,1): error TM0403")]
    [InlineData("people.xml", "<listPerson>\n<person></listPerson>", "@/people.xml(2,11): error TM0403")]
    [InlineData("people.ttl", "@prefix a: <b> .\n<http://x/y> 'open", "@/people.ttl(2,14): error TM0403")]
    [InlineData("people.json", "{}", "@/people.json(1,1): error TM0403")]
    public void What_is_wrong_with_a_list_is_said_with_its_place_and_nothing_is_written(string name, string list, string message)
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With(name, list);
        CliRun run = folder.Run("annotate", "@/a.txt", "--entities", "@/" + name, "-o", "@/a.xml");
        Assert.Equal(1, run.Code);
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain("a.xml", folder.Files);
    }

    [Fact]
    public void Annotate_takes_many_files_and_goes_on_after_a_bad_one()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("b.txt", [0x63, 0xC3, 0xA9, 0xE9, 0x0A]).With("c.d.txt", "In Lindau.\n").With("people.csv", "id,kind,label\nvenn,person,Klara Venn\nlindau,place,Lindau\n,,\n");
        CliRun run = folder.Run("annotate", "@/a.txt", "@/b.txt", "@/none.txt", "@/c.d.txt", "--entities", "@/people.csv", "--dates", "-o", "@/out/new");
        Assert.Equal(1, run.Code);
        Assert.Contains("@/b.txt(1,3): error TM0001", run.Error);
        Assert.Contains("textmodel: There is no file '@/none.txt'.\n", run.Error);
        // The list is read once, and so what is wrong with it is said once.
        Assert.Equal(run.Error.Split('\n').Distinct(), run.Error.Split('\n'));
        Assert.Equal(["a.txt", "b.txt", "c.d.txt", "out/new/a.tei.xml", "out/new/c.d.tei.xml", "people.csv"], folder.Files);
        folder.Run("annotate", "@/a.txt", "--entities", "@/people.csv", "--dates", "-q", "-o", "@/alone.tei.xml");
        Assert.Equal(folder.Read("alone.tei.xml"), folder.Read("out/new/a.tei.xml"));
        Assert.Contains("<placeName ref=\"#lindau\"", folder.Read("out/new/c.d.tei.xml"));
        Assert.Equal(0, folder.Run("annotate", "@/a.txt", "@/c.d.txt", "--dates", "--to", "json", "-o", "@/out", "-q").Code);
        Assert.Equal(new CliRun(0, "", ""), folder.Run("annotate", "@/a.txt", "--dates", "-q", "-o", "@/one/"));
        Assert.Equal(["one/a.tei.xml", "out/a.json", "out/c.d.json"], folder.Files.Where(f => f.EndsWith(".json", StringComparison.Ordinal) || f.StartsWith("one", StringComparison.Ordinal)));
        Assert.Equal(2, folder.Run("annotate", "@/a.txt", "@/c.d.txt", "--dates", "--to", "jsonl", "-q").Output.Count(c => c == '\n'));
    }

    [Fact]
    public void Annotate_writes_a_single_file_in_its_own_place()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk).With("people.json", People);
        folder.Run("convert", "@/a.txt", "-q", "-o", "@/a.xml");
        Assert.Equal(new CliRun(0, "", ""), folder.Run("annotate", "@/a.xml", "--entities", "@/people.json", "-q", "-o", "@/a.xml"));
        Assert.Contains("<persName ref=\"#venn\"", folder.Read("a.xml"));
    }

    [Fact]
    public void A_list_that_is_not_there_is_said()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);
        Assert.Equal((1, ""), (folder.Run("annotate", "@/a.txt", "--entities", "@/none.yaml", "-o", "@/a.xml").Code, folder.Run("annotate", "@/a.txt", "--entities", "@", "-o", "@/a.xml").Output));
    }

    [SharedFact]
    public void Every_list_of_the_corpus_can_be_named()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);
        Assert.All(Shared.Files("authority"), list =>
        {
            CliRun run = folder.Run("annotate", "@/a.txt", "--entities", list, "-q", "-o", "@/a.xml");
            Assert.Equal((0, ""), (run.Code, run.Error));
        });
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
    [InlineData("annotate @/a.txt @/b.txt --dates", "Several files need a folder to go to: -o FOLDER.")]
    [InlineData("annotate @/a.txt @/b.txt --dates -o @/a.txt", "Several files need a folder to go to, and '@/a.txt' is the name of a file")]
    [InlineData("annotate @/a.txt @/sub/a.text --dates -o @/out", "'@/a.txt' and '@/sub/a.text' would both be written to '@/out/a.tei.xml': take them one by one.")]
    [InlineData("annotate @/a.txt @/b.txt --dates --to text -o @/", "'@/a.txt' is an input too, and would be overwritten: name another output.")]
    [InlineData("annotate @/a.txt - --dates -o @/out", "What comes from standard input has no name to be given in a folder: take it alone, with -o FILE.")]
    [InlineData("annotate @/a.txt @/b.txt --entities @/p.csv --review @/r.csv -o @/out", "--review is about the names of one file: annotate the files one by one, each with a review of its own, or leave --review out.")]
    [InlineData("merge @/a.txt", "'merge' needs a document and one file of annotations or more.")]
    [InlineData("merge @/a.txt @/a.ann --annotations pdf", "There is no format 'pdf' that can be read.")]
    public void Wrong_usage_is_said(string commandLine, string message)
    {
        using CliFolder folder = new CliFolder().With("a.txt", Talk);
        CliRun run = folder.Run(commandLine.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.StartsWith("textmodel: " + message, run.Error);
    }
}

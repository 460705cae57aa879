using System.Diagnostics;
using TextModel.Tests.Support;

namespace TextModel.Tests.Samples;

/// <summary>The programs in <c>samples/</c>, built with the tests and run as their first lines say.</summary>
public class SampleTests
{
    [Fact]
    public void Quick_start_shows_who_asks_and_writes_tei()
    {
        using var folder = new TemporaryFolder();
        ToolResult run = Run("QuickStart", Repository.PathOf("samples/interview.txt"), folder.Path("a.tei.xml"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("A Conversation about Strings, Wood and Long Roads (1968-03-09)\n- How did a joiner's daughter", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains("  Klara Venn: ", run.Output);
        Assert.Equal(6, TextDocument.Read(folder.Path("a.tei.xml")).Document.Exchanges.Count);
    }

    [Fact]
    public void A_folder_is_converted_with_the_files_of_metadata_in_it()
    {
        using var folder = new TemporaryFolder();
        foreach (string sample in Directory.GetFiles(Repository.PathOf("samples"), "*.txt"))
            folder.Write("in/" + Path.GetFileName(sample), File.ReadAllBytes(sample));
        folder.Write("in/crlf.yaml", "speakers: {Q: Orla Finn}\n");
        ToolResult run = Run("ConvertFolder", folder.Path("in"), folder.Path("out"), ".yaml");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("crlf: Orla Finn ", run.Output);
        Assert.Equal(
            Directory.GetFiles(folder.Path("in"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f) + ".yaml").Order(),
            Directory.GetFiles(folder.Path("out")).Select(f => Path.GetFileName(f)).Order());
    }

    [Fact]
    public void A_format_of_ones_own_writes_a_table_and_says_what_it_leaves_out()
    {
        using var folder = new TemporaryFolder();
        ToolResult run = Run("CustomFormat", Repository.PathOf("samples/interview.txt"), folder.Path("a.tsv"));
        string[] lines = File.ReadAllLines(folder.Path("a.tsv"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("A table of turns cannot carry note 1", run.Error);
        Assert.Equal("kind\tspeaker\ttext", lines[0]);
        Assert.StartsWith("Question\t", lines[1]);
        Assert.StartsWith("Answer\tKlara Venn\tBy mending one.", lines[2]);
    }

    [Theory]
    [InlineData("people.json", "a.yaml")]
    [InlineData("people.yaml", "a.tei.xml")]
    public void Names_are_marked_and_shown_in_context(string names, string output)
    {
        using var folder = new TemporaryFolder();
        string list = folder.Write(names, names.EndsWith(".yaml", StringComparison.Ordinal)
            ? "- {id: pell, kind: person, name: Anton Pell}\n" : """[{"id": "pell", "kind": "person", "label": "Anton Pell"}]""");
        ToolResult run = Run("Annotate", Repository.PathOf("samples/interview.txt"), list, folder.Path(output));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("pell\t…", run.Output);
        Assert.Contains("[Anton Pell]", run.Output);
        Assert.Contains("Anton Pell", File.ReadAllText(folder.Path(output)));
    }

    [Fact]
    public void A_tei_file_of_others_is_edited_and_the_patch_shows_all_that_changed()
    {
        using var folder = new TemporaryFolder();
        string input = Repository.PathOf("samples/broadcast.tei.xml");
        ToolResult run = Run("EditTei", input, folder.Path("edited.xml"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Verify(run.Output.ReplaceLineEndings("\n").Replace(input, "broadcast.tei.xml", StringComparison.Ordinal)
            .Replace(folder.Path("edited.xml"), "edited.xml", StringComparison.Ordinal), "patch");
    }

    [Fact]
    public async Task A_web_service_converts_what_is_sent_to_it()
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        string service = Repository.PathOf($"samples/WebService/bin/{configuration}/net10.0/WebService.dll");
        var start = new ProcessStartInfo(Tool.Find("dotnet")!, [service, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        try
        {
            string? address = null;
            while (address is null && await process.StandardOutput.ReadLineAsync() is { } line)
                address = line.Split("Now listening on: ") is [_, var found] ? found : null;
            using var client = new HttpClient { BaseAddress = new(address!) };
            using var interview = new ByteArrayContent(File.ReadAllBytes(Repository.PathOf("samples/interview.txt")));
            using HttpResponseMessage converted = await client.PostAsync("/tei/interview.txt", interview);
            Assert.Equal("application/tei+xml", converted.Content.Headers.ContentType?.MediaType);
            Assert.Equal(6, TextDocument.Read(await converted.Content.ReadAsByteArrayAsync()).Document.Exchanges.Count);

            using var broken = new StringContent("<TEI>");
            using HttpResponseMessage refused = await client.PostAsync("/tei/a.xml", broken);
            Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("\"code\":\"TM0201\"", await refused.Content.ReadAsStringAsync());
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public void No_sample_is_longer_than_a_screen_or_two() => Assert.All(
        Directory.GetFiles(Repository.PathOf("samples"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")),
        f => Assert.True(File.ReadLines(f).Count() < 60, f));

    private static ToolResult Run(string sample, params string[] arguments) =>
        Tool.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, sample + ".dll"), .. arguments]);
}

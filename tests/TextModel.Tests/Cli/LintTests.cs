using System.Text;
using System.Text.Json;
using TextModel.Lint;
using TextModel.Tests.Lint;
using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

public class LintTests
{
    private const string Spoiled = "We went fÃ¼r it.\n";

    [Fact]
    public void Findings_are_printed_one_on_a_line_and_the_exit_code_tells()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Spoiled).With("b.txt", "We went for it.\n");
        CliRun run = folder.Run("lint", "@/a.txt", "@/b.txt");
        Assert.Equal(new CliRun(1, "@/a.txt(1,10): warning TM1115: 'Ã¼' is 'ü' in UTF-8 that somebody read as windows-1252.\n", ""), run);
        Assert.Equal(new CliRun(0, "", ""), folder.Run("lint", "@/b.txt"));
        Assert.Equal(0, folder.Run("lint", "--fail-on", "error", "@/a.txt").Code);
        Assert.Equal(new CliRun(0, "", ""), folder.Run("lint", "-q", "--fail-on", "error", "@/a.txt"));
        Assert.Equal(1, folder.Run("lint", "--rule", "wrong-encoding=info", "--fail-on=info", "@/a.txt").Code);
    }

    [Fact]
    public void Rules_are_switched_by_identifier_or_code()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Spoiled + "And \uFFFD.\n");
        Assert.DoesNotContain("TM1115", folder.Run("lint", "--rule", "wrong-encoding=off", "@/a.txt").Output);
        Assert.Equal(new CliRun(0, "", ""), folder.Run("lint", "--rule", "tm1115=off", "--rule", "lost-character=off", "@/a.txt"));
        Assert.Contains("error TM1115", folder.Run("lint", "--rule", "wrong-encoding=error", "@/a.txt").Output);
        Assert.DoesNotContain("TM1115", folder.Run("lint", "--only", "lost-character,TM1104", "@/a.txt").Output);
        Assert.Contains("wrong-encoding           TM1115  warning  --fix\n", folder.Run("lint", "--rules", "-").Output);
    }

    [Theory]
    [InlineData("There is no rule 'wrong-encodin'. Did you mean 'wrong-encoding'?", "--rule", "wrong-encodin=off")]
    [InlineData("'loud' is no level of a rule", "--rule", "wrong-encoding=loud")]
    [InlineData("--rule needs a rule and its level", "--rule", "wrong-encoding")]
    [InlineData("There is no rule 'x'.", "--only", "x")]
    [InlineData("is no level to fail on", "--fail-on", "never")]
    [InlineData("not as 'xml'", "--format", "xml")]
    [InlineData("Where to?", "--fix")]
    [InlineData("go with --fix", "--in-place")]
    [InlineData("exclude each other", "--fix", "--in-place", "-o", "@/b.txt")]
    [InlineData("An output is an input too", "--fix", "-o", "@/a.txt")]
    public void Wrong_usage_is_said_and_nothing_is_done(string message, params string[] arguments)
    {
        using CliFolder folder = new CliFolder().With("a.txt", Spoiled);
        CliRun run = folder.Run(["lint", .. arguments, "@/a.txt"]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(message, run.Error);
        Assert.Equal(Spoiled, folder.Read("a.txt"));
    }

    [Fact]
    public void Sarif_is_what_its_readers_want()
    {
        using CliFolder folder = new CliFolder().With("a b.txt", Spoiled);
        using JsonDocument sarif = JsonDocument.Parse(folder.Run("lint", "--format", "sarif", "@/a b.txt").Output);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        JsonElement run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("textmodel", driver.GetProperty("name").GetString());
        Assert.Equal(Linter.Rules.Select(r => r.Code.Code), driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(("TM1115", "warning"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/a%20b.txt", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((1, 10), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32()));
        Assert.False(string.IsNullOrEmpty(result.GetProperty("message").GetProperty("text").GetString()));
    }

    [Fact]
    public void Json_has_rule_place_and_remedy()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Spoiled);
        using JsonDocument json = JsonDocument.Parse(folder.Run("lint", "--format", "json", "@/a.txt").Output);
        JsonElement finding = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("wrong-encoding", "TM1115", "warning", 1, 10), (finding.GetProperty("rule").GetString(), finding.GetProperty("code").GetString(), finding.GetProperty("level").GetString(),
            finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Places_in_XML_and_Markdown_are_those_of_the_file()
    {
        using CliFolder folder = new CliFolder()
            .With("a.xml", Talk.Tei("<u who='#ada'>One &amp; fÃ¼r.</u>\n<u who='#ben'>Two.</u>\n<u who='#carl'>Three.</u>"))
            .With("a.md", "# A talk\n\n**Ada:** We *went* fÃ¼r it.\n");
        string found = folder.Run("lint", "@/a.xml").Output;
        Assert.Contains("@/a.xml(3,38): warning TM1115", found);
        Assert.Contains("@/a.md(3,21): warning TM1115", folder.Run("lint", "@/a.md").Output);
        using CliFolder quoted = new CliFolder().With("a.xml", Talk.Tei("<u who=\"#ada\">One.</u>\n<u who=\"#ben\">Two.</u>\n<u who=\"#carl\">Three.</u>"));
        Assert.Contains("@/a.xml(5,7): error TM1104", quoted.Run("lint", "@/a.xml").Output);
    }

    [Theory]
    [InlineData("a.txt", "Ada: fÃ¼r\r\nBen: so\r\n", "Ada: für\r\nBen: so\r\n")]
    [InlineData("a.md", "* **Ada:**   fÃ¼r  \n* x\n", "* **Ada:**   für  \n* x\n")]
    [InlineData("a.html", "<html><body  ><p>fÃ¼r</body>", "<html><body  ><p>für</body>")]
    [InlineData("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000 line:1\n<v Ada>fÃ¼r\n", "WEBVTT\n\n00:01.000 --> 00:02.000 line:1\n<v Ada>für\n")]
    public void Text_is_mended_in_the_file_itself_and_all_else_stays(string name, string before, string after)
    {
        using CliFolder folder = new CliFolder().With(name, before);
        Assert.Equal(0, folder.Run("lint", "--fix", "--in-place", $"@/{name}").Code);
        Assert.Equal(after, folder.Read(name));
        Assert.Equal([name], folder.Files);
        Assert.Equal(0, folder.Run("lint", "--fix", "-o", "@/out/", $"@/{name}").Code);
        Assert.Equal(after, folder.Read($"out/{name}"));
    }

    [Fact]
    public void A_file_in_an_old_encoding_keeps_it()
    {
        byte[] old = [.. Encoding.Latin1.GetBytes("Ada: f\u00C3\u00BCr, und \u00FCber\n")];
        using CliFolder folder = new CliFolder().With("a.txt", old);
        folder.Run("lint", "--fix", "--in-place", "--encoding", "windows-1252", "@/a.txt");
        Assert.Equal(Encoding.Latin1.GetBytes("Ada: f\u00FCr, und \u00FCber\n"), File.ReadAllBytes(folder["a.txt"]));
    }

    [Fact]
    public void What_is_mended_of_standard_input_goes_to_standard_output_alone()
    {
        using var folder = new CliFolder();
        CliRun run = folder.RunWith(Spoiled, "lint", "--fix", "-o", "-", "-");
        Assert.Equal((0, "We went für it.\n"), (run.Code, run.Output));
        Assert.Equal("(standard input): 1 fixed\n", run.Error);
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Spoiled);
        CliRun run = folder.Run("lint", "@/none.txt", "@/a.txt");
        Assert.Equal(1, run.Code);
        Assert.Contains("TM1115", run.Output);
        Assert.Contains("There is no file '@/none.txt'.", run.Error);
    }

    [Fact]
    public void Every_rule_has_its_section()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/lint.md"));
        Assert.All(Linter.Rules, r => Assert.Contains($"### {r.Id} ({r.Code.Code}, ", page));
        Assert.All(LintDiagnostics.All, c => Assert.StartsWith("TM11", c.Code));
        Assert.Equal(Linter.Rules.Count, LintDiagnostics.All.Select(c => c.Code).Distinct().Count());
        Assert.All(LintDiagnostics.All, c => Assert.EndsWith(".", c.Remedy));
    }
}

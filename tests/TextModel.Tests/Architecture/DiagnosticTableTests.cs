using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using TextModel.Tests.Support;

namespace TextModel.Tests.Architecture;

public partial class DiagnosticTableTests
{
    private static readonly (string Prefix, string Name)[] Areas =
        [("TM00", "Files and text"), ("TM01", "Transcripts"), ("TM02", "TEI"), ("TM03", "JSON and YAML"), ("TM04", "Entities"), ("TM07", "Subtitles")];

    [Fact]
    public void Every_code_is_in_the_table_once()
    {
        PropertyInfo[] properties = [.. typeof(DiagnosticCodes).GetProperties().Where(p => p.PropertyType == typeof(DiagnosticCode))];
        Assert.Equal(properties.Length, DiagnosticCodes.All.Select(c => c.Code).Distinct().Count());
        Assert.All(DiagnosticCodes.All, c => Assert.Matches(@"^TM\d{4}$", c.Code));
        Assert.All(DiagnosticCodes.All, c => Assert.Contains(Areas, a => c.Code.StartsWith(a.Prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_code_is_declared_in_the_file_of_its_area()
    {
        foreach (string file in SourceFiles.All.Where(f => f.Contains("/Diagnostics/DiagnosticCodes", StringComparison.Ordinal)))
        {
            string[] areas = [.. Code().Matches(File.ReadAllText(Repository.PathOf(file))).Select(m => m.Value[1..5]).Distinct()];
            Assert.True(areas.Length <= 1, $"{file} declares codes of the areas {string.Join(", ", areas)}");
            if (file.EndsWith("DiagnosticCodes.cs", StringComparison.Ordinal))
                Assert.Equal(["TM00"], areas);
        }
    }

    [Fact]
    public void P7_every_message_is_a_sentence_with_a_remedy() => Assert.All(DiagnosticCodes.All, c =>
    {
        Assert.EndsWith(".", c.Message);
        Assert.EndsWith(".", c.Remedy);
        Assert.Equal(c.Message, c.Message.Trim());
        int[] holes = [.. Hole().Matches(c.Message).Select(m => int.Parse(m.Groups[1].ValueSpan)).Distinct().Order()];
        Assert.Equal(Enumerable.Range(0, holes.Length), holes);
    });

    [Fact]
    public void The_documentation_lists_every_code_with_its_message_and_remedy()
    {
        var page = new StringBuilder(
            "# Diagnostics\n\nWhat the readers and writers say, under which code, and what to do. A code never changes its meaning.\n"
            + "`{0}`, `{1}` … stand for what was found. An *error* means that the result is incomplete, a *warning* that something may not be\n"
            + "what was meant, an *info* tells what was recognised or assumed.\n\n<!-- Made from the table in src/TextModel/Diagnostics by the tests (UPDATE_SNAPSHOTS=1). -->\n");
        foreach ((string prefix, string name) in Areas)
        {
            DiagnosticCode[] codes = [.. DiagnosticCodes.All.Where(c => c.Code.StartsWith(prefix, StringComparison.Ordinal))];
            if (codes.Length == 0)
                continue;
            page.Append($"\n## {name}\n");
            foreach (DiagnosticCode code in codes)
                page.Append($"\n### {code.Code} ({code.Severity.ToString().ToLowerInvariant()})\n\n> {code.Message}\n\n{code.Remedy}\n");
        }

        Snapshot.VerifyProjectFile(page.ToString(), "docs/diagnostics.md");
    }

    [GeneratedRegex("\"TM\\d{4}\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{(\d)(?::\w+)?\}")]
    private static partial Regex Hole();
}

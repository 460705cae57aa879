using System.Text.RegularExpressions;
using System.Xml.Linq;
using TextModel.Tests.Support;

namespace TextModel.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_link_to_a_file_of_the_project_leads_to_it()
    {
        string[] pages = [.. Directory.GetFiles(Repository.Root, "*.md"), .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)];
        string[] dead =
        [
            .. from page in pages
               from Match link in Link().Matches(File.ReadAllText(page))
               let target = link.Groups["target"].Value
               where !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
               select $"{Path.GetRelativePath(Repository.Root, page)}: {target}",
        ];
        Assert.Contains(pages, p => Path.GetFileName(p) == "README.md");
        Assert.Empty(dead);
    }

    [Fact]
    public void The_index_of_the_documentation_names_every_page()
    {
        string index = File.ReadAllText(Repository.PathOf("docs/README.md"));
        Assert.All(
            Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(p => Path.GetFileName(p)).Where(n => n != "README.md"),
            page => Assert.Contains($"({page})", index, StringComparison.Ordinal));
    }

    [Fact]
    public void The_citation_names_the_version_that_is_built()
    {
        string built = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;
        Assert.Contains($"\nversion: {built}\n", File.ReadAllText(Repository.PathOf("CITATION.cff")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}

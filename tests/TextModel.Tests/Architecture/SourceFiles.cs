using System.Text.RegularExpressions;
using TextModel.Tests.Support;

namespace TextModel.Tests.Architecture;

/// <summary>The source files under <c>src</c>, and in which folder each type is declared.</summary>
internal static partial class SourceFiles
{
    /// <summary>All C# files under <c>src</c>, relative to the project's root, without what builds produce.</summary>
    public static string[] All { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>For each type of a project, by namespace and name with its arity (<c>TextModel.ValueList`1</c>): the folder it is declared in.</summary>
    /// <param name="project">The project's folder, such as <c>src/TextModel</c>; folders are relative to it.</param>
    public static Dictionary<string, string> FoldersOfTypes(string project)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in All.Where(f => f.StartsWith(project + "/", StringComparison.Ordinal)))
        {
            string text = File.ReadAllText(Repository.PathOf(file)), folder = Path.GetDirectoryName(file[(project.Length + 1)..])!.Replace('\\', '/');
            string space = Namespace().Match(text).Groups[1].Value;
            foreach (Match type in TopLevelType().Matches(text))
            {
                int arity = type.Groups["arguments"].Success ? type.Groups["arguments"].Value.Split(',').Length : 0;
                folders[$"{space}.{type.Groups["name"].Value}{(arity == 0 ? "" : $"`{arity}")}"] = folder;
            }
        }

        return folders;
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    // File-scoped namespaces: what is declared at the start of a line is no nested type.
    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>?\[\]]+) (?<name>\w+)(?:<(?<arguments>[^>]+)>)?",
        RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}

using System.Globalization;
using TextModel.Formats;

namespace TextModel.Corpus;

/// <summary>Gives every file a name of its own in the output folder, from the list alone.</summary>
internal static class OutputNames
{
    /// <summary>The files with the names of their outputs.</summary>
    /// <param name="files">All files, in order.</param>
    /// <param name="formats">The formats whose endings are known.</param>
    /// <param name="ending">The ending that outputs get.</param>
    /// <remarks>
    /// The ending of the input gives way to that of the output. Where that would give two files one name (<c>a.txt</c> and <c>a.md</c>), both keep their own
    /// endings before it, and where that does not help either, a number. Names that differ by case only count as one, since some disks see it so.
    /// </remarks>
    public static ListedFile[] Assign(IReadOnlyList<ListedFile> files, FormatRegistry formats, string ending)
    {
        string[] wanted = [.. files.Select(f => WithoutEnding(f.Path, formats) + ending)];
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        // A name of a folder is none for a file.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ".textmodel", "report.json", "report.html" };
        foreach (string name in wanted)
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
            for (int slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
                taken.Add(name[..slash]);
        }

        var result = new ListedFile[files.Count];
        for (int i = 0; i < result.Length; i++)
        {
            if (counts[wanted[i]] == 1 && taken.Add(wanted[i]))
                result[i] = files[i] with { Output = wanted[i] };
        }

        for (int i = 0; i < result.Length; i++)
        {
            if (result[i] is not null)
                continue;
            string name = files[i].Path + ending;
            for (int number = 2; !taken.Add(name); number++)
                name = string.Create(CultureInfo.InvariantCulture, $"{files[i].Path}~{number}{ending}");
            result[i] = files[i] with { Output = name };
        }

        return result;
    }

    private static string WithoutEnding(string path, FormatRegistry formats)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        int ending = formats.Formats.Max(f => f.MatchName(name));
        // A name that is all ending (".txt") keeps it.
        if (ending == 0 || ending >= name.Length)
            ending = Path.GetExtension(name) is { } other && other.Length < name.Length ? other.Length : 0;
        return path[..^ending];
    }
}

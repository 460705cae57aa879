using TextModel.Entities;

namespace TextModel.Cli.Commands;

/// <summary>Reads the list of entities that the command line names, in any format that one of the packages reads.</summary>
internal static class AuthorityFile
{
    /// <summary>Reads a file; null where it cannot be read, which is said on standard error.</summary>
    public static AuthorityList? Load(string path, Session session)
    {
        try
        {
            SourceText source = SourceText.Load(path);
            return IsYaml(source) ? YamlAuthorities.Read(source) : AuthorityList.Read(source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Fail(FileProblem.Reading(path, e));
            return null;
        }
    }

    // By its name; or, if the name says nothing, by a first line that is an item or a key.
    private static bool IsYaml(SourceText source)
    {
        string extension = Path.GetExtension(source.Path ?? "").ToUpperInvariant();
        if (extension is ".YAML" or ".YML")
            return true;
        if (extension is ".JSON" or ".CSV" or ".TSV" or ".XML" or ".TTL")
            return false;
        foreach (ReadOnlySpan<char> line in source.Text.AsSpan().EnumerateLines())
        {
            if (line.Trim() is not ("" or "---") && line is not ['#' or '%', ..])
                return line is ['-', ' ', ..] || line.TrimEnd() is "-" || (line.IndexOf(':') is > 0 and var colon && !line[..colon].ContainsAny(' ', ',', ';'));
        }

        return false;
    }
}

using TextModel.Entities;
using TextModel.Formats.Yaml;

namespace TextModel;

/// <summary>Authority lists in YAML: people, places and organisations with names, variants and identifiers.</summary>
/// <remarks><c>new Gazetteer(YamlAuthorities.Load("people.yaml"))</c> finds them in a text.</remarks>
public static class YamlAuthorities
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: a list of entries, or such lists under <c>people</c>, <c>places</c>, <c>organisations</c> or <c>entities</c>.</param>
    /// <returns>The entities, and what was not understood; bad content does not throw.</returns>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public static AuthorityList Load(string path) => Read(SourceText.Load(path));

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text; its path also hints at the kind of entities that do not name theirs (<c>people.yaml</c>).</param>
    public static AuthorityList Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var builder = new AuthorityListBuilder(source.Path);
        if (source.Problem is { } problem)
            builder.Report(problem);
        if (source.Notice is { } notice)
            builder.Report(notice);
        YamlValue? root = YamlValue.Read(source, TextSpan.OfLength(0, source.Text.Length), out List<Diagnostic> problems);
        if (root is not null)
            AuthorityValues.Read(root, builder, source.Path);
        foreach (Diagnostic diagnostic in problems)
            builder.Report(diagnostic);
        return builder.Build();
    }
}

namespace TextModel.Entities;

/// <summary>The entities that an authority file holds, and what there is to say about the file.</summary>
public sealed record AuthorityList
{
    /// <summary>The entities, in the order of the file. Each has a label and an identifier of its own that is a valid XML name.</summary>
    public ValueList<Entity> Entities { get; init; } = [];

    /// <summary>What was not understood, with line and column.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Reads a file in JSON, CSV, TEI or Turtle.</summary>
    /// <param name="path">The file. Its content tells the format: JSON begins with <c>[</c> or <c>{</c>, TEI with <c>&lt;</c>, Turtle with <c>@prefix</c>.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public static AuthorityList Load(string path) => Read(SourceText.Load(path));

    /// <summary>Reads a text in JSON, CSV, TEI or Turtle.</summary>
    /// <param name="source">The text; its path also hints at the kind of entities that do not name theirs (<c>people.csv</c>).</param>
    public static AuthorityList Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var builder = new AuthorityListBuilder(source.Path);
        if (source.Problem is { } problem)
            builder.Report(problem);
        if (source.Notice is { } notice)
            builder.Report(notice);
        ReadOnlySpan<char> text = source.Text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        if (IsTurtle(text) || Path.GetExtension(source.Path) is ".ttl")
            AuthorityTurtle.Read(source, builder);
        else if (text is ['[' or '{', ..])
            AuthorityJson.Read(source, builder);
        else if (text is ['<', ..])
            AuthorityTei.Read(source, builder);
        else
            AuthorityCsv.Read(source, builder);
        return builder.Build();
    }

    private static bool IsTurtle(ReadOnlySpan<char> text) =>
        text.StartsWith("@prefix ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("@base ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("PREFIX ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<http", StringComparison.OrdinalIgnoreCase);
}

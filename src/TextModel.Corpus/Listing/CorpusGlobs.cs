using Microsoft.Extensions.FileSystemGlobbing;

namespace TextModel.Corpus;

/// <summary>Which names are wanted.</summary>
/// <remarks>A pattern without a slash holds in every folder, and one that ends with a slash for all that is in a folder; the case of letters does not matter.</remarks>
internal sealed class CorpusGlobs
{
    // Names are matched in memory; the folder is only one that they have in common.
    private const string Root = "/";

    private readonly Matcher matcher = new(StringComparison.OrdinalIgnoreCase);
    private readonly bool excludes;

    public CorpusGlobs(ValueList<string> include, ValueList<string> exclude)
    {
        HasIncludes = !include.IsEmpty;
        excludes = !exclude.IsEmpty;
        matcher.AddIncludePatterns(HasIncludes ? include.Select(Anywhere) : ["**/*"]);
        matcher.AddExcludePatterns(exclude.Select(Anywhere));
    }

    /// <summary>Whether it is said which files are wanted; otherwise all are that a reader knows by their names.</summary>
    public bool HasIncludes { get; }

    /// <summary>Whether a file is wanted.</summary>
    /// <param name="path">Its name below the input, with slashes.</param>
    public bool Match(string path) => (!HasIncludes && !excludes) || matcher.Match(Root, Root + path).HasMatches;

    private static string Anywhere(string pattern)
    {
        pattern = pattern.Replace('\\', '/');
        if (pattern.EndsWith('/'))
            pattern += "**";
        return pattern.StartsWith('/') ? pattern[1..] : pattern.AsSpan().TrimEnd('*').TrimEnd('/').Contains('/') ? pattern : "**/" + pattern;
    }
}

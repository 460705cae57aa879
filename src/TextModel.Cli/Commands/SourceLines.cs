namespace TextModel.Cli.Commands;

/// <summary>What is known of a source, as names and values for a person.</summary>
internal static class SourceLines
{
    /// <summary>The facts that are known, in the order of a title page.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Source source)
    {
        if (source.Title is { } title)
            yield return ("title", title);
        foreach (Contributor contributor in source.Contributors)
            yield return (contributor.Role.ToString(), contributor.Name);
        if (source.Date is { } date)
            yield return ("date", date.ToString());
        if (source.Printed is { } printed)
            yield return ("printed in", Describe(printed));
        if (source.Publisher is { } publisher)
            yield return ("published by", publisher);
        if (source.PublicationDate is { } published)
            yield return ("published", published.ToString());
        if (source.Rights is { } rights)
            yield return ("rights", Join(": ", rights.Status, rights.Statement, rights.Uri));
        if (source.Language is { } language)
            yield return ("language", language);
        foreach (KeyedValue pair in source.Fields)
            yield return (pair.Key, pair.Value);
    }

    // "Works, vol. 7 (1925), pp. 3-9; Mole Press, Trieste, 1962"
    private static string Describe(PrintedSource printed)
    {
        string work = Join(", ", printed.Title, printed.Volume is { } volume ? $"vol. {volume}" : null);
        if (printed.OriginalDate is { } original)
            work = Join(" ", work, $"({original})");
        return Join(
            "; ", Join(", ", work, printed.Pages is { } pages ? $"pp. {pages}" : null),
            Join(", ", printed.Publisher, printed.Place, printed.Date?.ToString()));
    }

    private static string Join(string separator, params string?[] parts) => string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p)));
}

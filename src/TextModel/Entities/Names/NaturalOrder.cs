namespace TextModel.Entities;

/// <summary>Names as authority files order them, in the order of running text: <c>Fischer, Ruth, 1895-1961</c>, <c>Brix, Adelheid von (Malerin)</c>, <c>Alembert, Jean Le Rond d'</c>.</summary>
internal static class NaturalOrder
{
    private static readonly string[] Suffixes = ["jr", "sr", "junior", "senior", "ii", "iii", "iv", "d. j", "d. ä", "der jüngere", "der ältere", "the younger", "the elder"];

    /// <summary>The forms of a name that the files write otherwise; none for one that is in this order already.</summary>
    /// <param name="name">The name as it is written.</param>
    /// <param name="isPerson">Whether the first part may be a surname.</param>
    public static IEnumerable<string> Of(string name, bool isPerson)
    {
        string bare = WithoutQualifiers(name);
        if (bare != name && (!isPerson || bare.AsSpan().IndexOfAny(" \u00A0") > 0))
            yield return bare;
        if (!isPerson)
            yield break;
        string[] parts = bare.Contains(',', StringComparison.Ordinal) ? bare.Split(',', StringSplitOptions.TrimEntries) : bare.Split(';', StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || parts[0].Length == 0 || parts[0].Split(' ')[^1] is "I" or "II" or "III" or "IV" or "V" or "VI" or "VII" or "VIII" or "IX" or "X" or "XI" or "XII" or "XIII" or "XIV" or "XV" or "XVI")
            yield break;
        string surname = parts[0];
        // Dates follow the name; titles and what tells a son from his father, too.
        List<string> rest = [.. parts.Skip(1).Select(WithoutDates).Where(p => p.Length > 0)];
        string? suffix = rest.Find(IsSuffix);
        rest.RemoveAll(IsSuffix);
        if (rest.Count == 0)
            yield break;
        // A name ends with a full stop in many files; an abbreviation has one, too.
        string forename = rest[0].Length > 3 && rest[0][^1] == '.' && rest[0].AsSpan(0, rest[0].Length - 1).LastIndexOfAny(" .-") < rest[0].Length - 4 ? rest[0][..^1] : rest[0];
        string natural = forename[^1] is '\'' or '’' ? forename + surname : $"{forename} {surname}";
        yield return natural;
        if (suffix is not null)
        {
            yield return $"{natural} {suffix}";
            yield return $"{natural}, {suffix}";
        }

        if (rest.Count > 1 && !rest[1].Contains(' ', StringComparison.Ordinal))
            yield return $"{rest[1]} {natural}";
    }

    // "(Malerin)", "<Maler>", "[1850-1910]" after a name tell it from others of its kind, and stand in no text.
    private static string WithoutQualifiers(string name)
    {
        string bare = name.Trim();
        while (bare.Length > 2 && bare[^1] is ')' or '>' or ']' && bare.LastIndexOf(bare[^1] switch { ')' => '(', '>' => '<', _ => '[' }) is > 0 and var open)
            bare = bare[..open].TrimEnd().TrimEnd(',').TrimEnd();
        // Dates may follow the qualifier.
        int comma = bare.LastIndexOf(", ", StringComparison.Ordinal);
        bool inner = comma > 0 && bare[comma - 1] is ')' or '>' && bare.AsSpan(comma).IndexOfAnyInRange('0', '9') > 0;
        return inner ? WithoutQualifiers(bare[..comma]) : bare;
    }

    private static bool IsSuffix(string part)
    {
        string bare = part.TrimEnd('.').ToLowerInvariant();
        return Array.IndexOf(Suffixes, bare) >= 0;
    }

    // A part with a year in it is dates, unless words of the name stand before it.
    private static string WithoutDates(string part)
    {
        int digit = part.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0)
            return part;
        int space = part.LastIndexOf(' ', digit);
        string before = space < 0 ? "" : part[..space].TrimEnd();
        return before.Length > 0 && char.IsUpper(before[0]) && !before.EndsWith('.') && before.All(c => char.IsLetter(c) || c is ' ' or '-' or '.' or '\'' or '’') ? before : "";
    }
}

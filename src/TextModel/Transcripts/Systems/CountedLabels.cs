namespace TextModel.Transcripts;

/// <summary>Labels that count what each person says: <c>T1</c>, <c>C1</c>, <c>T2</c>, <c>C2</c>; not people who are numbered.</summary>
internal static class CountedLabels
{
    // So many numbers in a row are counted for a person.
    private const int Least = 3;

    /// <summary>The words before the numbers that count; none where numbers tell people apart.</summary>
    /// <param name="labels">The words of the labels in the order in which they come first, with how often each comes.</param>
    public static HashSet<string> Find(IEnumerable<(string Core, int Count)> labels)
    {
        var runs = new Dictionary<string, (int Last, int Length, int Turns)>(StringComparer.OrdinalIgnoreCase);
        var broken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string core, int count) in labels)
        {
            if (count == 0 || !seen.Add(core))
                continue;
            if (Split(core, out int number) is not { } words)
                continue;
            (int last, int length, int turns) = runs.GetValueOrDefault(words);
            // "T9" missing, or read as something else, breaks no row.
            if (length > 0 && (number <= last || number > last + 3))
                broken.Add(words);
            runs[words] = (number, length + 1, turns + count);
        }

        var counted = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string words, (_, int length, int turns)) in runs)
        {
            if (length >= Least && turns * 4 <= length * 5 && !broken.Contains(words))
                counted.Add(words);
        }

        return counted.Count > 1 ? counted : [];
    }

    /// <summary>The person whose turns a label counts; null where it counts none.</summary>
    /// <param name="core">The words of the label.</param>
    /// <param name="counted">What <see cref="Find"/> gave.</param>
    public static string? PersonOf(string core, HashSet<string> counted) => counted.Count > 0 && Split(core, out _) is { } words && counted.Contains(words) ? words : null;

    // The words before the number of a label; null where it has none.
    private static string? Split(string core, out int number)
    {
        string words = core.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        number = 0;
        return words.Length > 0 && words.Length < core.Length && core.Length - words.Length < 4 && int.TryParse(core.AsSpan(words.Length), out number) ? words.TrimEnd() : null;
    }
}

namespace TextModel.Transcripts;

/// <summary>Which labels may be those of one person, before it is decided which of them are labels: <c>Ada Rossi</c>, <c>Dr. Rossi</c>, <c>Ada</c>, <c>AR</c>.</summary>
internal static class Persons
{
    /// <summary>The person of each label, by a number for all of that person's labels.</summary>
    /// <param name="labels">The labels, in the order in which they come first.</param>
    /// <param name="statistics">How often each comes.</param>
    public static int[] NumbersOf(IReadOnlyList<Label> labels, LabelStatistics[] statistics)
    {
        string[] names = Of(labels);
        HashSet<string> counted = CountedLabels.Find(labels.Select((l, i) => (l.Core, l.Role is null ? statistics[i].Count : 0)));
        for (int i = 0; i < names.Length; i++)
            names[i] = CountedLabels.PersonOf(labels[i].Core, counted) ?? names[i];

        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int[] result = new int[names.Length];
        for (int i = 0; i < result.Length; i++)
        {
            if (!numbers.TryGetValue(names[i], out result[i]))
                numbers.Add(names[i], result[i] = numbers.Count);
        }

        return result;
    }

    /// <summary>The person of each label, by a name for all of that person's labels.</summary>
    public static string[] Of(IReadOnlyList<Label> labels)
    {
        var names = new LabelName[labels.Count];
        var byWord = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < names.Length; i++)
            names[i] = LabelName.Of(labels[i]);
        LabelName.TellApart(names);
        for (int i = 0; i < names.Length; i++)
        {
            LabelName name = names[i];
            if (labels[i].Shape is not (LabelShape.Name or LabelShape.Capitals))
                continue;
            if (NameIn(name.Inner) is { } surname)
                Claim(byWord, surname, name.Key);
            if (!name.Key.Contains(' '))
                continue;
            Claim(byWord, name.Surname, name.Key);
            Claim(byWord, name.Key[..name.Key.IndexOf(' ', StringComparison.Ordinal)], name.Key);
            if (InitialsOf(name.Key) is { } initials)
                Claim(byWord, initials, name.Key);
        }

        var persons = new string[names.Length];
        for (int i = 0; i < persons.Length; i++)
            persons[i] = (names[i].Key.Contains(' ') ? null : byWord.GetValueOrDefault(names[i].Key)) ?? names[i].Key;
        return persons;
    }

    /// <summary>The initials of a name of two to four words, each with a capital; null for other words.</summary>
    public static string? InitialsOf(string name)
    {
        Span<char> initials = stackalloc char[4];
        int count = 0;
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan(range);
            if (word.IsEmpty)
                continue;
            if (count == initials.Length || !char.IsUpper(word[0]))
                return null;
            initials[count++] = word[0];
        }

        return count < 2 ? null : initials[..count].ToString();
    }

    /// <summary>The surname in parentheses after an office: of "Mrs. Edith Cole", not of "Counsel for Cole", and not of "SPD".</summary>
    public static string? NameIn(string? inner)
    {
        if (inner is null || !inner.Contains(' '))
            return null;
        foreach (Range range in inner.AsSpan().Split(' '))
        {
            if (inner.AsSpan(range) is not [char initial, _, ..] || !char.IsUpper(initial))
                return null;
        }

        return TextScan.LastWord(inner);
    }

    // A word that could mean two people means neither.
    private static void Claim(Dictionary<string, string?> byWord, string word, string key)
    {
        if (word.Length > 0 && !byWord.TryAdd(word, key) && !key.Equals(byWord[word], StringComparison.OrdinalIgnoreCase))
            byWord[word] = null;
    }
}

namespace TextModel.Transcripts;

/// <summary>The words of a label taken apart.</summary>
/// <param name="Label">The label.</param>
/// <param name="Key">The name without titles and parentheses.</param>
/// <param name="Inner">What stands in parentheses, or null.</param>
/// <param name="Surname">The last word of the name.</param>
/// <param name="Words">The number of the name's words.</param>
internal sealed record LabelName(Label Label, string Key, string? Inner, string Surname, int Words)
{
    /// <summary>The place of the label among those that begin turns.</summary>
    public int Place { get; init; }

    /// <summary>What a turn with the label does, where the label says so.</summary>
    public TurnKind? Role { get; init; }

    // "C.LEE" is "C. LEE".
    private static string Spaced(string name)
    {
        for (int i = 1; i + 2 < name.Length; i++)
        {
            if (name[i] == '.' && char.IsUpper(name[i - 1]) && (i == 1 || name[i - 2] == ' ') && char.IsUpper(name[i + 1]) && char.IsLetter(name[i + 2]))
                name = name.Insert(i + 1, " ");
        }

        return name;
    }

    public static LabelName Of(Label label)
    {
        string name = Spaced(Composition.Compose(label.Core));
        string? inner = null;
        while (name.Length > 0 && name[^1] == ')' && name.LastIndexOf('(') is > 0 and int paren)
        {
            inner ??= name[(paren + 1)..^1].Trim() is { Length: > 0 } found ? found : null;
            name = name[..paren].TrimEnd();
        }

        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int first = 0;
        // "THE CHAIRMAN" has nothing but titles: they are his name.
        while (first < words.Length - 1 && LabelWords.IsTitle(words[first]) && !char.IsAsciiDigit(words[first + 1][0]))
            first++;
        // "The Minister of Works" is no "of Works".
        if (first > 0 && LabelWords.IsParticle(words[first]) && !char.IsUpper(words[first][0]))
            first = 0;
        int place = PlaceOf(words, first);
        // "MR. A and MR. B", "CDR / LMP": several at once are nobody's other name.
        bool several = words.Any(w => w is "and" or "AND" or "&" or "/" or "und" or "et");
        string key = LabelWords.IsTitle(words[^1]) ? string.Join(' ', words) : string.Join(' ', words[first..]);
        return new(label, key, inner, words[place - 1], several ? 1 : words.Length - first);
    }

    /// <summary>Where the place from which somebody comes begins among the words of a name: <c>OXLEE of Stonebridge</c>; behind the last word where there is none.</summary>
    public static int PlaceOf(ReadOnlySpan<string> words, int first = 0)
    {
        int of = words.IndexOf("of");
        return of > first && of + 1 < words.Length && IsInCapitals(words[of - 1]) && !IsInCapitals(words[^1]) ? of : words.Length;
    }

    private static bool IsInCapitals(string word) => word.Length > 1 && word.AsSpan().ContainsAnyInRange('A', 'Z') && !word.AsSpan(1).ContainsAnyInRange('a', 'z');
}

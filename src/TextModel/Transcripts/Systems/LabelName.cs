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

    /// <summary>The first of the titles that the key leaves out; null where it leaves out none.</summary>
    public string? Title { get; init; }

    /// <summary>Keeps "Mr. Alder" and "Mrs. Alder" apart: where both speak, the title is a part of the name.</summary>
    public static void TellApart(Span<LabelName> names)
    {
        HashSet<string>? men = null, women = null;
        foreach (LabelName name in names)
        {
            if (name.Title is not { } title || name.Key.Contains(' '))
                continue;
            if (LabelWords.IsOfMan(title))
                (men ??= new(StringComparer.OrdinalIgnoreCase)).Add(name.Key);
            else if (LabelWords.IsOfWoman(title))
                (women ??= new(StringComparer.OrdinalIgnoreCase)).Add(name.Key);
        }

        if (men is null || women is null)
            return;
        foreach (ref LabelName name in names)
        {
            if (name.Title is { } title && men.Contains(name.Key) && women.Contains(name.Key) && (LabelWords.IsOfMan(title) || LabelWords.IsOfWoman(title)))
                name = name with { Key = $"{title} {name.Key}", Words = 2 };
        }
    }

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

        name = WithoutOffice(name);
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "Q2 Robert Fane": the number of the question that he asks.
        if (words.Length > 1 && words[0] is ['Q', .. { Length: > 0 } number] && !number.AsSpan().ContainsAnyExceptInRange('0', '9'))
            words = words[1..];
        // "Anf. 12 Minister ROSSI": the number of what he says.
        if (words.Length > 2 && words[0] is ['A' or 'N', .., '.'] && words[1].AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            words = words[2..];
        // "THE CHAIRMAN" has nothing but titles: they are his name.
        int first = TitlesOf(words);
        // "The Minister of Works" is no "of Works".
        if (first > 0 && LabelWords.IsParticle(words[first]) && !char.IsUpper(words[first][0]))
            first = 0;
        int place = PlaceOf(words, first);
        // "Савчук О. В.": the surname comes first.
        place = Math.Max(WithoutInitials(words.AsSpan(0, place)), first + 1);
        // "MR. A and MR. B", "CDR / LMP": several at once are nobody's other name.
        bool several = words.Any(w => w is "and" or "AND" or "&" or "/" or "und" or "et");
        string key = LabelWords.IsTitle(words[^1]) ? string.Join(' ', words) : string.Join(' ', words[first..]);
        return new(label, key, inner, words[place - 1], several ? 1 : words.Length - first) { Title = first > 0 && key.Length < name.Length ? words[0] : null };
    }

    /// <summary>How many of the words of a name are titles before it; one word is left.</summary>
    public static int TitlesOf(ReadOnlySpan<string> words)
    {
        int first = 0;
        while (first < words.Length - 1 && LabelWords.IsTitle(words[first]) && !char.IsAsciiDigit(words[first + 1][0]))
            first++;
        return first;
    }

    // "ADA BELL, HOST" and "Ada Bell, Minister of Works" are Ada Bell; "Ada Bell, Ben Moss" are two.
    private static string WithoutOffice(string name)
    {
        int comma = name.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || comma + 2 == name.Length)
            return name;
        ReadOnlySpan<char> office = name.AsSpan(comma + 2);
        // "VALÈRE, essoufflé": how he says it.
        if (!name.AsSpan(0, comma).Contains(' '))
            return char.IsLower(office[0]) ? name[..comma] : name;
        if (LabelWords.IsOffice(TextScan.LastWord(name)))
            return name[..comma];
        bool isOffice = !office.Contains(' ');
        foreach (Range word in office.Split(' '))
            isOffice |= LabelWords.IsParticle(office[word]) || (!office[word].IsEmpty && char.IsLower(office[word][0]));
        return isOffice ? name[..comma] : name;
    }

    /// <summary>How many of the words of a name stand before initials at its end: <c>О. В.</c>, <c>О.В.</c>; all where there are none, and one at least.</summary>
    public static int WithoutInitials(ReadOnlySpan<string> words)
    {
        int count = words.Length;
        // The period of the last may be the label's.
        if (count > 2 && words[count - 1].Length == 1 && char.IsUpper(words[count - 1][0]) && IsInitial(words[count - 2]))
            count--;
        while (count > 1 && IsInitial(words[count - 1]))
            count--;
        return count;
    }

    private static bool IsInitial(string word)
    {
        if (word.Length is < 2 or > 5 || word[1] != '.')
            return false;
        foreach (char c in word)
        {
            if (c != '.' && !char.IsUpper(c))
                return false;
        }

        return true;
    }

    /// <summary>Where the place from which somebody comes begins among the words of a name: <c>OXLEE of Stonebridge</c>; after the last word where there is none.</summary>
    public static int PlaceOf(ReadOnlySpan<string> words, int first = 0)
    {
        int of = words.IndexOf("of");
        return of > first && of + 1 < words.Length && IsInCapitals(words[of - 1]) && !IsInCapitals(words[^1]) ? of : words.Length;
    }

    private static bool IsInCapitals(string word) => word.Length > 1 && word.AsSpan().ContainsAnyInRange('A', 'Z') && !word.AsSpan(1).ContainsAnyInRange('a', 'z');
}

namespace TextModel.Transcripts;

/// <summary>Who is named before anybody speaks, as hearings name those present.</summary>
internal static class Present
{
    // How far from the start of the text they are looked for, in UTF-16 code units.
    private const int MaxFront = 6000;

    /// <summary>The surnames after titles: "Mr. Pike, counsel for the company"; "Mrs. Edith Calloway".</summary>
    /// <param name="text">The base text.</param>
    /// <param name="to">Where the first turn starts.</param>
    public static HashSet<string> Before(string text, int to)
    {
        to = Math.Min(Math.Min(to, MaxFront), text.Length);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<char> front = text.AsSpan(0, to);
        int left = 0;
        foreach (Range range in front.SplitAny(" \r\n\t"))
        {
            ReadOnlySpan<char> word = front[range].Trim("()[]");
            if (word.IsEmpty)
                continue;
            if (LabelWords.IsTitle(word))
            {
                left = 3;
                continue;
            }

            ReadOnlySpan<char> name = word.TrimEnd(".,;:");
            if (left-- > 0 && name.Length > 1 && char.IsUpper(name[0]))
                names.Add(name.ToString());
            if (name.Length < word.Length && word[^1] != '.')
                left = 0;
        }

        return names;
    }
}

namespace TextModel.Entities;

/// <summary>Finds the words of a review in a text that may have changed since.</summary>
internal static class NameReviewPlaces
{
    // So many letters on both sides tell one place from others.
    private const int Enough = 8;

    /// <summary>Where the words stand: where they stood; else in the only place, or the only one with the same words around; null where that is not clear.</summary>
    public static TextSpan? Find(string text, NameReviewRow row)
    {
        string words = row.Text;
        if (row.Span.End <= text.Length && text.AsSpan(row.Span.Start, row.Span.Length).SequenceEqual(words))
            return row.Span;
        List<int> all = [];
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            all.Add(at);
        if (all.Count == 1)
            return TextSpan.OfLength(all[0], words.Length);
        string mark = $"[{words.Trim()}]";
        int bracket = row.Context.IndexOf(mark, StringComparison.Ordinal);
        if (bracket < 0)
            return null;
        string before = Letters(row.Context.AsSpan(0, bracket)), after = Letters(row.Context.AsSpan(bracket + mark.Length));
        int[] alike = [.. all.Where(at => IsBetween(at, Enough))];
        if (alike.Length > 1)
            alike = [.. alike.Where(at => IsBetween(at, int.MaxValue))];
        return alike.Length == 1 ? TextSpan.OfLength(alike[0], words.Length) : null;

        // Whether so many letters stand on both sides, or as many as there are.
        bool IsBetween(int at, int letters) =>
            (before.Length == 0 || SpacedText.EndsWith(text.AsSpan(0, at), before.AsSpan(Math.Max(0, before.Length - letters))))
            && (after.Length == 0 || SpacedText.StartsWith(text.AsSpan(at + words.Length), after.AsSpan(0, Math.Min(after.Length, letters))));
    }

    private static string Letters(ReadOnlySpan<char> text)
    {
        Span<char> kept = new char[text.Length];
        int count = 0;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                kept[count++] = c;
        }

        return kept[..count].ToString();
    }
}

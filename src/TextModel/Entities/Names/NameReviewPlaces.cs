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
        int[] alike = [.. all.Where(at => CommonEnd(text.AsSpan(0, at), before) >= Math.Min(Enough, before.Length) && CommonStart(text.AsSpan(at + words.Length), after) >= Math.Min(Enough, after.Length))];
        if (alike.Length > 1)
            alike = [.. alike.Where(at => CommonEnd(text.AsSpan(0, at), before) == before.Length && CommonStart(text.AsSpan(at + words.Length), after) == after.Length)];
        return alike.Length == 1 ? TextSpan.OfLength(alike[0], words.Length) : null;
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

    // How many units of the letters stand at the end of a text, white space apart.
    private static int CommonEnd(ReadOnlySpan<char> text, string letters)
    {
        int common = 0;
        for (int i = text.Length - 1; i >= 0 && common < letters.Length; i--)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            if (text[i] != letters[^(common + 1)])
                break;
            common++;
        }

        return common;
    }

    private static int CommonStart(ReadOnlySpan<char> text, string letters)
    {
        int common = 0;
        for (int i = 0; i < text.Length && common < letters.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            if (text[i] != letters[common])
                break;
            common++;
        }

        return common;
    }
}

namespace TextModel.Recordings.Common;

/// <summary>Finds words in the text that they spell.</summary>
internal static class Spelling
{
    /// <summary>Where words stand in a text, one after the other; null where one of them does not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words in order; empty ones get an empty span.</param>
    public static TextSpan[]? Find(string text, IReadOnlyList<string> words) => Find(text, words, wholeWords: true) ?? Find(text, words, wholeWords: false);

    private static TextSpan[]? Find(string text, IReadOnlyList<string> words, bool wholeWords)
    {
        var spans = new TextSpan[words.Count];
        int from = 0;
        for (int i = 0; i < words.Count; i++)
        {
            int at = wholeWords ? IndexOfWholeWord(text, words[i], from) : text.IndexOf(words[i], from, StringComparison.Ordinal);
            if (at < 0)
                return null;
            spans[i] = TextSpan.OfLength(at, words[i].Length);
            from = spans[i].End;
        }

        return spans;
    }

    // The same letters inside another word are not the word, unless it stands nowhere by itself.
    private static int IndexOfWholeWord(string text, string word, int from)
    {
        int first = text.IndexOf(word, from, StringComparison.Ordinal);
        for (int at = first; at >= 0; at = at + 1 < text.Length ? text.IndexOf(word, at + 1, StringComparison.Ordinal) : -1)
        {
            if (word.Length == 0 || (IsEdge(text, at - 1) && IsEdge(text, at + word.Length)))
                return at;
        }

        return first;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}

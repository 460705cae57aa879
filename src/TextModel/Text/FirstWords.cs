namespace TextModel;

/// <summary>The first words of a stretch of text, by which a person finds it.</summary>
internal static class FirstWords
{
    private const int Most = 40;

    /// <summary>The words of the first line that has any, cut where they are many; nothing where there are none.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> words = text.TrimStart();
        int line = words.IndexOfAny('\r', '\n');
        words = (line < 0 ? words : words[..line]).TrimEnd();
        if (words.Length <= Most)
            return words.ToString();
        int end = char.IsHighSurrogate(words[Most - 1]) ? Most - 1 : Most;
        return $"{words[..end].TrimEnd()}…";
    }
}

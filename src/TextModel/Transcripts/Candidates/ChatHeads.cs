namespace TextModel.Transcripts;

/// <summary>The heads of messages in the chats of meetings: <c>From Ada Rossi to Everyone:</c>, <c>Von Ada Rossi an alle:</c>, <c>From Ada Rossi : </c>.</summary>
internal static class ChatHeads
{
    private static readonly WordSet From = WordSet.Of("from", "von", "de", "da", "van", "från", "fra", "от", "od");

    private static readonly WordSet To = WordSet.Of("to", "an", "à", "a", "para", "aan", "till", "til", "do", "для");

    /// <summary>Leaves the sender's name of such a head; other words stay as they are. False where the words are no more than its first.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="start">Where the words start.</param>
    /// <param name="end">After them.</param>
    public static bool TryTrim(ReadOnlySpan<char> text, ref int start, ref int end)
    {
        ReadOnlySpan<char> words = text[start..end];
        int first = words.IndexOfAny(TextScan.WordSpaces);
        bool isFrom = words[..Math.Max(first, 0)].Equals("from", StringComparison.OrdinalIgnoreCase);
        if (first < 2 || !From.Contains(words[..first]))
            return !words.Equals("from", StringComparison.OrdinalIgnoreCase);
        int name = TextScan.SkipSpace(text, start + first, end), to = -1;
        for (int at = name; at < end;)
        {
            int next = text[at..end].IndexOfAny(TextScan.WordSpaces) is >= 0 and int length ? at + length : end;
            if (at > name && To.Contains(text[at..next]))
            {
                to = TextScan.TrimEnd(text, name, at);
                break;
            }

            at = TextScan.SkipSpace(text, next, end);
        }

        // "De Boer" is a name; nobody is called "From".
        if (to > name || (name < end && isFrom))
            (start, end) = (name, to > name ? to : end);
        return true;
    }
}

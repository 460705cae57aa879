namespace TextModel.Transcripts;

/// <summary>Finds <c>[Name] text</c> and <c>[Speaker 1] [00:26] text</c>, <c>(NAME) text</c>.</summary>
internal static class BracketLabel
{
    /// <summary>Looks for a label whose bracket opens at <paramref name="at"/>.</summary>
    /// <returns>The offset behind the closing bracket (and a colon), or -1.</returns>
    public static int Find(ReadOnlySpan<char> text, int at, int to, out int coreEnd, out LabelShape shape)
    {
        coreEnd = at;
        shape = LabelShape.None;
        ReadOnlySpan<char> line = text[at..Math.Min(to, at + LabelShapes.MaxLength)];
        bool round = line[0] == '(';
        int close = line.IndexOf(round ? ')' : ']');
        if (close < 2)
            return -1;
        ReadOnlySpan<char> core = line[1..close];
        shape = LabelShapes.Of(core);
        // "[open FILE]" is how programs are explained.
        if (char.IsLower(core[0]))
            return -1;
        if (shape is not (LabelShape.Name or LabelShape.Capitals or LabelShape.Phrase or LabelShape.Role) || (round && shape != LabelShape.Capitals) || LabelWords.IsSound(core))
            return -1;
        coreEnd = at + close;
        int end = coreEnd + 1;
        if (end < to && text[end] == ':')
            end++;
        return end < to && !TextScan.IsSpace(text[end]) && text[end - 1] != ':' ? -1 : end;
    }
}

namespace TextModel.Transcripts;

/// <summary>Finds <c>NAME:</c>, <c>Name:</c>, <c>Q:</c>, <c>Mr. ARENS:</c>, <c>Dawn 1 (Kamanin):</c>.</summary>
internal static class ColonLabel
{
    /// <summary>Looks for a label that starts at <paramref name="at"/>.</summary>
    /// <returns>The offset behind the colon, or -1.</returns>
    public static int Find(ReadOnlySpan<char> text, int at, int to, out int coreEnd, out LabelShape shape)
    {
        coreEnd = at;
        shape = LabelShape.None;
        ReadOnlySpan<char> line = text[at..Math.Min(to, at + LabelShapes.MaxLength + 2)];
        int colon = line.IndexOfAny(':', '：');
        if (colon < 1)
            return -1;
        int end = TextScan.SkipEmphasis(text, at + colon + 1, to);
        if (end < to && line[colon] == ':' && !TextScan.IsSpace(text[end]) && !(char.IsLetter(text[end]) || text[end] is '"' or '“' or '('))
            return -1;
        coreEnd = TextScan.TrimEnd(text, at, at + colon);
        coreEnd = TextScan.TrimEmphasis(text, at, coreEnd);
        while (coreEnd > at && text[coreEnd - 1] is '–' or '—')
            coreEnd--;
        coreEnd = TextScan.TrimEnd(text, at, coreEnd);
        ReadOnlySpan<char> core = text[at..coreEnd];
        shape = LabelShapes.Of(core);
        // Without a space only what cannot be a word of the language: "Q:When", "MSM:Yes".
        if (end < to && line[colon] == ':' && char.IsLetter(text[end]) && shape is not (LabelShape.Role or LabelShape.Capitals))
            return -1;
        return shape == LabelShape.None ? -1 : end;
    }
}

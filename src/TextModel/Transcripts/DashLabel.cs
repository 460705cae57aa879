namespace TextModel.Transcripts;

/// <summary>Finds names that a dash stands behind: <c>ADA ROSSI — Who came?</c>, <c>Q – Why?</c></summary>
internal static class DashLabel
{
    /// <summary>Looks for a label that starts at <paramref name="at"/>.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="at">Where the name would start.</param>
    /// <param name="to">The line's end.</param>
    /// <param name="coreEnd">Behind the name.</param>
    /// <param name="shape">What the name looks like.</param>
    /// <returns>The offset behind the dash, or -1.</returns>
    public static int Find(ReadOnlySpan<char> text, int at, int to, out int coreEnd, out LabelShape shape)
    {
        coreEnd = at;
        shape = LabelShape.None;
        ReadOnlySpan<char> line = text[at..Math.Min(to, at + LabelShapes.MaxLength)];
        int sign = line.IndexOfAny('—', '–');
        if (sign < 0)
            sign = line.IndexOf(" -", StringComparison.Ordinal) + 1;
        if (sign < 1)
            return -1;
        coreEnd = TextScan.TrimEmphasis(text, at, TextScan.TrimEnd(text, at, at + sign));
        int end = Skip(text, coreEnd, to);
        if (end < 0 || end >= to)
            return -1;
        shape = LabelShapes.Of(text[at..coreEnd]);
        return shape is LabelShape.Name or LabelShape.Capitals or LabelShape.Role ? end : -1;
    }

    /// <summary>Behind a dash that parts a label from its speech, with emphasis signs around it; -1 where none stands at <paramref name="at"/>.</summary>
    public static int Skip(ReadOnlySpan<char> text, int at, int to)
    {
        int from = TextScan.SkipSpace(text, TextScan.SkipEmphasis(text, at, to), to);
        if (from >= to || text[from] is not ('-' or '–' or '—' or '―'))
            return -1;
        bool wide = text[from] != '-';
        int end = from + 1;
        if (end < to && text[end] == '-' && !wide)
            (wide, end) = (true, end + 1);
        // A hyphen needs space on both sides; a dash may be glued to the speech.
        if (!wide && (from == at || end >= to || !TextScan.IsSpace(text[end])))
            return -1;
        return TextScan.SkipEmphasis(text, end, to);
    }
}

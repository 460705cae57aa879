namespace TextModel.Transcripts;

/// <summary>Finds names that a time stands behind: <c>Speaker 1 (00:12):</c>, <c>Ada Rossi – 00:37:25:</c>. The label is the name.</summary>
internal static class TimedLabel
{
    private const int MaxNumbers = 24;

    /// <summary>Looks for a label that starts at <paramref name="at"/>.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="at">Where the name would start.</param>
    /// <param name="to">The line's end.</param>
    /// <param name="shape">What the name looks like.</param>
    /// <param name="stamp">The time, with the punctuation around it.</param>
    /// <returns>The offset behind the name, or -1.</returns>
    public static int Find(ReadOnlySpan<char> text, int at, int to, out LabelShape shape, out LineMark stamp)
    {
        shape = LabelShape.None;
        stamp = default;
        if (TryReadLast(text, at, to, out shape, out stamp) is > 0 and int bare)
            return bare;
        ReadOnlySpan<char> line = text[at..Math.Min(to, at + LabelShapes.MaxLength)];
        int sign = line.IndexOfAny("([–—");
        if (sign < 0)
            sign = line.IndexOf(" - ", StringComparison.Ordinal) is >= 0 and int dash ? dash + 1 : -1;
        if (sign < 2 || at + sign + 4 > to)
            return -1;
        int start = at + sign;
        bool bracket = text[start] is '(' or '[';
        int time = bracket ? start : TextScan.SkipSpace(text, start + 1, to);
        if (time >= to || !TimeStamps.TryRead(text, time, Math.Min(to, time + MaxNumbers), out int end, out TimeSpan value))
            return -1;
        bool colon = end < to && text[end] == ':';
        // A bare time goes on in prose; a colon or the line's end shows that it does not.
        if (!colon && !(text[start] == '[' && start > at + 1 && end < to && TextScan.IsSpace(text[end])) && TextScan.SkipSpace(text, end, to) < to)
            return -1;
        int nameEnd = TextScan.TrimEnd(text, at, start);
        shape = LabelShapes.Of(text[at..TextScan.TrimEmphasis(text, at, nameEnd)]);
        if (shape is not (LabelShape.Name or LabelShape.Capitals or LabelShape.Role))
            return -1;
        end = colon ? end + 1 : end;
        // "**Ada Rossi (00:12):** Who came?"
        stamp = new(start, at > 0 && text[at - 1] is '*' or '_' or '>' ? TextScan.SkipEmphasis(text, end, to) : end, MarkKind.Time, value.Ticks);
        return nameEnd;
    }

    // "Ada Rossi  0:12" on a line of its own.
    private static int TryReadLast(ReadOnlySpan<char> text, int at, int to, out LabelShape shape, out LineMark stamp)
    {
        shape = LabelShape.None;
        stamp = default;
        to = TextScan.TrimEnd(text, at, to);
        if (to - at > LabelShapes.MaxLength || !TextScan.IsDigit(text[to - 1]))
            return -1;
        int start = to;
        while (start > at && !TextScan.IsSpace(text[start - 1]))
            start--;
        if (!TimeStamps.TryReadWhole(text, start, to, out TimeSpan value))
            return -1;
        int nameEnd = TextScan.TrimEnd(text, at, start);
        shape = nameEnd > at ? LabelShapes.Of(text[at..nameEnd]) : LabelShape.None;
        if (shape is not (LabelShape.Name or LabelShape.Capitals or LabelShape.Role))
            return -1;
        stamp = new(start, to, MarkKind.Time, value.Ticks);
        return nameEnd;
    }
}

namespace TextModel.Transcripts;

/// <summary>Puts times, remarks and anchors into one list.</summary>
internal static class MarkMerge
{
    /// <summary>What the lines hold together with what belongs to the file format, in order; where both mean one place, the format is right.</summary>
    public static Rows<LineMark> WithFormat(Rows<LineMark> lines, ReadOnlySpan<FormatMark> format)
    {
        if (format.IsEmpty)
            return lines;
        var result = new Rows<LineMark>(lines.Count + format.Length);
        int line = 0;
        foreach (ref readonly FormatMark mark in format)
        {
            for (; line < lines.Count && lines[line].Start < mark.Span.Start; line++)
            {
                if (lines[line].End <= mark.Span.Start)
                    result.Add(lines[line]);
            }

            result.Add(new(mark.Span.Start, mark.Span.End, mark.Time is null ? MarkKind.Format : MarkKind.Time, mark.Time?.Ticks ?? 0));
        }

        for (; line < lines.Count; line++)
            result.Add(lines[line]);
        return result;
    }

    /// <summary>All marks in order, those of them that overlap an earlier one left out.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="blocks">The blocks, within which remarks lie.</param>
    /// <param name="lines">What the lines hold, in order.</param>
    /// <param name="anchors">The anchors, in order.</param>
    /// <param name="from">Where remarks within speech are looked for from.</param>
    /// <param name="to">Up to where.</param>
    public static Rows<LineMark> Merge(string text, ReadOnlySpan<TextBlock> blocks, Rows<LineMark> lines, Rows<LineMark> anchors, int from, int to)
    {
        var result = new Rows<LineMark>(lines.Count + anchors.Count);
        var inline = new Rows<LineMark>();
        foreach (ref readonly TextBlock block in blocks)
            StageDirections.Find(text, Math.Max(block.Span.Start, from), Math.Min(block.Span.End, to), inline);
        int a = 0, b = 0, c = 0, end = 0;
        while (a < lines.Count || b < inline.Count || c < anchors.Count)
        {
            int line = At(lines, a), remark = At(inline, b), anchor = At(anchors, c);
            LineMark next = line <= remark && line <= anchor ? lines[a++] : remark <= anchor ? inline[b++] : anchors[c++];
            if (next.Start < end || next.Start >= to)
                continue;
            end = next.End;
            result.Add(next);
        }

        return result;

        static int At(Rows<LineMark> marks, int index) => index < marks.Count ? marks[index].Start : int.MaxValue;
    }
}

namespace TextModel.Transcripts;

/// <summary>Puts times, remarks and anchors into one list.</summary>
internal static class MarkMerge
{
    /// <summary>All marks in order, those of them that overlap an earlier one left out.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="lines">What the lines hold, in order.</param>
    /// <param name="anchors">The anchors, in order.</param>
    /// <param name="from">Where remarks within speech are looked for from.</param>
    /// <param name="to">Up to where.</param>
    public static Rows<LineMark> Merge(string text, Rows<LineMark> lines, Rows<LineMark> anchors, int from, int to)
    {
        var result = new Rows<LineMark>(lines.Count + anchors.Count);
        var inline = new Rows<LineMark>();
        StageDirections.Find(text, from, to, inline);
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

namespace TextModel.Transcripts;

/// <summary>The signs of a Markdown heading, where the heading begins a turn: they are not said.</summary>
internal static class HeadingMarks
{
    /// <summary>Where the words of a heading start.</summary>
    public static int WordsStart(ReadOnlySpan<char> text, TextSpan heading)
    {
        int at = TextScan.SkipSpace(text, heading.Start, heading.End);
        while (at < heading.End && text[at] == '#')
            at++;
        return TextScan.SkipSpace(text, at, heading.End);
    }

    /// <summary>Adds the signs of the chosen headings to the marks.</summary>
    public static void Add(ReadOnlySpan<char> text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<bool> chosen, Rows<LineMark> marks)
    {
        int before = marks.Count;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (!chosen[i] || blocks[i].Kind != BlockKind.Heading)
                continue;
            int start = TextScan.SkipSpace(text, blocks[i].Span.Start, blocks[i].Span.End), words = WordsStart(text, blocks[i].Span);
            int end = TextScan.TrimEnd(text, start, words);
            if (end > start && text[start] == '#')
                marks.Add(new(start, end, MarkKind.Format));
        }

        if (marks.Count > before)
            marks.Sort((a, b) => a.Start.CompareTo(b.Start));
    }
}

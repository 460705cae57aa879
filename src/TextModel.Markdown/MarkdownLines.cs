using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>What the lines of a paragraph are: rows of a pipe table, or lines wholly in emphasis.</summary>
internal static class MarkdownLines
{
    /// <summary>Whether one stretch of emphasis covers a line but for white space.</summary>
    public static bool IsCovered(string text, TextSpan line, ReadOnlySpan<EmphasisSpan> emphasis)
    {
        int start = line.Start, end = line.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '\\'))
            end--;
        foreach (ref readonly EmphasisSpan set in emphasis)
        {
            if (set.Span.Start <= start && set.Span.End >= end)
                return end > start;
        }

        return false;
    }

    /// <summary>Adds the cells of a table, where the second line parts its head from its rows (<c>|---|---|</c>).</summary>
    public static bool TryReadTable(string text, TextSpan span, List<TextBlock> blocks)
    {
        int first = LineEnd(text, span.Start, span.End, out int next);
        if (!text.AsSpan(span.Start, first - span.Start).Contains('|') || next >= span.End)
            return false;
        int second = LineEnd(text, next, span.End, out int rows);
        ReadOnlySpan<char> rule = text.AsSpan(next, second - next);
        if (!rule.Contains('-') || !rule.Contains('|') || rule.ContainsAnyExcept("|-: \t"))
            return false;
        AddCells(text, span.Start, first, true, blocks);
        for (int at = rows; at < span.End;)
        {
            int end = LineEnd(text, at, span.End, out int after);
            AddCells(text, at, end, false, blocks);
            at = after;
        }

        return true;
    }

    private static void AddCells(string text, int from, int to, bool head, List<TextBlock> blocks)
    {
        int first = blocks.Count;
        for (int at = from; at < to;)
        {
            int end = at;
            while (end < to && (text[end] != '|' || (end > at && text[end - 1] == '\\')))
                end++;
            int start = at, stop = end;
            while (start < stop && char.IsWhiteSpace(text[start]))
                start++;
            while (stop > start && char.IsWhiteSpace(text[stop - 1]))
                stop--;
            if (start < stop)
                blocks.Add(new(new(start, stop), BlockKind.TableCell));
            at = end + 1;
        }

        // A cell before the last of its row may say who speaks.
        for (int i = first; i + 1 < blocks.Count && !head; i++)
        {
            bool letters = false;
            foreach (char c in text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length))
                letters |= char.IsLetter(c);
            if (letters)
                blocks[i] = blocks[i] with { Details = new() { IsLabel = true } };
        }
    }

    private static int LineEnd(string text, int from, int to, out int next)
    {
        int length = text.AsSpan(from, to - from).IndexOfAny('\r', '\n');
        int end = length < 0 ? to : from + length;
        next = Math.Min(to, end + (text.AsSpan(end, to - end).StartsWith("\r\n") ? 2 : 1));
        return end;
    }
}

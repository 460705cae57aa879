using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>Tells texts whose lines are numbered, as those of depositions are: <c> 7     Q.  Who came?</c></summary>
internal static class LineNumbers
{
    private const int Sample = 80;
    private const int MaxDigits = 4;

    /// <summary>Whether most of the first lines begin with a number that is one more than the last, or the first of a page.</summary>
    public static bool Detect(string text, ReadOnlySpan<TextBlock> blocks)
    {
        int lines = 0, numbered = 0, last = 0;
        foreach (ref readonly TextBlock block in blocks)
        {
            if (lines >= Sample || block.Kind != BlockKind.Paragraph)
                break;
            for (int at = block.Span.Start; at < block.Span.End && lines < Sample;)
            {
                int end = TextScan.LineEnd(text, at, block.Span.End, out int next);
                int from = TextScan.SkipSpace(text, at, end);
                at = next;
                if (from == end)
                    continue;
                lines++;
                if (End(text, from, end) is > 0 and int stop && int.Parse(text.AsSpan(from, stop - from), CultureInfo.InvariantCulture) is int number)
                {
                    numbered += number == 1 || number == last + 1 ? 1 : 0;
                    last = number;
                }
            }

            // Nearly all texts show in their first lines that they are none.
            if (lines >= 8 && numbered * 4 < lines)
                return false;
        }

        return numbered >= 5 && numbered * 4 >= lines * 3;
    }

    /// <summary>After the number at a line's start; -1 where there is none.</summary>
    public static int End(ReadOnlySpan<char> text, int from, int to)
    {
        int end = from;
        while (end < to && end - from <= MaxDigits && TextScan.IsDigit(text[end]))
            end++;
        return end > from && end - from <= MaxDigits && (end == to || TextScan.IsSpace(text[end])) ? end : -1;
    }
}

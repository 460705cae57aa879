using System.Buffers;

namespace TextModel.Transcripts;

/// <summary>Finds remarks within speech: <c>(Laughter)</c>, <c>[inaudible]</c>; and times: <c>[00:12:34]</c>.</summary>
internal static class StageDirections
{
    private const int MaxLength = 48;
    private static readonly SearchValues<char> Opening = SearchValues.Create("([");

    /// <summary>Adds the remarks of a stretch to <paramref name="marks"/>.</summary>
    public static void Find(ReadOnlySpan<char> text, int from, int to, Rows<LineMark> marks)
    {
        for (int at = from; at < to;)
        {
            int skip = text[at..to].IndexOfAny(Opening);
            if (skip < 0)
                return;
            at += skip;
            if (text[at] == '[' && at + 5 < to && TextScan.IsDigit(text[at + 1]) && TimeStamps.TryRead(text, at, Math.Min(to, at + MaxLength), out int stamp, out TimeSpan time))
            {
                marks.Add(new(at > from && text[at - 1] == '\\' ? at - 1 : at, stamp, MarkKind.InlineTime, time.Ticks));
                at = stamp;
                continue;
            }

            ReadOnlySpan<char> rest = text[(at + 1)..Math.Min(to, at + MaxLength)];
            int close = rest.IndexOf(text[at] == '(' ? ')' : ']');
            // Markdown has the brackets escaped: "\[laughter\]".
            bool escaped = at > from && text[at - 1] == '\\' && close > 3 && rest[close - 1] == '\\';
            if ((close > 2 || (close > 0 && text[at + 1] > '\u2E80')) && LabelWords.IsSound(rest[..(escaped ? close - 1 : close)]))
            {
                marks.Add(new(escaped ? at - 1 : at, at + close + 2, MarkKind.InlineStage));
                at += close + 2;
            }
            else
            {
                at++;
            }
        }
    }
}

using TextModel.Transcripts;

namespace TextModel.Formats.PlainText;

/// <summary>Cuts plain text into blocks at blank lines and form feeds.</summary>
internal static class PlainTextBlocks
{
    /// <summary>The blocks of a text, from the first character of the first line that is not blank to the last line's end.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="from">Where to begin, 0 or the start of a line.</param>
    public static Rows<TextBlock> Find(string text, int from = 0)
    {
        var blocks = new Rows<TextBlock>(isLent: true);
        ReadOnlySpan<char> all = text;
        var ends = new LineEndCursor(all, from);
        int start = -1, end = 0, count = 0;
        for (int at = from; at < all.Length;)
        {
            int lineEnd = ends.Find(at, out int next);
            bool blank = TextScan.SkipSpace(all, at, lineEnd) == lineEnd;
            if (blank && start >= 0)
            {
                blocks.Add(Make(start, end, count), at, all.Length);
                start = -1;
            }
            else if (!blank)
            {
                (start, count) = start < 0 ? (at, 1) : (start, count + 1);
                end = lineEnd;
            }

            if (lineEnd < all.Length && all[lineEnd] == '\f' && start >= 0)
            {
                blocks.Add(Make(start, end, count), at, all.Length);
                start = -1;
            }

            at = next;
        }

        if (start >= 0)
            blocks.Add(Make(start, end, count));
        return blocks;
    }

    private static TextBlock Make(int start, int end, int lines) => new(new(start, end)) { Details = lines == 1 ? BlockDetails.OneLine : null };
}

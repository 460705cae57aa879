using System.Buffers;

namespace TextModel;

/// <summary>Puts a reading text together from stretches of the base text.</summary>
internal sealed class ReadingBuilder : IDisposable
{
    /// <summary>What ends a line.</summary>
    public static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private readonly string text;
    private readonly List<(int Reading, int Base)> runs;
    private readonly char[] buffer;
    private int length;

    // Where in the base text the line end stands that is to become a space; -1 for none.
    private int lineEnd = -1;

    // Whether a paragraph ends here, or a word goes on.
    private bool paragraphEnd, joins;

    public ReadingBuilder(string text, TextSpan span)
    {
        this.text = text;
        // A separator may come between two characters that touch in the base text, at most one for each.
        buffer = ArrayPool<char>.Shared.Rent((2 * span.Length) + 1);
        runs = [(0, span.Start)];
    }

    /// <summary>Takes what parts words, or joins them, at a place of the base text; a new paragraph begins only if something stands before it.</summary>
    public void Take(ReadingAct act, int place)
    {
        switch (act)
        {
            case ReadingAct.Break:
                (paragraphEnd, joins) = (true, false);
                break;
            case ReadingAct.Space when !joins && lineEnd < 0:
                lineEnd = place;
                break;
            case ReadingAct.Join when !paragraphEnd:
                (lineEnd, joins) = (-1, true);
                TrimEnd(all: false);
                break;
            default:
                break;
        }
    }

    /// <summary>Appends a stretch of the base text, line by line.</summary>
    public void Append(int from, int to)
    {
        while (joins && from < to && char.IsWhiteSpace(text[from]))
            from++;
        joins &= from >= to;
        while (from < to)
        {
            int next = text.AsSpan(from, to - from).IndexOfAny(LineEnds);
            int end = next < 0 ? to : from + next;
            AppendLine(from, end);
            if (next >= 0 && lineEnd < 0)
                lineEnd = end;
            from = end + 1;
        }
    }

    public TextReading Build()
    {
        TrimEnd(all: true);
        return new(new(buffer, 0, length), runs);
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(buffer);

    private void AppendLine(int from, int to)
    {
        bool separates = lineEnd >= 0 || paragraphEnd || length == 0;
        while (separates && from < to && (length == 0 ? char.IsWhiteSpace(text[from]) : text[from] is ' ' or '\t'))
            from++;
        if (from == to)
            return;
        if (lineEnd >= 0 || paragraphEnd)
            Separate(from);
        (int reading, int start) = runs[^1];
        if (start + length - reading != from)
            Run(length, from);
        text.CopyTo(from, buffer, length, to - from);
        length += to - from;
    }

    private void Separate(int next)
    {
        TrimEnd(all: false);
        if (length > 0)
        {
            Run(length, lineEnd >= 0 ? lineEnd : Math.Max(0, next - 1));
            buffer[length++] = paragraphEnd ? '\n' : ' ';
        }

        lineEnd = -1;
        paragraphEnd = false;
    }

    private void TrimEnd(bool all)
    {
        while (length > 0 && (all ? char.IsWhiteSpace(buffer[length - 1]) : buffer[length - 1] is ' ' or '\t'))
            length--;
    }

    // Trimming may have taken back what the last runs were for.
    private void Run(int reading, int start)
    {
        while (runs.Count > 0 && runs[^1].Reading >= reading)
            runs.RemoveAt(runs.Count - 1);
        runs.Add((reading, start));
    }
}

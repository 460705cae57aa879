using System.Buffers;

namespace TextModel;

/// <summary>Where the lines of a text begin: offsets to line and column, and back.</summary>
/// <remarks>A line ends with CR LF, LF or a lone CR, which belong to the line they end. A text of n line ends has n + 1 lines.</remarks>
public sealed class LineMap
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");
    private readonly int[] starts;
    private readonly int length;

    /// <summary>Finds the lines of <paramref name="text"/> in one pass.</summary>
    public LineMap(ReadOnlySpan<char> text)
    {
        length = text.Length;
        // Counted first, so that the array needs no second one: line ends of one kind only give its exact size.
        int[] found = new int[Math.Max(text.Count('\n'), text.Count('\r')) + 1];
        int count = 1;
        for (int at = 0; ;)
        {
            int next = text[at..].IndexOfAny(LineEnds);
            if (next < 0)
                break;
            at += next + 1;
            if (text[at - 1] == '\r' && at < length && text[at] == '\n')
                at++;
            if (count == found.Length)
                found = Resized(found, count * 2);
            found[count++] = at;
        }

        starts = count == found.Length ? found : Resized(found, count);
    }

    /// <summary>The number of lines, 1 or more.</summary>
    public int Count => starts.Length;

    /// <summary>The line and column of an offset.</summary>
    /// <param name="offset">0 up to and including the text's length.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public TextPosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, length);
        int line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The offset of a line and column.</summary>
    /// <param name="position">A line that exists, and a column up to the one after the line's last unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public int GetOffset(TextPosition position)
    {
        TextSpan line = GetLine(position.Line);
        if (position.Column < 1 || position.Column - 1 > line.Length)
            throw new ArgumentOutOfRangeException(nameof(position), position, "The line has no such column.");
        return line.Start + position.Column - 1;
    }

    /// <summary>The span of a line, its line end included.</summary>
    /// <param name="line">The line, from 1 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLine(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, Count);
        return new(starts[line - 1], line < Count ? starts[line] : length);
    }

    private static int[] Resized(int[] values, int length)
    {
        int[] resized = new int[length];
        Array.Copy(values, resized, Math.Min(values.Length, length));
        return resized;
    }
}

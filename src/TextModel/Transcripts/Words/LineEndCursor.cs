using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TextModel.Transcripts;

/// <summary>Goes through the ends of all lines of a text; where lines are short, a search begun anew for each costs more than the line.</summary>
/// <param name="text">The text.</param>
/// <param name="from">Where to begin.</param>
internal ref struct LineEndCursor(ReadOnlySpan<char> text, int from)
{
    private readonly ReadOnlySpan<char> text = text;

    // The stretch that was looked at last, with a bit for each sign in it that ends a line and was not met yet; and the stretch after it.
    private int stretch = from;
    private uint signs = 0;
    private int next = from;

    /// <summary>The end of the line that begins at <paramref name="at"/>, and the start of the next, as <see cref="TextScan.LineEnd"/> tells them.</summary>
    /// <param name="at">Where the line begins: not in front of one that was asked for before.</param>
    /// <param name="after">Where the next line begins.</param>
    public int Find(int at, out int after)
    {
        int end = FindSign(at);
        after = Math.Min(end + 1, text.Length);
        if (after < text.Length && text[end] == '\r' && text[after] == '\n')
            after++;
        return end;
    }

    private int FindSign(int at)
    {
        while (true)
        {
            while (signs != 0)
            {
                int found = stretch + BitOperations.TrailingZeroCount(signs);
                signs &= signs - 1;
                if (found >= at)
                    return found;
            }

            if (next + Vector128<ushort>.Count > text.Length)
                return TextScan.LineEnd(text, Math.Max(at, next), text.Length, out _);
            Vector128<ushort> units = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text.Slice(next, Vector128<ushort>.Count)));
            signs = (Vector128.Equals(units, Vector128.Create((ushort)'\n')) | Vector128.Equals(units, Vector128.Create((ushort)'\r')) | Vector128.Equals(units, Vector128.Create((ushort)'\f'))).ExtractMostSignificantBits();
            stretch = next;
            next += Vector128<ushort>.Count;
        }
    }
}

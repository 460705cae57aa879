using System.Numerics;
using System.Runtime.InteropServices;

namespace TextModel;

/// <summary>Counts words as <c>wc</c> does: stretches without white space.</summary>
internal static class WordCount
{
    public static long Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        if (units.IsEmpty)
            return 0;
        // A word begins at a unit that is no space or control after one that is.
        long count = units[0] > ' ' ? 1 : 0;
        int at = 1;
        while (units.Length - at >= Vector<ushort>.Count)
        {
            // No more rounds than a lane can count.
            int end = (int)Math.Min(units.Length, at + ((long)short.MaxValue * Vector<ushort>.Count)) - Vector<ushort>.Count;
            Vector<ushort> begins = default;
            for (; at <= end; at += Vector<ushort>.Count)
                begins -= Vector.AndNot(IsInside(units[at..]), IsInside(units[(at - 1)..]));
            Vector.Widen(begins, out Vector<uint> low, out Vector<uint> high);
            count += Vector.Sum(low + high);
        }

        for (; at < units.Length; at++)
            count += units[at] > ' ' && units[at - 1] <= ' ' ? 1 : 0;
        return count;
    }

    private static Vector<ushort> IsInside(ReadOnlySpan<ushort> units) => Vector.GreaterThan(new Vector<ushort>(units), new Vector<ushort>(' '));
}

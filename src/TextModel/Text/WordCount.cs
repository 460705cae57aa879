using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TextModel;

/// <summary>Counts words as <c>wc</c> does: stretches without white space.</summary>
internal static class WordCount
{
    public static long Of(ReadOnlySpan<char> text)
    {
        long count = 0;
        bool isInside = false;
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        int at = 0;
        for (; at <= units.Length - Vector128<ushort>.Count; at += Vector128<ushort>.Count)
        {
            // A bit for each unit that is no space or control; a word begins where one follows none.
            uint inside = Vector128.GreaterThan(Vector128.Create(units.Slice(at, Vector128<ushort>.Count)), Vector128.Create((ushort)' ')).ExtractMostSignificantBits();
            count += BitOperations.PopCount(inside & ~((inside << 1) | (isInside ? 1u : 0)));
            isInside = (inside >> (Vector128<ushort>.Count - 1) & 1) != 0;
        }

        for (; at < units.Length; at++)
        {
            bool now = units[at] > ' ';
            count += now && !isInside ? 1 : 0;
            isInside = now;
        }

        return count;
    }
}

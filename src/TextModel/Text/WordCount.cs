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
        if (Vector.IsHardwareAccelerated)
        {
            var space = new Vector<ushort>(' ');
            for (; at <= units.Length - Vector<ushort>.Count; at += Vector<ushort>.Count)
            {
                // A bit for each unit that is no space or control; a word begins where one follows none.
                uint inside = Bits(Vector.GreaterThan(new Vector<ushort>(units[at..]), space));
                count += BitOperations.PopCount(inside & ~((inside << 1) | (isInside ? 1u : 0)));
                isInside = (inside >> (Vector<ushort>.Count - 1) & 1) != 0;
            }
        }

        for (; at < units.Length; at++)
        {
            bool now = units[at] > ' ';
            count += now && !isInside ? 1 : 0;
            isInside = now;
        }

        return count;
    }

    private static uint Bits(Vector<ushort> mask) => Vector<ushort>.Count switch
    {
        8 => Vector128.ExtractMostSignificantBits(Vector128.AsVector128(mask)),
        16 => Vector256.ExtractMostSignificantBits(Vector256.AsVector256(mask)),
        _ => (uint)Vector512.ExtractMostSignificantBits(Vector512.AsVector512(mask)),
    };
}

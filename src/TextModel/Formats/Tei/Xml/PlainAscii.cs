using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TextModel.Formats.Tei;

/// <summary>Copies characters to UTF-8 as long as XML takes them as they are and they are ASCII: nearly all there is.</summary>
internal static class PlainAscii
{
    /// <summary>Copies character data up to the first character that wants a closer look, or as much as there is room for.</summary>
    /// <returns>The number of characters, and bytes, that were copied.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> target)
    {
        int at = 0, length = Math.Min(text.Length, target.Length);
        ref ushort from = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        ref byte to = ref MemoryMarshal.GetReference(target);
        if (length >= 16)
        {
            while (at < length)
            {
                // The last piece goes over some of the piece before it again.
                int piece = Math.Min(at, length - 16);
                Vector128<byte> bytes = Vector128.NarrowWithSaturation(
                    Vector128.LoadUnsafe(ref from, (nuint)piece), Vector128.LoadUnsafe(ref from, (nuint)piece + 8));
                // What is put down after the first special character is overwritten later.
                bytes.StoreUnsafe(ref to, (nuint)piece);
                uint special = Special(bytes) >> (at - piece);
                if (special == 0)
                {
                    at = piece + 16;
                    continue;
                }

                at += BitOperations.TrailingZeroCount(special);
                if (text[at] != '\t')
                    return at;
                at++;
            }

            return at;
        }

        if (length >= 8)
        {
            Vector128<ushort> eight = Vector128.LoadUnsafe(ref from);
            Vector128<byte> bytes = Vector128.NarrowWithSaturation(eight, eight);
            bytes.GetLower().StoreUnsafe(ref to);
            at = Math.Min(8, BitOperations.TrailingZeroCount(Special(bytes)));
        }

        for (; at < length; at++)
        {
            char c = text[at];
            if (c is '&' or '<' or '>' or >= '\u0080' || (c < ' ' && c is not ('\n' or '\t')))
                break;
            target[at] = (byte)c;
        }

        return at;
    }

    /// <summary>Copies an attribute's value, if nothing in it wants a closer look.</summary>
    public static bool CopyValue(ReadOnlySpan<char> value, Span<byte> target)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is < ' ' or >= '\u0080' or '&' or '<' or '>' or '"')
                return false;
            target[i] = (byte)c;
        }

        return true;
    }

    // A bit for each byte that wants a closer look; a tab is among them, since it is rare.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector128<byte> bytes) =>
        (Vector128.GreaterThan(bytes, Vector128.Create((byte)0x7F))
            | Vector128.AndNot(Vector128.LessThan(bytes, Vector128.Create((byte)' ')), Vector128.Equals(bytes, Vector128.Create((byte)'\n')))
            | Vector128.Equals(bytes, Vector128.Create((byte)'&'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'<'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'>'))).ExtractMostSignificantBits();
}

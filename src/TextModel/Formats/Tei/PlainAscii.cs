using System.Numerics;
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
        while (at <= length - 16)
        {
            Vector128<byte> bytes = Vector128.NarrowWithSaturation(
                Vector128.LoadUnsafe(ref from, (nuint)at), Vector128.LoadUnsafe(ref from, (nuint)at + 8));
            // What is put down behind the first special character is overwritten later.
            bytes.StoreUnsafe(ref to, (nuint)at);
            Vector128<byte> special = Vector128.GreaterThan(bytes, Vector128.Create((byte)0x7F))
                | Vector128.AndNot(Vector128.LessThan(bytes, Vector128.Create((byte)' ')), Vector128.Equals(bytes, Vector128.Create((byte)'\n')))
                | Vector128.Equals(bytes, Vector128.Create((byte)'&'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'<'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'>'));
            if (special == Vector128<byte>.Zero)
            {
                at += 16;
                continue;
            }

            at += BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
            if (text[at] != '\t')
                return at;
            target[at++] = (byte)'\t';
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
}

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
            int width = length >= 32 && Vector256.IsHardwareAccelerated ? 32 : 16;
            while (at < length)
            {
                // The last piece goes over some of the piece before it again; what is put down after the first special character is overwritten later.
                int piece = Math.Min(at, length - width);
                uint special = (width == 32 ? Put32(ref from, ref to, (nuint)piece) : Put16(ref from, ref to, (nuint)piece)) >> (at - piece);
                if (special == 0)
                {
                    at = piece + width;
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
            // The first eight and the last eight.
            Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, (nuint)length - 8));
            uint special = Special(bytes);
            bytes.GetLower().StoreUnsafe(ref to);
            if (special == 0)
            {
                bytes.GetUpper().StoreUnsafe(ref to, (nuint)length - 8);
                return length;
            }

            at = Math.Min(8, BitOperations.TrailingZeroCount(special));
        }
        else if (length >= 4)
        {
            Vector128<byte> bytes = FirstAndLastFour(ref from, length);
            if (Special(bytes) == 0)
            {
                PutFirstAndLastFour(bytes, ref to, length);
                return length;
            }
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
        if (value.Length is >= 4 and <= 8 && target.Length >= value.Length)
        {
            Vector128<byte> bytes = FirstAndLastFour(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(value)), value.Length);
            if ((Special(bytes) | Vector128.LessThanOrEqual(bytes, Vector128.Create((byte)'"')).ExtractMostSignificantBits()) == 0)
            {
                PutFirstAndLastFour(bytes, ref MemoryMarshal.GetReference(target), value.Length);
                return true;
            }
        }

        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is < ' ' or >= '\u0080' or '&' or '<' or '>' or '"')
                return false;
            target[i] = (byte)c;
        }

        return true;
    }

    // Puts down so many characters, and says which of them want a closer look.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Put16(ref ushort from, ref byte to, nuint at)
    {
        Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref from, at), Vector128.LoadUnsafe(ref from, at + 8));
        bytes.StoreUnsafe(ref to, at);
        return Special(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Put32(ref ushort from, ref byte to, nuint at)
    {
        Vector256<byte> bytes = Vector256.NarrowWithSaturation(Vector256.LoadUnsafe(ref from, at), Vector256.LoadUnsafe(ref from, at + 16));
        bytes.StoreUnsafe(ref to, at);
        return Special(bytes);
    }

    // Of four to eight characters the first four and the last four, twice.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> FirstAndLastFour(ref ushort from, int length)
    {
        ulong first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));
        ulong last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, length - 4)));
        Vector128<ushort> both = Vector128.Create(first, last).AsUInt16();
        return Vector128.NarrowWithSaturation(both, both);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutFirstAndLastFour(Vector128<byte> bytes, ref byte to, int length)
    {
        Unsafe.WriteUnaligned(ref to, bytes.AsUInt32().GetElement(0));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - 4), bytes.AsUInt32().GetElement(1));
    }

    // A bit for each byte that wants a closer look; a tab is among them, since it is rare.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector128<byte> bytes) =>
        (Vector128.GreaterThan(bytes, Vector128.Create((byte)0x7F))
            | Vector128.AndNot(Vector128.LessThan(bytes, Vector128.Create((byte)' ')), Vector128.Equals(bytes, Vector128.Create((byte)'\n')))
            | Vector128.Equals(bytes, Vector128.Create((byte)'&'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'<'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'>'))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector256<byte> bytes) =>
        (Vector256.GreaterThan(bytes, Vector256.Create((byte)0x7F))
            | Vector256.AndNot(Vector256.LessThan(bytes, Vector256.Create((byte)' ')), Vector256.Equals(bytes, Vector256.Create((byte)'\n')))
            | Vector256.Equals(bytes, Vector256.Create((byte)'&'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'<'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'>'))).ExtractMostSignificantBits();
}

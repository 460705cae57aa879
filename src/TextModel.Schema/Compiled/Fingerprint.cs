using System.Buffers.Binary;
using System.Numerics;

namespace TextModel.Schema.Compiled;

/// <summary>A hash of 128 bits that tells files apart which differ by accident. Not for secrets: that of the framework would load a library of the system, which takes longer than reading a schema.</summary>
internal static class Fingerprint
{
    /// <summary>How many bytes it has.</summary>
    public const int Length = 16;

    /// <summary>That of some bytes.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        ulong a = 0x9E3779B97F4A7C15 ^ (ulong)bytes.Length, b = 0xC2B2AE3D27D4EB4F;
        while (bytes.Length >= 8)
        {
            Mix(ref a, ref b, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        Span<byte> rest = stackalloc byte[8];
        rest.Clear();
        bytes.CopyTo(rest);
        Mix(ref a, ref b, BinaryPrimitives.ReadUInt64LittleEndian(rest));
        byte[] result = new byte[Length];
        BinaryPrimitives.WriteUInt64LittleEndian(result, Finish(a + BitOperations.RotateLeft(b, 17)));
        BinaryPrimitives.WriteUInt64LittleEndian(result.AsSpan(8), Finish(b ^ BitOperations.RotateLeft(a, 41)));
        return result;
    }

    private static void Mix(ref ulong a, ref ulong b, ulong word)
    {
        a = BitOperations.RotateLeft(a ^ word, 29) * 0x9E3779B185EBCA87;
        b = (BitOperations.RotateLeft(b, 31) + word) * 0xD6E8FEB86659FD93;
        b ^= a >> 32;
    }

    private static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}

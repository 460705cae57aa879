using System.Numerics;
using System.Runtime.InteropServices;

namespace TextModel.Formats.Tei;

/// <summary>The checksum CRC-32C of bytes that come in pieces.</summary>
internal struct Crc32C()
{
    // Words of a lane. The processor takes up a word in each of three lanes in the time of one that has to wait for the word before it.
    private const int Lane = 512;

    private uint state = uint.MaxValue;

    /// <summary>The checksum of all bytes so far.</summary>
    public readonly uint Value => ~state;

    /// <summary>Takes in more bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        int whole = bytes.Length / sizeof(ulong);
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes[..(whole * sizeof(ulong))]);
        uint now = state;
        for (; words.Length >= 3 * Lane; words = words[(3 * Lane)..])
            now = AddLanes(now, words[..Lane], words[Lane..(2 * Lane)], words[(2 * Lane)..(3 * Lane)]);
        foreach (ulong word in words)
            now = BitOperations.Crc32C(now, ToLittleEndian(word));
        foreach (byte b in bytes[(whole * sizeof(ulong))..])
            now = BitOperations.Crc32C(now, b);
        state = now;
    }

    private static uint AddLanes(uint state, ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, ReadOnlySpan<ulong> third)
    {
        (uint one, uint two, uint three) = (state, 0, 0);
        for (int i = 0; i < first.Length && i < second.Length && i < third.Length; i++)
        {
            one = BitOperations.Crc32C(one, ToLittleEndian(first[i]));
            two = BitOperations.Crc32C(two, ToLittleEndian(second[i]));
            three = BitOperations.Crc32C(three, ToLittleEndian(third[i]));
        }

        return Zeros.After(Zeros.After(one) ^ two) ^ three;
    }

    private static ulong ToLittleEndian(ulong word) => BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);

    // What a lane of zeros makes of a state; that is linear, so that it is known for all once it is for each bit.
    private static class Zeros
    {
        private static readonly uint[] OfBits = Make();

        public static uint After(uint state)
        {
            uint after = 0;
            for (; state != 0; state &= state - 1)
                after ^= OfBits[BitOperations.TrailingZeroCount(state)];
            return after;
        }

        private static uint[] Make()
        {
            var ofBits = new uint[32];
            for (int bit = 0; bit < ofBits.Length; bit++)
            {
                uint state = 1u << bit;
                for (int i = 0; i < Lane; i++)
                    state = BitOperations.Crc32C(state, 0UL);
                ofBits[bit] = state;
            }

            return ofBits;
        }
    }
}

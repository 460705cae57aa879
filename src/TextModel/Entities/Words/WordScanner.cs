using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TextModel.Entities;

/// <summary>Finds the words of a text with which a name may begin, by a filter over the first eight units of each word.</summary>
/// <remarks>ASCII is classified 32 units at a time; a stretch with other letters is read unit by unit, with the same result.</remarks>
internal sealed class WordScanner
{
    private const int Block = 32;
    private const int KeyUnits = 8;
    private readonly WordFolding folding;
    private readonly ulong[] filter;
    private readonly int shift;
    private readonly ushort caseBit;

    /// <summary>A scanner for names that begin with one of <paramref name="firstWords"/>, which are folded.</summary>
    public WordScanner(WordFolding folding, IReadOnlyCollection<string> firstWords)
    {
        this.folding = folding;
        // In ASCII letters and digits this bit is all that upper and lower case differ in.
        caseBit = folding.IgnoreCase ? (ushort)0x20 : (ushort)0;
        int bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, firstWords.Count)) + 5, 12, 24);
        filter = new ulong[1 << (bits - 6)];
        shift = 64 - bits;
        foreach (string word in firstWords)
        {
            ulong bit = Mix(KeyOfFolded(word)) >> shift;
            filter[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>The next word at or after <paramref name="at"/> with which a name may begin.</summary>
    /// <param name="text">The text up to the end of the run.</param>
    /// <param name="at">An offset where no word is cut; moved to the word's start, or to the end of the text.</param>
    /// <returns>Whether there is such a word.</returns>
    public bool Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at + Block + KeyUnits <= text.Length)
        {
            if (!Words(text, at, out uint words))
            {
                if (NextSlowly(text, ref at, at + Block))
                    return true;
                continue;
            }

            int advance = Block;
            for (uint starts = words & ~(words << 1); starts != 0; starts &= starts - 1)
            {
                int start = BitOperations.TrailingZeroCount(starts);
                int length = BitOperations.TrailingZeroCount(~(words >> start));
                if (start + length >= Block)
                {
                    // The word goes on after the block: the next block begins with it.
                    advance = start;
                    break;
                }

                if (MayBegin(Key(text, at + start, length)))
                {
                    at += start;
                    return true;
                }
            }

            if (advance > 0)
                at += advance;
            else if (NextSlowly(text, ref at, at + 1))
                return true;
        }

        return NextSlowly(text, ref at, text.Length);
    }

    // A bit for each of 32 units that is part of a word; false where one is not ASCII.
    private static bool Words(ReadOnlySpan<char> text, int at, out uint words)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text.Slice(at, Block));
        var low = Vector256.Create(units);
        var high = Vector256.Create(units[Vector256<ushort>.Count..]);
        words = 0;
        if (((low | high) & Vector256.Create((ushort)0xFF80)) != Vector256<ushort>.Zero)
            return false;
        Vector256<byte> bytes = Vector256.Narrow(low, high);
        Vector256<byte> letters = Vector256.LessThanOrEqual((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)25));
        Vector256<byte> digits = Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9));
        words = (letters | digits).ExtractMostSignificantBits();
        return true;
    }

    // Word by word from at; ends at the first word that starts at or after the limit.
    private bool NextSlowly(ReadOnlySpan<char> text, ref int at, int limit)
    {
        while (at < limit)
        {
            int end = folding.ReadWord(text, at, out _);
            if (end == at)
            {
                at++;
                continue;
            }

            if (MayBegin(KeyOf(text[at..end])))
                return true;
            at = end;
        }

        return false;
    }

    private bool MayBegin(ulong key)
    {
        ulong bit = Mix(key) >> shift;
        return ((filter[bit >> 6] >> (int)(bit & 63)) & 1) != 0;
    }

    private ulong Key(ReadOnlySpan<char> text, int start, int length)
    {
        Vector128<ushort> units = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text.Slice(start, KeyUnits))) | Vector128.Create(caseBit);
        ulong key = Vector128.Narrow(units, units).AsUInt64().ToScalar();
        return length >= KeyUnits ? key : key & ((1UL << (8 * length)) - 1);
    }

    // The low bytes of the first eight folded units, the first in the lowest place.
    private ulong KeyOf(ReadOnlySpan<char> word)
    {
        ulong key = 0;
        int count = 0;
        foreach (char unit in folding.Units(word))
        {
            if (count == KeyUnits)
                break;
            // Pairs have two equal places in every word: they tell nothing apart, and lose nothing.
            key |= (ulong)(byte)(char.IsSurrogate(unit) ? 'p' : unit) << (8 * count++);
        }

        return key;
    }

    private static ulong KeyOfFolded(string word)
    {
        ulong key = 0;
        for (int i = 0; i < word.Length && i < KeyUnits; i++)
            key |= (ulong)(byte)(char.IsSurrogate(word[i]) ? 'p' : word[i]) << (8 * i);
        return key;
    }

    private static ulong Mix(ulong key)
    {
        key *= 0x9E3779B97F4A7C15;
        return (key ^ (key >> 29)) * 0xBF58476D1CE4E5B9;
    }
}

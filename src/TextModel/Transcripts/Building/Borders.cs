using System.Numerics;

namespace TextModel.Transcripts;

/// <summary>Places of a text, to be asked for the next one. A bit for each unit of the text puts them in order, each once, without sorting what mostly is in order.</summary>
/// <param name="length">The length of the text.</param>
internal sealed class Borders(int length)
{
    private readonly ulong[] bits = new ulong[(length / 64) + 1];
    private int[] places = [];

    // What was found last: mostly the next question is about a place nearby.
    private int last;

    /// <summary>Adds both ends of a stretch.</summary>
    public void Add(TextSpan span)
    {
        bits[span.Start / 64] |= 1UL << (span.Start % 64);
        bits[span.End / 64] |= 1UL << (span.End % 64);
    }

    /// <summary>Adds all of others of the same text.</summary>
    public void Add(Borders others)
    {
        for (int i = 0; i < bits.Length; i++)
            bits[i] |= others.bits[i];
    }

    /// <summary>Puts them in order; afterwards none is added.</summary>
    public void Sort()
    {
        int count = 0;
        foreach (ulong word in bits)
            count += BitOperations.PopCount(word);
        places = new int[count];
        int next = 0;
        for (int i = 0; i < bits.Length; i++)
        {
            for (ulong word = bits[i]; word != 0; word &= word - 1)
                places[next++] = (i * 64) + BitOperations.TrailingZeroCount(word);
        }
    }

    /// <summary>The first one after a place; the largest number where there is none.</summary>
    public int Behind(int place)
    {
        const int near = 8;
        if (last > 0 && places[last - 1] > place)
            last = 0;
        for (int i = 0; i < near && last < places.Length && places[last] <= place; i++)
            last++;
        if (last < places.Length && places[last] <= place)
        {
            int found = Array.BinarySearch(places, last, places.Length - last, place + 1);
            last = found < 0 ? ~found : found;
        }

        return last < places.Length ? places[last] : int.MaxValue;
    }
}

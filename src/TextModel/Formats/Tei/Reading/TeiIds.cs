using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>The identifiers in the text of a file, each with the place in the base text where its element begins.</summary>
/// <remarks>Found by their bytes, so that a million of them need not become strings.</remarks>
/// <param name="source">The file, where it is in bytes.</param>
internal sealed class TeiIds(ReadOnlyMemory<byte> source)
{
    private readonly Rows<Entry> entries = new();

    // Identifiers that do not stand in the source as they are.
    private readonly List<byte[]> others = [];
    private int[] buckets = new int[64];

    /// <summary>Adds an identifier that stands in the source.</summary>
    /// <param name="place">Where.</param>
    /// <param name="start">Where its element begins in the base text.</param>
    /// <returns>False where it was there before.</returns>
    public bool TryAdd(TextSpan place, int start) => Add(source.Span.Slice(place.Start, place.Length), place, start);

    /// <summary>Adds an identifier.</summary>
    public bool TryAdd(string id, int start)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        if (!Add(bytes, new(others.Count, int.MaxValue), start))
            return false;
        others.Add(bytes);
        return true;
    }

    /// <summary>Where the element with an identifier begins in the base text; null where there is none.</summary>
    public int? Find(string id)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        int found = buckets[BucketOf(bytes, HashOf(bytes))];
        return found == 0 ? null : entries[found - 1].Start;
    }

    // An end beyond all files says that it is one of the others.
    private bool Add(ReadOnlySpan<byte> id, TextSpan place, int start)
    {
        int hash = HashOf(id);
        int bucket = BucketOf(id, hash);
        if (buckets[bucket] != 0)
            return false;
        entries.Add(new(hash, place, start));
        buckets[bucket] = entries.Count;
        if (entries.Count > buckets.Length / 2)
            Grow();
        return true;
    }

    // The bucket that has the identifier, or the empty one where it belongs.
    private int BucketOf(ReadOnlySpan<byte> id, int hash)
    {
        int mask = buckets.Length - 1;
        int bucket = hash & mask;
        while (buckets[bucket] is var found and not 0 && !(entries[found - 1].Hash == hash && Written(entries[found - 1].Place).SequenceEqual(id)))
            bucket = (bucket + 1) & mask;
        return bucket;
    }

    private ReadOnlySpan<byte> Written(TextSpan place) => place.End == int.MaxValue ? others[place.Start] : source.Span.Slice(place.Start, place.Length);

    private void Grow()
    {
        buckets = new int[buckets.Length * 4];
        int mask = buckets.Length - 1;
        for (int i = 0; i < entries.Count; i++)
        {
            int bucket = entries[i].Hash & mask;
            while (buckets[bucket] != 0)
                bucket = (bucket + 1) & mask;
            buckets[bucket] = i + 1;
        }
    }

    // The framework's hash differs from run to run, so that nobody can prepare a file in which all collide.
    private static int HashOf(ReadOnlySpan<byte> id)
    {
        var hash = default(HashCode);
        hash.AddBytes(id);
        return hash.ToHashCode();
    }

    private readonly record struct Entry(int Hash, TextSpan Place, int Start);
}

using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>The identifiers in the text of a file, to see that each is given once.</summary>
/// <remarks>
/// Most are numbered: they share all but their last byte with those before them. So they are kept by what they share, as bytes, with a
/// bit for each last byte, and a million of them need neither become strings nor be looked up one by one.
/// </remarks>
/// <param name="source">The file, where it is in bytes.</param>
internal sealed class TeiIds(ReadOnlyMemory<byte> source)
{
    private readonly Rows<Group> groups = new();

    // Identifiers that do not stand in the source as they are.
    private readonly List<byte[]> others = [];

    // Groups, by a few bits of what they share: mostly the next identifier is in one of these.
    private readonly int[] recent = new int[16];
    private int[] buckets = new int[64];

    /// <summary>Adds an identifier that stands in the source.</summary>
    /// <returns>False where it was there before.</returns>
    public bool TryAdd(TextSpan place)
    {
        ReadOnlySpan<byte> id = source.Span.Slice(place.Start, place.Length);
        int last = Split(ref id);
        int slot = id.IsEmpty ? 0 : (id.Length + id[0]) & (recent.Length - 1);
        if (recent[slot] == 0 || !Shared(groups[recent[slot] - 1]).SequenceEqual(id))
        {
            int hash = HashOf(id);
            ref int bucket = ref buckets[BucketOf(id, hash)];
            if (bucket == 0)
                bucket = Add(new() { Hash = hash, Place = place.Start, Length = id.Length });
            recent[slot] = bucket;
            GrowIfNeeded();
        }

        return groups[recent[slot] - 1].Take(last);
    }

    /// <summary>Adds an identifier.</summary>
    /// <returns>False where it was there before.</returns>
    public bool TryAdd(string id)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        ReadOnlySpan<byte> shared = bytes;
        int last = Split(ref shared);
        int hash = HashOf(shared);
        ref int bucket = ref buckets[BucketOf(shared, hash)];
        if (bucket == 0)
        {
            bucket = Add(new() { Hash = hash, Place = ~others.Count, Length = shared.Length });
            others.Add(bytes);
        }

        bool isNew = groups[bucket - 1].Take(last);
        GrowIfNeeded();
        return isNew;
    }

    /// <summary>Whether an identifier was added.</summary>
    public bool Contains(string id)
    {
        ReadOnlySpan<byte> shared = Encoding.UTF8.GetBytes(id);
        int last = Split(ref shared);
        int found = buckets[BucketOf(shared, HashOf(shared))];
        return found > 0 && groups[found - 1].Has(last);
    }

    // The last byte, where it is ASCII, is told apart; else 0, which no identifier holds, is.
    private static int Split(ref ReadOnlySpan<byte> id)
    {
        if (id is not [.., < 0x80])
            return 0;
        int last = id[^1];
        id = id[..^1];
        return last;
    }

    private int Add(Group group)
    {
        groups.Add(group);
        return groups.Count;
    }

    // The bucket that has the group, or the empty one where it belongs.
    private int BucketOf(ReadOnlySpan<byte> shared, int hash)
    {
        int mask = buckets.Length - 1;
        int bucket = hash & mask;
        while (buckets[bucket] is var found and not 0 && !(groups[found - 1].Hash == hash && Shared(groups[found - 1]).SequenceEqual(shared)))
            bucket = (bucket + 1) & mask;
        return bucket;
    }

    private ReadOnlySpan<byte> Shared(in Group group) =>
        group.Place < 0 ? others[~group.Place].AsSpan(0, group.Length) : source.Span.Slice(group.Place, group.Length);

    private void GrowIfNeeded()
    {
        if (groups.Count <= buckets.Length / 2)
            return;
        buckets = new int[buckets.Length * 4];
        int mask = buckets.Length - 1;
        for (int i = 0; i < groups.Count; i++)
        {
            int bucket = groups[i].Hash & mask;
            while (buckets[bucket] != 0)
                bucket = (bucket + 1) & mask;
            buckets[bucket] = i + 1;
        }
    }

    // The framework's hash differs from run to run, so that nobody can prepare a file in which all collide.
    private static int HashOf(ReadOnlySpan<byte> shared)
    {
        var hash = default(HashCode);
        hash.AddBytes(shared);
        return hash.ToHashCode();
    }

    /// <summary>Identifiers that differ in their last byte only.</summary>
    private struct Group
    {
        private ulong low;
        private ulong high;

        /// <summary>The hash of what they share.</summary>
        public int Hash { get; init; }

        /// <summary>Where in the source that stands; the complement of a place among the others.</summary>
        public int Place { get; init; }

        /// <summary>How long it is.</summary>
        public int Length { get; init; }

        /// <summary>Whether there is one with a last byte.</summary>
        public readonly bool Has(int last) => (((last < 64 ? low : high) >> (last & 63)) & 1) != 0;

        /// <summary>Adds the one with a last byte.</summary>
        /// <returns>False where it was there before.</returns>
        public bool Take(int last)
        {
            if (Has(last))
                return false;
            if (last < 64)
                low |= 1UL << last;
            else
                high |= 1UL << (last & 63);
            return true;
        }
    }
}

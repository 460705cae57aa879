using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>The identifiers in the text of a file, to see that each is given once.</summary>
/// <remarks>
/// Most are numbered: those with the same letters before a number of so many digits, and with numbers near each other, are kept as one
/// row of bits. So a million of them need neither become strings nor be looked up one by one.
/// </remarks>
/// <param name="source">The file, where it is in bytes.</param>
internal sealed class TeiIds(ReadOnlyMemory<byte> source)
{
    private const int MostDigits = 9;
    private readonly Rows<Group> groups = new(64);

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
        Key key = Split(id, out ReadOnlySpan<byte> letters, out int bit);
        int slot = letters.IsEmpty ? 0 : (letters.Length + letters[0]) & (recent.Length - 1);
        int group = recent[slot];
        if (group == 0 || groups[group - 1].Key != key || !Letters(groups[group - 1]).SequenceEqual(letters))
            recent[slot] = group = FindOrAdd(letters, key, place.Start, place.End);
        return groups[group - 1].Take(bit);
    }

    /// <summary>Adds an identifier.</summary>
    /// <returns>False where it was there before.</returns>
    public bool TryAdd(string id)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        Key key = Split(bytes, out ReadOnlySpan<byte> letters, out int bit);
        int before = groups.Count, group = FindOrAdd(letters, key, ~others.Count, 0);
        if (groups.Count > before)
            others.Add(bytes);
        return groups[group - 1].Take(bit);
    }

    /// <summary>Whether an identifier was added.</summary>
    public bool Contains(string id)
    {
        Key key = Split(Encoding.UTF8.GetBytes(id), out ReadOnlySpan<byte> letters, out int bit);
        int found = buckets[BucketOf(letters, key, HashOf(letters, key))];
        return found > 0 && groups[found - 1].Has(bit);
    }

    private static Key Split(ReadOnlySpan<byte> id, out ReadOnlySpan<byte> letters, out int bit)
    {
        int digits = 0, number = 0, unit = 1;
        for (; digits < MostDigits && digits < id.Length && id[^(digits + 1)] is >= (byte)'0' and <= (byte)'9'; digits++)
        {
            number += (id[^(digits + 1)] - '0') * unit;
            unit *= 10;
        }

        letters = id[..^digits];
        bit = number & 63;
        return new(letters.Length, digits, number >> 6);
    }

    // The number of a group, from 1.
    private int FindOrAdd(ReadOnlySpan<byte> letters, Key key, int place, int done)
    {
        int hash = HashOf(letters, key);
        ref int bucket = ref buckets[BucketOf(letters, key, hash)];
        if (bucket > 0)
            return bucket;
        var group = new Group { Hash = hash, Place = place, Key = key };
        if (place < 0)
            groups.Add(group);
        else
            groups.Add(group, done, source.Length);
        bucket = groups.Count;
        if (groups.Count > buckets.Length / 2)
            Grow();
        return groups.Count;
    }

    // The bucket that has the group, or the empty one where it belongs.
    private int BucketOf(ReadOnlySpan<byte> letters, Key key, int hash)
    {
        int mask = buckets.Length - 1;
        int bucket = hash & mask;
        while (buckets[bucket] is var found and not 0
            && !(groups[found - 1] is var group && group.Hash == hash && group.Key == key && Letters(group).SequenceEqual(letters)))
            bucket = (bucket + 1) & mask;
        return bucket;
    }

    private ReadOnlySpan<byte> Letters(in Group group) =>
        group.Place < 0 ? others[~group.Place].AsSpan(0, group.Key.Letters) : source.Span.Slice(group.Place, group.Key.Letters);

    private void Grow()
    {
        buckets = new int[buckets.Length * 2];
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
    private static int HashOf(ReadOnlySpan<byte> letters, Key key)
    {
        var hash = default(HashCode);
        hash.AddBytes(letters);
        hash.Add(key.Block);
        hash.Add(key.Digits);
        return hash.ToHashCode();
    }

    /// <summary>What identifiers of a group have in common, beside their letters.</summary>
    /// <param name="Letters">How many bytes stand before the number.</param>
    /// <param name="Digits">How many digits the number has; 0 for none.</param>
    /// <param name="Block">The number without its last six bits.</param>
    private readonly record struct Key(int Letters, int Digits, int Block);

    /// <summary>Identifiers that differ in the last six bits of their number only.</summary>
    private struct Group
    {
        private ulong bits;

        public int Hash { get; init; }

        /// <summary>Where the letters stand: in the source, or as a complement among the others.</summary>
        public int Place { get; init; }

        public Key Key { get; init; }

        public readonly bool Has(int bit) => ((bits >> bit) & 1) != 0;

        /// <summary>Adds one.</summary>
        /// <returns>False where it was there before.</returns>
        public bool Take(int bit)
        {
            bool isNew = !Has(bit);
            bits |= 1UL << bit;
            return isNew;
        }
    }
}

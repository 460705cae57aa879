using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextModel;

/// <summary>A key and its value.</summary>
/// <param name="Key">The key, as it was printed.</param>
/// <param name="Value">The value, as it was printed.</param>
public readonly record struct KeyedValue(string Key, string Value);

/// <summary>Keys with values in the order they were given, such as identifiers by authority or attributes by name.</summary>
/// <remarks>A key may occur more than once. Two are equal when they hold the same pairs in the same order.</remarks>
[CollectionBuilder(typeof(KeyedValues), nameof(Create))]
public sealed class KeyedValues : IReadOnlyList<KeyedValue>, IEquatable<KeyedValues>
{
    private readonly Shared shared;
    private ImmutableArray<KeyedValue> exact;

    private KeyedValues(Shared shared, int count) => (this.shared, Count) = (shared, count);

    /// <summary>No pairs.</summary>
    public static KeyedValues Empty { get; } = new(new([]), 0);

    /// <summary>The number of pairs.</summary>
    public int Count { get; }

    /// <summary>The pair at an index from 0 to <see cref="Count"/> - 1.</summary>
    public KeyedValue this[int index] => Pairs[index];

    /// <summary>The first value of a key, compared exactly; null where the key is missing.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (KeyedValue pair in Pairs)
            {
                if (pair.Key == key)
                    return pair.Value;
            }

            return null;
        }
    }

    private ReadOnlySpan<KeyedValue> Pairs => shared.Items.AsSpan(0, Count);

    /// <summary>Makes one of pairs; used by collection expressions.</summary>
    public static KeyedValues Create(ReadOnlySpan<KeyedValue> pairs) => pairs.IsEmpty ? Empty : new(new(pairs.ToArray()), pairs.Length);

    /// <summary>These pairs, with one more after the last.</summary>
    public KeyedValues Add(string key, string value)
    {
        // A file may have a hundred thousand: the first to add a pair after these uses the same array.
        Shared target = shared.TryTake(Count) ? shared : new(Pairs, Math.Max(4, Count * 2));
        target.Items[Count] = new(key, value);
        return new(target, Count + 1);
    }

    /// <inheritdoc/>
    public bool Equals(KeyedValues? other) => other is not null && Pairs.SequenceEqual(other.Pairs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KeyedValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (KeyedValue pair in Pairs)
            hash.Add(pair);
        return hash.ToHashCode();
    }

    /// <summary>The pairs, for debugging.</summary>
    public override string ToString() => $"[{string.Join(", ", this.Select(p => $"{p.Key}: {p.Value}"))}]";

    /// <summary>Enumerates without allocation.</summary>
    public ImmutableArray<KeyedValue>.Enumerator GetEnumerator() => Exact().GetEnumerator();

    IEnumerator<KeyedValue> IEnumerable<KeyedValue>.GetEnumerator() => ((IEnumerable<KeyedValue>)Exact()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyedValue>)Exact()).GetEnumerator();

    private ImmutableArray<KeyedValue> Exact()
    {
        if (exact.IsDefault)
            ImmutableInterlocked.InterlockedInitialize(ref exact, shared.Items.Length == Count ? ImmutableCollectionsMarshal.AsImmutableArray(shared.Items) : ImmutableArray.Create(Pairs));
        return exact;
    }

    /// <summary>Pairs that several may share, each as many as it has.</summary>
    private sealed class Shared
    {
        private int used;

        public Shared(KeyedValue[] items) => (Items, used) = (items, items.Length);

        public Shared(ReadOnlySpan<KeyedValue> first, int capacity)
        {
            Items = new KeyedValue[capacity];
            first.CopyTo(Items);
            used = first.Length + 1;
        }

        public KeyedValue[] Items { get; }

        // Whether the place after so many pairs was still free.
        public bool TryTake(int count) => count < Items.Length && Interlocked.CompareExchange(ref used, count + 1, count) == count;
    }
}

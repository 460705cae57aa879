using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

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
    private readonly ImmutableArray<KeyedValue> pairs;

    private KeyedValues(ImmutableArray<KeyedValue> pairs) => this.pairs = pairs;

    /// <summary>No pairs.</summary>
    public static KeyedValues Empty { get; } = new([]);

    /// <summary>The number of pairs.</summary>
    public int Count => pairs.Length;

    /// <summary>The pair at an index from 0 to <see cref="Count"/> - 1.</summary>
    public KeyedValue this[int index] => pairs[index];

    /// <summary>The first value of a key, compared exactly; null where the key is missing.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (KeyedValue pair in pairs)
            {
                if (pair.Key == key)
                    return pair.Value;
            }

            return null;
        }
    }

    /// <summary>Makes one of pairs; used by collection expressions.</summary>
    public static KeyedValues Create(ReadOnlySpan<KeyedValue> pairs) => pairs.IsEmpty ? Empty : new(ImmutableArray.Create(pairs));

    /// <summary>These pairs, with one more behind the last.</summary>
    public KeyedValues Add(string key, string value) => new(pairs.Add(new(key, value)));

    /// <inheritdoc/>
    public bool Equals(KeyedValues? other) => other is not null && pairs.AsSpan().SequenceEqual(other.pairs.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KeyedValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (KeyedValue pair in pairs)
            hash.Add(pair);
        return hash.ToHashCode();
    }

    /// <summary>The pairs, for debugging.</summary>
    public override string ToString() => $"[{string.Join(", ", pairs.Select(p => $"{p.Key}: {p.Value}"))}]";

    /// <summary>Enumerates without allocation.</summary>
    public ImmutableArray<KeyedValue>.Enumerator GetEnumerator() => pairs.GetEnumerator();

    IEnumerator<KeyedValue> IEnumerable<KeyedValue>.GetEnumerator() => ((IEnumerable<KeyedValue>)pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyedValue>)pairs).GetEnumerator();
}

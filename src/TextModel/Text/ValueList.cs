using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace TextModel;

/// <summary>An immutable list that equals another when the items do, in their order.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <remarks>Write it as a collection expression: <c>Labels = ["Q.", "Question."]</c>.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items;

    internal ValueList(ImmutableArray<T> items) => this.items = items;

    /// <summary>Whether nothing was ever put in: what a field holds before its first use.</summary>
    internal bool IsUnset => items.IsDefault;

    /// <summary>The number of items.</summary>
    public int Count => items.IsDefault ? 0 : items.Length;

    /// <summary>Whether there is no item.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The item at an index from 0 to <see cref="Count"/> - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public T this[int index] =>
        (uint)index < (uint)Count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index), index, $"The list has {Count} items.");

    /// <summary>The items as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => items.IsDefault ? default : items.AsSpan();

    /// <summary>This list with <paramref name="item"/> after its last.</summary>
    public ValueList<T> Add(T item) => new(items.IsDefault ? [item] : items.Add(item));

    /// <summary>The same items; nothing is copied.</summary>
    /// <param name="items">The items. One that was never set gives an empty list.</param>
    public static implicit operator ValueList<T>(ImmutableArray<T> items) => new(items);

    /// <summary>The same items as an array; nothing is copied.</summary>
    public ImmutableArray<T> ToImmutableArray() => items.IsDefault ? [] : items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other)
    {
        ReadOnlySpan<T> mine = AsSpan(), others = other.AsSpan();
        if (mine.Length != others.Length)
            return false;
        for (int i = 0; i < mine.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(mine[i], others[i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in AsSpan())
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items, as a collection expression would list them.</summary>
    public override string ToString() => $"[{string.Join(", ", (IEnumerable<T>)this)}]";

    /// <summary>Whether both hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the items or their order differ.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Enumerates without allocation.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => (items.IsDefault ? [] : items).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items.IsDefault ? [] : items)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list of <paramref name="items"/>.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(ImmutableArray.Create(items));

    /// <summary>A list of all that <paramref name="items"/> yields.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new([.. items]);
    }
}

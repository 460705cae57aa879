using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TextModel;

/// <summary>The document's speakers or entities: a list in the order of the document, and a look-up by identifier.</summary>
/// <typeparam name="T"><see cref="Speaker"/> or <see cref="Entity"/>.</typeparam>
public sealed class Register<T> : IReadOnlyList<T>, IEquatable<Register<T>>
    where T : class
{
    private readonly ImmutableArray<T> items;
    private readonly Dictionary<string, T> byId;

    internal Register(IEnumerable<T> items, Func<T, string> id)
    {
        this.items = [.. items];
        byId = new(this.items.Length, StringComparer.Ordinal);
        foreach (T item in this.items)
        {
            if (item is null)
                throw new ArgumentException($"One of the items is null where a {typeof(T).Name} belongs.", nameof(items));
            byId.TryAdd(id(item), item);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => items.Length;

    /// <summary>The one at an index from 0 to <see cref="Count"/> - 1.</summary>
    public T this[int index] => items[index];

    /// <summary>The one with an identifier, or null.</summary>
    public T? this[string id] => byId.GetValueOrDefault(id);

    /// <summary>Whether there is one with an identifier.</summary>
    /// <param name="id">The identifier, compared by ordinal.</param>
    public bool Contains(string id) => byId.ContainsKey(id);

    /// <summary>Looks one up.</summary>
    /// <param name="id">The identifier, compared by ordinal.</param>
    /// <param name="item">The one with this identifier, the first where several have it.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string id, [NotNullWhen(true)] out T? item) => byId.TryGetValue(id, out item);

    /// <inheritdoc/>
    public bool Equals(Register<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Register<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Length;

    /// <summary>Enumerates without allocation.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();
}

namespace TextModel;

/// <summary>The changes that one edit makes to a register; each costs the same however long the register is.</summary>
internal sealed class RegisterEditor<T>(Register<T> register, Func<T, string> id)
    where T : class
{
    // Null until something changes, so that an edit of other things does not pay for it. A removed item leaves a null.
    private List<T?>? items;
    private Dictionary<string, int>? places;
    private List<string>? taken;

    /// <summary>Whether an item has the identifier now.</summary>
    public bool Contains(string asked) => places?.ContainsKey(asked) ?? register.Contains(asked);

    /// <summary>The identifiers of the items that were removed or replaced.</summary>
    public IEnumerable<string> Taken => taken ?? [];

    public void Add(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Open();
        places!.TryAdd(id(item), items!.Count);
        items.Add(item);
    }

    public void Replace(T item, T replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        int place = Take(item);
        items![place] = replacement;
        places!.TryAdd(id(replacement), place);
    }

    public void Remove(T item)
    {
        int place = Take(item);
        items![place] = null;
    }

    public Register<T> Build() => items is null ? register : new(items.OfType<T>(), id);

    private int Take(T item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Open();
        (taken ??= []).Add(id(item));
        return places!.Remove(id(item), out int place)
            ? place
            : throw new ArgumentException($"The document has no {typeof(T).Name} with the identifier '{id(item)}'.", nameof(item));
    }

    private void Open()
    {
        if (items is not null)
            return;
        items = [.. register];
        places = new(items.Count, StringComparer.Ordinal);
        for (int i = 0; i < items.Count; i++)
            places.TryAdd(id(items[i]!), i);
    }
}

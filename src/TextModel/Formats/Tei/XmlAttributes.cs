namespace TextModel.Formats.Tei;

/// <summary>The attributes of one start tag. Values become strings only when they are asked for.</summary>
/// <param name="source">What values point into; empty where all are given as strings.</param>
/// <param name="strings">Makes the strings.</param>
internal sealed class XmlAttributes(ReadOnlyMemory<byte> source, Utf8Strings strings)
{
    private Entry[] entries = new Entry[8];

    public int Count { get; private set; }

    /// <summary>The value of an attribute by its name as written, or null.</summary>
    public string? this[string name]
    {
        get
        {
            for (int i = 0; i < Count; i++)
            {
                if (entries[i].Name == name)
                    return ValueOf(ref entries[i]);
            }

            return null;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => Count = 0;

    /// <summary>An attribute with its value.</summary>
    public void Add(string name, string value) => Next() = new(name, value, default, false);

    /// <summary>An attribute whose value stands in the source.</summary>
    /// <param name="name">Its name as written.</param>
    /// <param name="value">Its value without quotation marks, in bytes.</param>
    /// <param name="isPlain">Whether the value is just what is written.</param>
    public void Add(string name, TextSpan value, bool isPlain) => Next() = new(name, null, value, isPlain);

    public string NameAt(int index) => entries[index].Name;

    public string ValueAt(int index) => ValueOf(ref entries[index]);

    /// <summary>
    /// The identifier that a value names which is one local pointer and nothing else (<c>#p1</c>), without a string for the pointer; null
    /// where the value is anything else.
    /// </summary>
    public string? SinglePointer(string name)
    {
        for (int i = 0; i < Count; i++)
        {
            ref Entry entry = ref entries[i];
            if (entry.Name != name)
                continue;
            if (!entry.IsPlain)
                return null;
            ReadOnlySpan<byte> value = source.Span.Slice(entry.Place.Start, entry.Place.Length);
            return value is [(byte)'#', not (byte)' ', ..] && !value.ContainsAny((byte)' ', (byte)'%') ? strings.Get(value[1..]) : null;
        }

        return null;
    }

    public KeyedValue[] ToArray()
    {
        var all = new KeyedValue[Count];
        for (int i = 0; i < all.Length; i++)
            all[i] = new(entries[i].Name, ValueAt(i));
        return all;
    }

    public List<KeyedValue> ToList() => [.. ToArray()];

    private ref Entry Next()
    {
        if (Count == entries.Length)
            Array.Resize(ref entries, Count * 2);
        return ref entries[Count++];
    }

    private string ValueOf(ref Entry entry)
    {
        if (entry.Value is { } known)
            return known;
        ReadOnlySpan<byte> written = source.Span.Slice(entry.Place.Start, entry.Place.Length);
        string value = entry.IsPlain ? strings.Get(written) : Utf8XmlText.ToText(written, isValue: true);
        entry = entry with { Value = value };
        return value;
    }

    private record struct Entry(string Name, string? Value, TextSpan Place, bool IsPlain);
}

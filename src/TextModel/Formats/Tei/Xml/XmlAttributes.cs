namespace TextModel.Formats.Tei;

/// <summary>The attributes of one start tag. Values become strings only when they are asked for.</summary>
/// <param name="source">What values point into; empty where all are given as strings.</param>
/// <param name="strings">Makes the strings.</param>
internal sealed class XmlAttributes(ReadOnlyMemory<byte> source, Utf8Strings strings)
{
    private Entry[] entries = new Entry[8];

    // A bit for the length and first letter of each name: most names that are asked for are not there.
    private ulong seen;

    public int Count { get; private set; }

    /// <summary>The value of an attribute by its name as written, or null.</summary>
    public string? this[string name]
    {
        get
        {
            int index = IndexOf(name);
            return index < 0 ? null : ValueOf(ref entries[index]);
        }
    }

    /// <summary>Whether there is an attribute of a name.</summary>
    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>Where in the source the value of an attribute stands that is just what is written; null for all others.</summary>
    public TextSpan? PlainPlace(string name) => IndexOf(name) is >= 0 and var index && entries[index].IsPlain ? entries[index].Place : null;

    /// <summary>The name of the attribute at an index.</summary>
    public string NameAt(int index) => entries[index].Name;

    /// <summary>Where in the source the value of the attribute at an index stands.</summary>
    public TextSpan PlaceAt(int index) => entries[index].Place;

    /// <summary>Takes on the attributes of another list of the same source.</summary>
    public void CopyFrom(XmlAttributes other)
    {
        if (entries.Length < other.Count)
            entries = new Entry[other.entries.Length];
        Array.Copy(other.entries, entries, other.Count);
        (Count, seen) = (other.Count, other.seen);
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Count = 0;
        seen = 0;
    }

    /// <summary>An attribute with its value.</summary>
    public void Add(string name, string value) => Next(name) = new(name, value, default, false);

    /// <summary>An attribute whose value stands in the source.</summary>
    /// <param name="name">Its name as written.</param>
    /// <param name="value">Its value without quotation marks, in bytes.</param>
    /// <param name="isPlain">Whether the value is just what is written.</param>
    public void Add(string name, TextSpan value, bool isPlain) => Next(name) = new(name, null, value, isPlain);

    /// <summary>
    /// The identifier that a value names which is one local pointer and nothing else (<c>#p1</c>), without a string for the pointer; null
    /// where the value is anything else.
    /// </summary>
    public string? SinglePointer(string name)
    {
        int index = IndexOf(name);
        if (index < 0 || !entries[index].IsPlain)
            return null;
        ReadOnlySpan<byte> value = source.Span.Slice(entries[index].Place.Start, entries[index].Place.Length);
        return value is [(byte)'#', not (byte)' ', ..] && !value.ContainsAny((byte)' ', (byte)'%') ? strings.Get(value[1..]) : null;
    }

    private KeyedValue[] ToArray()
    {
        var all = new KeyedValue[Count];
        for (int i = 0; i < all.Length; i++)
            all[i] = new(entries[i].Name, ValueOf(ref entries[i]));
        return all;
    }

    public KeyedValues ToValues() => Count == 0 ? KeyedValues.Empty : KeyedValues.Create(ToArray());

    private int IndexOf(string name)
    {
        if ((seen & BitOf(name)) == 0)
            return -1;
        for (int i = 0; i < Count; i++)
        {
            if (entries[i].Name == name)
                return i;
        }

        return -1;
    }

    private static ulong BitOf(string name) => 1UL << (((name.Length << 3) ^ name[0]) & 63);

    private ref Entry Next(string name)
    {
        seen |= BitOf(name);
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

namespace TextModel.Formats.Tei;

/// <summary>Goes once more through a start tag that <see cref="Utf8XmlReader"/> found to be well-formed.</summary>
internal ref struct Utf8XmlTag
{
    private ReadOnlySpan<byte> rest;
    private int at;

    /// <summary>A tag of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Where the tag's <c>&lt;</c> stands.</param>
    public Utf8XmlTag(ReadOnlySpan<byte> source, int start)
    {
        rest = source[(start + 1)..];
        at = start + 1;
        int length = rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes);
        Element = rest[..length];
        Skip(length);
    }

    /// <summary>The element's name as written.</summary>
    public ReadOnlySpan<byte> Element { get; }

    /// <summary>The name of the attribute that <see cref="Next"/> came to.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Its value as written, without quotation marks.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Where the value stands in the file.</summary>
    public TextSpan Place { get; private set; }

    /// <summary>Where the tag ends, once <see cref="Next"/> has come to its end.</summary>
    public readonly int End => at + (rest[0] == '>' ? 1 : 2);

    /// <summary>Goes to the next attribute; false where the tag ends.</summary>
    public bool Next()
    {
        Skip(rest.IndexOfAnyExcept(" \t\r\n"u8));
        if (rest[0] is (byte)'>' or (byte)'/')
            return false;
        int length = rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes);
        Name = rest[..length];
        Skip(rest.IndexOfAny((byte)'"', (byte)'\''));
        length = rest[1..].IndexOf(rest[0]);
        Value = rest.Slice(1, length);
        Place = TextSpan.OfLength(at + 1, length);
        Skip(length + 2);
        return true;
    }

    private void Skip(int count)
    {
        rest = rest[count..];
        at += count;
    }
}

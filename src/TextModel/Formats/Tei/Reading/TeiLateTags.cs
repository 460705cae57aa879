using System.Runtime.InteropServices;

namespace TextModel.Formats.Tei;

/// <summary>The start tags of a file in UTF-8 that was found to be well-formed.</summary>
/// <param name="source">The file.</param>
/// <param name="places">Where its elements stand, in bytes.</param>
internal sealed class TeiLateTags(ReadOnlyMemory<byte> source, Rows<TeiPlace> places) : LateTags
{
    private readonly Utf8Strings strings = new();

    /// <summary>The namespace of the elements.</summary>
    public string Namespace { get; set; } = TeiNames.Namespace;

    public override string? ReadId(int origin)
    {
        ReadOnlySpan<byte> rest = AtName(origin);
        rest = rest[rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes)..];
        while (Next(ref rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value))
        {
            if (name.SequenceEqual("xml:id"u8))
                return Utf8XmlText.ToText(value, isValue: true);
        }

        return null;
    }

    public override Tag Read(int origin)
    {
        ReadOnlySpan<byte> rest = AtName(origin);
        int length = rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes);
        string element = strings.Get(rest[..length]);
        rest = rest[length..];
        var found = new List<KeyedValue>();
        while (Next(ref rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value))
            found.Add(new(strings.Get(name), Utf8XmlText.ToText(value, isValue: true)));
        return new() { Name = element, Namespace = Namespace, Attributes = KeyedValues.Create(CollectionsMarshal.AsSpan(found)) };
    }

    private ReadOnlySpan<byte> AtName(int origin) => source.Span[(places[origin - 1].Start.Start + 1)..];

    // The attribute at the start of what is left of a tag; false where the tag ends.
    private static bool Next(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        rest = rest.TrimStart(" \t\r\n"u8);
        if (rest[0] is (byte)'>' or (byte)'/')
            return false;
        int length = rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes);
        name = rest[..length];
        rest = rest[rest.IndexOfAny((byte)'"', (byte)'\'')..];
        int end = rest[1..].IndexOf(rest[0]) + 1;
        value = rest[1..end];
        rest = rest[(end + 1)..];
        return true;
    }
}

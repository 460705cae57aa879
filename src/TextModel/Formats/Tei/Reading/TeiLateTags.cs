using System.Text;

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
        ReadOnlySpan<byte> rest = source.Span[(places[origin - 1].Start.Start + 1)..];
        return Array.Find(Attributes(rest[rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes)..]), a => a.Key == "xml:id").Value;
    }

    public override Tag Read(int origin)
    {
        ReadOnlySpan<byte> rest = source.Span[(places[origin - 1].Start.Start + 1)..];
        int length = rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes);
        return new() { Name = strings.Get(rest[..length]), Namespace = Namespace, Attributes = KeyedValues.Create(Attributes(rest[length..])) };
    }

    private KeyedValue[] Attributes(ReadOnlySpan<byte> rest)
    {
        var found = new List<KeyedValue>();
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n"u8);
            if (rest[0] is (byte)'>' or (byte)'/')
                return [.. found];
            int length = rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes);
            string name = strings.Get(rest[..length]);
            rest = rest[rest.IndexOfAny((byte)'"', (byte)'\'')..];
            int end = rest[1..].IndexOf(rest[0]) + 1;
            found.Add(new(name, Utf8XmlText.ToText(rest[1..end], isValue: true)));
            rest = rest[(end + 1)..];
        }
    }
}

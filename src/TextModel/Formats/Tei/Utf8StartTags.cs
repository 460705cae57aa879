using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>The attributes of start tags in a file that was found to be well-formed.</summary>
internal sealed class Utf8StartTags(ReadOnlyMemory<byte> source) : LateValues
{
    /// <summary>The attributes of the start tag that begins at an offset in bytes.</summary>
    public override KeyedValue[] Read(int place)
    {
        ReadOnlySpan<byte> rest = source.Span[(place + 1)..];
        var found = new List<KeyedValue>();
        rest = rest[rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes)..];
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n"u8);
            if (rest[0] is (byte)'>' or (byte)'/')
                return [.. found];
            int length = rest.IndexOfAnyExcept(Utf8XmlNames.NameBytes);
            string name = Encoding.ASCII.GetString(rest[..length]);
            rest = rest[rest.IndexOfAny((byte)'"', (byte)'\'')..];
            int end = rest[1..].IndexOf(rest[0]) + 1;
            found.Add(new(name, Utf8XmlText.ToText(rest[1..end], isValue: true)));
            rest = rest[(end + 1)..];
        }
    }
}

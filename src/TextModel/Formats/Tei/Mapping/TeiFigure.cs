using System.Buffers;
using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>The address and the description of a picture, which are elements in its element.</summary>
internal static class TeiFigure
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    /// <summary>Reads them from the source after the start tag of a <c>figure</c>; what is in a picture within this one is not its own.</summary>
    /// <param name="figure">The picture.</param>
    /// <param name="content">What is in its element, in UTF-8.</param>
    /// <param name="isOwn">Whether the file is one of this library.</param>
    public static Figure Read(Figure figure, ReadOnlyMemory<byte> content, bool isOwn)
    {
        string? address = null, description = null;
        ReadOnlySpan<byte> bytes = content.Span;
        for (int at = Next(bytes, 0); at >= 0; at = Next(bytes, at))
        {
            ReadOnlySpan<byte> name = NameAt(bytes, at + 1);
            if (name.SequenceEqual("figure"u8))
                break;
            if (address is null && name.SequenceEqual("graphic"u8))
                address = AddressAt(content, at, isOwn);
            else if (description is null && name.SequenceEqual("figDesc"u8))
                description = string.Join(' ', TextAt(bytes, at).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            at++;
        }

        return address is null && description is null ? figure : figure with { Address = address, Description = description ?? figure.Description };
    }

    // The next start tag from a place on; comments, instructions and sections of characters are passed over.
    internal static int Next(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            int open = bytes[at..].IndexOf((byte)'<');
            if (open < 0)
                return -1;
            at += open;
            ReadOnlySpan<byte> rest = bytes[at..];
            ReadOnlySpan<byte> end = rest.StartsWith("<!--"u8) ? "-->"u8 : rest.StartsWith("<![CDATA["u8) ? "]]>"u8 : rest.StartsWith("<?"u8) ? "?>"u8 : rest.StartsWith("</"u8) ? ">"u8 : default;
            if (end.IsEmpty)
                return at;
            int close = rest.IndexOf(end);
            if (close < 0)
                return -1;
            at += close + end.Length;
        }

        return -1;
    }

    internal static ReadOnlySpan<byte> NameAt(ReadOnlySpan<byte> bytes, int at)
    {
        int end = bytes[at..].IndexOfAny(NameEnds);
        ReadOnlySpan<byte> name = end < 0 ? bytes[at..] : bytes.Slice(at, end);
        return name[(name.IndexOf((byte)':') + 1)..];
    }

    private static string? AddressAt(ReadOnlyMemory<byte> content, int at, bool isOwn)
    {
        if (!IsWhole(content.Span[at..]))
            return null;
        var attributes = new XmlAttributes(content, new());
        var tag = new Utf8XmlTag(content.Span, at);
        while (tag.Next())
            attributes.Add(Encoding.UTF8.GetString(tag.Name), tag.Place, isPlain: !tag.Value.ContainsAny("&\r\n\t"u8));
        return (isOwn ? attributes["n"] : null) ?? attributes["url"];
    }

    // The file may end within the tag, or break there: then nobody else has seen that it is one.
    private static bool IsWhole(ReadOnlySpan<byte> tag)
    {
        int at = 1 + Math.Max(0, tag[1..].IndexOfAny(NameEnds));
        while (true)
        {
            int next = SkipSpace(tag, at);
            if (next == tag.Length)
                return false;
            if (tag[next] is (byte)'>' or (byte)'/')
                return tag[next] == '>' || (next + 1 < tag.Length && tag[next + 1] == '>');
            int equals = next == at ? -1 : tag[next..].IndexOf((byte)'=');
            if (equals <= 0 || tag.Slice(next, equals).IndexOfAny("\"'<>/"u8) >= 0)
                return false;
            at = SkipSpace(tag, next + equals + 1);
            int close = at < tag.Length && tag[at] is (byte)'"' or (byte)'\'' ? tag[(at + 1)..].IndexOf(tag[at]) : -1;
            if (close < 0)
                return false;
            at += close + 2;
        }
    }

    private static int SkipSpace(ReadOnlySpan<byte> tag, int at)
    {
        while (at < tag.Length && tag[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
        return at;
    }

    /// <summary>The characters of an element, without its tags.</summary>
    internal static string TextAt(ReadOnlySpan<byte> bytes, int at) => TextAt(bytes, ref at);

    /// <summary>The characters of an element, without its tags; the place becomes that of its end.</summary>
    internal static string TextAt(ReadOnlySpan<byte> bytes, ref int at)
    {
        int depth = 0;
        var text = new StringBuilder();
        while (at < bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes[at..];
            int length = rest[0] != '<' ? LengthTo(rest, "<"u8, 0) : rest.StartsWith("<!--"u8) ? LengthTo(rest, "-->"u8, 3) : rest.StartsWith("<![CDATA["u8) ? LengthTo(rest, "]]>"u8, 3)
                : rest.StartsWith("<?"u8) ? LengthTo(rest, "?>"u8, 2) : LengthTo(rest, ">"u8, 1);
            ReadOnlySpan<byte> piece = rest[..length];
            at += length;
            if (piece is [(byte)'<'])
                break;
            if (piece[0] != '<')
                text.Append(Utf8XmlText.ToText(piece, isValue: false));
            else if (piece.StartsWith("<![CDATA["u8) && piece.Length >= 12)
                text.Append(Encoding.UTF8.GetString(piece[9..^3]));
            else if (piece.StartsWith("<?textmodel char "u8) && piece.EndsWith("?>"u8))
                text.Append(XmlCharacters.CharacterOf(Encoding.ASCII.GetString(piece[2..^2])));
            else if (piece.StartsWith("</"u8))
                depth--;
            else if (piece[1] is not ((byte)'!' or (byte)'?') && !piece.EndsWith("/>"u8))
                depth++;
            if (depth == 0 && piece[0] == '<' && piece[^1] == '>' && piece[1] is not ((byte)'!' or (byte)'?'))
                break;
        }

        return text.ToString();
    }

    private static int LengthTo(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end, int more)
    {
        int found = bytes.IndexOf(end);
        return found < 0 ? bytes.Length : found + more;
    }
}

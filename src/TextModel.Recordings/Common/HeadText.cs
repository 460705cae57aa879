using System.Buffers;
using System.Text;

namespace TextModel.Recordings.Common;

/// <summary>The first bytes of a file as text, for telling formats apart.</summary>
internal static class HeadText
{
    // What ends the name of an element.
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The text of the bytes: UTF-16 where a mark or the zeros between the letters say so, else UTF-8; broken letters do not matter.</summary>
    /// <param name="head">The first bytes of a file.</param>
    public static string Of(ReadOnlyMemory<byte> head)
    {
        ReadOnlySpan<byte> bytes = head.Span;
        return bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
            [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(bytes),
            [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };
    }

    /// <summary>The name of the first element, with its prefix, and all that follows; null where the text does not begin as XML does.</summary>
    /// <param name="text">The first characters of a file.</param>
    /// <param name="tag">The first tag from its name on, as far as it is there.</param>
    public static string? FirstElement(string text, out ReadOnlySpan<char> tag)
    {
        tag = default;
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart();
        while (rest.StartsWith("<?", StringComparison.Ordinal) || rest.StartsWith("<!", StringComparison.Ordinal))
        {
            string close = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
            int end = rest.IndexOf(close, StringComparison.Ordinal);
            if (end < 0)
                return null;
            rest = rest[(end + close.Length)..].TrimStart();
        }

        if (rest is not ['<', ..])
            return null;
        rest = rest[1..];
        int length = rest.IndexOfAny(NameEnds);
        if (length <= 0)
            return null;
        int stop = rest.IndexOf('>');
        tag = stop < 0 ? rest : rest[..stop];
        return rest[..length].ToString();
    }
}

using System.Buffers;
using System.Xml;

namespace TextModel.Schema.Datatypes;

/// <summary>The lexical forms of types that are no numbers and no dates.</summary>
internal static class Lexical
{
    private static readonly SearchValues<char> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>Whether a text is an NCName (Namespaces in XML 1.0, with the characters of XML 1.0, fourth edition).</summary>
    public static bool IsNCName(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !XmlConvert.IsStartNCNameChar(text[0]))
            return false;
        foreach (char c in text[1..])
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }

        return true;
    }

    /// <summary>Whether a text is a Name, which may have colons.</summary>
    public static bool IsName(ReadOnlySpan<char> text) =>
        text.Length > 0 && (text[0] == ':' || XmlConvert.IsStartNCNameChar(text[0])) && IsNmToken(text);

    /// <summary>Whether a text is an Nmtoken.</summary>
    public static bool IsNmToken(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c != ':' && !XmlConvert.IsNCNameChar(c))
                return false;
        }

        return text.Length > 0;
    }

    /// <summary>Whether a text is a tag of a language: parts of 1 to 8 letters, from the second on also digits.</summary>
    public static bool IsLanguage(ReadOnlySpan<char> text)
    {
        bool isFirst = true;
        foreach (Range range in text.Split('-'))
        {
            ReadOnlySpan<char> part = text[range];
            if (part.Length is 0 or > 8)
                return false;
            foreach (char c in part)
            {
                if (!(isFirst ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c)))
                    return false;
            }

            isFirst = false;
        }

        return true;
    }

    /// <summary>Whether a text is a reference to a resource, as far as RFC 2396 and 2732 rule it: per cent signs, one fragment, the scheme.</summary>
    /// <remarks>XML Schema (part 2, 3.2.17) lets nearly every character stand for its escaped form.</remarks>
    public static bool IsUri(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])))
                return false;
        }

        int fragment = text.IndexOf('#');
        if (fragment >= 0 && text[(fragment + 1)..].Contains('#'))
            return false;
        int colon = text.IndexOf(':');
        if (colon < 0 || text[..colon].ContainsAny('#', '/', '?'))
            return true;
        if (colon == 0 || colon + 1 == text.Length || !char.IsAsciiLetter(text[0]))
            return false;
        foreach (char c in text[1..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>The characters of base64Binary without spaces; null if it is none.</summary>
    public static string? Base64Value(string text)
    {
        string joined = text.Replace(" ", "", StringComparison.Ordinal);
        ReadOnlySpan<char> body = joined.AsSpan().TrimEnd('=');
        int padding = joined.Length - body.Length;
        if (joined.Length % 4 != 0 || padding > 2 || body.ContainsAnyExcept(Base64))
            return null;
        return padding switch
        {
            1 => "AEIMQUYcgkosw048".Contains(body[^1], StringComparison.Ordinal),
            2 => body[^1] is 'A' or 'Q' or 'g' or 'w',
            _ => true,
        } ? joined : null;
    }

    /// <summary>How many bytes a value of <see cref="Base64Value"/> has.</summary>
    public static int Base64Length(string value) => value.Length / 4 * 3 - value.AsSpan().Count('=');

    /// <summary>The digits of hexBinary in capitals; null if it is none.</summary>
    public static string? HexValue(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiHexDigit(c))
                return null;
        }

        return text.Length % 2 == 0 ? text.ToUpperInvariant() : null;
    }

    /// <summary>A qualified name as namespace and local name; null if it is none, or its prefix is unknown.</summary>
    public static string? QNameValue(string text, ValueContext context)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string prefix = colon < 0 ? "" : text[..colon], local = text[(colon + 1)..];
        if (!IsNCName(local) || (colon >= 0 && !IsNCName(prefix)))
            return null;
        return context.ResolvePrefix(prefix) is { } ns ? $"{{{ns}}}{local}" : null;
    }
}

using System.Runtime.CompilerServices;
using System.Xml;

namespace TextModel;

/// <summary>The characters of XML names without a colon (NCName, XML 1.0).</summary>
internal static class XmlNames
{
    /// <summary>Whether a name can begin with the UTF-16 unit.</summary>
    public static bool IsStart(char c) => c < 0x80 ? char.IsAsciiLetter(c) || c == '_' : IsWideStart(c);

    /// <summary>Whether the UTF-16 unit can stand in a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPart(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' : IsWidePart(c);

    /// <summary>Whether all of it is a name.</summary>
    public static bool IsName(ReadOnlySpan<char> text) => !text.IsEmpty && IsStart(text[0]) && AreParts(text[1..]);

    /// <summary>Whether all units can stand in a name.</summary>
    public static bool AreParts(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!IsPart(c))
                return false;
        }

        return true;
    }

    // Apart, since the tables of System.Xml come with an assembly that a short run of the tool need not load.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsWideStart(char c) => XmlConvert.IsStartNCNameChar(c);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsWidePart(char c) => XmlConvert.IsNCNameChar(c);
}

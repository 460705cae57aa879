using System.Buffers;

namespace TextModel.Formats.Tei;

/// <summary>What XML and TEI think of characters.</summary>
internal static class TeiText
{
    private static readonly SearchValues<char> White = SearchValues.Create(" \t\r\n");

    /// <summary>Whether there is anything but white space, and characters that are written as processing instructions.</summary>
    public static bool HasContent(ReadOnlySpan<char> text) => FirstContent(text) >= 0;

    /// <summary>The first character that cannot stand in element-only content, or -1.</summary>
    public static int FirstContent(ReadOnlySpan<char> text)
    {
        for (int at = 0; ;)
        {
            int next = text[at..].IndexOfAnyExcept(White);
            if (next < 0)
                return -1;
            at += next;
            if (!XmlCharacters.IsInstruction(text, at))
                return at;
            at++;
        }
    }

    /// <summary>Whether a comment or processing instruction of the model can stand in XML as it is.</summary>
    public static bool CanCarry(Markup markup) => markup switch
    {
        { Span.IsEmpty: false } => false,
        { Kind: MarkupKind.Comment } => markup.Data is { } data && !data.Contains("--", StringComparison.Ordinal) && !data.EndsWith('-') && IsXml(data),
        { Kind: MarkupKind.ProcessingInstruction } => markup.Data is { } data && !data.Contains("?>", StringComparison.Ordinal) && IsXml(data) && HasTarget(data),
        _ => false,
    };

    /// <summary>Whether a value, written as an element's text, is read as it is: no white space but single spaces between words, no character that XML has not.</summary>
    public static bool IsPlain(string value)
    {
        bool isSpace = true;
        for (int i = 0; i < value.Length; i++)
        {
            bool wasSpace = isSpace;
            isSpace = char.IsWhiteSpace(value[i]);
            if (isSpace ? wasSpace || value[i] != ' ' : XmlCharacters.IsInstruction(value, i))
                return false;
        }

        return value.Length == 0 || !isSpace;
    }

    private static bool IsXml(string data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            if (data[i] == '\r' || XmlCharacters.IsInstruction(data, i))
                return false;
        }

        return true;
    }

    private static bool HasTarget(string data)
    {
        int end = data.AsSpan().IndexOfAny(White);
        ReadOnlySpan<char> target = end < 0 ? data : data.AsSpan(0, end);
        if (!XmlNames.IsName(target) || target is "textmodel" || target.Equals("xml", StringComparison.OrdinalIgnoreCase))
            return false;

        // One white-space character separates target and data; more of it would not come back.
        return end < 0 || (data[end] == ' ' && end + 1 < data.Length && !White.Contains(data[end + 1]));
    }
}

namespace TextModel.Formats.Tei;

/// <summary>The attributes of a start tag as it was written: where each name and value stands.</summary>
internal static class XmlStartTag
{
    /// <summary>The attributes with the spans of their values, without quotation marks, and of the whole with the white space before it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="tag">The start tag in it, from <c>&lt;</c> to <c>></c>; well-formed.</param>
    public static IEnumerable<(string Name, TextSpan Value, TextSpan Whole)> Attributes(string source, TextSpan tag)
    {
        int at = tag.Start + 1;
        while (at < tag.End && !char.IsWhiteSpace(source[at]) && source[at] is not ('/' or '>'))
            at++;
        while (true)
        {
            int from = at;
            while (at < tag.End && char.IsWhiteSpace(source[at]))
                at++;
            if (at >= tag.End || source[at] is '/' or '>')
                yield break;
            int name = at;
            while (source[at] != '=' && !char.IsWhiteSpace(source[at]))
                at++;
            string found = source[name..at];
            while (source[at] is not ('"' or '\''))
                at++;
            int close = source.IndexOf(source[at], at + 1);
            yield return (found, new(at + 1, close), new(from, close + 1));
            at = close + 1;
        }
    }

    /// <summary>Where a further attribute can be inserted: after the last one, or after the name.</summary>
    public static int End(string source, TextSpan tag)
    {
        int end = tag.End - 1;
        if (source[end - 1] == '/')
            end--;
        while (char.IsWhiteSpace(source[end - 1]))
            end--;
        return end;
    }

    /// <summary>Escapes a value for double quotation marks, or for single ones where those surround it.</summary>
    public static string Escape(string value, char quote = '"')
    {
        string escaped = value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\r", "&#13;", StringComparison.Ordinal).Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal);
        return quote == '"' ? escaped.Replace("\"", "&quot;", StringComparison.Ordinal) : escaped.Replace("'", "&apos;", StringComparison.Ordinal);
    }

    /// <summary>Escapes character data.</summary>
    public static string EscapeText(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal);
}

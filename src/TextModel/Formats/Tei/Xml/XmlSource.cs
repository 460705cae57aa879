using System.Text;
using System.Xml;

namespace TextModel.Formats.Tei;

/// <summary>Opens XML: finds its encoding, and reads it without ever fetching anything.</summary>
internal static class XmlSource
{
    /// <summary>The encoding that XML declares where there is no byte order mark; null where it declares none or one that is not known.</summary>
    public static TextEncoding? DeclaredEncoding(ReadOnlySpan<byte> head)
    {
        if (TextEncoding.Detect(head) is { } marked)
            return marked;
        if (head is [0x3C, 0, 0x3F, 0, ..])
            return TextEncoding.Find("utf-16");
        if (head is [0, 0x3C, 0, 0x3F, ..])
            return TextEncoding.Find("utf-16BE");
        string start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 256)]);
        int end = start.IndexOf("?>", StringComparison.Ordinal);
        if (!start.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
            return null;
        int at = start.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        int open = at < 0 ? -1 : start.AsSpan(at, end - at).IndexOfAny('"', '\'');
        if (open < 0)
            return null;
        ReadOnlySpan<char> value = start.AsSpan(at + open + 1, end - at - open - 1);
        int close = value.IndexOf(start[at + open]);
        return close < 0 ? null : TextEncoding.Find(value[..close].ToString());
    }

    /// <summary>A reader that is fast, and knows no document type.</summary>
    /// <param name="text">The file.</param>
    /// <param name="controls">Whether references to control characters are allowed in it.</param>
    public static XmlReader Fast(string text, bool controls) => XmlReader.Create(
        new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = !controls });

    /// <summary>
    /// A reader for files with a document type. References to general entities come as nodes of their own, so that they can be kept, and
    /// one that is declared nowhere does no harm. Their expansion is bounded by the framework to ten million characters.
    /// </summary>
    public static XmlReader WithEntities(string text) => new XmlTextReader(new StringReader(text))
    {
        EntityHandling = EntityHandling.ExpandCharEntities,
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        WhitespaceHandling = WhitespaceHandling.All,
        Normalization = true,
    };

    /// <summary>Whether a document type's internal subset says of an entity that it is another file.</summary>
    public static bool IsExternal(string subset, string entity)
    {
        for (int at = 0; (at = subset.IndexOf("<!ENTITY", at, StringComparison.Ordinal)) >= 0;)
        {
            at += "<!ENTITY".Length;
            ReadOnlySpan<char> declaration = subset.AsSpan(at).TrimStart();
            if (!declaration.StartsWith(entity) || declaration.Length == entity.Length || !char.IsWhiteSpace(declaration[entity.Length]))
                continue;
            declaration = declaration[entity.Length..].TrimStart();
            return declaration.StartsWith("SYSTEM") || declaration.StartsWith("PUBLIC");
        }

        return false;
    }

    /// <summary>The general entities that a document type's internal subset declares: asking the reader for any other ends its work.</summary>
    public static HashSet<string> DeclaredEntities(string subset)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (int at = 0; (at = subset.IndexOf("<!", at, StringComparison.Ordinal)) >= 0;)
        {
            if (subset.AsSpan(at).StartsWith("<!--"))
            {
                int end = subset.IndexOf("-->", at, StringComparison.Ordinal);
                at = end < 0 ? subset.Length : end;
                continue;
            }

            at += 2;
            ReadOnlySpan<char> declaration = subset.AsSpan(at);
            if (!declaration.StartsWith("ENTITY"))
                continue;
            ReadOnlySpan<char> name = declaration[6..].TrimStart();
            int length = name.IndexOfAny(" \t\r\n%");
            if (length > 0)
                found.Add(name[..length].ToString());
        }

        return found;
    }
}

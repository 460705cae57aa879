namespace TextModel.Lint;

/// <summary>A start tag as it stands in XML.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Start">Where its angle bracket stands, in UTF-16 code units.</param>
/// <param name="Attributes">Names and values as written, and where the values stand.</param>
internal sealed record XmlScanTag(string Name, int Start, List<(string Name, string Value, int At)> Attributes);

/// <summary>Looks through XML that a reader has read already: what are tags, what is text. It judges nothing.</summary>
internal sealed class XmlScan(string xml)
{
    private int at;

    /// <summary>The tag that ended last; null where something else did.</summary>
    public XmlScanTag? Tag { get; private set; }

    /// <summary>The name of an end tag, or of an empty element, that ended last; null for others.</summary>
    public string? EndName { get; private set; }

    /// <summary>The text that was met last; null for others.</summary>
    public TextSpan? Text { get; private set; }

    /// <summary>Goes on by one piece: a tag, a stretch of text, a comment or the like.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Next()
    {
        (Tag, EndName, Text) = (null, null, null);
        if (at >= xml.Length)
            return false;
        int start = at;
        if (xml[at] != '<')
        {
            int end = xml.IndexOf('<', at);
            at = end < 0 ? xml.Length : end;
            Text = new(start, at);
        }
        else if (Begins("<!--"))
        {
            To("-->");
        }
        else if (Begins("<![CDATA["))
        {
            To("]]>");
            Text = new(start + 9, Math.Max(start + 9, at - 3));
        }
        else if (Begins("<?"))
        {
            To("?>");
        }
        else if (Begins("<!"))
        {
            Declaration();
        }
        else if (Begins("</"))
        {
            To(">");
            EndName = xml[(start + 2)..Math.Max(start + 2, at - 1)].TrimEnd();
        }
        else
        {
            StartTag();
        }

        return true;
    }

    private bool Begins(string what) => string.CompareOrdinal(xml, at, what, 0, what.Length) == 0;

    private void To(string end)
    {
        int found = xml.IndexOf(end, at, StringComparison.Ordinal);
        at = found < 0 ? xml.Length : found + end.Length;
    }

    // A document type with its subset; what is in it matters to nobody here.
    private void Declaration()
    {
        int depth = 0;
        for (; at < xml.Length; at++)
        {
            char c = xml[at];
            if (c is '"' or '\'')
                at = Math.Max(at, xml.IndexOf(c, at + 1));
            else if (c == '<' && Begins("<!--"))
                at = Math.Max(at, xml.IndexOf("-->", at, StringComparison.Ordinal) + 2);
            else if (c == '<')
                depth++;
            else if (c == '>' && --depth == 0)
                break;
        }

        at = Math.Min(at + 1, xml.Length);
    }

    private void StartTag()
    {
        int start = at++;
        string name = Name();
        List<(string, string, int)> attributes = [];
        while (at < xml.Length && xml[at] != '>')
        {
            if (xml[at] == '/' || char.IsWhiteSpace(xml[at]))
            {
                at++;
                continue;
            }

            string attribute = Name();
            int quote = xml.AsSpan(at).IndexOfAny('"', '\'');
            if (attribute.Length == 0 || quote < 0)
            {
                at = xml.Length;
                break;
            }

            int value = at + quote + 1, end = xml.IndexOf(xml[at + quote], value);
            if (end < 0)
                end = xml.Length;
            attributes.Add((attribute, xml[value..end], value));
            at = Math.Min(end + 1, xml.Length);
        }

        bool isEmpty = at < xml.Length && xml[at - 1] == '/';
        at = Math.Min(at + 1, xml.Length);
        Tag = new(name, start, attributes);
        EndName = isEmpty ? name : null;
    }

    private string Name()
    {
        int start = at;
        while (at < xml.Length && !char.IsWhiteSpace(xml[at]) && xml[at] is not ('=' or '>' or '/' or '<'))
            at++;
        return xml[start..at];
    }
}

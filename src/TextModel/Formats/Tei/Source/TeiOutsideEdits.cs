using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Changes of elements outside the text: of header and stand-off.</summary>
/// <param name="source">The file.</param>
/// <param name="patch">Takes the changes.</param>
/// <param name="prefix">The prefix of TEI in the file, with its colon; empty for none.</param>
internal sealed class TeiOutsideEdits(string source, SourcePatch patch, string prefix)
{
    // What empty elements are to hold; only when all is known can they get an end tag.
    private readonly Dictionary<TeiNode, StringBuilder> filled = [];

    /// <summary>An element as XML, with the file's prefix.</summary>
    public string Element(string name, string? text, string attributes = "") => Around(name, XmlStartTag.EscapeText(text ?? ""), attributes);

    /// <summary>An empty element for a date; nothing where there is none that an attribute can hold.</summary>
    public string Date(string name, PartialDate? date, string attributes = "") => date is { Year: not 0 } ? $"<{prefix}{name}{attributes} when=\"{date}\"/>" : "";

    /// <summary>An element that holds other XML.</summary>
    public string Around(string name, string xml, string attributes = "") => $"<{prefix}{name}{attributes}>{xml}</{prefix}{name}>";

    /// <summary>Elements as they are composed, with the file's prefix.</summary>
    public string Compose(Action<TeiLines> write)
    {
        using var memory = new MemoryStream();
        using (var output = new Utf8XmlOutput(memory))
            write(new(output));
        // An empty text is said by an instruction of its own in files of others.
        string xml = Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length).Trim().Replace("<?textmodel empty?>", "", StringComparison.Ordinal);
        return prefix.Length == 0 ? xml : xml.Replace("</", $"</{prefix}", StringComparison.Ordinal)
            .Replace("<", $"<{prefix}", StringComparison.Ordinal).Replace($"<{prefix}/{prefix}", $"</{prefix}", StringComparison.Ordinal).Replace($"<{prefix}?", "<?", StringComparison.Ordinal);
    }

    /// <summary>Sets, adds or (null) removes an attribute.</summary>
    public void Set(TeiNode node, string name, string? value)
    {
        if (node[name] != value)
            SetAttribute(patch, source, node.StartTag, name, value);
    }

    /// <summary>Sets, adds or (null) removes an attribute of a start tag.</summary>
    public static void SetAttribute(SourcePatch patch, string source, TextSpan tag, string name, string? value)
    {
        foreach ((string found, TextSpan span, TextSpan whole) in XmlStartTag.Attributes(source, tag))
        {
            if (found != name)
                continue;
            if (value is null)
                patch.Replace(whole, "");
            else
                patch.Replace(span, XmlStartTag.Escape(value, source[span.Start - 1]));
            return;
        }

        if (value is not null)
            patch.Insert(XmlStartTag.End(source, tag), $" {name}=\"{XmlStartTag.Escape(value)}\"");
    }

    /// <summary>Puts text in the place of all that an element holds.</summary>
    public void SetText(TeiNode node, string text)
    {
        if (node.EndTag.IsEmpty)
            Append(node, XmlStartTag.EscapeText(text));
        else
            patch.Replace(new(node.StartTag.End, node.EndTag.Start), XmlStartTag.EscapeText(text));
    }

    /// <summary>Sets the date of an element, unless an attribute cannot hold it.</summary>
    public void SetDate(TeiNode node, PartialDate? date)
    {
        if (date is { Year: 0 })
            return;
        string name = node["when"] is null && node["when-iso"] is not null ? "when-iso" : "when";
        // A text that says no more than the attribute goes with it.
        if (node.Children.Count == 0 && node.OwnText.Length > 0 && node.OwnText == node[name])
            SetText(node, date?.ToString() ?? "");
        Set(node, name, date?.ToString());
    }

    /// <summary>Puts XML at the end of an element's content.</summary>
    public void Append(TeiNode node, string xml)
    {
        if (xml.Length == 0)
            return;
        if (!node.EndTag.IsEmpty)
            patch.Insert(node.EndTag.Start, xml);
        else if (filled.TryGetValue(node, out StringBuilder? content))
            content.Append(xml);
        else
            filled[node] = new(xml);
    }

    /// <summary>Puts XML at the beginning of an element's content.</summary>
    public void Prepend(TeiNode node, string xml)
    {
        if (node.EndTag.IsEmpty)
            Append(node, xml);
        else
            patch.Insert(node.StartTag.End, xml);
    }

    /// <summary>Puts XML after an element.</summary>
    public void After(TeiNode node, string xml) => patch.Insert(End(node), xml);

    public void Before(TeiNode node, string xml) => patch.Insert(node.StartTag.Start, xml);

    /// <summary>Deletes an element, and its line where it stands alone on it.</summary>
    public void Delete(TeiNode node)
    {
        int from = node.StartTag.Start, to = End(node);
        int start = from, end = to;
        while (start > 0 && source[start - 1] is ' ' or '\t')
            start--;
        while (end < source.Length && source[end] is ' ' or '\t' or '\r')
            end++;
        bool isAlone = start > 0 && source[start - 1] == '\n' && end < source.Length && source[end] == '\n';
        patch.Replace(isAlone ? new(start, end + 1) : new(from, to), "");
    }

    public void Replace(TeiNode node, string xml) => patch.Replace(new(node.StartTag.Start, End(node)), xml);

    /// <summary>Gives empty elements that are to hold something their end tags; last of all.</summary>
    public void Finish()
    {
        foreach ((TeiNode node, StringBuilder content) in filled)
            patch.Replace(new(node.StartTag.End - 2, node.StartTag.End), $">{content}</{node.Name}>");
    }

    private static int End(TeiNode node) => Math.Max(node.StartTag.End, node.EndTag.End);
}

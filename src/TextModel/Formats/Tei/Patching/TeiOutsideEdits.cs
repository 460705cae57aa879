using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Changes of elements outside the text: of header and stand-off.</summary>
/// <param name="source">The file.</param>
/// <param name="patch">Takes the changes.</param>
internal sealed class TeiOutsideEdits(string source, SourcePatch patch)
{
    // What empty elements are to hold; only when all is known can they get an end tag.
    private readonly Dictionary<TeiNode, StringBuilder> filled = [];

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

    /// <summary>Puts XML at the end of an element's content.</summary>
    public void Append(TeiNode node, string xml)
    {
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

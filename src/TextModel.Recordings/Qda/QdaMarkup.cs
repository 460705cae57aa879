using System.Text;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;

namespace TextModel.Recordings.Qda;

/// <summary>The XML of a project as text, with edits that leave everything else as it stands.</summary>
/// <param name="xml">The text; it must be well-formed.</param>
/// <param name="prefix">What stands before the names of its elements, with the colon; or nothing.</param>
internal sealed class QdaMarkup(string xml, string prefix)
{
    private readonly XmlPrinting printing = new("REFI-QDA");
    private readonly List<(TextSpan Span, string Text)> edits = [];

    /// <summary>Whether nothing is to be changed.</summary>
    public bool IsUnchanged => edits.Count == 0;

    /// <summary>The prefix that a file gives the names of its elements, with the colon.</summary>
    public static string PrefixOf(string xml, XmlPart root)
    {
        int start = root.Place + 1, end = start;
        while (end < xml.Length && !char.IsWhiteSpace(xml[end]) && xml[end] is not ('>' or '/' or ':'))
            end++;
        return end < xml.Length && xml[end] == ':' ? xml[start..(end + 1)] : "";
    }

    /// <summary>The text with all edits.</summary>
    public string Edited()
    {
        var text = new StringBuilder(xml.Length);
        int at = 0;
        foreach ((TextSpan span, string put) in edits.OrderBy(e => e.Span.Start))
        {
            // What stands in something that goes, goes with it.
            if (span.Start < at)
                continue;
            text.Append(xml, at, span.Start - at).Append(put);
            at = span.End;
        }

        return text.Append(xml, at, xml.Length - at).ToString();
    }

    /// <summary>Takes an element away, with the white space before it.</summary>
    public void Remove(XmlPart part) => edits.Add((new(part.Place - Indent(part).Length, EndOf(part.Place)), ""));

    /// <summary>Takes an element away and leaves some that are in it.</summary>
    public void Unwrap(XmlPart part, List<XmlPart> kept)
    {
        if (kept.Count == 0)
        {
            Remove(part);
            return;
        }

        edits.Add((new(part.Place - Indent(part).Length, kept[0].Place - Indent(kept[0]).Length), ""));
        edits.Add((new(EndOf(kept[^1].Place), EndOf(part.Place)), ""));
    }

    /// <summary>Gives an attribute another value, or takes it away.</summary>
    public void Set(XmlPart part, string name, string? value)
    {
        int end = TagEnd(part.Place);
        for (int i = part.Place + 1; i < end;)
        {
            if (!char.IsWhiteSpace(xml[i]))
            {
                i += xml[i] is '"' or '\'' ? xml.IndexOf(xml[i], i + 1) - i + 1 : 1;
                continue;
            }

            int start = i;
            while (char.IsWhiteSpace(xml[i]))
                i++;
            if (string.CompareOrdinal(xml, i, name, 0, name.Length) != 0 || !(char.IsWhiteSpace(xml[i + name.Length]) || xml[i + name.Length] == '='))
                continue;
            int open = xml.AsSpan(i).IndexOfAny('"', '\'') + i, close = xml.IndexOf(xml[open], open + 1);
            edits.Add(value is null ? (new(start, close + 1), "") : (new(open, close + 1), $"\"{Escape(value)}\""));
            return;
        }

        if (value is null)
            return;
        int at = end - (xml[end - 2] == '/' ? 2 : 1);
        while (char.IsWhiteSpace(xml[at - 1]))
            at--;
        edits.Add((TextSpan.At(at), $" {name}=\"{Escape(value)}\""));
    }

    /// <summary>Gives an element with text another text.</summary>
    public void SetText(XmlPart part, string text)
    {
        int start = TagEnd(part.Place), end = EndOf(part.Place);
        if (xml[start - 2] == '/')
            edits.Add((new(start - 2, start), $">{Escape(text)}{EndTag(part)}"));
        else
            edits.Add((new(start, xml.LastIndexOf('<', end - 1)), Escape(text)));
    }

    /// <summary>Puts XML into an element.</summary>
    /// <param name="part">The element.</param>
    /// <param name="behind">The element in it after which it is put; null: as the first.</param>
    /// <param name="put">The XML.</param>
    public void Insert(XmlPart part, XmlPart? behind, string put)
    {
        int tag = TagEnd(part.Place);
        if (behind is not null)
            edits.Add((TextSpan.At(EndOf(behind.Place)), Indent(behind) + put));
        else if (xml[tag - 2] == '/')
            edits.Add((new(tag - 2, tag), $">{Indent(part)}  {put}{Indent(part)}{EndTag(part)}"));
        else
            edits.Add((TextSpan.At(tag), part.Children.Exists(c => c.Name is not null) ? Indent(part.Children.Find(c => c.Name is not null)!) + put : $"{Indent(part)}  {put}{Indent(part)}"));
    }

    /// <summary>An element.</summary>
    public string Element(string name, string content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var text = new StringBuilder($"<{prefix}{name}");
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
                text.Append($" {attribute}=\"{Escape(value)}\"");
        }

        return (content.Length == 0 ? text.Append("/>") : text.Append($">{content}</{prefix}{name}>")).ToString();
    }

    /// <summary>A text as XML has it.</summary>
    public string Escape(string text) => printing.Clean(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\r", "&#xD;", StringComparison.Ordinal);

    private string EndTag(XmlPart part) => $"</{prefix}{part.Name}>";

    // The line break and blanks before an element, if nothing else stands there.
    private string Indent(XmlPart part)
    {
        int start = part.Place;
        while (start > 0 && xml[start - 1] is ' ' or '\t')
            start--;
        if (start > 0 && xml[start - 1] == '\n')
            start -= start > 1 && xml[start - 2] == '\r' ? 2 : 1;
        else
            return "";
        return xml[start..part.Place];
    }

    private int TagEnd(int start)
    {
        for (int i = start + 1; i < xml.Length; i++)
        {
            if (xml[i] == '>')
                return i + 1;
            if (xml[i] is '"' or '\'')
                i = xml.IndexOf(xml[i], i + 1);
        }

        return xml.Length;
    }

    private int EndOf(int start)
    {
        int depth = 0;
        for (int i = start; i < xml.Length;)
        {
            if (xml[i] != '<')
            {
                i = xml.IndexOf('<', i);
                if (i < 0)
                    break;
            }

            ReadOnlySpan<char> rest = xml.AsSpan(i);
            if (rest.StartsWith("<!--"))
            {
                i = xml.IndexOf("-->", i, StringComparison.Ordinal) + 3;
                continue;
            }

            if (rest.StartsWith("<![CDATA["))
            {
                i = xml.IndexOf("]]>", i, StringComparison.Ordinal) + 3;
                continue;
            }

            if (rest.StartsWith("<?"))
            {
                i = xml.IndexOf("?>", i, StringComparison.Ordinal) + 2;
                continue;
            }

            int end = TagEnd(i);
            depth += xml[i + 1] == '/' ? -1 : xml[end - 2] == '/' ? 0 : 1;
            i = end;
            if (depth == 0)
                return i;
        }

        return xml.Length;
    }
}

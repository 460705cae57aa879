using System.Xml;

namespace TextModel.Recordings.Input;

/// <summary>An element of an XML file, or a piece of its text.</summary>
/// <param name="name">The local name; null for text.</param>
/// <param name="space">The namespace.</param>
/// <param name="text">The text; empty for an element.</param>
/// <param name="place">Where it stands in the file's text, in UTF-16 code units; -1 where that is not known.</param>
internal sealed class XmlPart(string? name, string space, string text, int place)
{
    // Deeper than any of these tools writes; reading is a loop, but who uses the tree may call itself.
    private const int Depth = 100;

    /// <summary>The local name; null for text.</summary>
    public string? Name { get; } = name;

    /// <summary>The namespace.</summary>
    public string Space { get; } = space;

    /// <summary>The text, of a piece of text.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Where it stands in the file's text, in UTF-16 code units; -1 where that is not known.</summary>
    public int Place { get; } = place;

    /// <summary>The attributes, without declarations of namespaces.</summary>
    public List<(string Name, string Space, string Value)> Attributes { get; } = [];

    /// <summary>What is in it.</summary>
    public List<XmlPart> Children { get; } = [];

    /// <summary>The comment that stands before it, if it is the last thing there.</summary>
    public string? Remark { get; private set; }

    /// <summary>The value of an attribute, by its local name, whatever its namespace; null where there is none.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach ((string name, _, string value) in Attributes)
            {
                if (name == attribute)
                    return value;
            }

            return null;
        }
    }

    /// <summary>The elements in it of a name.</summary>
    public IEnumerable<XmlPart> All(string child) => Children.Where(c => c.Name == child);

    /// <summary>The first element in it of a name; null where there is none.</summary>
    public XmlPart? Child(string child) => Children.Find(c => c.Name == child);

    /// <summary>All the text in it, as it stands.</summary>
    public string InnerText
    {
        get
        {
            if (Name is null)
                return Text;
            if (Children is [{ Name: null } only])
                return only.Text;
            var all = new System.Text.StringBuilder();
            foreach (XmlPart part in Everything().Where(p => p.Name is null))
                all.Append(part.Text);
            return all.ToString();
        }
    }

    /// <summary>The trimmed text of a child; null where there is none, or nothing in it.</summary>
    public string? TextOf(string child) => Child(child)?.InnerText.Trim() is { Length: > 0 } found ? found : null;

    /// <summary>It and all below it, in the order of the file.</summary>
    public IEnumerable<XmlPart> Everything()
    {
        var waiting = new Stack<XmlPart>([this]);
        while (waiting.TryPop(out XmlPart? part))
        {
            yield return part;
            for (int i = part.Children.Count - 1; i >= 0; i--)
                waiting.Push(part.Children[i]);
        }
    }

    /// <summary>Reads a file as far as it goes.</summary>
    /// <returns>The root; null where there is none.</returns>
    public static XmlPart? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        XmlPart? root = Read(new StringReader(source.Text), source.Lines, out XmlException? fault);
        if (fault is not null)
            diagnostics.Add(SpeechDiagnostics.BrokenXml.At(source.Path, fault.LineNumber > 0 ? new TextPosition(fault.LineNumber, Math.Max(1, fault.LinePosition)) : null, null, OneLine(fault.Message)));
        return root;
    }

    /// <summary>Reads XML as far as it goes.</summary>
    /// <param name="text">What is to be read.</param>
    /// <param name="lines">The lines of the text, for places; null: there are none.</param>
    /// <param name="fault">Why it does not go on, or null.</param>
    public static XmlPart? Read(TextReader text, LineMap? lines, out XmlException? fault)
    {
        fault = null;
        XmlPart? root = null;
        var open = new Stack<XmlPart>();
        string? remark = null;
        try
        {
            // A declared encoding is that of the bytes, which are text already.
            using var xml = XmlReader.Create(text, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, MaxCharactersFromEntities = 1 << 20 });
            while (xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        if (open.Count >= Depth)
                            throw new XmlException("elements are nested too deeply.");
                        XmlPart part = OfElement(xml, lines, remark);
                        remark = null;
                        if (open.TryPeek(out XmlPart? parent))
                            parent.Children.Add(part);
                        root ??= part;
                        if (!xml.IsEmptyElement)
                            open.Push(part);
                        break;
                    case XmlNodeType.EndElement:
                        open.TryPop(out _);
                        remark = null;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        if (open.TryPeek(out XmlPart? holder))
                            holder.AddText(xml.Value, PlaceOf(xml, lines));
                        if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                            remark = null;
                        break;
                    case XmlNodeType.Comment:
                        remark = xml.Value;
                        break;
                }
            }
        }
        catch (XmlException e)
        {
            fault = e;
        }

        return root;
    }

    private static XmlPart OfElement(XmlReader xml, LineMap? lines, string? remark)
    {
        var part = new XmlPart(xml.LocalName, xml.NamespaceURI, "", PlaceOf(xml, lines)) { Remark = remark };
        if (xml.MoveToFirstAttribute())
        {
            do
            {
                if (xml.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                    part.Attributes.Add((xml.LocalName, xml.NamespaceURI, xml.Value));
            }
            while (xml.MoveToNextAttribute());
            xml.MoveToElement();
        }

        return part;
    }

    // Text that CDATA sections cut is one text.
    private void AddText(string value, int place)
    {
        if (Children is [.., { Name: null } last])
            last.Text += value;
        else
            Children.Add(new(null, "", value, place));
    }

    private static int PlaceOf(XmlReader xml, LineMap? lines)
    {
        if (lines is null || xml is not IXmlLineInfo info || !info.HasLineInfo() || info.LineNumber < 1 || info.LineNumber > lines.Count)
            return -1;
        TextSpan line = lines.GetLine(info.LineNumber);
        // The reader points at the name of an element, after its bracket.
        int column = info.LinePosition - (xml.NodeType == XmlNodeType.Element ? 2 : 1);
        return Math.Clamp(line.Start + column, line.Start, line.End);
    }

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

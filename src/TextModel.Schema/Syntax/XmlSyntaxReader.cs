using System.Xml;

namespace TextModel.Schema.Syntax;

/// <summary>Reads the XML syntax of RELAX NG into elements.</summary>
internal static class XmlSyntaxReader
{
    private const int DepthLimit = 1000;
    private const string XmlNs = "http://www.w3.org/XML/1998/namespace";
    private const string XmlnsNs = "http://www.w3.org/2000/xmlns/";

    /// <summary>Reads a file.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="baseUri">Where it comes from.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>Its root; null if it is not well-formed.</returns>
    public static SchemaElement? Read(Stream stream, string? file, Uri baseUri, FaultList faults)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 10_000_000,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            return ReadRoot(reader, (IXmlLineInfo)reader, file, baseUri, faults);
        }
        catch (XmlException e)
        {
            faults.Add(FaultKind.Unreadable, new(file, e.LineNumber, e.LinePosition), $"The schema is not well-formed XML: {e.Message}");
            return null;
        }
    }

    private static SchemaElement? ReadRoot(XmlReader reader, IXmlLineInfo lines, string? file, Uri baseUri, FaultList faults)
    {
        var open = new Stack<SchemaElement>();
        SchemaElement? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count >= DepthLimit)
                    {
                        faults.Add(FaultKind.Unreadable, new(file, lines.LineNumber, lines.LinePosition), $"The schema is nested more than {DepthLimit} deep.");
                        return null;
                    }

                    bool isEmpty = reader.IsEmptyElement;
                    SchemaElement element = ReadElement(reader, lines, file, open.Count > 0 ? open.Peek() : null, baseUri);
                    root ??= element;
                    if (open.Count > 0)
                        open.Peek().Children.Add(element);
                    if (!isEmpty)
                        open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (open.Count > 0)
                        open.Peek().Text.Append(reader.Value);
                    break;
            }
        }

        return root;
    }

    private static SchemaElement ReadElement(XmlReader reader, IXmlLineInfo lines, string? file, SchemaElement? parent, Uri baseUri)
    {
        (string ns, string local) = (reader.NamespaceURI, reader.LocalName);
        var place = new Place(file, lines.LineNumber, lines.LinePosition);
        Scope scope = parent?.Scope ?? Scope.Root;
        Uri resolved = parent?.BaseUri ?? baseUri;
        List<SchemaAttribute> attributes = [];
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XmlnsNs)
                scope = new(scope, reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value);
            else
                attributes.Add(new(reader.NamespaceURI, reader.LocalName, reader.Value, new(file, lines.LineNumber, lines.LinePosition)));
            if (reader.NamespaceURI == XmlNs && reader.LocalName == "base" && Uri.TryCreate(resolved, reader.Value, out Uri? changed))
                resolved = changed;
        }

        var element = new SchemaElement(ns, local, place, resolved, scope);
        element.Attributes.AddRange(attributes);
        return element;
    }
}

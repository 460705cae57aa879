using System.Xml;
using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;

namespace TextModel.Schema.Validation;

/// <summary>Reads a document with the framework's reader and tells a validator what it sees. Nothing is fetched from the network.</summary>
internal sealed class DocumentReader
{
    private const string XmlnsNs = "http://www.w3.org/2000/xmlns/";
    private const string XmlNs = "http://www.w3.org/XML/1998/namespace";
    private readonly NameIds names;
    private readonly Inclusions? inclusions;
    private readonly string xmlns;
    private readonly int baseName;
    private readonly HashSet<string> entities = [];
    private Validator validator = null!;
    private XmlReader current = null!;

    /// <summary>A reader of one document.</summary>
    /// <param name="names">The numbers of names.</param>
    /// <param name="inclusions">The other files that the document may bring in; null for none.</param>
    public DocumentReader(NameIds names, Inclusions? inclusions)
    {
        this.names = names;
        this.inclusions = inclusions;
        xmlns = names.Table.Add(XmlnsNs);
        baseName = names.Intern(XmlNs, "base");
        Context = new ValueContext(prefix => current.LookupNamespace(prefix), entities.Contains);
    }

    /// <summary>Prefixes and entities of the document, as they are where it is read.</summary>
    public ValueContext Context { get; }

    /// <summary>Reads a document to its end, or to where it is no XML.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="target">Who is told.</param>
    /// <param name="report">Gets the fault of a document that is not well-formed.</param>
    public void Read(Stream stream, Validator target, Action<Fault> report)
    {
        validator = target;
        try
        {
            ReadFile(stream, null);
        }
        catch (XmlException e)
        {
            validator.BreakOff();
            report(new Fault(FaultOf.NotWellFormed, new(Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition))) { Text = Sentence(e) });
        }
    }

    private void ReadFile(Stream stream, string? baseUri)
    {
        var settings = new XmlReaderSettings
        {
            NameTable = names.Table,
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 10_000_000,
        };
        XmlReader outer = current;
        using var reader = XmlReader.Create(stream, settings);
        current = reader;
        ReadNodes(reader, (IXmlLineInfo)reader, baseUri);
        validator.SettleTag(new(1, 1));
        current = outer;
    }

    private void ReadNodes(XmlReader reader, IXmlLineInfo lines, string? baseUri)
    {
        bool isTagOpen = false;
        while (reader.Read())
        {
            if (isTagOpen)
            {
                // What comes next begins where the tag ends, two characters or less further on.
                validator.SettleTag(new(lines.LineNumber, Math.Max(1, lines.LinePosition - 1)));
                isTagOpen = false;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (inclusions is not null && Inclusions.IsMeant(reader) && Include(reader))
                        break;
                    ReadTag(reader, lines, baseUri);
                    baseUri = null;
                    isTagOpen = true;
                    break;
                case XmlNodeType.EndElement:
                    if (inclusions?.EndsFallback(reader) != true)
                        validator.EndElement(new(lines.LineNumber, Math.Max(1, lines.LinePosition - 2)));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    // Text nodes of the framework always have more than white space; CDATA sections may have nothing else.
                    if (reader.NodeType == XmlNodeType.Text && validator.TakesAnyText)
                        validator.AnyText();
                    else
                        validator.Text(reader.Value, new(lines.LineNumber, lines.LinePosition));
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (validator.WantsWhitespace)
                        validator.Text(reader.Value, new(lines.LineNumber, lines.LinePosition));
                    break;
                case XmlNodeType.DocumentType:
                    UnparsedEntities.Find(reader.Value, entities);
                    break;
            }
        }
    }

    private void ReadTag(XmlReader reader, IXmlLineInfo lines, string? baseUri)
    {
        bool isEmpty = reader.IsEmptyElement;
        var place = new TextPosition(lines.LineNumber, Math.Max(1, lines.LinePosition - 1));
        validator.StartElement(names.Get(reader.NamespaceURI, reader.LocalName), place);
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                string ns = reader.NamespaceURI;
                if (ReferenceEquals(ns, xmlns))
                    continue;
                int name = names.Get(ns, reader.LocalName);
                if (name == baseName)
                    baseUri = null;
                validator.Attribute(name, reader.Value, new(lines.LineNumber, lines.LinePosition));
            }
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        // The root of a file that was brought in says where it comes from (XInclude, section 4.7.5).
        if (baseUri is not null)
            validator.Attribute(baseName, baseUri, place);
        validator.EndAttributes();
        if (isEmpty)
            validator.EndElement(place);
    }

    private bool Include(XmlReader reader)
    {
        if (inclusions!.Enter(reader, out string href, out bool isText) is not { } stream)
            return inclusions.BeginsFallback(reader);
        using (stream)
        {
            if (isText)
                validator.Text(new StreamReader(stream).ReadToEnd(), new(1, 1));
            else
                ReadFile(stream, href);
        }

        inclusions.Leave();
        int depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
            {
                // What stands in it is for the case that the file is missing.
            }
        }

        return true;
    }

    // The framework names the place again at the end of its sentence.
    private static string Sentence(XmlException e)
    {
        string message = e.Message;
        int place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return place > 0 ? message[..place] : message;
    }
}

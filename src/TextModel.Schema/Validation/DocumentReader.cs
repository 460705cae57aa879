using System.Xml;
using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;

namespace TextModel.Schema.Validation;

/// <summary>Reads a document with the framework's reader and tells a validator what it sees. Nothing outside the file is read.</summary>
internal static class DocumentReader
{
    private const string XmlnsNs = "http://www.w3.org/2000/xmlns/";

    /// <summary>Reads a document to its end, or to where it is no XML.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="names">The numbers of names.</param>
    /// <param name="start">Makes the validator, for the prefixes and entities of this document.</param>
    /// <param name="report">Gets the fault of a document that is not well-formed.</param>
    public static void Read(Stream stream, NameIds names, Func<ValueContext, Validator> start, Action<Fault> report)
    {
        var settings = new XmlReaderSettings
        {
            NameTable = names.Table, DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 10_000_000,
        };
        Validator? validator = null;
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            HashSet<string> entities = [];
            validator = start(new ValueContext(reader.LookupNamespace, entities.Contains));
            Read(reader, (IXmlLineInfo)reader, names, validator, entities);
            validator.SettleTag(new(1, 1));
        }
        catch (XmlException e)
        {
            validator?.SettleTag(new(1, 1));
            report(new Fault(FaultOf.NotWellFormed, new(Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition))) { Text = Sentence(e) });
        }
    }

    private static void Read(XmlReader reader, IXmlLineInfo lines, NameIds names, Validator validator, HashSet<string> entities)
    {
        string xmlns = names.Table.Add(XmlnsNs);
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
                    bool isEmpty = reader.IsEmptyElement;
                    var place = new TextPosition(lines.LineNumber, Math.Max(1, lines.LinePosition - 1));
                    validator.StartElement(names.Get(reader.NamespaceURI, reader.LocalName), place);
                    if (reader.MoveToFirstAttribute())
                    {
                        do
                        {
                            string ns = reader.NamespaceURI;
                            if (!ReferenceEquals(ns, xmlns))
                                validator.Attribute(names.Get(ns, reader.LocalName), reader.Value, new(lines.LineNumber, lines.LinePosition));
                        }
                        while (reader.MoveToNextAttribute());
                        reader.MoveToElement();
                    }

                    validator.EndAttributes();
                    isTagOpen = true;
                    if (isEmpty)
                        validator.EndElement(place);
                    break;
                case XmlNodeType.EndElement:
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

    // The framework names the place again at the end of its sentence.
    private static string Sentence(XmlException e)
    {
        string message = e.Message;
        int place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return place > 0 ? message[..place] : message;
    }
}

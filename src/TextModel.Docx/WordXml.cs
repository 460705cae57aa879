using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>Small questions about the XML of a document, in both its forms (transitional and strict).</summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>No DTD: no document has one, and one could fetch files or grow without end.</summary>
    public static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };

    /// <summary>Whether the element is one of Word's own.</summary>
    public static bool IsWord(XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    /// <summary>One of Word's attributes, or null.</summary>
    public static string? Attribute(XmlReader reader, string name) => reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict) ?? reader.GetAttribute(name);

    /// <summary>Whether a property that is there is switched on: <c>&lt;w:b/></c>, not <c>&lt;w:b w:val="0"/></c>.</summary>
    public static bool IsOn(XmlReader reader) => Attribute(reader, "val") is not ("0" or "false" or "off" or "none");

    /// <summary>An attribute that names a relationship of the part, or null.</summary>
    public static string? Relation(XmlReader reader, string name) =>
        reader.GetAttribute(name, "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? reader.GetAttribute(name, "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /// <summary>Where a link leads that has an address, a place in it, or both; null for none. Marks of notes and the ways back are no links.</summary>
    public static string? Target(string? address, string? place)
    {
        if (string.IsNullOrWhiteSpace(place))
            return string.IsNullOrWhiteSpace(address) ? null : address;
        bool isNote = place.StartsWith("_ftn", StringComparison.Ordinal) || place.StartsWith("_edn", StringComparison.Ordinal);
        return isNote && string.IsNullOrWhiteSpace(address) ? null : $"{address}#{place}";
    }
}

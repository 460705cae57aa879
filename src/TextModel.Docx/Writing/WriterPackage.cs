using System.IO.Compression;
using System.Text;
using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>The parts of a document, put together in one file: the same parts give the same bytes.</summary>
internal sealed class WriterPackage
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The earliest that a zip can say.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<(string Name, string Type, string Relation, byte[] Content, IReadOnlyList<(string Id, string Address, string Kind)> Links)> parts = [];
    private byte[] properties = [];

    /// <summary>Adds a part that the main document leads to, or that document itself.</summary>
    public void Add(string name, byte[] content, IReadOnlyList<(string Id, string Address, string Kind)>? links = null) =>
        parts.Add((name, Types + (name == "document" ? "document.main+xml" : $"{name}+xml"), name == "document" ? "officeDocument" : name, content, links ?? []));

    /// <summary>Adds the properties of the document.</summary>
    public void AddProperties(byte[] content) => properties = content;

    /// <summary>The bytes of an XML file.</summary>
    public static byte[] Xml(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (XmlWriter xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        return bytes.ToArray();
    }

    /// <summary>Writes the file.</summary>
    public void Write(Stream output)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Xml(WriteTypes));
            Write(zip, "_rels/.rels", Xml(xml => WriteRelations(xml,
            [
                ("r1", $"{Words.Relations}/officeDocument", "word/document.xml", false),
                ("r2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", false),
            ])));
            Write(zip, "word/_rels/document.xml.rels", Xml(xml => WriteRelations(xml,
            [
                .. parts.Where(p => p.Name != "document").Select(p => (p.Name, $"{Words.Relations}/{p.Relation}", $"{p.Name}.xml", false)),
                .. parts.Where(p => p.Name == "document").SelectMany(p => p.Links).Select(LinkOf),
            ])));
            foreach ((string name, string _, string _, byte[] content, var links) in parts)
            {
                Write(zip, $"word/{name}.xml", content);
                if (links.Count > 0 && name != "document")
                    Write(zip, $"word/_rels/{name}.xml.rels", Xml(xml => WriteRelations(xml, links.Select(LinkOf))));
            }

            Write(zip, "docProps/core.xml", properties);
        }

        output.Write(file.GetBuffer().AsSpan(0, (int)file.Length));
    }

    private static (string Id, string Type, string Target, bool IsOutside) LinkOf((string Id, string Address, string Kind) link) => (link.Id, $"{Words.Relations}/{link.Kind}", link.Address, true);

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        using Stream stream = entry.Open();
        stream.Write(content);
    }

    private void WriteTypes(XmlWriter xml)
    {
        const string Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
        xml.WriteStartElement("Types", Namespace);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        foreach ((string name, string type, string _, byte[] _, var _) in parts)
            Override($"/word/{name}.xml", type);
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        xml.WriteEndElement();

        void Default(string extension, string type)
        {
            xml.WriteStartElement("Default", Namespace);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        void Override(string part, string type)
        {
            xml.WriteStartElement("Override", Namespace);
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(XmlWriter xml, IEnumerable<(string Id, string Type, string Target, bool IsOutside)> relations)
    {
        xml.WriteStartElement("Relationships", Relations);
        foreach ((string id, string type, string target, bool isOutside) in relations)
        {
            xml.WriteStartElement("Relationship", Relations);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            if (isOutside)
                xml.WriteAttributeString("TargetMode", "External");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

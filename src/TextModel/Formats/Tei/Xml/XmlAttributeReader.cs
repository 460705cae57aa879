using System.Text;
using System.Xml;

namespace TextModel.Formats.Tei;

/// <summary>Reads the attributes of an element with references to the file's own entities resolved.</summary>
internal static class XmlAttributeReader
{
    /// <summary>Reads the attributes in their order, names as written.</summary>
    /// <param name="reader">Stands on an element, and does so afterwards.</param>
    /// <param name="list">Takes them instead of what it had.</param>
    /// <param name="declared">The entities that may be asked for.</param>
    /// <param name="undeclared">Is told of references to others, which are kept as they stand.</param>
    public static void Read(XmlReader reader, XmlAttributes list, HashSet<string> declared, Action<string> undeclared)
    {
        list.Clear();
        if (!reader.HasAttributes)
            return;
        for (int i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            string name = reader.Name, value = reader.Value;
            bool hasReferences = reader is XmlTextReader && value.Contains('&', StringComparison.Ordinal);
            list.Add(name, hasReferences ? Resolve(reader, declared, undeclared) : value);
        }

        reader.MoveToElement();
    }

    // A value with references comes in pieces; those of an entity end with a piece that says so.
    private static string Resolve(XmlReader reader, HashSet<string> declared, Action<string> undeclared)
    {
        var value = new StringBuilder();
        while (reader.ReadAttributeValue())
        {
            if (reader.NodeType == XmlNodeType.Text)
            {
                value.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.EntityReference && declared.Contains(reader.Name))
            {
                reader.ResolveEntity();
            }
            else if (reader.NodeType == XmlNodeType.EntityReference)
            {
                undeclared(reader.Name);
                value.Append('&').Append(reader.Name).Append(';');
            }
        }

        return value.ToString();
    }
}

using System.Text;
using System.Xml;
using TextModel.Entities;

namespace TextModel.Formats.Cas;

/// <summary>Writes the type system description for the XMI of a document.</summary>
internal sealed class CasTypeSystemWriter : ITextWriter
{
    private const string Space = "http://uima.apache.org/resourceSpecifier";

    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        Write(AnnotationSet.Of(document), output);
    }

    private static void Write(AnnotationSet set, Stream output)
    {
        var types = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal)
        {
            [NamedEntities.Type] = new(StringComparer.Ordinal) { "identifier", "value" },
            [NamedEntities.Token] = [],
            [NamedEntities.Sentence] = [],
        };
        foreach (StandOffItem item in set.Items.Select(NamedEntities.Of))
        {
            if (!types.TryGetValue(item.Type, out SortedSet<string>? features))
                types.Add(item.Type, features = new(StringComparer.Ordinal));
            features.UnionWith(item.Features.Select(f => CasFeatures.Name(f.Key)));
        }

        using XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            NewLineChars = "\n",
            Indent = true,
            IndentChars = "    ",
            CloseOutput = false,
        });
        xml.WriteStartElement("typeSystemDescription", Space);
        xml.WriteStartElement("types", Space);
        foreach ((string type, SortedSet<string> features) in types)
        {
            xml.WriteStartElement("typeDescription", Space);
            xml.WriteElementString("name", Space, type);
            xml.WriteElementString("description", Space, "");
            xml.WriteElementString("supertypeName", Space, "uima.tcas.Annotation");
            if (features.Count > 0)
            {
                xml.WriteStartElement("features", Space);
                foreach (string feature in features)
                {
                    xml.WriteStartElement("featureDescription", Space);
                    xml.WriteElementString("name", Space, feature);
                    xml.WriteElementString("description", Space, "");
                    xml.WriteElementString("rangeTypeName", Space, "uima.cas.String");
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}

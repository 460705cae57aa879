using System.Text;
using System.Xml;
using TextModel.Entities;

namespace TextModel.Formats.Cas;

/// <summary>Writes the type system description for the XMI of a document or of an annotation set.</summary>
internal sealed class CasTypeSystemWriter : ITextWriter
{
    private const string Annotation = "uima.tcas.Annotation";
    private const string Top = "uima.cas.TOP";

    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        Write(AnnotationSet.Of(document), output);
    }

    /// <summary>Writes the types that a set came with, if these are all it uses; otherwise those and the ones that its annotations show.</summary>
    public static void Write(AnnotationSet set, Stream output)
    {
        CasTypes? declared = set.Properties[CasFormat.TypeSystemProperty] is { } xml ? CasTypes.Read(xml, out _) : null;
        CasTypes types = declared ?? new();
        if (declared is null)
        {
            CasType entity = types.Add(NamedEntities.Type, Annotation);
            foreach (string feature in (string[])["identifier", "value"])
                entity.Features[feature] = new(feature, "uima.cas.String", null);
            types.Add(NamedEntities.Token, Annotation);
            types.Add(NamedEntities.Sentence, Annotation);
        }

        if (!Complete(types, set) && declared is not null)
            output.Write(Encoding.UTF8.GetBytes(set.Properties[CasFormat.TypeSystemProperty]!));
        else
            Write(types, output);
    }

    // Adds what the annotations use and the types do not declare; returns whether there was any.
    private static bool Complete(CasTypes types, AnnotationSet set)
    {
        bool any = false;
        IEnumerable<StandOffItem> items = set.Items.Any(i => i.Type == CasNames.Sofa) ? set.Items : NamedEntities.Of(set);
        foreach (StandOffItem item in items.Where(i => !i.Type.StartsWith("uima.", StringComparison.Ordinal)))
        {
            bool placed = item.Spans.Count > 0 || item.Features["begin"] is not null, based = placed || item.Features["sofa"] is not null;
            any |= !types.Types.ContainsKey(item.Type);
            CasType type = types.Add(
                item.Type, item.Type.EndsWith(".DocumentMetaData", StringComparison.Ordinal) ? CasNames.Document : placed ? Annotation : based ? "uima.cas.AnnotationBase" : Top);
            foreach (KeyedValue feature in item.Features.Where(f => !(based && f.Key is "sofa" or "begin" or "end") && !(type.Supertype == CasNames.Document && f.Key == "language")))
            {
                bool array = feature.Key.EndsWith("[]", StringComparison.Ordinal);
                Declare(type, CasFeatures.Name(array ? feature.Key[..^2] : feature.Key), array ? "uima.cas.StringArray" : "uima.cas.String");
            }

            foreach (IGrouping<string, StandOffLink> links in item.Links.GroupBy(l => l.Role))
                Declare(type, links.Key, links.Count() > 1 ? "uima.cas.FSArray" : Top);
        }

        return any;

        void Declare(CasType type, string feature, string range)
        {
            // What one annotation links once, another may link several times.
            bool wider = range == "uima.cas.FSArray" && type.Features.TryGetValue(feature, out CasFeature? known) && known.Range == Top;
            if (types.Feature(type.Name, feature) is not null && !wider)
                return;
            any = true;
            type.Features[feature] = new(feature, range, null);
        }
    }

    private static void Write(CasTypes types, Stream output)
    {
        using XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            NewLineChars = "\n",
            Indent = true,
            IndentChars = "    ",
            CloseOutput = false,
        });
        xml.WriteStartElement("typeSystemDescription", CasTypes.Space);
        xml.WriteStartElement("types", CasTypes.Space);
        foreach (CasType type in types.Types.Values)
        {
            xml.WriteStartElement("typeDescription", CasTypes.Space);
            Value("name", type.Name);
            Value("description", "");
            Value("supertypeName", type.Supertype);
            if (type.Features.Count > 0)
            {
                xml.WriteStartElement("features", CasTypes.Space);
                foreach (CasFeature feature in type.Features.Values)
                {
                    xml.WriteStartElement("featureDescription", CasTypes.Space);
                    Value("name", feature.Name);
                    Value("description", "");
                    Value("rangeTypeName", feature.Range);
                    if (feature.Element is not null)
                        Value("elementType", feature.Element);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();

        void Value(string name, string value) => xml.WriteElementString(name, CasTypes.Space, value);
    }
}

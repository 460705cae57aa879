using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace TextModel.Formats.Cas;

/// <summary>Reads the feature structures of one file.</summary>
internal sealed class CasReader(SourceText source, CasTypes? types, DiagnosticBag diagnostics)
{
    private readonly List<Structure> structures = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<KeyedValue> namespaces = [];
    private XmlReader xml = null!;

    public AnnotationSet Read()
    {
        // The framework knows XML 1.0 only, and UIMA writes 1.1 where it is asked to; what it writes differs in the declaration, and may hold control characters.
        using var text = new StringReader(Xml11.AsXml10(source.Text));
        using XmlReader reader = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = !Xml11.AllowsControls(source.Text),
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        xml = reader;
        try
        {
            reader.MoveToContent();
            if (reader.LocalName != "XMI" || reader.NamespaceURI != CasNames.Xmi)
            {
                diagnostics.Add(DiagnosticCodes.NotAnAnnotationFile.At(source.Path, Place, null, "CAS in XMI", reader.LocalName == "typeSystemDescription"
                    ? "it is a type system, which describes the types of a CAS; read the .xmi file" : $"its root element is '{reader.Name}'"));
                return new();
            }

            ReadNamespaces();
            ReadAll();
        }
        catch (XmlException e)
        {
            string message = e.Message;
            int line = message.IndexOf(" Line ", StringComparison.Ordinal);
            diagnostics.Add(DiagnosticCodes.NotWellFormed.At(
                source.Path, e.LineNumber > 0 ? new TextPosition(e.LineNumber, e.LinePosition) : null, null, line < 0 ? message : message[..line]));
        }

        return Build();
    }

    private TextPosition Place => xml is IXmlLineInfo info && info.HasLineInfo() ? new(Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition)) : new(1, 1);

    private void ReadNamespaces()
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix == "xmlns")
                namespaces.Add(new(xml.Name, xml.Value));
        }

        xml.MoveToElement();
    }

    private void ReadAll()
    {
        int depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                ReadStructure();
            else
                xml.Read();
        }
    }

    private void ReadStructure()
    {
        var structure = new Structure(CasNames.Type(xml.NamespaceURI, xml.LocalName), Place);
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI == CasNames.Xmi && xml.LocalName == "id")
                structure.Id = xml.Value;
            else if (xml.Prefix != "xmlns" && xml.Name != "xmlns" && xml.NamespaceURI != CasNames.Xmi)
                structure.Features.Add(new(CasFeatures.Read(xml.LocalName), xml.Value));
        }

        xml.MoveToElement();
        int depth = xml.Depth;
        bool empty = xml.IsEmptyElement;
        xml.Read();
        // Arrays of strings are elements, one for each.
        while (!empty && !xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                string name = xml.LocalName;
                structure.Features.Add(new(name + "[]", xml.ReadElementContentAsString()));
            }
            else
            {
                xml.Read();
            }
        }

        if (!empty)
            xml.Read();
        if (structure.Id is { } id && !ids.Add(id))
            Report(structure, $"the identifier '{id}' was given before");
        else
            structures.Add(structure);
    }

    private AnnotationSet Build()
    {
        Structure? sofa = structures.Find(s => s.Type == CasNames.Sofa && s["sofaString"] is not null && s["sofaID"] == CasNames.InitialView)
            ?? structures.Find(s => s.Type == CasNames.Sofa && s["sofaString"] is not null);
        string? text = sofa?["sofaString"];
        if (sofa is not null)
            sofa.Features.RemoveAll(f => f.Key == "sofaString");
        else if (structures.Count > 0)
            diagnostics.Add(DiagnosticCodes.TextMissing.At(source.Path, null, null, "it has no subject of analysis with a string"));
        var items = ImmutableArray.CreateBuilder<StandOffItem>(structures.Count);
        int fresh = 0;
        foreach (Structure structure in structures)
            items.Add(Item(structure, structure.Id ?? string.Create(CultureInfo.InvariantCulture, $"{structure.Type}-{++fresh}"), sofa?.Id, text));
        return new() { Text = text, Items = items.ToImmutable().ToValueList(), Properties = [.. namespaces] };
    }

    private StandOffItem Item(Structure structure, string id, string? sofa, string? text)
    {
        var features = new List<KeyedValue>();
        var links = new List<StandOffLink>();
        TextSpan? span = structure["sofa"] == sofa && sofa is not null && structure["begin"] is not null ? Span(structure, text!) : null;
        foreach (KeyedValue feature in structure.Features)
        {
            if (span is not null && feature.Key is "begin" or "end" or "sofa" && structure.Type != CasNames.View)
                continue;
            string[] targets = feature.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if ((types?.IsReference(structure.Type, CasFeatures.Name(feature.Key)) ?? CasNames.IsReference(feature.Key)) && targets.Length > 0 && Array.TrueForAll(targets, ids.Contains))
                links.AddRange(targets.Select(t => new StandOffLink(feature.Key, t)));
            else
                features.Add(feature);
        }

        return new()
        {
            Id = id,
            Kind = Kind(structure.Type, span, links),
            Type = structure.Type,
            Spans = span is { } place ? [place] : [],
            Features = [.. features],
            Links = links.ToValueList(),
        };
    }

    private TextSpan? Span(Structure structure, string text)
    {
        if (int.TryParse(structure["begin"], NumberStyles.None, CultureInfo.InvariantCulture, out int begin)
            && int.TryParse(structure["end"], NumberStyles.None, CultureInfo.InvariantCulture, out int end) && begin <= end && end <= text.Length)
            return new(begin, end);
        Report(structure, $"the offsets {structure["begin"]} to {structure["end"]} of the {structure.Type}, which are no stretch of the text of {text.Length} units");
        return null;
    }

    private StandOffKind Kind(string type, TextSpan? span, List<StandOffLink> links)
    {
        if (type is CasNames.Sofa or CasNames.View or CasNames.Null or CasNames.Document || type.EndsWith(".DocumentMetaData", StringComparison.Ordinal))
            return StandOffKind.Structure;
        if (links.Exists(l => l.Role is "Governor" or "Source" or "source") && links.Exists(l => l.Role is "Dependent" or "Target" or "target"))
            return StandOffKind.Relation;
        if (span is null)
            return StandOffKind.Structure;
        return type.EndsWith(".Token", StringComparison.Ordinal) || Is(Entities.NamedEntities.Token) ? StandOffKind.Token
            : type.EndsWith(".Sentence", StringComparison.Ordinal) || Is(Entities.NamedEntities.Sentence) ? StandOffKind.Sentence : StandOffKind.Span;

        bool Is(string ancestor) => types?.Is(type, ancestor) ?? false;
    }

    private void Report(Structure structure, string what) => diagnostics.Add(DiagnosticCodes.BadAnnotation.At(source.Path, structure.Place, null, what));

    private sealed class Structure(string type, TextPosition place)
    {
        public string Type { get; } = type;

        public TextPosition Place { get; } = place;

        public string? Id { get; set; }

        public List<KeyedValue> Features { get; } = [];

        public string? this[string feature]
        {
            get
            {
                int at = Features.FindIndex(f => f.Key == feature);
                return at < 0 ? null : Features[at].Value;
            }
        }
    }
}

using System.Xml;
using System.Xml.Linq;

namespace TextModel.Formats.Cas;

/// <summary>A feature of a type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Range">The type of its values.</param>
/// <param name="Element">The type of the elements where the range is an array or list; null where none is named.</param>
internal sealed record CasFeature(string Name, string Range, string? Element);

/// <summary>A type of a type system.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Supertype">The type it is a kind of.</param>
/// <param name="Features">The features that it adds, by name.</param>
internal sealed record CasType(string Name, string Supertype, SortedDictionary<string, CasFeature> Features);

/// <summary>A type system: which types a CAS may hold, with which features.</summary>
internal sealed class CasTypes
{
    /// <summary>The namespace of descriptors.</summary>
    public const string Space = "http://uima.apache.org/resourceSpecifier";

    // UIMA Tutorial and Developers' Guides, 2.1.1: the built-in types that hold a value, and not a reference.
    private static readonly HashSet<string> Primitives = new(
        new[] { "Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double", "String" }.SelectMany(n => new[] { $"uima.cas.{n}", $"uima.cas.{n}Array", $"uima.cas.{n}List" })
            .Append("uima.cas.NonEmptyStringList"),
        StringComparer.Ordinal);

    /// <summary>The types that are declared, by name.</summary>
    public SortedDictionary<string, CasType> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a type system description.</summary>
    /// <param name="xml">The descriptor.</param>
    /// <param name="problem">What is wrong with it, and where; null where nothing is.</param>
    public static CasTypes? Read(string xml, out (string Message, TextPosition? Place)? problem)
    {
        problem = null;
        XElement root;
        try
        {
            using var text = new StringReader(xml);
            using XmlReader reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException e)
        {
            problem = (e.Message.Split(" Line ")[0], e.LineNumber > 0 ? new TextPosition(e.LineNumber, Math.Max(1, e.LinePosition)) : null);
            return null;
        }

        if (root.Name.LocalName != "typeSystemDescription")
        {
            problem = ($"its root element is '{root.Name.LocalName}' and not typeSystemDescription", new TextPosition(1, 1));
            return null;
        }

        var types = new CasTypes();
        foreach (XElement type in root.Elements().Where(e => e.Name.LocalName == "types").Elements())
        {
            if (Child(type, "name") is not { Length: > 0 } name)
                continue;
            CasType known = types.Add(name, Child(type, "supertypeName") is { Length: > 0 } super ? super : "uima.cas.TOP");
            foreach (XElement feature in type.Elements().Where(e => e.Name.LocalName == "features").Elements())
            {
                if (Child(feature, "name") is { Length: > 0 } called)
                    known.Features[called] = new(called, Child(feature, "rangeTypeName") is { Length: > 0 } range ? range : "uima.cas.String", Child(feature, "elementType"));
            }
        }

        return types;
    }

    /// <summary>The type of a name, which is added where it is not known yet.</summary>
    public CasType Add(string name, string supertype)
    {
        if (!Types.TryGetValue(name, out CasType? type))
            Types.Add(name, type = new(name, supertype, new(StringComparer.Ordinal)));
        return type;
    }

    /// <summary>The feature of a type or of one that it is a kind of; null where none is declared.</summary>
    public CasFeature? Feature(string type, string feature)
    {
        // A type that is a kind of itself must not keep us.
        for (int depth = 0; depth < 100 && Types.TryGetValue(type, out CasType? declared); depth++, type = declared.Supertype)
        {
            if (declared.Features.TryGetValue(feature, out CasFeature? found))
                return found;
        }

        return null;
    }

    /// <summary>Whether a feature refers to other feature structures; null where it is not declared.</summary>
    public bool? IsReference(string type, string feature) => Feature(type, feature) is { } found ? !IsPrimitive(found.Range) : null;

    /// <summary>Whether a type is another one, or a kind of it.</summary>
    public bool Is(string type, string ancestor)
    {
        for (int depth = 0; depth < 100; depth++)
        {
            if (type == ancestor)
                return true;
            if (!Types.TryGetValue(type, out CasType? declared))
                return false;
            type = declared.Supertype;
        }

        return false;
    }

    // Subtypes of String enumerate its values.
    private bool IsPrimitive(string range) => Primitives.Contains(range) || Is(range, "uima.cas.String");

    private static string? Child(XElement element, string local) => element.Elements().FirstOrDefault(e => e.Name.LocalName == local)?.Value.Trim();
}

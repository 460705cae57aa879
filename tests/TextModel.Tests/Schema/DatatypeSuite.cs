using System.Globalization;
using System.Xml.Linq;
using TextModel.Schema;

namespace TextModel.Tests.Schema;

/// <summary>The cases of one datatype in the suite: what is valid, what is equal, how long values are, and in which order.</summary>
internal static class DatatypeSuite
{
    public static IEnumerable<(bool IsRight, XElement Element)> Run(XElement type)
    {
        string name = type.Attribute("name")!.Value;
        foreach (XElement value in type.Elements("valid"))
            yield return (IsValid(Data(name, ""), value), value);
        foreach (XElement value in type.Elements("invalid"))
            yield return (!IsValid(Data(name, ""), value), value);
        foreach (XElement value in type.Elements("length"))
        {
            int length = int.Parse(value.Attribute("value")!.Value, CultureInfo.InvariantCulture);
            yield return (IsValid(Facet(name, "length", length), value), value);
            yield return (!IsValid(Facet(name, "length", length + 1), value), value);
            yield return (IsValid(Facet(name, "minLength", length), value), value);
            yield return (!IsValid(Facet(name, "minLength", length + 1), value), value);
            yield return (IsValid(Facet(name, "maxLength", length), value), value);
            if (length > 0)
                yield return (!IsValid(Facet(name, "maxLength", length - 1), value), value);
        }

        foreach (XElement classes in type.Elements("equiv"))
        {
            (XElement Value, int Class)[] all = [.. classes.Elements("class").SelectMany((c, i) => c.Elements("value").Select(v => (v, i)))];
            foreach ((XElement one, int itsClass) in all)
            {
                foreach ((XElement other, int otherClass) in all)
                    yield return (IsValid(Value(name, one), other) == (itsClass == otherClass), one);
            }
        }

        foreach (XElement pair in type.Elements("lessThan"))
        {
            XElement[] values = [.. pair.Elements()];
            yield return (Keeps(name, "maxExclusive", values[1], values[0]), pair);
            yield return (Keeps(name, "minExclusive", values[0], values[1]), pair);
            yield return (!Keeps(name, "maxExclusive", values[0], values[1]), pair);
            yield return (!Keeps(name, "minInclusive", values[1], values[0]), pair);
            yield return (!Keeps(name, "minExclusive", values[0], values[0]), pair);
            yield return (Keeps(name, "minInclusive", values[0], values[0]), pair);
        }

        foreach (XElement pair in type.Elements("incomparable"))
        {
            XElement[] values = [.. pair.Elements()];
            foreach ((XElement limit, XElement value) in ((XElement, XElement)[])[(values[0], values[1]), (values[1], values[0])])
            {
                yield return (!Keeps(name, "maxExclusive", limit, value), pair);
                yield return (!Keeps(name, "minExclusive", limit, value), pair);
            }
        }
    }

    private static string Data(string type, string parameters) =>
        $"<element name='x' xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='{Rng.Xsd}'><data type='{type}'>{parameters}</data></element>";

    private static string Facet(string type, string name, int value) => Data(type, $"<param name='{name}'>{value}</param>");

    private static bool Keeps(string type, string facet, XElement limit, XElement value) =>
        IsValid(Data(type, $"<param name='{facet}'>{Escaped(limit.Value)}</param>"), value);

    private static string Value(string type, XElement value) =>
        $"<element name='x' xmlns='http://relaxng.org/ns/structure/1.0'{Prefixes(value)} datatypeLibrary='{Rng.Xsd}'><value type='{type}'>{Escaped(value.Value)}</value></element>";

    private static bool IsValid(string schema, XElement value)
    {
        string subset = value.Attribute("internalSubset") is { } declared ? $"<!DOCTYPE x [{declared.Value}]>" : "";
        return RelaxNgSchema.Parse(schema).GetSchemaOrThrow().IsValid($"{subset}<x{Prefixes(value)}>{Escaped(value.Value)}</x>");
    }

    private static string Prefixes(XElement element) => string.Concat(element.AncestorsAndSelf().SelectMany(a => a.Attributes())
        .Where(a => a.IsNamespaceDeclaration).Select(a => $" xmlns:{a.Name.LocalName}='{a.Value}'"));

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace("'", "&apos;")
        .Replace("\r", "&#13;").Replace("\n", "&#10;").Replace("\t", "&#9;");
}

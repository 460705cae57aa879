using System.Collections.Frozen;
using TextModel.Schema.Datatypes;
using TextModel.Schema.Syntax;

namespace TextModel.Schema.Simplification;

/// <summary>What an element of the schema inherits (sections 4.3, 4.4 and 4.9).</summary>
/// <param name="Ns">The value of the attribute <c>ns</c>.</param>
/// <param name="Library">The value of the attribute <c>datatypeLibrary</c>.</param>
/// <param name="Grammar">The grammar around it; null outside of all.</param>
internal sealed record ReadingContext(string Ns, string Library, Grammar? Grammar)
{
    /// <summary>The context in an element, with its own attributes.</summary>
    public ReadingContext In(SchemaElement element)
    {
        string ns = element.Attribute("ns") ?? Ns, library = element.Attribute("datatypeLibrary") ?? Library;
        return ReferenceEquals(ns, Ns) && ReferenceEquals(library, Library) ? this : this with { Ns = ns, Library = library };
    }
}

/// <summary>The full syntax of section 3, as far as it is about single elements: which attributes, whether text, which children.</summary>
internal static class SyntaxRules
{
    private static readonly FrozenDictionary<string, string> AttributesOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["element"] = "name",
        ["attribute"] = "name",
        ["group"] = "",
        ["interleave"] = "",
        ["choice"] = "",
        ["optional"] = "",
        ["zeroOrMore"] = "",
        ["oneOrMore"] = "",
        ["list"] = "",
        ["mixed"] = "",
        ["ref"] = "name",
        ["parentRef"] = "name",
        ["empty"] = "",
        ["value"] = "type",
        ["data"] = "type",
        ["notAllowed"] = "",
        ["externalRef"] = "href",
        ["grammar"] = "",
        ["text"] = "",
        ["param"] = "name",
        ["except"] = "",
        ["div"] = "",
        ["include"] = "href",
        ["start"] = "combine",
        ["define"] = "name combine",
        ["name"] = "",
        ["anyName"] = "",
        ["nsName"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether an element may have character data.</summary>
    public static bool HasText(SchemaElement element) => element.Local is "value" or "param" or "name";

    /// <summary>Says what is wrong with an element by itself.</summary>
    /// <returns>Whether it is an element of RELAX NG at all.</returns>
    public static bool Check(SchemaElement element, FaultList faults)
    {
        if (!AttributesOf.TryGetValue(element.Local, out string? allowed))
        {
            faults.Add(FaultKind.Syntax, element.Place, $"RELAX NG has no element '{element.Local}'.");
            return false;
        }

        foreach (SchemaAttribute attribute in element.Attributes)
        {
            if (attribute.Ns.Length > 0 ? attribute.Ns != SchemaElement.RelaxNg : IsAllowed(attribute.Local, allowed))
                continue;
            faults.Add(FaultKind.Syntax, attribute.Place, $"'{element.Local}' has no attribute '{attribute.Local}' in RELAX NG.");
        }

        if (element.Attribute("datatypeLibrary") is { } library && !IsLibrary(library))
        {
            faults.Add(FaultKind.Syntax, element.Place,
                $"'{library}' is no name of a library of datatypes: an absolute URI without a fragment is expected, such as {DatatypeLibraries.Xsd}.");
        }

        if (!HasText(element) && !Whitespace.IsAll(element.Text.ToString()))
            faults.Add(FaultKind.Syntax, element.Place, $"'{element.Local}' may have no text in RELAX NG, but has '{Shortened(element.Text.ToString())}'.");
        if (HasText(element) && element.Children.Count > 0)
            faults.Add(FaultKind.Syntax, element.Children[0].Place, $"'{element.Local}' may have no elements in it.");
        return true;
    }

    /// <summary>An attribute that must be there, without white space around it.</summary>
    public static string? Required(SchemaElement element, string name, FaultList faults)
    {
        if (element.Attribute(name) is { } value)
            return value.Trim(Whitespace.Characters);
        faults.Add(FaultKind.Syntax, element.Place, $"'{element.Local}' needs the attribute '{name}'.");
        return null;
    }

    /// <summary>An attribute that must be there and be an NCName.</summary>
    public static string? RequiredName(SchemaElement element, string name, FaultList faults)
    {
        string? value = Required(element, name, faults);
        if (value is null || Lexical.IsNCName(value))
            return value;
        faults.Add(FaultKind.Syntax, element.Place, $"'{value}' is no name: letters, digits, '.', '-' and '_' are allowed, and a letter or '_' first.");
        return null;
    }

    private static bool IsAllowed(string name, string allowed) =>
        name is "ns" or "datatypeLibrary" || (name.Length > 0 && allowed.Split(' ').Contains(name));

    private static bool IsLibrary(string library)
    {
        if (library.Length == 0)
            return true;
        int colon = library.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon + 1 < library.Length && !library.Contains('#', StringComparison.Ordinal) && !library.AsSpan(0, colon).ContainsAny('/', '?')
            && Lexical.IsUri(library) && !library.Any(char.IsWhiteSpace);
    }

    private static string Shortened(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length <= 30 ? trimmed : string.Concat(trimmed.AsSpan(0, 30), "…");
    }
}

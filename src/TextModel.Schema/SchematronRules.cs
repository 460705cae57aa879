using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using TextModel.Schema.Rules;

namespace TextModel.Schema;

/// <summary>The rules of Schematron (ISO/IEC 19757-3) that a schema has beside its grammar, as those do that are made from a TEI ODD, as far as XPath 1.0 can say them.</summary>
/// <remarks>A rule in XPath 2 that XPath 1.0 cannot say is not checked, and stands in <see cref="NotChecked"/>. Rules may be checked by several threads at once.</remarks>
public sealed class SchematronRules
{
    private static readonly XNamespace[] Names = ["http://purl.oclc.org/dsdl/schematron", "http://www.ascc.net/xml/schematron"];
    private readonly (string Prefix, string Uri)[] prefixes;
    private readonly List<RuleSpec> rules = [];

    private SchematronRules((string Prefix, string Uri)[] prefixes) => this.prefixes = prefixes;

    /// <summary>How many conditions are checked.</summary>
    public int Count => rules.Sum(r => r.Conditions.Count);

    /// <summary>The conditions that are not checked, and why.</summary>
    public ValueList<UncheckedRule> NotChecked { get; private set; } = [];

    /// <summary>Reads the rules of a schema.</summary>
    /// <param name="path">A schema in the XML syntax of RELAX NG, a Schematron schema, or an ODD.</param>
    /// <returns>The rules; none where the file has none.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="XmlException">It is not well-formed XML.</exception>
    public static SchematronRules Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.OpenRead(path);
        return Load(stream);
    }

    /// <summary>Reads the rules of a schema.</summary>
    /// <param name="stream">Its bytes; read to the end, and left open.</param>
    /// <returns>The rules; none where it has none.</returns>
    /// <exception cref="XmlException">It is not well-formed XML.</exception>
    public static SchematronRules Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = XmlReader.Create(stream, Settings());
        XElement root = XDocument.Load(reader).Root!;
        // A prefix that the schema binds twice means what its last declaration says.
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XElement ns in Of(root, "ns"))
        {
            if (ns.Attribute("prefix")?.Value is { } prefix && ns.Attribute("uri")?.Value is { } uri)
                known[prefix] = uri;
        }

        var made = new SchematronRules([.. known.Select(p => (p.Key, p.Value))]);
        var not = new List<UncheckedRule>();
        foreach (XElement rule in Of(root, "rule"))
            made.Add(rule, not);
        made.NotChecked = [.. not];
        return made;
    }

    /// <summary>Checks a document.</summary>
    /// <param name="stream">Its bytes; read to the end, in memory that grows with its length.</param>
    /// <param name="path">The file that it is of, for messages.</param>
    /// <returns>What breaks a rule, in the order of the document, at most 100 errors and 100 warnings; nothing of a document that is not well-formed, which <see cref="RelaxNgSchema"/> says.</returns>
    public ValueList<Diagnostic> Check(Stream stream, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        XPathDocument document;
        try
        {
            using var reader = XmlReader.Create(stream, Settings());
            document = new(reader);
        }
        catch (XmlException)
        {
            return [];
        }

        var found = new List<(int Line, int Column, Diagnostic Diagnostic)>();
        XPathNavigator root = document.CreateNavigator();
        foreach (RuleSpec rule in rules)
            rule.Check(root, new(prefixes), (place, severity, text) => found.Add((place.Line, place.Column, CodeOf(severity).At(path, place, null, text))));
        var bag = new DiagnosticBag();
        foreach ((_, _, Diagnostic diagnostic) in found.OrderBy(f => f.Line).ThenBy(f => f.Column))
            bag.Add(diagnostic);
        return bag.ToImmutable();
    }

    private static DiagnosticCode CodeOf(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error ? SchemaDiagnostics.RuleBroken : SchemaDiagnostics.RuleAdvises;

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private static IEnumerable<XElement> Of(XElement root, string local) => root.DescendantsAndSelf().Where(e => e.Name.LocalName == local && Array.IndexOf(Names, e.Name.Namespace) >= 0);

    private void Add(XElement rule, List<UncheckedRule> not)
    {
        var variables = new List<(string Name, string Value)>();
        var conditions = new List<XElement>();
        foreach (XElement part in rule.Elements())
        {
            if (part.Name.LocalName == "let" && part.Attribute("name")?.Value is { } name)
                variables.Add((name, part.Attribute("value")?.Value ?? ""));
            else if (part.Name.LocalName is "assert" or "report")
                conditions.Add(part);
        }

        string context = Plain(rule.Attribute("context")?.Value);
        RuleSpec? made = null;
        string problem = rule.Attribute("abstract")?.Value == "true" || rule.Elements().Any(e => e.Name.LocalName == "extends") ? "it is abstract, or extends another"
            : RuleSpec.TryMake(context, variables, prefixes, out made);
        foreach (XElement condition in conditions)
        {
            string why = problem.Length > 0 ? problem : made!.TryAdd(condition, prefixes);
            if (why.Length > 0)
                not.Add(new(context, Plain(condition.Attribute("test")?.Value), why));
        }

        if (made is { Conditions.Count: > 0 })
            rules.Add(made);
    }

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A condition of a rule that is not checked.</summary>
/// <param name="Context">What the rule is about, as the schema has it.</param>
/// <param name="Test">The condition, as the schema has it.</param>
/// <param name="Reason">Why it is not checked.</param>
public sealed record UncheckedRule(string Context, string Test, string Reason);

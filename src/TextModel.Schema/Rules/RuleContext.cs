using System.Globalization;
using System.Xml;
using System.Xml.XPath;
using System.Xml.Xsl;

namespace TextModel.Schema.Rules;

/// <summary>What an expression of a rule may name: the prefixes of its schema, its variables, and <c>current()</c>.</summary>
internal sealed class RuleContext : XsltContext
{
    private readonly Dictionary<string, object> variables = new(StringComparer.Ordinal);

    /// <summary>Knows the prefixes of a schema.</summary>
    public RuleContext(IEnumerable<(string Prefix, string Uri)> prefixes)
    {
        foreach ((string prefix, string uri) in prefixes)
            AddNamespace(prefix, uri);
    }

    /// <summary>What <c>current()</c> is.</summary>
    public XPathNavigator? Current { get; set; }

    /// <inheritdoc/>
    public override bool Whitespace => true;

    /// <summary>Sets a variable.</summary>
    public void Set(string name, object value) => variables[name] = value;

    /// <inheritdoc/>
    public override IXsltContextFunction ResolveFunction(string prefix, string name, XPathResultType[] ArgTypes) => (prefix, name, ArgTypes.Length) switch
    {
        ("", "current", 0) => new Function(XPathResultType.NodeSet, (context, _) => context.Current!.Select(".")),
        ("", "exists", 1) => new Function(XPathResultType.Boolean, static (_, given) => Any(given[0])),
        ("", "empty", 1) => new Function(XPathResultType.Boolean, static (_, given) => !Any(given[0])),
        _ => throw new XPathException($"XPath 1.0 has no function {name}()."),
    };

    /// <inheritdoc/>
    public override IXsltContextVariable ResolveVariable(string prefix, string name) => new Variable(this, name);

    /// <inheritdoc/>
    public override int CompareDocument(string baseUri, string nextbaseUri) => string.CompareOrdinal(baseUri, nextbaseUri);

    /// <inheritdoc/>
    public override bool PreserveWhitespace(XPathNavigator node) => true;

    private static bool Any(object value) => value is XPathNodeIterator nodes ? nodes.Clone().MoveNext() : Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 };

    private sealed class Function(XPathResultType result, Func<RuleContext, object[], object> invoke) : IXsltContextFunction
    {
        public int Minargs => 0;

        public int Maxargs => 1;

        public XPathResultType ReturnType => result;

        public XPathResultType[] ArgTypes => [XPathResultType.Any];

        public object Invoke(XsltContext xsltContext, object[] args, XPathNavigator docContext) => invoke((RuleContext)xsltContext, args);
    }

    private sealed class Variable(RuleContext context, string name) : IXsltContextVariable
    {
        public bool IsLocal => true;

        public bool IsParam => false;

        public XPathResultType VariableType => XPathResultType.Any;

        public object Evaluate(XsltContext xsltContext) => context.variables.TryGetValue(name, out object? value)
            ? value is XPathNodeIterator nodes ? nodes.Clone() : value
            : throw new XPathException($"The variable ${name} is not known.");
    }
}

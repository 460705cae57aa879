using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace TextModel.Schema.Rules;

/// <summary>A rule: what it is about, and the conditions that have to hold there.</summary>
internal sealed class RuleSpec
{
    private readonly XPathExpression select;
    private readonly List<(string Name, XPathExpression Value)> variables = [];

    private RuleSpec(XPathExpression select) => this.select = select;

    /// <summary>The conditions.</summary>
    public List<RuleCondition> Conditions { get; } = [];

    /// <summary>Makes a rule.</summary>
    /// <param name="context">The pattern of what it is about.</param>
    /// <param name="given">Its variables, in order.</param>
    /// <param name="prefixes">The prefixes that expressions may use.</param>
    /// <param name="made">The rule.</param>
    /// <returns>Why it cannot be checked; an empty string if it can.</returns>
    public static string TryMake(string context, List<(string Name, string Value)> given, (string Prefix, string Uri)[] prefixes, out RuleSpec? made)
    {
        made = null;
        if (RulePath.Selecting(RulePath.WithSigns(context)) is not { } path)
            return "its context is no path of XPath 1.0";
        var names = new RuleContext(prefixes);
        foreach ((string name, _) in given)
            names.Set(name, "");
        if (Compile(path, names, out string problem) is not { } select)
            return problem;
        made = new(select);
        foreach ((string name, string value) in given)
        {
            if (Compile(RulePath.WithSigns(value), names, out problem) is not { } expression)
            {
                made = null;
                return problem;
            }

            made.variables.Add((name, expression));
        }

        return "";
    }

    /// <summary>Adds a condition.</summary>
    /// <returns>Why it cannot be checked; an empty string if it can.</returns>
    public string TryAdd(XElement element, (string Prefix, string Uri)[] prefixes)
    {
        var names = new RuleContext(prefixes);
        foreach ((string name, _) in variables)
            names.Set(name, "");
        if (Compile(RulePath.WithSigns(element.Attribute("test")?.Value ?? ""), names, out string problem) is not { } test)
            return problem;
        var severity = element.Attribute("role")?.Value.ToLowerInvariant() is "nonfatal" or "warning" or "warn" or "info" or "information" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        var parts = new List<(string Text, XPathExpression? Value)>();
        foreach (XNode node in element.Nodes())
        {
            if (node is XText text)
                parts.Add((text.Value, null));
            else if (node is XElement { Name.LocalName: "name" or "value-of" } part && Compile(RulePath.WithSigns(part.Attribute("select")?.Value ?? part.Attribute("path")?.Value ?? "name()"), names, out _) is { } value)
                parts.Add(("", value));
            else if (node is XElement other)
                parts.Add((other.Name.LocalName is "value-of" ? "…" : other.Value, null));
        }

        Conditions.Add(new(element.Name.LocalName == "report", test, severity, parts));
        return "";
    }

    /// <summary>Checks all that the rule is about.</summary>
    /// <param name="root">The document.</param>
    /// <param name="context">What expressions may name.</param>
    /// <param name="say">Takes the place, the severity and the text of what is wrong.</param>
    public void Check(XPathNavigator root, RuleContext context, Action<TextPosition, DiagnosticSeverity, string> say)
    {
        XPathNodeIterator nodes = root.Select(With(select, context));
        var ready = variables.ConvertAll(v => (v.Name, Value: With(v.Value, context)));
        List<(RuleCondition Condition, XPathExpression Test)> tests = Conditions.ConvertAll(c => (c, With(c.Test, context)));
        while (nodes.MoveNext())
        {
            XPathNavigator node = nodes.Current!;
            context.Current = node;
            foreach ((string name, XPathExpression value) in ready)
                context.Set(name, node.Evaluate(value));
            foreach ((RuleCondition condition, XPathExpression test) in tests)
            {
                if (IsTrue(node.Evaluate(test)) == condition.IsReport)
                    say(PlaceOf(node), condition.Severity, condition.Say(node, context));
            }
        }
    }

    /// <summary>An expression of its own, since one remembers where it is in a document.</summary>
    public static XPathExpression With(XPathExpression expression, RuleContext context)
    {
        XPathExpression copy = expression.Clone();
        copy.SetContext(context);
        return copy;
    }

    private static XPathExpression? Compile(string path, RuleContext names, out string problem)
    {
        problem = "";
        try
        {
            var expression = XPathExpression.Compile(path);
            expression.SetContext(names);
            // What is wrong with types shows when it is asked.
            XPathNavigator empty = new XDocument(new XElement("none")).CreateNavigator();
            names.Current = empty;
            object value = empty.Evaluate(expression);
            if (value is XPathNodeIterator nodes)
                nodes.MoveNext();
            return expression;
        }
        catch (Exception e) when (e is XPathException or ArgumentException or InvalidOperationException)
        {
            problem = "it needs XPath 2";
            return null;
        }
    }

    private static bool IsTrue(object value) => value switch
    {
        bool truth => truth,
        XPathNodeIterator nodes => nodes.MoveNext(),
        string text => text.Length > 0,
        double number => number != 0 && !double.IsNaN(number),
        _ => false,
    };

    private static TextPosition PlaceOf(XPathNavigator node) =>
        node is IXmlLineInfo info && info.HasLineInfo() ? new(Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition)) : new(1, 1);
}

/// <summary>A condition.</summary>
/// <param name="IsReport">Whether it is wrong that it holds, and not that it fails.</param>
/// <param name="Test">It itself.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Parts">What is said: texts, and expressions for what stands there.</param>
internal sealed record RuleCondition(bool IsReport, XPathExpression Test, DiagnosticSeverity Severity, List<(string Text, XPathExpression? Value)> Parts)
{
    /// <summary>What is said of a node.</summary>
    public string Say(XPathNavigator node, RuleContext context)
    {
        var text = new StringBuilder();
        foreach ((string part, XPathExpression? value) in Parts)
        {
            object said = value is null ? part : node.Evaluate(RuleSpec.With(value, context));
            text.Append(said is XPathNodeIterator nodes ? nodes.MoveNext() ? nodes.Current!.Value : "" : Convert.ToString(said, CultureInfo.InvariantCulture));
        }

        string whole = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string name = node.NodeType == XPathNodeType.Attribute ? $"@{node.Name}" : node.Name;
        return $"`{name}`: {whole}";
    }
}

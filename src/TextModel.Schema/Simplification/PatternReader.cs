using System.Runtime.CompilerServices;
using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;
using TextModel.Schema.Syntax;

namespace TextModel.Schema.Simplification;

/// <summary>Reads patterns: the syntax of section 3 and the simplification of sections 4.1 to 4.15, at once.</summary>
internal sealed class PatternReader
{
    private readonly FaultList faults;
    private readonly NameClassReader names;
    private readonly GrammarReader grammars;
    private readonly SchemaSources sources;
    private readonly List<Define> defines = [];
    private readonly List<Expr> elements = [];

    private PatternReader(SchemaSources sources, FaultList faults)
    {
        this.sources = sources;
        this.faults = faults;
        names = new NameClassReader(faults);
        grammars = new GrammarReader(this, sources, faults);
    }

    /// <summary>All definitions so far.</summary>
    public List<Define> Defines => defines;

    /// <summary>Reads a whole schema.</summary>
    public static SimplifiedSchema Read(SchemaElement root, SchemaSources sources, FaultList faults)
    {
        var reader = new PatternReader(sources, faults);
        Expr start = reader.Read(root, new ReadingContext("", "", null));
        return new SimplifiedSchema(start, [.. reader.defines], [.. reader.elements]);
    }

    /// <summary>Reads one pattern.</summary>
    public Expr Read(SchemaElement element, ReadingContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!element.IsRelaxNg)
            return Wrong(element, $"The element '{element.Local}' is not of RELAX NG; its namespace must be {SchemaElement.RelaxNg}.");
        if (!SyntaxRules.Check(element, faults))
            return new Expr(ExprKind.NotAllowed, element.Place);
        context = context.In(element);
        switch (element.Local)
        {
            case "element":
                return Element(element, context);
            case "attribute":
                return Attribute(element, context);
            case "group":
                return Several(ExprKind.Group, element, context, 0);
            case "interleave":
                return Several(ExprKind.Interleave, element, context, 0);
            case "choice":
                return Several(ExprKind.Choice, element, context, 0);
            case "optional":
                return Optional(Several(ExprKind.Group, element, context, 0));
            case "zeroOrMore":
                return Optional(One(ExprKind.OneOrMore, element, context));
            case "oneOrMore":
                return One(ExprKind.OneOrMore, element, context);
            case "list":
                return One(ExprKind.List, element, context);
            case "mixed":
                Expr content = Several(ExprKind.Group, element, context, 0);
                return new Expr(ExprKind.Interleave, element.Place) { Items = [content, new Expr(ExprKind.Text, element.Place)] };
            case "empty":
                return Alone(ExprKind.Empty, element);
            case "text":
                return Alone(ExprKind.Text, element);
            case "notAllowed":
                return Alone(ExprKind.NotAllowed, element);
            case "value":
                return Value(element, context);
            case "data":
                return Data(element, context);
            case "ref" or "parentRef":
                return Reference(element, context);
            case "externalRef":
                return External(element, context);
            case "grammar":
                return grammars.Read(element, context);
            default:
                return Wrong(element, $"'{element.Local}' stands where a pattern is expected.");
        }
    }

    /// <summary>All patterns in an element from a place on, as one.</summary>
    public Expr Several(ExprKind kind, SchemaElement element, ReadingContext context, int skipped)
    {
        List<Expr> items = [];
        foreach (SchemaElement child in element.Children)
        {
            if (child.IsRelaxNg && skipped-- <= 0)
                items.Add(Read(child, context));
        }

        if (items.Count == 0)
            return Wrong(element, $"'{element.Local}' has no pattern in it; write <empty/> if nothing is meant.");
        return items.Count == 1 ? items[0] : new Expr(kind, element.Place) { Items = [.. items] };
    }

    private static Expr Optional(Expr expr) =>
        new(ExprKind.Choice, expr.Place) { Items = [expr, new Expr(ExprKind.Empty, expr.Place)] };

    private Expr One(ExprKind kind, SchemaElement element, ReadingContext context) =>
        new(kind, element.Place) { Items = [Several(ExprKind.Group, element, context, 0)] };

    private Expr Alone(ExprKind kind, SchemaElement element)
    {
        NoChildren(element);
        return new Expr(kind, element.Place);
    }

    private void NoChildren(SchemaElement element)
    {
        foreach (SchemaElement child in element.Children)
        {
            if (child.IsRelaxNg)
                Wrong(child, $"'{element.Local}' may have nothing in it.");
        }
    }

    private Expr Wrong(SchemaElement element, string sentence)
    {
        faults.Add(FaultKind.Syntax, element.Place, sentence);
        return new Expr(ExprKind.NotAllowed, element.Place);
    }

    private NameClass NamesOf(SchemaElement element, ReadingContext context, bool isAttribute, out int skipped)
    {
        skipped = 0;
        if (element.Attribute("name") is not null)
            return names.OfAttribute(element, context, isAttribute);
        skipped = 1;
        SchemaElement? first = element.Children.Find(c => c.IsRelaxNg);
        if (first is not null && NameClassReader.IsNameClass(first))
            return names.Read(first, context, isAttribute);
        Wrong(element, $"'{element.Local}' has no name: give it the attribute 'name', or a name class as its first child.");
        return new NameClass.Name("", "\u0001");
    }

    private Expr Element(SchemaElement element, ReadingContext context)
    {
        NameClass named = NamesOf(element, context, isAttribute: false, out int skipped);
        Expr content = Several(ExprKind.Group, element, context, skipped);
        var expr = new Expr(ExprKind.Element, element.Place)
        {
            Names = named,
            Items = [content],
            Index = elements.Count,
            Documentation = DocumentationOf(element),
        };
        elements.Add(expr);
        return expr;
    }

    private Expr Attribute(SchemaElement element, ReadingContext context)
    {
        NameClass named = NamesOf(element, context, isAttribute: true, out int skipped);
        int children = element.Children.Count(c => c.IsRelaxNg) - skipped;
        if (children > 1)
            Wrong(element, "An attribute may have only one pattern in it: put several into a group, choice or list.");
        Expr value = children <= 0 ? new Expr(ExprKind.Text, element.Place) : Several(ExprKind.Group, element, context, skipped);
        string? defaultValue = element.Attributes.Find(a => a.Ns == SchemaElement.Annotations && a.Local == "defaultValue").Value;
        return new Expr(ExprKind.Attribute, element.Place)
        {
            Names = named,
            Items = [value],
            DefaultValue = defaultValue,
            Documentation = DocumentationOf(element),
        };
    }

    private static string? DocumentationOf(SchemaElement element)
    {
        SchemaElement? found = element.Children.Find(c => c.Ns == SchemaElement.Annotations && c.Local == "documentation");
        string? text = found?.Text.ToString().Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private Expr Value(SchemaElement element, ReadingContext context)
    {
        string written = element.Text.ToString();
        Datatype? type = DatatypeLibraries.Token;
        if (element.Attribute("type") is not null)
            type = Type(element, context);
        object? value = type?.ValueOf(written, ContextOf(element, context));
        if (type is not null && value is null)
            faults.Add(FaultKind.Datatype, element.Place, $"'{written}' is no value of the type {type.Name}.");
        if (type is null || value is null)
            return new Expr(ExprKind.NotAllowed, element.Place);
        return new Expr(ExprKind.Value, element.Place) { Type = type, Value = value, Written = written };
    }

    private Expr Data(SchemaElement element, ReadingContext context)
    {
        Datatype? type = Type(element, context);
        Expr? except = null;
        foreach (SchemaElement child in element.Children)
        {
            if (!child.IsRelaxNg)
                continue;
            if (child.Local == "param" && except is null)
            {
                SyntaxRules.Check(child, faults);
                type = WithParameter(type, child, context);
            }
            else if (child.Local == "except" && except is null)
            {
                SyntaxRules.Check(child, faults);
                except = Several(ExprKind.Choice, child, context.In(child), 0);
            }
            else
            {
                Wrong(child, "In 'data' there may be 'param' elements and then one 'except', nothing else.");
            }
        }

        if (type is null)
            return new Expr(ExprKind.NotAllowed, element.Place);
        return new Expr(ExprKind.Data, element.Place) { Type = type, Items = except is null ? [] : [except] };
    }

    private Datatype? Type(SchemaElement element, ReadingContext context)
    {
        if (SyntaxRules.RequiredName(element, "type", faults) is not { } name)
            return null;
        if (DatatypeLibraries.Find(context.Library, name) is { } type)
            return type;
        faults.Add(FaultKind.Datatype, element.Place, DatatypeLibraries.IsKnown(context.Library)
            ? $"The library of datatypes '{context.Library}' has no type '{name}'."
            : $"The library of datatypes '{context.Library}' is not known here; that of XML Schema is {DatatypeLibraries.Xsd}.");
        return null;
    }

    private Datatype? WithParameter(Datatype? type, SchemaElement element, ReadingContext context)
    {
        if (SyntaxRules.RequiredName(element, "name", faults) is not { } name || type is null)
            return null;
        if (type.Library.Length == 0)
        {
            faults.Add(FaultKind.Datatype, element.Place, $"The type {type.Name} of RELAX NG itself has no parameters; that of XML Schema has.");
            return null;
        }

        Datatype? narrowed = type.With(name, element.Text.ToString(), ContextOf(element, context), out string problem);
        if (narrowed is null)
            faults.Add(FaultKind.Datatype, element.Place, $"In the type {type.Name}, {problem}.");
        return narrowed;
    }

    private static ValueContext ContextOf(SchemaElement element, ReadingContext context) =>
        new(prefix => prefix.Length == 0 ? context.Ns : element.Scope.Find(prefix), _ => true);

    private Expr Reference(SchemaElement element, ReadingContext context)
    {
        NoChildren(element);
        if (SyntaxRules.RequiredName(element, "name", faults) is not { } name)
            return new Expr(ExprKind.NotAllowed, element.Place);
        Grammar? grammar = element.Local == "ref" ? context.Grammar : context.Grammar?.Parent;
        if (grammar is null)
        {
            faults.Add(FaultKind.Reference, element.Place, element.Local == "ref"
                ? $"'{name}' is referred to outside of any grammar."
                : $"'{name}' is referred to in the grammar around this one, but there is none.");
            return new Expr(ExprKind.NotAllowed, element.Place);
        }

        return new Expr(ExprKind.Reference, element.Place) { Target = grammar.Get(name, element.Place) };
    }

    private Expr External(SchemaElement element, ReadingContext context)
    {
        NoChildren(element);
        if (sources.Enter(element) is not { } root)
            return new Expr(ExprKind.NotAllowed, element.Place);
        // The ns of the reference itself counts as the root's own (4.6); the library of types is not inherited across files (4.4).
        Expr expr = Read(root, context with { Library = "" });
        sources.Leave();
        return expr;
    }
}

using System.Runtime.CompilerServices;
using TextModel.Schema.Names;
using TextModel.Schema.Simplification;

namespace TextModel.Schema.Patterns;

/// <summary>A schema as it validates: patterns made of its expressions when they are needed, and the steps between them, remembered.</summary>
/// <remarks>Of one thread at a time. Each step is computed once for a pattern and a name; after that, validating is looking up.</remarks>
internal sealed class Automaton
{
    /// <summary>So many patterns are kept at most, before everything that was remembered is forgotten.</summary>
    private const int Limit = 400_000;

    private readonly SimplifiedSchema schema;
    private readonly Pattern?[] defines;
    private readonly Pattern?[] contents;
    private readonly Derivatives derivatives;
    private SchemaOrder? order;

    /// <summary>An automaton of a schema that was checked.</summary>
    public Automaton(SimplifiedSchema schema)
    {
        this.schema = schema;
        defines = new Pattern?[schema.Defines.Length];
        contents = new Pattern?[schema.Elements.Length];
        Builder = new PatternBuilder(Names);
        derivatives = new Derivatives(this);
    }

    /// <summary>The numbers of names.</summary>
    public NameIds Names { get; } = new();

    /// <summary>Where patterns are made.</summary>
    public PatternBuilder Builder { get; }

    /// <summary>The pattern of a whole document.</summary>
    public Pattern Start => field ??= Compile(schema.Start);

    /// <summary>The pattern of what is inside an element of the schema: its attributes and its content.</summary>
    public Pattern Content(Expr element) => contents[element.Index] ??= Compile(element.Items[0]);

    /// <summary>What an element of a name leads to.</summary>
    public Step Open(Pattern pattern, int name)
    {
        Dictionary<int, Step> steps = pattern.Opening;
        if (!steps.TryGetValue(name, out Step? step))
            steps.Add(name, step = AsStep(derivatives.Open(pattern, name, forgiving: false)));
        return step;
    }

    /// <summary>What an element of a name leads to, if what is missing before it were there.</summary>
    public Step OpenForgiving(Pattern pattern, int name) => AsStep(derivatives.Open(pattern, name, forgiving: true));

    /// <summary>What an attribute of a name leads to.</summary>
    public Step Attribute(Pattern pattern, int name)
    {
        Dictionary<int, Step> steps = pattern.AttributeSteps;
        if (!steps.TryGetValue(name, out Step? step))
            steps.Add(name, step = AsStep(derivatives.Attribute(pattern, name)));
        return step;
    }

    /// <summary>What remains when the start tag ends: nothing where a required attribute is missing.</summary>
    public Pattern Close(Pattern pattern) => pattern.Closed ??= derivatives.Close(pattern, forgiving: false);

    /// <summary>What remains when the start tag ends, whatever attributes are missing.</summary>
    public Pattern CloseForgiving(Pattern pattern) => pattern.ClosedForgiving ??= derivatives.Close(pattern, forgiving: true);

    /// <summary>What remains after text that has elements beside it.</summary>
    public Pattern MixedText(Pattern pattern) => pattern.Mixed ??= derivatives.MixedText(pattern);

    /// <summary>What remains after a whole string.</summary>
    public Pattern WholeText(Pattern pattern, string text, Datatypes.ValueContext context) => derivatives.WholeText(pattern, text, context);

    /// <summary>What remains after the end tag, where both were kept in one pattern.</summary>
    public Pattern End(Pattern pattern) => pattern.Ended ??= derivatives.End(pattern, forgiving: false);

    /// <summary>The same, if what is missing were there.</summary>
    public Pattern EndForgiving(Pattern pattern) => derivatives.End(pattern, forgiving: true);

    /// <summary>Elements, attributes, values and types in the order of the schema. That of patterns depends on what was validated before.</summary>
    public IEnumerable<Pattern> InOrder(IEnumerable<Pattern> patterns) => patterns.OrderBy(Place);

    /// <summary>The place of an element, attribute, value or type in that order.</summary>
    public int Place(Pattern pattern) => (order ??= new(schema))[pattern.Source];

    /// <summary>Keeps the tables from growing without end; called between elements.</summary>
    public void Trim()
    {
        if (Builder.Count < Limit)
            return;
        Builder.Forget();
        Array.Clear(defines);
        Array.Clear(contents);
    }

    private static Step AsStep(Pattern pattern) =>
        pattern.Kind == PatternKind.After ? new Step(pattern.Items[0], pattern.Items[1]) : new Step(pattern, null);

    private Pattern Compile(Expr expr)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expr.Kind)
        {
            case ExprKind.Empty:
                return Builder.Empty;
            case ExprKind.NotAllowed:
                return Builder.NotAllowed;
            case ExprKind.Text:
                return Builder.Text;
            case ExprKind.Reference:
                return defines[expr.Target!.Index] ??= Compile(expr.Target.Body!);
            case ExprKind.Element:
                return Builder.Element(expr);
            case ExprKind.Attribute:
                return Builder.Attribute(expr, Compile(expr.Items[0]));
            case ExprKind.Data:
                return Builder.Data(expr, expr.Items.Length == 0 ? null : Compile(expr.Items[0]));
            case ExprKind.Value:
                return Builder.Value(expr);
            case ExprKind.List:
                return Builder.List(Compile(expr.Items[0]));
            case ExprKind.OneOrMore:
                return Builder.OneOrMore(Compile(expr.Items[0]));
        }

        var items = new List<Pattern>(expr.Items.Length);
        foreach (Expr item in expr.Items)
            items.Add(Compile(item));
        return expr.Kind switch
        {
            ExprKind.Choice => Builder.Choice(items),
            ExprKind.Group => Builder.Group(items.ToArray()),
            _ => Builder.Interleave(items.ToArray()),
        };
    }
}

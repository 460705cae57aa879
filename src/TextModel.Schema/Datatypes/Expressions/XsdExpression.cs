using System.Runtime.CompilerServices;

namespace TextModel.Schema.Datatypes.Expressions;

/// <summary>A regular expression of XML Schema (part 2, appendix F), matched against whole strings by derivatives.</summary>
/// <remarks>
/// Time is proportional to the string once the steps are known, and no expression can make it grow with a power: there is no going back.
/// Counters such as <c>{1,500}</c> are not written out, but counters within counters are limited: with each state it may be unclear how far each has come.
/// </remarks>
internal sealed class XsdExpression
{
    /// <summary>So many states are kept; an expression that has more begins anew.</summary>
    private const int Limit = 20_000;

    private readonly Lock gate = new();
    private readonly List<CharSet> sets;
    private readonly Func<NodeTable, Node> build;
    private readonly Dictionary<string, int> classes = [];
    private readonly List<string> signatures = [];
    private readonly Dictionary<int, int> classOf = [];
    private readonly int[] classOfAscii = new int[128];
    private NodeTable nodes = new();
    private Node start;

    private XsdExpression(List<CharSet> sets, Func<NodeTable, Node> build)
    {
        this.sets = sets;
        this.build = build;
        start = build(nodes);
        Array.Fill(classOfAscii, -1);
    }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">As it is written in the schema.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <returns>Null if it is none.</returns>
    public static XsdExpression? Parse(string text, out string error)
    {
        var parser = new ExpressionParser(text);
        error = "";
        if (parser.Parse() is { } build)
            return new(parser.Sets, build);
        error = parser.Error;
        return null;
    }

    /// <summary>Whether the whole of a string matches.</summary>
    public bool IsMatch(string text)
    {
        lock (gate)
        {
            if (nodes.Count > Limit)
            {
                nodes = new NodeTable();
                start = build(nodes);
            }

            Node state = start;
            for (int i = 0; i < text.Length; i++)
            {
                int codePoint = text[i];
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    codePoint = char.ConvertToUtf32(text[i], text[++i]);
                int kind = ClassOf(codePoint);
                if (!state.Steps.TryGetValue(kind, out Node? next))
                    state.Steps.Add(kind, next = Derive(state, signatures[kind]));
                if (next.Kind == NodeKind.Never)
                    return false;
                state = next;
            }

            return state.IsNullable;
        }
    }

    // Characters that are in the same sets cannot be told apart by the expression: they are one class.
    private int ClassOf(int codePoint)
    {
        if (codePoint < 128 && classOfAscii[codePoint] >= 0)
            return classOfAscii[codePoint];
        if (classOf.TryGetValue(codePoint, out int known))
            return known;
        string signature = string.Create(sets.Count, (sets, codePoint), static (span, state) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = state.sets[i].Contains(state.codePoint) ? '1' : '0';
        });
        if (!classes.TryGetValue(signature, out int kind))
        {
            kind = signatures.Count;
            classes.Add(signature, kind);
            signatures.Add(signature);
        }

        if (codePoint < 128)
            classOfAscii[codePoint] = kind;
        else if (classOf.Count < Limit)
            classOf.Add(codePoint, kind);
        return kind;
    }

    private Node Derive(Node node, string signature)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node.Kind)
        {
            case NodeKind.Set:
                return signature[node.Set] == '1' ? nodes.Empty : nodes.Never;
            case NodeKind.Sequence:
                Node first = nodes.Sequence(Derive(node.Items[0], signature), node.Items[1]);
                return node.Items[0].IsNullable ? nodes.Either(first, Derive(node.Items[1], signature)) : first;
            case NodeKind.Either:
                var items = new Node[node.Items.Length];
                for (int i = 0; i < items.Length; i++)
                    items[i] = Derive(node.Items[i], signature);
                return nodes.Either(items);
            case NodeKind.Repeat:
                Node rest = nodes.Repeat(node.Items[0], Math.Max(0, node.Least - 1), node.Most < 0 ? -1 : node.Most - 1);
                return nodes.Sequence(Derive(node.Items[0], signature), rest);
            default:
                return nodes.Never;
        }
    }
}

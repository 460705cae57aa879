namespace TextModel.Schema.Datatypes.Expressions;

/// <summary>The kinds of regular expressions.</summary>
internal enum NodeKind : byte
{
    /// <summary>Matches nothing at all.</summary>
    Never,

    /// <summary>Matches the empty string.</summary>
    Empty,

    Set,
    Sequence,
    Either,
    Repeat,
}

/// <summary>A regular expression; equal ones of one <see cref="NodeTable"/> are the same object.</summary>
/// <param name="Id">The number, in the order of making.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="IsNullable">Whether it matches the empty string.</param>
/// <param name="Items">The parts.</param>
/// <param name="Set">The number of the set of characters.</param>
/// <param name="Least">How often at least, for a repetition.</param>
/// <param name="Most">How often at most; -1 for any number.</param>
internal sealed record Node(int Id, NodeKind Kind, bool IsNullable, Node[] Items, int Set = -1, int Least = 0, int Most = 0)
{
    /// <summary>Remembered: what remains after a character of a class.</summary>
    public Dictionary<int, Node> Steps { get; } = [];
}

/// <summary>Makes regular expressions, each once.</summary>
internal sealed class NodeTable
{
    private readonly Dictionary<(NodeKind, int, int, int, string), Node> known = [];

    public NodeTable()
    {
        Never = Make(NodeKind.Never, false, []);
        Empty = Make(NodeKind.Empty, true, []);
    }

    public Node Never { get; }

    public Node Empty { get; }

    /// <summary>How many there are.</summary>
    public int Count => known.Count;

    public Node Set(int set) => Make(NodeKind.Set, false, [], set);

    public Node Sequence(Node a, Node b)
    {
        if (a.Kind == NodeKind.Never || b.Kind == NodeKind.Empty)
            return a;
        if (b.Kind == NodeKind.Never || a.Kind == NodeKind.Empty)
            return b;
        // Leaning to the right, so that equal sequences have one shape.
        return a.Kind == NodeKind.Sequence ? Sequence(a.Items[0], Sequence(a.Items[1], b)) : Make(NodeKind.Sequence, a.IsNullable && b.IsNullable, [a, b]);
    }

    public Node Either(params ReadOnlySpan<Node> items)
    {
        var set = new SortedDictionary<int, Node>();
        foreach (Node item in items)
        {
            foreach (Node part in item.Kind == NodeKind.Either ? item.Items : [item])
            {
                if (part.Kind != NodeKind.Never)
                    set[part.Id] = part;
            }
        }

        return set.Count switch
        {
            0 => Never,
            1 => set.Values.First(),
            _ => Make(NodeKind.Either, set.Values.Any(n => n.IsNullable), [.. set.Values]),
        };
    }

    public Node Repeat(Node node, int least, int most)
    {
        if (most == 0 || node.Kind == NodeKind.Empty)
            return Empty;
        if (node.Kind == NodeKind.Never)
            return least == 0 ? Empty : Never;
        if (least == 1 && most == 1)
            return node;
        return Make(NodeKind.Repeat, least == 0 || node.IsNullable, [node], -1, node.IsNullable ? 0 : least, most);
    }

    private Node Make(NodeKind kind, bool isNullable, Node[] items, int set = -1, int least = 0, int most = 0)
    {
        (NodeKind, int, int, int, string) key = (kind, set, least, most, string.Join(',', items.Select(i => i.Id)));
        if (!known.TryGetValue(key, out Node? node))
            known.Add(key, node = new Node(known.Count, kind, isNullable, items, set, least, most));
        return node;
    }
}

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
/// <param name="id">The number, in the order of making.</param>
/// <param name="kind">Which kind.</param>
/// <param name="isNullable">Whether it matches the empty string.</param>
/// <param name="items">The parts.</param>
/// <param name="set">The number of the set of characters.</param>
/// <param name="least">How often at least, for a repetition.</param>
/// <param name="most">How often at most; -1 for any number.</param>
internal sealed class Node(int id, NodeKind kind, bool isNullable, Node[] items, int set, int least, int most)
{
    public int Id { get; } = id;

    public NodeKind Kind { get; } = kind;

    public bool IsNullable { get; } = isNullable;

    public Node[] Items { get; } = items;

    public int Set { get; } = set;

    public int Least { get; } = least;

    public int Most { get; } = most;

    /// <summary>Remembered: what remains after a character of a class.</summary>
    public Dictionary<int, Node> Steps => field ??= [];
}

/// <summary>Makes regular expressions, each once.</summary>
internal sealed class NodeTable
{
    private readonly HashSet<Node> known = new(Shape.Instance);

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
        var parts = new List<Node>();
        foreach (Node item in items)
        {
            if (item.Kind == NodeKind.Either)
                parts.AddRange(item.Items);
            else if (item.Kind != NodeKind.Never)
                parts.Add(item);
        }

        if (parts.Count < 2)
            return parts.Count == 0 ? Never : parts[0];
        parts.Sort(static (x, y) => x.Id.CompareTo(y.Id));
        int kept = 1;
        for (int i = 1; i < parts.Count; i++)
        {
            if (!ReferenceEquals(parts[i], parts[kept - 1]))
                parts[kept++] = parts[i];
        }

        parts.RemoveRange(kept, parts.Count - kept);
        return kept == 1 ? parts[0] : Make(NodeKind.Either, parts.Exists(n => n.IsNullable), [.. parts]);
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
        var made = new Node(known.Count, kind, isNullable, items, set, least, most);
        if (known.TryGetValue(made, out Node? present))
            return present;
        known.Add(made);
        return made;
    }

    private sealed class Shape : IEqualityComparer<Node>
    {
        public static Shape Instance { get; } = new();

        public bool Equals(Node? x, Node? y) => x!.Kind == y!.Kind && x.Set == y.Set && x.Least == y.Least && x.Most == y.Most
            && x.Items.AsSpan().SequenceEqual(y.Items, ReferenceEqualityComparer.Instance);

        public int GetHashCode(Node node)
        {
            int hash = ((int)node.Kind * 31 + node.Set) * 31 + node.Least * 17 + node.Most;
            foreach (Node item in node.Items)
                hash = hash * 16777619 ^ item.Id;
            return hash;
        }
    }
}

namespace TextModel.Formats.Tei;

/// <summary>An element outside the base text (header, stand-off), with its places in the source.</summary>
internal sealed class TeiNode(string name, string local, List<KeyedValue> attributes, TeiNode? parent)
{
    private System.Text.StringBuilder? text;

    public string Name { get; } = name;

    public string Local { get; } = local;

    public List<KeyedValue> Attributes { get; } = attributes;

    public TeiNode? Parent { get; } = parent;

    public List<TeiNode> Children { get; } = [];

    /// <summary>Whether a processing instruction says that the element is meant to hold an empty string.</summary>
    public bool IsMarkedEmpty { get; set; }

    /// <summary>The span that a processing instruction names, where a string-range cannot name it exactly.</summary>
    public TextSpan? ExactSpan { get; set; }

    /// <summary>Offsets in the source: the start tag, and the end tag (empty for an empty element).</summary>
    public TextSpan StartTag { get; set; }

    /// <summary>The end tag in the source; empty, behind the start tag, for an empty element.</summary>
    public TextSpan EndTag { get; set; }

    /// <summary>The value of an attribute by its name as written, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (KeyedValue pair in Attributes)
            {
                if (pair.Key == attribute)
                    return pair.Value;
            }

            return null;
        }
    }

    /// <summary>The character data directly inside.</summary>
    public string OwnText => text?.ToString() ?? "";

    /// <summary>All character data, in document order, with white space made plain: for values that people laid out.</summary>
    public string PlainText => string.Join(' ', AllText().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Append(string value) => (text ??= new()).Append(value);

    /// <summary>The first child of a name, or null.</summary>
    public TeiNode? Child(string local)
    {
        foreach (TeiNode child in Children)
        {
            if (child.Local == local)
                return child;
        }

        return null;
    }

    /// <summary>The node at a path of names below this one, or null.</summary>
    public TeiNode? Path(params ReadOnlySpan<string> locals)
    {
        TeiNode? node = this;
        foreach (string local in locals)
            node = node?.Child(local);
        return node;
    }

    /// <summary>All elements inside, in document order.</summary>
    public IEnumerable<TeiNode> Descendants()
    {
        var left = new Stack<TeiNode>();
        for (int i = Children.Count - 1; i >= 0; i--)
            left.Push(Children[i]);
        while (left.TryPop(out TeiNode? node))
        {
            yield return node;
            for (int i = node.Children.Count - 1; i >= 0; i--)
                left.Push(node.Children[i]);
        }
    }

    // Text of descendants comes behind the own text of each; for a value on one line that is near enough, and exact for elements without children.
    private string AllText()
    {
        if (Children.Count == 0)
            return OwnText;
        var all = new System.Text.StringBuilder();
        foreach ((string piece, _) in Pieces())
            all.Append(piece);
        return all.ToString();
    }

    /// <summary>The text directly inside, and where among the children each piece stands.</summary>
    private readonly List<(int Children, int Length)> breaks = [];

    public void MarkChild() => breaks.Add((Children.Count, text?.Length ?? 0));

    private IEnumerable<(string Text, bool Own)> Pieces()
    {
        var work = new Stack<(TeiNode Node, int Child)>();
        work.Push((this, 0));
        while (work.TryPop(out (TeiNode Node, int Child) at))
        {
            TeiNode node = at.Node;
            int from = at.Child == 0 ? 0 : node.breaks[at.Child - 1].Length;
            int to = at.Child < node.breaks.Count ? node.breaks[at.Child].Length : node.text?.Length ?? 0;
            if (to > from)
                yield return (node.text!.ToString(from, to - from), true);
            if (at.Child >= node.Children.Count)
                continue;
            work.Push((node, at.Child + 1));
            work.Push((node.Children[at.Child], 0));
        }
    }
}

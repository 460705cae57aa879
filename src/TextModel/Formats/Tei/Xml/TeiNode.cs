using System.Text;
using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>An element that is read as a tree: of header and stand-off, with its places in the source; or the description of an entity.</summary>
/// <param name="name">The name as written.</param>
/// <param name="local">The name without its prefix.</param>
/// <param name="attributes">The attributes.</param>
/// <param name="parent">The element around it; null for none.</param>
internal sealed class TeiNode(string name, string local, KeyedValues attributes, TeiNode? parent)
{
    private List<TeiNode>? children;

    // Mostly there is one piece of text, or none.
    private string text = "";
    private StringBuilder? pieces;

    // How much text of its parent stands before it.
    private int textBefore;

    public string Name => name;

    public string Local => local;

    public KeyedValues Attributes => attributes;

    public TeiNode? Parent => parent;

    public IReadOnlyList<TeiNode> Children => children is null ? [] : children;

    /// <summary>Whether a processing instruction says that the element is meant to hold an empty string.</summary>
    public bool IsMarkedEmpty { get; set; }

    /// <summary>The span that a processing instruction names, where a string-range cannot name it exactly.</summary>
    public TextSpan? ExactSpan { get; set; }

    /// <summary>What an instruction of this library says of its annotation; null for nothing.</summary>
    public JsonElement? Properties { get; set; }

    /// <summary>Where the start tag stands in the source.</summary>
    public TextSpan StartTag { get; set; }

    /// <summary>Where the end tag stands in the source; empty, after the start tag, for an empty element.</summary>
    public TextSpan EndTag { get; set; }

    /// <summary>The character data directly inside.</summary>
    public string OwnText => pieces is null ? text : text = pieces.ToString();

    /// <summary>All character data, in document order, with white space made plain: for values that people laid out.</summary>
    public string PlainText => string.Join(' ', AllText().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private int TextLength => pieces?.Length ?? text.Length;

    /// <summary>The value of an attribute by its name as written, or null.</summary>
    public string? this[string attribute] => attributes[attribute];

    /// <summary>Adds an element after what is there.</summary>
    public void Add(TeiNode child)
    {
        child.textBefore = TextLength;
        (children ??= []).Add(child);
    }

    /// <summary>Adds character data after what is there.</summary>
    public void Append(string value)
    {
        if (TextLength == 0)
            text = value;
        else
            (pieces ??= new(text)).Append(value);
    }

    /// <summary>The first child that passes a test, or null.</summary>
    public TeiNode? Find(Predicate<TeiNode> test) => children?.Find(test);

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

    private string AllText()
    {
        if (children is null)
            return OwnText;
        var all = new StringBuilder();
        var work = new Stack<(TeiNode Node, int Child)>();
        work.Push((this, 0));
        while (work.TryPop(out (TeiNode Node, int Child) at))
        {
            (TeiNode node, int child) = at;
            int from = child == 0 ? 0 : node.Children[child - 1].textBefore;
            bool isLast = child == node.Children.Count;
            all.Append(node.OwnText, from, (isLast ? node.TextLength : node.Children[child].textBefore) - from);
            if (isLast)
                continue;
            work.Push((node, child + 1));
            work.Push((node.Children[child], 0));
        }

        return all.ToString();
    }
}

namespace TextModel.Formats.Tei;

/// <summary>What carries a property of a node that stands outside the text, in the node's element: how it is read, written, and changed in a file of others.</summary>
internal sealed class TeiCarrier<TNode, TValue>
{
    /// <summary>Reads the value.</summary>
    public required Func<TeiScope, TeiNode, TValue> Read { get; init; }

    /// <summary>The attribute of the node's own element that carries it, or null.</summary>
    public Func<TNode, (string Name, string Value)?>? Attribute { get; init; }

    /// <summary>Writes the elements inside that carry it.</summary>
    public Action<TeiLines, TNode>? Write { get; init; }

    /// <summary>Writes what comes after the elements of all other properties, as the schema wants it.</summary>
    public Action<TeiLines, TNode>? WriteLast { get; init; }

    /// <summary>Changes it where the file stays valid: gets the node as it was and as it is now. Properties that stand together share one; null where that is never so.</summary>
    public Action<TeiOutsideEdits, TeiNode, TNode, TNode>? Change { get; init; }
}

/// <summary>Carriers of the usual kinds.</summary>
internal static class TeiCarriers
{
    /// <summary>The text of an element.</summary>
    /// <param name="find">Finds the element.</param>
    /// <param name="get">The text of a node.</param>
    /// <param name="name">The element's name where it is made.</param>
    /// <param name="attribute">An attribute that it gets then.</param>
    /// <param name="add">Puts a new one into the element of the node; null where it cannot be told where.</param>
    public static TeiCarrier<TNode, string?> Text<TNode>(
        Func<TeiNode, TeiNode?> find, Func<TNode, string?> get, string name, (string Name, string Value)? attribute = null, Action<TeiOutsideEdits, TeiNode, string>? add = null) => new()
        {
            Read = (scope, node) => scope.Text(find(node)),
            Write = (lines, node) => lines.ElementIf(name, get(node), attribute is { } fixedly ? [fixedly] : []),
            Change = (edits, node, _, now) =>
            {
                if (find(node) is { } found)
                    edits.SetText(found, get(now) ?? "");
                else
                    add?.Invoke(edits, node, edits.Element(name, get(now), AsXml(attribute)));
            },
        };

    /// <summary>A date in an attribute of an element.</summary>
    public static TeiCarrier<TNode, PartialDate?> Date<TNode>(
        Func<TeiNode, TeiNode?> find, Func<TNode, PartialDate?> get, string name, (string Name, string Value)? attribute = null, Action<TeiOutsideEdits, TeiNode, string>? add = null) => new()
        {
            Read = (_, node) => TeiScope.DateOf(find(node)),
            Write = (lines, node) => lines.DateIf(name, get(node), attribute is { } fixedly ? [fixedly] : []),
            Change = (edits, node, _, now) =>
            {
                if (find(node) is { } found)
                    edits.SetDate(found, get(now));
                else if (edits.Date(name, get(now), AsXml(attribute)) is { Length: > 0 } made)
                    add?.Invoke(edits, node, made);
            },
        };

    private static string AsXml((string Name, string Value)? attribute) => attribute is var (name, value) ? $" {name}=\"{value}\"" : "";
}

namespace TextModel.Formats.Tei;

/// <summary>Builds the tree of what stands outside the text: the root, header and stand-off.</summary>
internal sealed class TeiOutside
{
    private readonly List<TeiNode> roots = [];
    private TeiNode? top;
    private int depth;

    /// <summary>The outermost elements: the root, where the file is well-formed.</summary>
    public IReadOnlyList<TeiNode> Roots => roots;

    /// <summary>The innermost open element, or null.</summary>
    public TeiNode? Top => top;

    /// <summary>Whether a header or stand-off is open, whose text matters.</summary>
    public bool IsInside => depth > 0;

    public void Open(string name, string local, KeyedValues attributes)
    {
        var node = new TeiNode(name, local, attributes, top);
        if (top is null)
            roots.Add(node);
        else
            top.Add(node);
        top = node;
        if (local is "teiHeader" or "standOff" || depth > 0)
            depth++;
    }

    public void StartTag(TextSpan slice) => top!.StartTag = slice;

    public void EndTag(TextSpan slice)
    {
        top!.EndTag = slice;
        top = top.Parent;
        if (depth > 0)
            depth--;
    }

    /// <summary>Character data; white space between the elements of the root is of no interest.</summary>
    public void Text(string value)
    {
        if (depth > 0)
            top!.Append(value);
    }

    /// <summary>A processing instruction, in a file of this library.</summary>
    public void Instruction(string data)
    {
        if (top is null)
            return;
        if (data.AsSpan().TrimEnd() is "textmodel empty")
            top.IsMarkedEmpty = true;
        else if (TeiPointers.ParseSpan(data) is { } span)
            top.ExactSpan = span;
        else if (XmlCharacters.CharacterOf(data) is { } character)
            Text(character.ToString());
        else if (TeiJson.Read(data, "properties") is { } properties)
            top.Properties = properties;
    }
}

namespace TextModel.Formats.Tei;

/// <summary>An element of the text that is not closed yet.</summary>
internal sealed class TeiOpenElement(int slot, string local, Tag? tag, int start, int place)
{
    /// <summary>The place kept for its annotation; -1 for an element that stands for none.</summary>
    public int Slot { get; } = slot;

    /// <summary>The local name; empty for elements outside TEI's namespace.</summary>
    public string Local { get; } = local;

    public Tag? Tag { get; } = tag;

    public int Start { get; } = start;

    public int Place { get; } = place;

    public int Parent { get; init; }

    public List<KeyedValue>? Attributes { get; init; }

    /// <summary>The label that a child element marked.</summary>
    public TextSpan? Label { get; set; }
}

namespace TextModel.Formats.Tei;

/// <summary>An element of the text that is not closed yet. One serves for all elements at its depth, one after the other.</summary>
internal sealed class TeiOpenElement(XmlAttributes attributes)
{
    /// <summary>The place kept for its annotation.</summary>
    public int Slot { get; set; }

    /// <summary>The name; <see cref="TeiName.Foreign"/> for elements outside TEI's namespace.</summary>
    public TeiName Name { get; set; } = TeiName.Foreign;

    /// <summary>What it stands for; null for markup that is carried.</summary>
    public TeiKind? Kind { get; set; }

    /// <summary>The identifier that its annotation has; null for none.</summary>
    public string? Id { get; set; }

    public Tag? Tag { get; set; }

    /// <summary>Where it begins in the base text.</summary>
    public int Start { get; set; }

    /// <summary>Its number among the places; -1 for none.</summary>
    public int Place { get; set; }

    /// <summary>The place of the element around it, or -1.</summary>
    public int Parent { get; set; }

    public XmlAttributes Attributes { get; } = attributes;

    /// <summary>The label that a child element marked.</summary>
    public TextSpan? Label { get; set; }

    /// <summary>Begins anew for another element.</summary>
    public void Begin(TeiName name, XmlAttributes given, int start, int parent)
    {
        Attributes.CopyFrom(given);
        (Name, Start, Parent, Slot, Place) = (name, start, parent, -1, -1);
        (Kind, Id, Tag, Label) = (null, null, null, null);
    }
}

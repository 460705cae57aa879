namespace TextModel.Formats.Tei;

/// <summary>What may stand in an element, as far as the writer has to see to it.</summary>
internal enum TeiContent
{
    Front,
    Back,
    Section,
    Speech,
    Mixed,
    List,
    Table,
    Row,
    Figure,
}

/// <summary>An element that is open while the text is written.</summary>
internal struct TeiFrame
{
    public byte[] Name;

    /// <summary>A second element inside that ends together with this one.</summary>
    public byte[]? Inner;

    /// <summary>Of a ruby: what stands beside its characters, written after them.</summary>
    public string? Reading;

    /// <summary>The element of a label that begins later inside this one.</summary>
    public byte[]? PendingName;

    public TextSpan Pending;

    public int End;

    public TeiContent Content;

    /// <summary>Whether an annotation stands for the element; else it is a label or implied.</summary>
    public bool IsModel;

    public bool IsImplied;

    public bool IsBlock;

    /// <summary>Whether paragraphs in it are <c>p</c>, although words may stand in it too.</summary>
    public bool HoldsParagraphs;

    /// <summary>Of a list: whether each item has a label before it.</summary>
    public bool HasLabels;

    /// <summary>Of such a list: whether the last label has no item yet.</summary>
    public bool AwaitsItem;

    public bool HasBlocks;

    public bool HasDivisions;

    /// <summary>A <c>head</c> comes before all that is not one.</summary>
    public readonly bool MayHaveHead => !HasBlocks && !HasDivisions;

    public void Await(TextSpan label, byte[] name) => (Pending, PendingName) = (label, name);

    public void Add(TeiKind kind)
    {
        HasDivisions |= kind == TeiKind.Division;
        HasBlocks |= kind is not (TeiKind.Heading or TeiKind.Note or TeiKind.BlockFigure);
    }
}

namespace TextModel.Printing;

/// <summary>A block that is to be written, or something without text that stands at a place.</summary>
internal sealed class PlanNode(PlanKind kind, Annotation? what, int start, int end)
{
    private static readonly PlanNode[] None = [];
    private List<PlanNode>? children;

    public PlanKind Kind { get; } = kind;

    /// <summary>What it is written for; null for the whole.</summary>
    public Annotation? What { get; } = what;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>The index of the first annotation, where it is a run of turns.</summary>
    public int First { get; init; }

    /// <summary>The index after the last annotation of a run of turns.</summary>
    public int Behind { get; init; }

    /// <summary>What is directly in it, in order.</summary>
    public IReadOnlyList<PlanNode> Children => children ?? (IReadOnlyList<PlanNode>)None;

    /// <summary>How many are directly in it.</summary>
    public int Count => children?.Count ?? 0;

    /// <summary>One of what is directly in it.</summary>
    public PlanNode this[int index] => children![index];

    /// <summary>Whether it may hold paragraphs.</summary>
    public bool IsContainer => Kind is PlanKind.Quote or PlanKind.List or PlanKind.Table or PlanKind.Figure or PlanKind.Note;

    /// <summary>Whether its text is one stretch.</summary>
    public bool IsLeaf => Kind is PlanKind.Paragraph or PlanKind.Heading or PlanKind.Title;

    // Most turns have one paragraph.
    public void Add(PlanNode child) => (children ??= new(1)).Add(child);

    /// <summary>Those without text from one of its parts up to another.</summary>
    public PlanNode[] Between(int first, int next) => first == next ? None : [.. children!.GetRange(first, next - first)];

    /// <summary>Adds what is to stand before all else.</summary>
    public void AddFirst(PlanNode[] first)
    {
        if (first.Length > 0)
            (children ??= []).InsertRange(0, first);
    }

    /// <summary>Gives the pictures at a place, the last of its children, to the block that begins there.</summary>
    public void MoveFigures(PlanNode into)
    {
        int first = Count, count = first;
        while (first > 0 && children![first - 1] is { Kind: PlanKind.Atom, What: Figure } figure && figure.Start == into.Start)
            first--;
        for (int i = first; i < count; i++)
            into.Add(children![i]);
        if (first < count)
            children!.RemoveRange(first, count - first);
    }
}

/// <summary>What a block is.</summary>
internal enum PlanKind
{
    Whole,

    /// <summary>A turn or division: it has no form of its own, but paragraphs end where it does.</summary>
    Flow,

    /// <summary>Turns one after the other that have no other parts than paragraphs (<see cref="TurnRun"/>).</summary>
    Turns,
    Paragraph,
    Heading,
    Title,
    Quote,
    List,
    Item,
    Label,
    Table,
    Row,
    Cell,
    Figure,
    Note,

    /// <summary>A line break, a picture or the mark of a note, where no text belongs to it.</summary>
    Atom,
}

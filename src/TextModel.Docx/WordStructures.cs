namespace TextModel.Formats.Docx;

/// <summary>Tables, lists and quotations as they open and close around the paragraphs of the base text, and what stands among their words.</summary>
internal sealed class WordStructures
{
    private readonly Stack<Frame> open = new();

    // In the order in which they begin: annotations, and frames whose span is not known yet.
    private readonly List<object> found = [];

    /// <summary>Adds what stands among words.</summary>
    public void Add(Annotation annotation)
    {
        found.Add(annotation);
        if (annotation is Figure && open.Count > 0)
            open.Peek().HasFigure = true;
    }

    /// <summary>A table, row or cell begins at a place of the base text.</summary>
    public void Begin(WordTablePart part, int at)
    {
        EndLists();
        switch (part.Kind)
        {
            case WordTableKind.Table:
                Open(new() { Kind = FrameKind.Table, Above = [] });
                break;
            case WordTableKind.Row:
                EndTo(FrameKind.Table, at);
                if (Top?.Kind == FrameKind.Table)
                    Open(new() { Kind = FrameKind.Row, Part = part, Column = part.Columns });
                break;
            default:
                EndTo(FrameKind.Row, at);
                if (Top is not { Kind: FrameKind.Row } row)
                    break;
                // The cells of a header row are headers, as they are on a page.
                part.IsHeader |= row.Part!.IsHeader;
                Open(new() { Kind = FrameKind.Cell, Part = part, Column = row.Column });
                row.Column += Math.Max(1, part.Columns);
                break;
        }
    }

    /// <summary>A table, row or cell ends at a place of the base text.</summary>
    public void End(WordTableKind kind, int at)
    {
        EndLists();
        FrameKind frame = kind switch { WordTableKind.Table => FrameKind.Table, WordTableKind.Row => FrameKind.Row, _ => FrameKind.Cell };
        EndTo(frame, at);
        if (Top?.Kind == frame)
            Close(at);
    }

    /// <summary>A paragraph follows that is no item: lists end, and a quotation unless it goes on.</summary>
    public void Paragraph(bool isQuote)
    {
        while (Top?.Kind is FrameKind.List or FrameKind.Item or FrameKind.Term || (Top?.Kind == FrameKind.Quotation && !isQuote))
            Close(0);
        if (isQuote && Top?.Kind != FrameKind.Quotation)
            Open(new() { Kind = FrameKind.Quotation });
    }

    /// <summary>An item follows.</summary>
    /// <param name="list">Its list.</param>
    /// <param name="depth">How deep the list lies in others.</param>
    /// <param name="kind">What is printed before the items.</param>
    /// <param name="number">The number before it; null for none.</param>
    /// <param name="isSame">Whether an item of its list goes on in the list of another name.</param>
    public void Item(string list, int depth, ListKind kind, string? number, Func<string, bool> isSame)
    {
        while (Top is { Kind: FrameKind.Item or FrameKind.Term or FrameKind.List or FrameKind.Quotation } top
            && (top.Kind is FrameKind.Quotation or FrameKind.Term || top.ListKind == ListKind.Description || top.List is null || top.Depth > depth || (top.Depth == depth && (top.Kind == FrameKind.Item || !isSame(top.List!)))))
            Close(0);
        if (Top is not { Kind: FrameKind.List })
            Open(new() { Kind = FrameKind.List, List = list, Depth = depth, ListKind = kind });
        Open(new() { Kind = FrameKind.Item, List = list, Depth = depth, Number = number });
    }

    /// <summary>A term follows, or what describes one.</summary>
    public void Describe(bool isTerm)
    {
        while (Top is { Kind: FrameKind.Item or FrameKind.Term or FrameKind.List or FrameKind.Quotation } top && !(top.Kind == FrameKind.List && top.ListKind == ListKind.Description))
            Close(0);
        if (Top is not { Kind: FrameKind.List })
            Open(new() { Kind = FrameKind.List, ListKind = ListKind.Description });
        Open(new() { Kind = isTerm ? FrameKind.Term : FrameKind.Item });
    }

    /// <summary>Whether an item is open, which a paragraph may go on in.</summary>
    public bool HasItem => Top is { Kind: FrameKind.Item } || (Top is { Kind: FrameKind.Quotation } && open.Count > 1 && open.ElementAt(1).Kind == FrameKind.Item);

    /// <summary>A paragraph follows in the item that is open: as words of others, or not.</summary>
    public void GoOn(bool isQuote)
    {
        if (Top?.Kind == FrameKind.Quotation && !isQuote)
            Close(0);
        else if (Top?.Kind == FrameKind.Item && isQuote)
            Open(new() { Kind = FrameKind.Quotation });
    }

    /// <summary>Text was added to the base text.</summary>
    public void Reach(int start, int end)
    {
        if (open.Count == 0)
            return;
        foreach (Frame frame in open)
        {
            // Those around one that has begun have begun too.
            if (frame.Start >= 0)
                break;
            frame.Start = start;
            frame.End = start;
        }

        open.Peek().End = Math.Max(open.Peek().End, end);
    }

    /// <summary>Ends all that is open.</summary>
    public void EndAll(int at)
    {
        while (open.Count > 0)
            Close(at);
    }

    /// <summary>What was found, in document order: at one place in the order in which it began.</summary>
    public Annotation[] ToArray() => [.. found.Select(f => f as Annotation ?? ((Frame)f).ToAnnotation()).OrderBy(a => a.Start)];

    private Frame? Top => open.Count > 0 ? open.Peek() : null;

    private void Open(Frame frame)
    {
        frame.Place = found.Count;
        found.Add(frame);
        open.Push(frame);
    }

    private void EndLists()
    {
        while (Top?.Kind is FrameKind.List or FrameKind.Item or FrameKind.Term or FrameKind.Quotation)
            Close(0);
    }

    // Closes what lies within a table, row or cell, if something does.
    private void EndTo(FrameKind kind, int at)
    {
        while (Top is { } top && top.Kind != kind && top.Kind > kind)
            Close(at);
    }

    private void Close(int at)
    {
        Frame frame = open.Pop();
        switch (frame.Kind)
        {
            case FrameKind.Cell when !Ends(frame, at):
            case FrameKind.Row when frame.Start < 0 || (frame.Part!.IsDeleted && frame.Start == frame.End):
            case FrameKind.Table when frame.Start == frame.End && !frame.HasFigure:
            case FrameKind.List or FrameKind.Item or FrameKind.Term or FrameKind.Quotation when frame.Start < 0:
                Remove(frame);
                return;
        }

        if (open.Count > 0)
        {
            open.Peek().End = Math.Max(open.Peek().End, frame.End);
            open.Peek().HasFigure |= frame.HasFigure;
        }
    }

    // An empty cell stands after the text before it; one that belongs to the cell above is no cell.
    private bool Ends(Frame cell, int at)
    {
        Dictionary<int, Frame>? above = open.Count > 1 ? open.ElementAt(1).Above : null;
        bool isEmpty = cell.Start < 0;
        if (above is not null && cell.Part!.IsMerged && isEmpty && !cell.HasFigure && above.TryGetValue(cell.Column, out Frame? first))
        {
            first.Rows++;
            return false;
        }

        if (isEmpty && at == 0)
            return false;
        if (isEmpty)
        {
            cell.Start = cell.End = at;
            Reach(at, at);
        }

        if (above is not null && cell.Part!.Merges)
            above[cell.Column] = cell;
        else
            above?.Remove(cell.Column);
        return true;
    }

    // Pictures stay where they were found.
    private void Remove(Frame frame)
    {
        List<object> kept = [.. found.Skip(frame.Place + 1).Where(f => f is Annotation)];
        found.RemoveRange(frame.Place, found.Count - frame.Place);
        found.AddRange(kept);
    }

    private enum FrameKind
    {
        Table,
        Row,
        Cell,
        Quotation,
        List,
        Item,
        Term,
    }

    private sealed class Frame
    {
        public required FrameKind Kind { get; init; }

        public int Place { get; set; }

        public int Start { get; set; } = -1;

        public int End { get; set; } = -1;

        public bool HasFigure { get; set; }

        // Of a table: the cells that may reach into the rows that follow, by their columns.
        public Dictionary<int, Frame>? Above { get; init; }

        public WordTablePart? Part { get; init; }

        public int Column { get; set; }

        public int Rows { get; set; } = 1;

        public string? List { get; init; }

        public int Depth { get; init; }

        public ListKind ListKind { get; init; }

        public string? Number { get; init; }

        public Annotation ToAnnotation()
        {
            TextSpan span = new(Start, End);
            return Kind switch
            {
                FrameKind.Table => new TextTable { Span = span },
                FrameKind.Row => new TextTableRow { Span = span, IsHeader = Part!.IsHeader },
                FrameKind.Cell => new TextTableCell { Span = span, IsHeader = Part!.IsHeader, Rows = Rows, Columns = Math.Max(1, Part!.Columns) },
                FrameKind.Quotation => new Quotation { Span = span, IsBlock = true },
                FrameKind.Term => new TextListLabel { Span = span },
                FrameKind.List => new TextList { Span = span, Kind = ListKind },
                _ => new TextListItem { Span = span, Number = Number },
            };
        }
    }
}

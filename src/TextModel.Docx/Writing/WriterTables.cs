namespace TextModel.Formats.Docx;

/// <summary>Tables as Word wants them: rows in tables, cells in rows, nothing crossing; and where each begins and ends.</summary>
internal sealed class WriterTables
{
    /// <summary>The most columns that Word has.</summary>
    public const int MostColumns = 63;

    private readonly Stack<TablePart> open = new();

    /// <summary>The beginnings and ends, in order.</summary>
    public List<TableEvent> Events { get; } = [];

    /// <summary>Takes the tables of a text.</summary>
    /// <param name="entries">What stands in the text, in document order.</param>
    /// <returns>Those entries that are no parts of tables, or none that fit.</returns>
    public static (WriterTables Tables, List<Entry> Others) Of(List<Entry> entries)
    {
        var tables = new WriterTables();
        List<Entry> others = new(entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Kind is not (EntryKind.Table or EntryKind.Row or EntryKind.Cell) || !tables.Take(entries[i], i))
                others.Add(entries[i]);
        }

        while (tables.open.Count > 0)
            tables.Close();
        return (tables, others);
    }

    private bool Take(Entry entry, int order)
    {
        TextSpan span = entry.Span;
        EntryKind around = entry.Kind switch { EntryKind.Cell => EntryKind.Row, EntryKind.Row => EntryKind.Table, _ => EntryKind.Cell };
        while (open.Count > 0 && (open.Peek().End < span.Start || (open.Peek().End == span.Start && !(span.IsEmpty && open.Peek().Kind == around && IsIn(entry, open.Peek())))))
            Close();
        if (open.Count == 0 ? entry.Kind != EntryKind.Table : open.Peek().Kind != around || !open.Peek().Span.Contains(span))
            return false;
        TablePart? parent = open.Count > 0 ? open.Peek() : null;
        var part = new TablePart(entry, order, parent);
        Events.Add(new(part, false, span.Start));
        open.Push(part);
        if (entry.Kind == EntryKind.Cell)
            parent!.Place(part);
        return true;
    }

    private static bool IsIn(Entry entry, TablePart around) => entry.Kind != EntryKind.Table || around.Span.IsEmpty || entry.Annotation.EndingAncestors > 0;

    private void Close()
    {
        TablePart part = open.Pop();
        if (part.Kind == EntryKind.Row)
            part.EndRow();
        Events.Add(new(part, true, part.End));
    }
}

/// <summary>A table, row or cell begins or ends.</summary>
internal readonly record struct TableEvent(TablePart Part, bool IsEnd, int At);

/// <summary>A table, row or cell.</summary>
internal sealed class TablePart(Entry entry, int order, TablePart? parent)
{
    // Of a table: how many rows each column is still taken by the cell above, and how wide that cell is where it begins.
    private readonly (int Rows, int Columns)[]? above = entry.Kind == EntryKind.Table ? new (int, int)[WriterTables.MostColumns] : null;
    private int column;

    public Entry Entry => entry;

    public EntryKind Kind => entry.Kind;

    public Annotation Annotation => entry.Annotation;

    public TextSpan Span => entry.Span;

    public int End => entry.Span.End;

    /// <summary>Its place among the entries.</summary>
    public int Order => order;

    public TablePart? Parent => parent;

    /// <summary>Of a table: how many columns it has.</summary>
    public int Columns { get; private set; }

    /// <summary>Of a cell: over how many columns it reaches.</summary>
    public int Width { get; private set; } = 1;

    /// <summary>Of a cell or row: the widths of the cells from above that come before it, or at its end.</summary>
    public List<int> Continued { get; } = [];

    /// <summary>Of a cell: whether it reaches into the next row.</summary>
    public bool ReachesDown { get; private set; }

    /// <summary>Puts a cell at the next place in a row; where there is none, at the end.</summary>
    public void Place(TablePart cell)
    {
        var table = parent!;
        Continue(cell.Continued, table);
        var said = (TextTableCell)cell.Annotation;
        int most = Math.Max(1, WriterTables.MostColumns - column);
        cell.Width = Math.Clamp(said.Columns, 1, most);
        for (int i = 1; i < cell.Width; i++)
        {
            if (column + i < WriterTables.MostColumns && table.above![column + i].Rows > 0)
                cell.Width = i;
        }

        if (said.Rows > 1 && column < WriterTables.MostColumns)
        {
            // The row in which it stands is the first of them.
            table.above![column] = (-said.Rows, cell.Width);
            cell.ReachesDown = true;
        }

        column += cell.Width;
        table.Columns = Math.Min(WriterTables.MostColumns, Math.Max(table.Columns, column));
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        TablePart table = parent!;
        Continue(Continued, table);
        // What is taken further right goes on there, with empty cells before it.
        for (int i = column; i < table.above!.Length; i++)
        {
            if (table.above[i].Rows <= 0)
                continue;
            Continued.AddRange(Enumerable.Repeat(-1, i - column));
            column = i;
            Continue(Continued, table);
            i = column - 1;
        }

        table.Columns = Math.Min(WriterTables.MostColumns, Math.Max(table.Columns, column));
        for (int i = 0; i < table.above.Length; i++)
        {
            (int rows, int columns) = table.above[i];
            // Those that began in this row count down from the next one on.
            table.above[i] = rows < 0 ? (-rows - 1, columns) : (Math.Max(0, rows - 1), columns);
        }
    }

    private void Continue(List<int> widths, TablePart table)
    {
        while (column < WriterTables.MostColumns && table.above![column].Rows > 0)
        {
            widths.Add(table.above[column].Columns);
            column += Math.Max(1, table.above[column].Columns);
        }
    }
}

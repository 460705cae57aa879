using System.Globalization;
using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>Writes the tables around paragraphs: each begins with its first cell, and ends where words follow that are in no cell.</summary>
internal sealed class StoryTables(XmlWriter xml, ParagraphWriter paragraph)
{
    private const int PageWidth = 9026;
    private readonly Stack<Frame> open = new();

    // Whether what was written last, outside of all tables or in the cell that is open, is a table, or nothing.
    private bool needsParagraph = true;
    private bool wasTable;

    /// <summary>A table, row or cell begins.</summary>
    public void Begin(TablePart part)
    {
        switch (part.Kind)
        {
            case EntryKind.Table: open.Push(new(part)); break;
            case EntryKind.Cell: BeginCell(part); break;
        }
    }

    /// <summary>A table, row or cell ends.</summary>
    public void End(TablePart part)
    {
        Frame frame = open.Peek();
        switch (part.Kind)
        {
            case EntryKind.Cell:
                EndCell(frame);
                break;
            case EntryKind.Row:
                if (part.Continued.Count > 0)
                {
                    BeginRow(frame, part);
                    foreach (int width in part.Continued)
                        WriteContinued(width);
                }

                EndRow(frame);
                break;
            default:
                EndTable(frame);
                open.Pop();
                break;
        }
    }

    /// <summary>A paragraph follows: where no cell is open its table ends before it.</summary>
    public void BeginParagraph()
    {
        if (open.Count > 0 && !open.Peek().HasCell)
            EndTable(open.Peek());
    }

    /// <summary>Writes the paragraph.</summary>
    public void WriteParagraph(Action? before)
    {
        BeginParagraph();
        paragraph.Write(before);
        (needsParagraph, wasTable) = (false, false);
    }

    /// <summary>Ends the text: after a table, and in a text that has none, stands a paragraph.</summary>
    public void EndText(Action? before)
    {
        if (needsParagraph || before is not null)
            paragraph.Write(before);
    }

    private void BeginCell(TablePart cell)
    {
        Frame frame = open.Peek();
        BeginRow(frame, cell.Parent!);
        foreach (int width in cell.Continued)
            WriteContinued(width);
        Words.Start(xml, "tc");
        WriteCellProperties(cell.Width, cell.ReachesDown ? "restart" : null);
        frame.HasCell = true;
        (needsParagraph, wasTable) = (true, false);
    }

    private void EndCell(Frame frame)
    {
        if (!frame.HasCell)
            return;
        if (needsParagraph)
            paragraph.Write();
        xml.WriteEndElement();
        frame.HasCell = false;
    }

    private void BeginRow(Frame frame, TablePart row)
    {
        if (!frame.HasTable)
        {
            // Two tables that touch would be one.
            if (wasTable)
                paragraph.Write();
            WriteTableStart(frame.Table.Columns);
            frame.HasTable = true;
        }

        if (frame.HasRow)
            return;
        frame.HasRow = true;
        Words.Start(xml, "tr");
        if (row.Annotation is not TextTableRow { IsHeader: true })
            return;
        Words.Start(xml, "trPr");
        Words.Empty(xml, "tblHeader");
        xml.WriteEndElement();
    }

    private void EndRow(Frame frame)
    {
        if (!frame.HasRow)
            return;
        EndCell(frame);
        xml.WriteEndElement();
        frame.HasRow = false;
    }

    private void EndTable(Frame frame)
    {
        if (!frame.HasTable)
            return;
        EndRow(frame);
        xml.WriteEndElement();
        frame.HasTable = false;
        (needsParagraph, wasTable) = (true, true);
    }

    private void WriteTableStart(int columns)
    {
        columns = Math.Max(1, columns);
        Words.Start(xml, "tbl");
        Words.Start(xml, "tblPr");
        Words.Value(xml, "tblStyle", "TableGrid");
        WriteWidth("tblW", "auto", 0);
        xml.WriteEndElement();
        Words.Start(xml, "tblGrid");
        for (int i = 0; i < columns; i++)
        {
            Words.Start(xml, "gridCol");
            Words.Attribute(xml, "w", PageWidth / columns);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A cell that belongs to the one above, or an empty one (-1) before such a cell.
    private void WriteContinued(int width)
    {
        Words.Start(xml, "tc");
        WriteCellProperties(Math.Max(1, width), width < 0 ? null : "continue");
        paragraph.Write();
        xml.WriteEndElement();
    }

    private void WriteCellProperties(int width, string? merge)
    {
        Words.Start(xml, "tcPr");
        WriteWidth("tcW", "auto", 0);
        if (width > 1)
            Words.Value(xml, "gridSpan", width);
        if (merge is not null)
            Words.Value(xml, "vMerge", merge);
        xml.WriteEndElement();
    }

    private void WriteWidth(string name, string type, int width)
    {
        Words.Start(xml, name);
        Words.Attribute(xml, "w", width.ToString(CultureInfo.InvariantCulture));
        Words.Attribute(xml, "type", type);
        xml.WriteEndElement();
    }

    private sealed class Frame(TablePart table)
    {
        public TablePart Table => table;

        public bool HasTable { get; set; }

        public bool HasRow { get; set; }

        public bool HasCell { get; set; }
    }
}

using System.Globalization;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Finds the rows and cells of tables that are written as HTML. What is in a table in a cell is words of that cell; a blank line in one begins Markdown.</summary>
internal sealed class HtmlTable(MarkdownText text, StructureDrafts drafts, InlineWriter inlines, List<TextBlock> blocks, Action endBlock)
{
    private int depth;
    private int table = -1;
    private int row = -1;
    private int cell = -1;
    private int first;
    private bool isHead;
    private bool isFirstRow;

    // Where the cell begins, and how many of the row have text.
    private int start;
    private int filled;

    /// <summary>Whether a table has begun that has not ended.</summary>
    public bool IsOpen => table >= 0;

    /// <summary>Whether blocks stand in a cell.</summary>
    public bool InCell => cell >= 0;

    /// <summary>Whether nothing has been written in the cell.</summary>
    public bool IsAtCell => cell >= 0 && text.Position == start && !text.HasBlock;

    /// <summary>Takes a tag in; whether it is part of a table.</summary>
    public bool Take(HtmlTag tag)
    {
        if (tag.Name == "table")
            depth = Math.Max(0, depth + (tag.IsEnd ? -1 : 1));
        if (tag.Name == "table" && depth == (tag.IsEnd ? 0 : 1))
            Begin(!tag.IsEnd);
        else if (depth != 1 || table < 0)
            return false;
        else if (tag.Name is "thead" or "tbody" or "tfoot")
            isHead = tag is { Name: "thead", IsEnd: false };
        else if (tag.Name == "tr")
            EndRow();
        else if (tag.Name is "td" or "th")
            EndCell();
        else
            return false;
        if (tag is { Name: "td" or "th", IsEnd: false })
            BeginCell(tag);
        return true;
    }

    /// <summary>Ends what is open.</summary>
    public void End()
    {
        if (table >= 0)
            Begin(false);
    }

    private void Begin(bool begins)
    {
        EndRow();
        if (table >= 0)
            drafts.Close(table);
        table = -1;
        if (begins)
        {
            endBlock();
            table = drafts.Open(new(Piece.Table));
            (isHead, isFirstRow) = (false, true);
        }

        text.Break(Gap.Blank);
        text.BeginBlock();
    }

    private void BeginCell(HtmlTag tag)
    {
        inlines.Suspend();
        if (row < 0)
        {
            row = drafts.Open(new(Piece.Row, isHead ? 1 : 0));
            (first, filled) = (blocks.Count, 0);
        }

        cell = drafts.Open(new(Piece.Cell, tag.Name == "th" ? 1 : 0, Beyond: (Beyond(tag.Attribute("rowspan")), Beyond(tag.Attribute("colspan")))));
        if (first < blocks.Count)
            text.BreakOnly(Gap.Tab);
        else if (!isFirstRow)
            text.BreakOnly(Gap.Line);
        start = text.Position;
        text.BeginBlock();
        inlines.Resume();
    }

    private void EndRow()
    {
        EndCell();
        if (row < 0)
            return;
        drafts.Close(row);
        if (!isHead && blocks.Count - first == filled)
            PipeTable.MarkLabels(text, blocks, first);
        (row, isFirstRow) = (-1, false);
    }

    private void EndCell()
    {
        if (cell < 0)
            return;
        inlines.Suspend();
        TextSpan span = text.EndBlock();
        drafts.CloseCell(cell, first == blocks.Count);
        if (!span.IsEmpty)
            blocks.Add(new(span, BlockKind.TableCell));
        filled += text.Position > start ? 1 : 0;
        cell = -1;
        inlines.Resume();
    }

    private static short Beyond(string? cells) => short.TryParse(cells, NumberStyles.None, CultureInfo.InvariantCulture, out short count) ? (short)Math.Clamp(count - 1, 0, 1000) : (short)0;
}

using System.Globalization;
using System.Text;
using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>The part that prints tables: with bars, and as HTML where cells reach farther or hold more than a line; blocks in a cell of HTML are Markdown between blank lines.</summary>
internal sealed partial class BlockPrinter
{
    private void PrintTable(BlockFrame around, PlanNode table)
    {
        var frame = new BlockFrame(table, around) { Depth = output.Depth };
        List<(PlanNode Row, List<CellWords> Cells)> rows = [];
        int at = table.Start;
        bool isPlain = true;
        foreach (PlanNode part in table.Children)
        {
            if (part.Kind == PlanKind.Row)
            {
                PrintBetween(frame, table, at, part.Start);
                List<CellWords> cells = [.. part.Children.Where(c => c.Kind == PlanKind.Cell).Select(CellWords.Of(text))];
                isPlain &= cells.TrueForAll(c => c.IsPlain) && !IsLoose(part);
                if (cells.Count > 0)
                    rows.Add((part, cells));
                at = part.End;
            }
            else if (part.Kind != PlanKind.Atom && rows.Count == 0)
            {
                // A caption.
                PrintBetween(frame, table, at, part.Start);
                PrintWords(frame, CellWords.Of(text)(part));
                at = part.End;
            }
        }

        if (rows.Count > 0 && isPlain)
            PrintBlock(frame, Bars(rows));
        else if (rows.Count > 0)
            PrintElements(frame, rows);
        PrintBetween(frame, table, at, table.End);
        if (last == frame)
            last = around;
    }

    private bool IsLoose(PlanNode row)
    {
        int at = row.Start;
        foreach (PlanNode cell in row.Children)
        {
            if (TextPieces.Next(text, at, cell.Start) is not null || cell.Kind is not (PlanKind.Cell or PlanKind.Atom))
                return true;
            at = Math.Max(at, cell.End);
        }

        return TextPieces.Next(text, at, row.End) is not null;
    }

    // Words that are in no row.
    private void PrintBetween(BlockFrame frame, PlanNode table, int from, int to)
    {
        for (; from < to && TextPieces.Next(text, from, to) is { } piece; from = piece.End)
            PrintWords(frame, new([piece], [], table, true));
    }

    private void PrintWords(BlockFrame frame, CellWords words)
    {
        foreach (TextSpan piece in words.Pieces)
        {
            string lines = leaf.Of(tokens.Of(piece.Start, piece.End, words.AtomsIn(piece)), piece, LeafKind.Paragraph, frame.IsItem, output.IsEmpty);
            if (lines.Length > 0)
                PrintBlock(frame, lines);
        }
    }

    private string Bars(List<(PlanNode Row, List<CellWords> Cells)> rows)
    {
        var lines = new StringBuilder();
        bool hasHead = rows[0].Row.What is TextTableRow { IsHeader: true } || rows[0].Cells.TrueForAll(c => c.Cell.What is TextTableCell { IsHeader: true });
        int width = rows.Max(r => r.Cells.Count);
        // Without a head it is an empty one.
        if (!hasHead)
            lines.Append('|').Insert(1, "  |", width).Append('\n');
        for (int i = 0; i < rows.Count; i++)
        {
            if (i == (hasHead ? 1 : 0))
                lines.Append(Rule(width));
            lines.Append('|');
            foreach (CellWords cell in rows[i].Cells)
            {
                lines.Append(' ').Append(CellText(cell, LeafKind.Cell)).Append(" |");
                if ((i > 0 || !hasHead) && cell.Cell.What is TextTableCell { IsHeader: true })
                    losses.Add("a header cell that is not in the first row", "header cells that are not in the first row", cell.Cell.What.Span);
            }

            lines.Append('\n');
        }

        return (hasHead && rows.Count == 1 ? lines.Append(Rule(width)) : lines).ToString(0, lines.Length - 1);
    }

    private static string Rule(int width) => $"|{string.Concat(Enumerable.Repeat("---|", width))}\n";

    private void PrintElements(BlockFrame frame, List<(PlanNode Row, List<CellWords> Cells)> rows)
    {
        var lines = new StringBuilder("<table>\n");
        foreach ((PlanNode row, List<CellWords> cells) in rows)
        {
            lines.Append("<tr>");
            foreach (CellWords cell in cells)
            {
                var what = (TextTableCell)cell.Cell.What!;
                string name = what.IsHeader || row.What is TextTableRow { IsHeader: true } ? "th" : "td";
                lines.Append(CultureInfo.InvariantCulture, $"<{name}{Count("rowspan", what.Rows)}{Count("colspan", what.Columns)}>");
                if (cell.HasBlocks && !frame.IsTerm)
                {
                    frame.IsTight = false;
                    PrintBlock(frame, lines.ToString());
                    lines.Clear();
                    Walk(new(cell.Cell, frame) { Depth = output.Depth });
                    last = frame;
                }
                else
                {
                    lines.Append(CellText(cell, LeafKind.Html));
                }

                lines.Append(CultureInfo.InvariantCulture, $"</{name}>");
            }

            lines.Append("</tr>\n");
        }

        PrintBlock(frame, lines.Append("</table>").ToString());
    }

    private static string Count(string name, int count) => count > 1 ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{count}\"") : "";

    private string CellText(CellWords cell, LeafKind kind)
    {
        string all = "";
        foreach (TextSpan piece in cell.Pieces)
        {
            string words = leaf.Of(tokens.Of(piece.Start, piece.End, cell.AtomsIn(piece)), piece, kind, false, false);
            all = all.Length == 0 ? words : words.Length == 0 ? all : $"{all}<br>\n{words}";
        }

        return all;
    }
}

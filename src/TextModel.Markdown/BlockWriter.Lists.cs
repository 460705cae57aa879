using System.Globalization;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Lists, tables and code.</summary>
internal sealed partial class BlockWriter
{
    private void WriteCode(FencedCodeBlock code)
    {
        int first = 0, last = code.Lines.Count - 1;
        while (first <= last && code.Lines.Lines[first].Slice.AsSpan().IsWhiteSpace())
            first++;
        while (last >= first && code.Lines.Lines[last].Slice.AsSpan().IsWhiteSpace())
            last--;
        if (first > last)
            return;
        string? language = code.Info is { Length: > 0 } info ? info.Split([' ', '\t', ',', '{', '}'], StringSplitOptions.RemoveEmptyEntries) is [var name, ..] ? name.TrimStart('.') : null : null;
        int number = Drafts.Open(new(Piece.Code, Text: string.IsNullOrEmpty(language) ? null : language));
        text.BeginBlock();
        for (int i = first; i <= last; i++)
        {
            ReadOnlySpan<char> line = code.Lines.Lines[i].Slice.AsSpan();
            int place = Inlines.InFile(code.Lines.Lines[i].Position);
            bool same = place >= 0 && place + line.Length <= text.File.Length && text.File.Slice(place, line.Length).SequenceEqual(line);
            text.AppendLine(same ? place : -1, line, i == first);
        }

        EndLeaf(BlockKind.Other, null, 0);
        Drafts.Close(number);
    }

    private void WriteList(ListBlock list)
    {
        // "1986. A great year." is a sentence, and "1986." alone too.
        bool isYear = list is { IsOrdered: true, Count: 1 } && (list[0] is ListItemBlock { Count: 0 } || NumberOf((ListItemBlock)list[0]) is { Length: > 4 });
        Gap between = list.IsLoose ? Gap.Blank : Gap.Line;
        int number = isYear ? -1 : Drafts.Open(new(Piece.List, (int)(list.IsOrdered ? ListKind.Ordered : ListKind.Bulleted)));
        bool isFirst = true;
        foreach (Block block in list)
        {
            if (block is not ListItemBlock item)
                continue;
            if (!isFirst)
                text.Break(between);
            isFirst = false;
            string? printed = list.IsOrdered ? NumberOf(item) : null;
            if (isYear)
            {
                text.BeginBlock();
                Inlines.Append(printed, item.Span.Start);
                if (item is [ParagraphBlock first, ..] && !PipeTable.IsTable(text.File, SpanOf(first)))
                {
                    text.Append(" ");
                    text.KeepPrefix();
                }
                else
                {
                    EndLeaf(BlockKind.Paragraph, null, int.MaxValue);
                    text.Break(between);
                }
            }

            int part = isYear ? -1 : Drafts.Open(new(Piece.Item, Text: printed));
            Write(item, isYear ? BlockKind.Paragraph : BlockKind.ListItem, between);
            Drafts.Close(part);
        }

        Drafts.Close(number);
    }

    // The number with the sign after it, as it is printed.
    private string NumberOf(ListItemBlock item)
    {
        int start = Inlines.InFile(item.Span.Start), end = start;
        while (start >= 0 && end < text.File.Length && char.IsAsciiLetterOrDigit(text.File[end]))
            end++;
        return end > start && end < text.File.Length && text.File[end] is '.' or ')' ? text.File[start..(end + 1)].ToString() : item.Order.ToString(CultureInfo.InvariantCulture);
    }

    private void WriteDefinitions(DefinitionList list)
    {
        int number = Drafts.Open(new(Piece.List, (int)ListKind.Description));
        bool isFirst = true;
        foreach (Block block in list)
        {
            if (block is not DefinitionItem definition)
                continue;
            int item = -1;
            foreach (Block part in definition)
            {
                if (!isFirst)
                    text.Break(item < 0 ? Gap.Line : Gap.Blank);
                isFirst = false;
                if (part is not DefinitionTerm && item < 0)
                    item = Drafts.Open(new(Piece.Item));
                Write(part, BlockKind.ListItem, Gap.Blank);
            }

            Drafts.Close(item);
        }

        Drafts.Close(number);
    }

    private static short Beyond(int span) => (short)Math.Clamp(span - 1, 0, short.MaxValue);

    private void WriteGrid(Markdig.Extensions.Tables.Table grid)
    {
        int table = Drafts.Open(new(Piece.Table));
        bool isFirstRow = true;
        foreach (Markdig.Extensions.Tables.TableRow row in grid.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            int number = Drafts.Open(new(Piece.Row, row.IsHeader ? 1 : 0)), first = Blocks.Count;
            if (!isFirstRow)
                text.Break(Gap.Line);
            isFirstRow = false;
            foreach (Markdig.Extensions.Tables.TableCell cell in row.OfType<Markdig.Extensions.Tables.TableCell>())
            {
                int part = Drafts.Open(new(Piece.Cell, row.IsHeader ? 1 : 0, Beyond: (Beyond(cell.RowSpan), Beyond(cell.ColumnSpan)))), before = Blocks.Count;
                if (before > first)
                    text.Break(Gap.Tab);
                Write(cell, BlockKind.TableCell, Gap.Line);
                Drafts.CloseCell(part, before == first);
                // A cell before the last of its row may say who speaks.
                if (cell != row[^1] && !row.IsHeader && before < Blocks.Count && PipeTable.HasLetter(text.Written(Blocks[before].Span.Start, Blocks[before].Span.End)))
                    Blocks[before] = Blocks[before] with { Details = Blocks[before].Details ?? new() { IsLabel = true } };
            }

            Drafts.Close(number);
        }

        Drafts.Close(table);
    }
}

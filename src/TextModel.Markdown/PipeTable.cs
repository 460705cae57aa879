using System.Buffers;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Writes the rows of a pipe table, which the parser takes for the lines of a paragraph.</summary>
internal sealed class PipeTable
{
    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("|-: \t>");
    private readonly MarkdownText text;
    private readonly StructureDrafts drafts;
    private readonly InlineWriter inlines;
    private readonly List<TextBlock> blocks;
    private readonly int table;
    private int row = -1;
    private int cell = -1;
    private int line;
    private int first;
    private bool afterBar;

    public PipeTable(MarkdownText text, StructureDrafts drafts, InlineWriter inlines, List<TextBlock> blocks)
    {
        this.text = text;
        this.drafts = drafts;
        this.inlines = inlines;
        this.blocks = blocks;
        table = drafts.Open(new(Piece.Table));
        first = blocks.Count;
    }

    /// <summary>Whether the line is the one of dashes, below the head.</summary>
    public bool IsRule => line == 1;

    /// <summary>Whether the second line parts a head from rows (<c>|---|---|</c>).</summary>
    public static bool IsTable(ReadOnlySpan<char> text, TextSpan span)
    {
        int end = LineEnd(text, span.Start, span.End, out int next);
        if (!text.Slice(span.Start, end - span.Start).Contains('|') || next >= span.End)
            return false;
        int second = LineEnd(text, next, span.End, out _);
        ReadOnlySpan<char> rule = text.Slice(next, second - next);
        return rule.Contains('-') && rule.Contains('|') && !rule.ContainsAnyExcept(RuleSigns);
    }

    /// <summary>Begins a cell, unless one is open.</summary>
    public void BeginCell()
    {
        if (cell >= 0 || IsRule)
            return;
        inlines.Suspend();
        if (row < 0)
            row = drafts.Open(new(Piece.Row, line == 0 ? 1 : 0));
        cell = drafts.Open(new(Piece.Cell, line == 0 ? 1 : 0));
        if (first < blocks.Count)
            text.Break(Gap.Tab);
        else if (line > 0)
            text.Break(Gap.Line);
        text.BeginBlock();
        inlines.Resume();
    }

    /// <summary>Adds words; each bar ends a cell.</summary>
    public void Add(ReadOnlySpan<char> read, int place, bool isEscaped)
    {
        if (IsRule)
            return;
        int from = isEscaped ? 1 : 0, start = 0;
        while (from <= read.Length)
        {
            int bar = read[from..].IndexOf('|');
            int end = bar < 0 ? read.Length : from + bar;
            BeginCell();
            inlines.Append(read[start..end], place + start);
            if (bar < 0)
                return;
            EndCell(false);
            afterBar = true;
            start = from = end + 1;
        }
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        if (!IsRule)
            EndCell(true);
        drafts.Close(row);
        if (line > 1)
            MarkLabels(text, blocks, first);
        line++;
        (row, afterBar, first) = (-1, false, blocks.Count);
    }

    /// <summary>Ends the table.</summary>
    public void End()
    {
        EndRow();
        drafts.Close(table);
    }

    /// <summary>Says of the cells of a row, which are the last blocks, that each before the last one may say who speaks.</summary>
    public static void MarkLabels(MarkdownText text, List<TextBlock> blocks, int first)
    {
        for (int i = first; i + 1 < blocks.Count; i++)
        {
            if (HasLetter(text.Written(blocks[i].Span.Start, blocks[i].Span.End)))
                blocks[i] = blocks[i] with { Details = new() { IsLabel = true } };
        }
    }

    public static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static int LineEnd(ReadOnlySpan<char> text, int from, int to, out int next)
    {
        int length = text.Slice(from, to - from).IndexOfAny('\r', '\n');
        int end = length < 0 ? to : from + length;
        next = Math.Min(to, end + (text.Slice(end, to - end).StartsWith("\r\n") ? 2 : 1));
        return end;
    }

    // What stands before the first bar and after the last is no cell where it is blank.
    private void EndCell(bool isLast)
    {
        if (cell < 0)
            return;
        inlines.Suspend();
        TextSpan span = text.EndBlock();
        if (span.IsEmpty && (isLast || !afterBar))
            drafts.Drop(cell);
        else
            drafts.CloseCell(cell, first == blocks.Count);
        if (!span.IsEmpty)
            blocks.Add(new(span, BlockKind.TableCell));
        cell = -1;
        inlines.Resume();
    }
}

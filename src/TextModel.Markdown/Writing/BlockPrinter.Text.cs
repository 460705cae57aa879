using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>The part that prints the text directly in a block.</summary>
internal sealed partial class BlockPrinter
{
    // Where the last paragraph ended, if what follows may go on in it.
    private int heldAt = -1;
    private bool isBroken;

    private int PrintText(BlockFrame frame, int end, PlanNode? child)
    {
        if (frame.At >= end && frame.FirstAtom == frame.Next)
            return child?.Start ?? end;
        return new BlockText(text, frame.Node, false).Walk(frame.At, end, child, frame.Node.Between(frame.FirstAtom, frame.Next), this, frame);
    }

    /// <inheritdoc/>
    public void PrintPiece(BlockFrame frame, TextSpan piece, IReadOnlyList<PlanNode> atoms)
    {
        PlanNode node = frame.Node;
        if (prefix.Length == 0 && !frame.IsTerm && node.Kind is not (PlanKind.Heading or PlanKind.Title) && tokens.CodeOver(piece.Start, piece.End) is { What: CodePassage code }
            && (code.Language is not null || text.AsSpan(piece.Start, piece.Length).ContainsAny('\r', '\n')))
        {
            PrintFence(frame, piece, code);
            return;
        }

        bool isHeading = node.Kind is PlanKind.Heading or PlanKind.Title;
        bool isStart = frame.IsItem && output.IsAtStart;
        LeafKind kind = isHeading || frame.IsTerm ? LeafKind.Line : LeafKind.Paragraph;
        string lines = leaf.Of(tokens.Of(piece.Start, piece.End, atoms), piece, kind, frame.IsItem, output.IsEmpty, frame.IsFront && !node.IsLeaf);
        if (lines.Length == 0)
            return;
        if (isHeading)
            lines = new string('#', node.Kind == PlanKind.Title ? 1 : Math.Clamp(((Heading)node.What!).Level ?? 2, 1, 6)) + " " + lines;
        else if (isStart && lines is ['☐' or '☑', ' ', ..])
            lines = (lines[0] == '☐' ? "[ ]" : "[x]") + lines[1..];
        lines = prefix + lines;
        prefix = "";
        if (isBroken && heldAt >= 0 && kind == LeafKind.Paragraph && last is not null && last.Depth == output.Depth && !output.IsAtStart && TextPieces.LineEnds(text, heldAt, piece.Start) == 1)
        {
            output.Continue(lines);
            (last, isBroken) = (frame, false);
        }
        else
        {
            PrintBlock(frame, lines);
        }

        heldAt = kind == LeafKind.Paragraph ? piece.End : -1;
    }

    private void PrintBlock(BlockFrame frame, string lines)
    {
        EndBreak();
        output.Block(lines, last?.Depth ?? 0, last?.IsTight ?? false);
        (last, ended, heldAt) = (frame, null, -1);
    }

    // A name before what is no paragraph.
    private void PrintPrefix()
    {
        if (prefix.Length == 0 || !open.TryPeek(out BlockFrame? frame))
            return;
        string name = prefix.TrimEnd();
        prefix = "";
        PrintBlock(frame, name);
    }

    // After the last line of a paragraph a backslash would be one.
    private void EndBreak()
    {
        if (isBroken)
            output.Append("<br>");
        isBroken = false;
    }

    /// <inheritdoc/>
    public void PrintLone(BlockFrame frame, Annotation what)
    {
        if (what is LineBreak)
        {
            isBroken |= heldAt >= 0 && what.Start >= heldAt && text.AsSpan(heldAt, what.Start - heldAt).IsWhiteSpace();
            return;
        }

        string markup = leaf.Of(tokens.Of(what.Start, what.Start, [new(PlanKind.Atom, what, what.Start, what.Start)]), new(what.Start, what.Start), LeafKind.Paragraph, frame.IsItem, output.IsEmpty);
        if (markup.Length > 0)
            PrintBlock(frame, markup);
    }

    private void PrintFence(BlockFrame frame, TextSpan piece, CodePassage code)
    {
        // So that what stands around it is known to be after us.
        tokens.Of(piece.Start, piece.End, []);
        int start = piece.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        string words = text[(start == 0 || text[start - 1] is '\n' or '\r' ? start : piece.Start)..piece.End].ReplaceLineEndings("\n").Replace('\0', '\uFFFD');
        int longest = 2, run = 0;
        foreach (char c in words)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1), language = "";
        if (code.Language is { } named && named.All(c => char.IsLetterOrDigit(c) || c is '-' or '+' or '#' or '_' or '.') && named is not ['.', ..])
            language = named;
        else if (code.Language is not null)
            losses.Add("the odd name of a language of code", "odd names of languages of code", code.Span);
        PrintBlock(frame, $"{fence}{language}\n{words}\n{fence}");
    }
}

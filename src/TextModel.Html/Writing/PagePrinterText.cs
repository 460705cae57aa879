namespace TextModel.Formats.Html;

/// <summary>The part that prints the text directly in a block.</summary>
internal sealed partial class PagePrinter
{
    // The end tag of a paragraph that may go on behind a line break.
    private string held = "";
    private int heldAt;
    private bool isBroken;
    private int printed;
    private PlanNode? captioned;

    // Prints the text up to a part; gives the place where that part begins, since what stands before it on its line is printed with it.
    private int PrintText(PrintFrame frame, int end, PlanNode? child)
    {
        PlanNode[] atoms = AtomsOf(frame);
        int from = frame.At, start = child?.Start ?? end;
        if (child is { Kind: PlanKind.Paragraph } && frame.Node.Kind is not (PlanKind.List or PlanKind.Table or PlanKind.Row) && TailOf(frame, end) is { } tail)
        {
            PlanNode[] later = [.. atoms.Where(a => a.Start >= tail)];
            child.AddFirst(later);
            atoms = [.. atoms.Take(atoms.Length - later.Length)];
            start = end = tail;
        }

        int atom = 0;
        bool isLeaf = IsLeaf(frame.Node);
        while ((isLeaf ? Whole(from, end, atoms) : TextPieces.Next(text, from, end, frame.IsFront, atoms)) is { } piece)
        {
            for (; atom < atoms.Length && atoms[atom].Start < piece.Start; atom++)
                PrintLone(frame, atoms[atom].What!);
            int first = atom;
            while (atom < atoms.Length && atoms[atom].Start <= piece.End)
                atom++;
            PrintPiece(frame, piece, first == atom ? [] : [.. atoms.Skip(first).Take(atom - first)]);
            from = piece.End;
            if (isLeaf)
                break;
        }

        for (; atom < atoms.Length; atom++)
            PrintLone(frame, atoms[atom].What!);
        return start;
    }

    private static bool IsLeaf(PlanNode node) => node.Kind is PlanKind.Paragraph or PlanKind.Heading or PlanKind.Title;

    private static PlanNode[] AtomsOf(PrintFrame frame)
    {
        var atoms = new PlanNode[frame.Next - frame.FirstAtom];
        for (int i = 0; i < atoms.Length; i++)
            atoms[i] = frame.Node.Children[frame.FirstAtom + i];
        return atoms;
    }

    // All text of a paragraph, with the breaks and pictures at its edges.
    private TextSpan? Whole(int from, int end, PlanNode[] atoms)
    {
        while (from < end && TextPieces.IsSpace(text[from]))
            from++;
        while (end > from && TextPieces.IsSpace(text[end - 1]))
            end--;
        if (from == end)
            return null;
        return atoms.Length == 0 ? new(from, end) : new(Math.Min(from, atoms[0].Start), Math.Max(end, atoms[^1].Start));
    }

    // Where the words begin that stand before a paragraph on its line; null where there are none.
    private int? TailOf(PrintFrame frame, int end)
    {
        int line = text.AsSpan(frame.At, end - frame.At).LastIndexOfAny('\n', '\r'), start = frame.At + line + 1, last = end;
        while (start < end && TextPieces.IsSpace(text[start]))
            start++;
        if (start == end)
            return null;
        while (TextPieces.IsSpace(text[last - 1]))
            last--;
        // A name without a colon, in a cell of its own.
        bool isCell = frame.Node.What is Turn { LabelSpan: { } label } && label == new TextSpan(start, last) && char.IsLetterOrDigit(text[last - 1]) && text.AsSpan(last, end - last).Contains('\t');
        return isCell ? null : start;
    }

    private void PrintLone(PrintFrame frame, Annotation what)
    {
        if (what is LineBreak)
        {
            isBroken |= held.Length > 0 && what.Start == heldAt;
            return;
        }

        Place(frame, null);
        if (what is Figure figure)
        {
            Out(frame.Tag.Length == 0 ? "" : "<figure>");
            words.PrintPicture(figure);
            output.Raw(frame.Tag.Length == 0 ? "" : "</figure>\n");
            return;
        }

        Out(frame.Tag.Length == 0 ? "" : "<p>");
        words.Print(what.Start, what.Start, [new(PlanKind.Atom, what, what.Start, what.Start)]);
        output.Raw(frame.Tag.Length == 0 ? "" : "</p>\n");
    }

    private void PrintPiece(PrintFrame frame, TextSpan piece, IReadOnlyList<PlanNode> atoms)
    {
        // What stands behind the last turn and is no paragraph belongs to nobody.
        if (!IsLeaf(frame.Node))
            Place(frame, null, lastTurn <= piece.Start && !plan.Directions.Contains(piece.Start) && frame is { Home: null, Node: { Kind: PlanKind.Page } or { What: Division } });
        string tag = frame.Tag;
        if (tag == "figcaption")
        {
            tag = captioned == frame.Home ? "p" : tag;
            captioned = frame.Home;
        }

        string attribute = tag.Length > 0 && id is not null ? $" id=\"{id}\"" : "";
        if (tag is "p" or "" && prefix.Length == 0 && IsKept(piece) && words.CodeOver(piece.Start, piece.End) is { } code)
        {
            int start = piece.Start;
            while (start > printed && text[start - 1] is ' ' or '\t')
                start--;
            Out($"<pre{attribute}>{code.Open}");
            words.Print(start, piece.End, atoms, code);
            output.Raw($"{code.Close}</pre>\n");
        }
        else
        {
            if (tag == "p" && frame.Home is { Kind: not PlanKind.Note } home && TextPieces.IsTight(text, piece, home))
                tag = "div";
            if (tag == "p" && frame.Node.What is Turn { LabelSpan: { } label } && label == piece)
                attribute += " class=\"speaker\"";
            if (isBroken && held == $"</{tag}>\n" && attribute.Length == 0 && TextPieces.LineEnds(text, heldAt, piece.Start) == 1)
            {
                held = "";
                output.Raw("<br>\n");
            }
            else
            {
                Out(tag.Length == 0 ? "" : $"<{tag}{attribute}>");
            }

            output.Raw(prefix);
            words.Print(piece.Start, piece.End, atoms);
            prefix = "";
            (held, heldAt, isBroken) = (tag.Length == 0 ? "" : $"</{tag}>\n", piece.End, false);
            if (tag is not "p")
                Out("");
        }

        printed = piece.End;
        if (attribute.Length > 0)
            id = null;
    }

    // Where a browser would fold what stands there.
    private bool IsKept(TextSpan piece) => text.AsSpan(piece.Start, piece.Length) is var words && (words.ContainsAny('\n', '\r', '\t') || words.IndexOf("  ") >= 0);

    // Writes mark-up, behind the paragraph that ends with it.
    private void Out(string markup)
    {
        output.Raw(held);
        (held, isBroken) = ("", false);
        output.Raw(markup);
    }
}

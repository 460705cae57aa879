using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>The words of a cell.</summary>
/// <param name="Pieces">The stretches of it that stand by themselves.</param>
/// <param name="Atoms">What stands in it without text, in order.</param>
/// <param name="Cell">The cell.</param>
/// <param name="IsPlain">Whether all is one line of words, in one place of the table.</param>
internal sealed record CellWords(List<TextSpan> Pieces, List<PlanNode> Atoms, PlanNode Cell, bool IsPlain)
{
    /// <summary>Whether it holds more than words, or words that only Markdown sets: it is printed as blocks. A table in a cell is words of that cell.</summary>
    public bool HasBlocks { get; private init; }

    /// <summary>Finds those of a cell in a text.</summary>
    public static Func<PlanNode, CellWords> Of(string text) => cell =>
    {
        var pieces = new List<TextSpan>();
        var atoms = new List<PlanNode>();
        bool hasBlocks = false, hasTable = false;
        int at = cell.Start;
        var open = new Stack<(PlanNode Node, int Next)>();
        open.Push((cell, 0));
        while (open.TryPop(out (PlanNode Node, int Next) top))
        {
            if (top.Next == top.Node.Children.Count)
            {
                AddUpTo(top.Node.End);
                continue;
            }

            open.Push(top with { Next = top.Next + 1 });
            PlanNode child = top.Node.Children[top.Next];
            if (child.Kind == PlanKind.Atom)
            {
                atoms.Add(child);
                continue;
            }

            AddUpTo(child.Start);
            hasBlocks |= child.Kind != PlanKind.Paragraph;
            hasTable |= child.Kind == PlanKind.Table;
            open.Push((child, 0));
        }

        if (pieces.Count == 0 && atoms.Count > 0)
            pieces.Add(new(atoms[0].Start, atoms[^1].Start));
        else if (pieces.Count > 0 && atoms.Count > 0)
            (pieces[0], pieces[^1]) = pieces.Count == 1
                ? (new(Math.Min(pieces[0].Start, atoms[0].Start), Math.Max(pieces[0].End, atoms[^1].Start)), new(Math.Min(pieces[0].Start, atoms[0].Start), Math.Max(pieces[0].End, atoms[^1].Start)))
                : (pieces[0], pieces[^1]);
        return new(pieces, atoms, cell, !hasBlocks && pieces.Count < 2 && cell.What is not TextTableCell { Rows: > 1 } and not TextTableCell { Columns: > 1 })
        {
            HasBlocks = !hasTable && (hasBlocks || pieces.Count > 1 || atoms.Exists(a => a.What is NoteAnchor)),
        };

        void AddUpTo(int end)
        {
            for (; at < end && TextPieces.Next(text, at, end) is { } piece; at = piece.End)
                pieces.Add(piece);
            at = Math.Max(at, end);
        }
    };

    /// <summary>What stands in one of the stretches.</summary>
    public IReadOnlyList<PlanNode> AtomsIn(TextSpan piece) => Atoms.Count == 0 ? [] : [.. Atoms.Where(a => a.Start >= piece.Start && a.Start <= piece.End)];
}

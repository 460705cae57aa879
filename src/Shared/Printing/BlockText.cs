namespace TextModel.Printing;

/// <summary>Cuts the text directly in a block into the pieces that stand by themselves, with what has no text of its own.</summary>
/// <param name="Text">The base text.</param>
/// <param name="Block">The block.</param>
/// <param name="IsEachLine">Whether lines stand by themselves, and not only what blank lines part.</param>
internal readonly record struct BlockText(string Text, PlanNode Block, bool IsEachLine)
{
    /// <summary>Walks through the text up to a part of the block.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="end">Up to where.</param>
    /// <param name="child">The part that begins there; null at the end of the block.</param>
    /// <param name="atoms">What stands there without text, in order.</param>
    /// <param name="piece">Receives each piece, with what stands in it.</param>
    /// <param name="lone">Receives what stands in none.</param>
    /// <returns>The place where the part begins in print: what stands before a paragraph or turn on its line is printed with it.</returns>
    public int Walk(int from, int end, PlanNode? child, PlanNode[] atoms, Action<TextSpan, IReadOnlyList<PlanNode>> piece, Action<Annotation> lone)
    {
        int start = child?.Start ?? end;
        if (child is { Kind: PlanKind.Paragraph or PlanKind.Flow } && Block.Kind is not (PlanKind.List or PlanKind.Table or PlanKind.Row) && TextPieces.TailOf(Text, Block, from, end) is { } tail)
        {
            PlanNode[] later = [.. atoms.Where(a => a.Start >= tail)];
            child.AddFirst(later);
            atoms = [.. atoms.Take(atoms.Length - later.Length)];
            start = end = tail;
        }

        int atom = 0;
        while ((Block.IsLeaf ? TextPieces.Whole(Text, from, end, atoms) : TextPieces.Next(Text, from, end, IsEachLine, atoms)) is { } found)
        {
            for (; atom < atoms.Length && atoms[atom].Start < found.Start; atom++)
                lone(atoms[atom].What!);
            int first = atom;
            while (atom < atoms.Length && atoms[atom].Start <= found.End)
                atom++;
            piece(found, first == atom ? [] : [.. atoms.Skip(first).Take(atom - first)]);
            from = found.End;
            if (Block.IsLeaf)
                break;
        }

        for (; atom < atoms.Length; atom++)
            lone(atoms[atom].What!);
        return start;
    }
}

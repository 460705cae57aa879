namespace TextModel.Printing;

/// <summary>Where the pieces of a block's own text go.</summary>
/// <typeparam name="TFrame">The block, as the printer knows it.</typeparam>
internal interface IBlockOutput<in TFrame>
{
    /// <summary>Prints a piece, with what stands in it without text, in order.</summary>
    void PrintPiece(TFrame frame, TextSpan piece, IReadOnlyList<PlanNode> atoms);

    /// <summary>Prints what stands in no piece.</summary>
    void PrintLone(TFrame frame, Annotation what);
}

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
    /// <param name="output">Receives the pieces, and what stands in none.</param>
    /// <param name="frame">The block, as the receiver knows it.</param>
    /// <returns>The place where the part begins in print: what stands before a paragraph or turn on its line is printed with it.</returns>
    public int Walk<TFrame>(int from, int end, PlanNode? child, PlanNode[] atoms, IBlockOutput<TFrame> output, TFrame frame)
    {
        int start = child?.Start ?? end;
        if (from == end && atoms.Length == 0)
            return start;
        if (child is { Kind: PlanKind.Paragraph or PlanKind.Flow } && Block.Kind is not (PlanKind.List or PlanKind.Table or PlanKind.Row) && TextPieces.TailOf(Text, Block, from, end) is { } tail)
        {
            int later = atoms.Length;
            while (later > 0 && atoms[later - 1].Start >= tail)
                later--;
            child.AddFirst(atoms[later..]);
            atoms = atoms[..later];
            start = end = tail;
        }

        int atom = 0;
        while ((Block.IsLeaf ? TextPieces.Whole(Text, from, end, atoms) : TextPieces.Next(Text, from, end, IsEachLine, atoms)) is { } found)
        {
            for (; atom < atoms.Length && atoms[atom].Start < found.Start; atom++)
                output.PrintLone(frame, atoms[atom].What!);
            int first = atom;
            while (atom < atoms.Length && atoms[atom].Start <= found.End)
                atom++;
            output.PrintPiece(frame, found, atoms[first..atom]);
            from = found.End;
            if (Block.IsLeaf)
                break;
        }

        for (; atom < atoms.Length; atom++)
            output.PrintLone(frame, atoms[atom].What!);
        return start;
    }
}

namespace TextModel.Benchmarks.Inputs;

/// <summary>What a stretch of a generated transcript is.</summary>
internal enum PieceKind
{
    Turn,
    Paragraph,
    Name,
    Anchor,
    Note,
}

/// <summary>A stretch of a generated transcript, in UTF-16 code units.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The offset after it.</param>
/// <param name="Number">The running number among those of its kind, from 1.</param>
/// <param name="Reference">Of a turn: 0 for a question, 1 for an answer. Of a name: the person. Of an anchor: the note's number.</param>
/// <param name="LabelEnd">The offset after the printed label; the start where there is none.</param>
internal readonly record struct Piece(PieceKind Kind, int Start, int End, int Number, int Reference, int LabelEnd)
{
    public string Id => $"{Kind switch { PieceKind.Turn => 't', PieceKind.Note => 'n', PieceKind.Anchor => 'r', _ => 'x' }}{Number}";

    public bool IsQuestion => Kind == PieceKind.Turn && Reference == 0;
}

using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Finds what of a document is shown in subtitles, in document order.</summary>
internal sealed class CuePieces
{
    private readonly TextDocument document;
    private readonly string text;
    private readonly List<CuePiece> pieces = [];

    // The turn that is open, and where the first of its pieces stands.
    private Turn? turn;
    private int turnFirst;

    // Where notes, front matter and the last piece end: what begins before is no piece.
    private int hiddenEnd;
    private TextSpan prefix;

    private CuePieces(TextDocument document)
    {
        this.document = document;
        text = document.Text;
    }

    /// <summary>The stretches of note bodies, of printed markers and of page furniture, in order: they are not shown.</summary>
    public List<TextSpan> Hidden { get; } = [];

    /// <summary>Finds the pieces.</summary>
    /// <param name="document">The document.</param>
    /// <param name="hidden">What within them is not shown.</param>
    public static List<CuePiece> Of(TextDocument document, out List<TextSpan> hidden)
    {
        var found = new CuePieces(document);
        foreach (Annotation annotation in document.Annotations)
            found.Take(annotation);
        found.EndTurn();
        hidden = found.Hidden;
        return found.pieces;
    }

    private void Take(Annotation annotation)
    {
        if (turn is not null && annotation.Start >= turn.End && annotation.End > turn.End)
            EndTurn();
        switch (annotation)
        {
            case Turn begun:
                EndTurn();
                (turn, turnFirst) = (begun, pieces.Count);
                break;
            case Division { Type: "front" or "back" }:
                hiddenEnd = Math.Max(hiddenEnd, annotation.End);
                break;
            case Note:
                hiddenEnd = Math.Max(hiddenEnd, annotation.End);
                Hidden.Add(annotation.Span);
                break;
            case NoteAnchor or PageBreak:
                Hidden.Add(annotation.Span);
                break;
            case FormeWork { Type: "format" }:
                prefix = annotation.Span;
                break;
            case FormeWork:
                Hidden.Add(annotation.Span);
                break;
            case Paragraph paragraph:
                Add(annotation.Span, paragraph.Time, false);
                break;
            case StageDirection:
                Add(annotation.Span, null, true);
                break;
        }
    }

    private void Add(TextSpan span, TimeRange? time, bool isStage)
    {
        if (span.Start < hiddenEnd || IsBlank(span.Start, span.End) || (pieces.Count > 0 && span.Start < pieces[^1].End))
            return;
        Turn? around = turn is not null && span.Start >= turn.Start && span.End <= turn.End ? turn : null;
        // A remark on the line of what is said belongs to that.
        if (pieces.Count > 0 && pieces[^1] is var last && (isStage || last.IsStage) && ReferenceEquals(last.Turn, around) && !HasLineEnd(last.End, span.Start) && IsBlank(last.End, span.Start))
        {
            pieces[^1] = new()
            {
                Start = last.Start,
                End = span.End,
                Turn = last.Turn,
                BeginsTurn = last.BeginsTurn,
                IsStage = last.IsStage && isStage,
                PrintedStart = last.PrintedStart,
                HasSign = last.HasSign,
                Time = last.Time ?? time,
            };
            return;
        }

        bool begins = around is not null && pieces.Count == turnFirst;
        var piece = new CuePiece { Start = span.Start, End = span.End, Turn = around, BeginsTurn = begins, IsStage = isStage, Time = time };
        piece.PrintedStart = begins && around!.LabelSpan is { Length: > 0 } label && label.End <= span.Start ? label.Start : span.Start;
        TakePrefix(piece);
        Widen(piece);
        pieces.Add(piece);
    }

    // A dash before it, or the label of somebody who is still speaking.
    private void TakePrefix(CuePiece piece)
    {
        if (prefix.IsEmpty || prefix.End > piece.PrintedStart || (pieces.Count > 0 && prefix.Start < pieces[^1].End) || !IsBlank(prefix.End, piece.PrintedStart))
            return;
        piece.PrintedStart = prefix.Start;
        piece.HasSign = CueSign.Length(text.AsSpan(prefix.Start, Math.Min(piece.End - prefix.Start, prefix.Length + 1)), true) > 0;
    }

    // Marks of direction stand at the edges of what they turn round.
    private void Widen(CuePiece piece)
    {
        bool plain = piece.PrintedStart == piece.Start;
        int least = pieces.Count > 0 ? pieces[^1].End : 0;
        while (piece.Start > least && TextScan.IsShapeless(text[piece.Start - 1]) && (plain || piece.Start > piece.PrintedStart))
            piece.Start--;
        piece.PrintedStart = plain ? piece.Start : piece.PrintedStart;
        while (!plain && piece.PrintedStart > least && TextScan.IsShapeless(text[piece.PrintedStart - 1]))
            piece.PrintedStart--;
        while (piece.End < text.Length && TextScan.IsShapeless(text[piece.End]))
            piece.End++;
    }

    // A turn may have its words in no paragraph.
    private void EndTurn()
    {
        if (turn is { } ended && !pieces.Skip(turnFirst).Any(p => !p.IsStage))
        {
            int start = ended.LabelSpan is { } label && label.Start == ended.Start ? label.End : ended.Start;
            start = Math.Max(start, pieces.Count > 0 ? pieces[^1].End : 0);
            if (start < ended.End)
                Add(new(start, ended.End), null, false);
        }

        turn = null;
    }

    private bool IsBlank(int from, int to) => to <= from || TextScan.SkipSpace(text, from, to) >= to;

    private bool HasLineEnd(int from, int to) => to > from && text.AsSpan(from, to - from).IndexOfAny('\r', '\n') >= 0;
}

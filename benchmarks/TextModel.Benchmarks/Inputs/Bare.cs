namespace TextModel.Benchmarks.Inputs;

/// <summary>The least that can stand for a transcript in memory: strings in small classes. What the XML limits write and read.</summary>
internal sealed record BareDocument(string Front, List<BareTurn> Turns, List<BareNote> Notes)
{
    public static BareDocument Of(Transcript transcript)
    {
        string text = transcript.Text;
        var made = new BareDocument(text[..transcript.FrontEnd], [], []);
        IReadOnlyList<Piece> pieces = transcript.Pieces;
        int turnAt = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            switch (piece.Kind)
            {
                case PieceKind.Turn:
                    turnAt = piece.LabelEnd;
                    made.Turns.Add(new(
                        piece.Id, piece.IsQuestion ? "#q" : "#lee", piece.IsQuestion ? "#question" : "#answer",
                        piece.IsQuestion ? null : $"#t{piece.Number - 1}", text[piece.Start..piece.LabelEnd], []));
                    break;
                case PieceKind.Paragraph:
                    made.Turns[^1].Paragraphs.Add(new(text[turnAt..piece.Start], Runs(text, pieces, ref i)));
                    turnAt = piece.End;
                    break;
                case PieceKind.Note:
                    int labelEnd = piece.LabelEnd;
                    made.Notes.Add(new(piece.Id, $"{piece.Number}", text[piece.Start..labelEnd], Runs(text, pieces, ref i)));
                    break;
                default:
                    throw new InvalidOperationException("A name or an anchor stands in a paragraph or a note.");
            }
        }

        return made;
    }

    private static List<BareRun> Runs(string text, IReadOnlyList<Piece> pieces, ref int i)
    {
        Piece outer = pieces[i];
        var runs = new List<BareRun>();
        int at = outer.LabelEnd;
        for (; i + 1 < pieces.Count && pieces[i + 1].Start < outer.End; i++)
        {
            Piece inner = pieces[i + 1];
            if (at < inner.Start)
                runs.Add(new(RunKind.Text, text[at..inner.Start]));
            runs.Add(inner.Kind == PieceKind.Name
                ? new(RunKind.Name, text[inner.Start..inner.End], $"#e{inner.Reference}")
                : new(RunKind.Anchor, text[inner.Start..inner.End], $"#n{inner.Reference}", inner.Id));
            at = inner.End;
        }

        runs.Add(new(RunKind.Text, text[at..outer.End]));
        return runs;
    }
}

/// <summary>What one speaker says.</summary>
internal sealed record BareTurn(string Id, string Who, string Kind, string? Question, string Label, List<BareParagraph> Paragraphs);

/// <summary>A paragraph, with the white space before it.</summary>
internal sealed record BareParagraph(string Before, List<BareRun> Runs);

/// <summary>A note.</summary>
internal sealed record BareNote(string Id, string Number, string Label, List<BareRun> Runs);

/// <summary>Text within one element.</summary>
internal sealed record BareRun(RunKind Kind, string Text, string? Target = null, string? Id = null);

/// <summary>What a run stands in.</summary>
internal enum RunKind
{
    Text,
    Name,
    Anchor,
}

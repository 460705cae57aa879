namespace TextModel.Transcripts;

/// <summary>The annotations of a transcript, each made when somebody asks for it: a long one has a million of them.</summary>
/// <param name="text">The base text.</param>
/// <param name="turns">The turns.</param>
/// <param name="marks">What nobody says.</param>
/// <param name="speakers">Who speaks.</param>
/// <param name="capacity">About how many annotations there will be.</param>
internal sealed class BuiltAnnotations(string text, TurnDraft[] turns, Rows<LineMark> marks, SpeakerTable speakers, int capacity) : LazyAnnotations
{
    // What is smaller stays for as long as the document, and is to be no larger than it must.
    private const int LargeFrom = 1 << 23;

    // All identifiers of turns are like this one.
    private const string TurnId = "t1";

    private ByteRows<Piece> pieces = new(capacity, LargeFrom);

    // What few there are of, and what says more than a piece can hold.
    private readonly List<Annotation> whole = [];
    private TimeRange?[]? times;

    // Those of paragraphs, by their number from 1.
    private readonly List<TimeRange> paragraphTimes = [];

    // The question met last: its answers come next, and refer to it.
    private (int Index, string Id) question = (-1, "");

    public override int Count => pieces.Count;

    /// <summary>Adds an annotation as it is.</summary>
    public void Add(Annotation annotation) => Fill(Reserve(), annotation);

    /// <summary>Adds a paragraph.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="time">When it was spoken; null where that is not known.</param>
    public void AddParagraph(int start, int end, TimeRange? time)
    {
        if (time is not null)
            paragraphTimes.Add(time);
        pieces.Add(new(start, end, PieceKind.Paragraph, time is null ? 0 : paragraphTimes.Count));
    }

    /// <summary>Adds a mark that is no anchor, by its place among the marks.</summary>
    public void AddMark(int mark) => pieces.Add(new(marks[mark].Start, marks[mark].End, PieceKind.Mark, mark));

    /// <summary>Adds a turn that is open, by its place among the turns.</summary>
    /// <returns>Its own place.</returns>
    public int AddTurn(int turn)
    {
        pieces.Add(new(turns[turn].Start, turns[turn].LabelEnd, PieceKind.Turn, turn));
        return Count - 1;
    }

    /// <summary>Ends a turn.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="time">When it was spoken; null where that is not known.</param>
    public void EndTurn(int index, int end, TimeRange? time)
    {
        ref Piece piece = ref pieces[index];
        piece.End = end;
        if (time is not null)
            (times ??= new TimeRange?[turns.Length])[piece.Value] = time;
    }

    /// <summary>Keeps a place for an annotation whose end is not known yet.</summary>
    public int Reserve()
    {
        pieces.Add(default);
        return Count - 1;
    }

    /// <summary>Puts an annotation where a place was kept for it.</summary>
    public void Fill(int index, Annotation annotation)
    {
        pieces[index] = new(annotation.Start, annotation.End, PieceKind.Whole, whole.Count);
        whole.Add(annotation);
    }

    /// <summary>Adds an annotation in front of another one.</summary>
    public void Insert(int index, Annotation annotation)
    {
        Add(annotation);
        pieces.Move(Count - 1, index);
    }

    /// <summary>Adds annotations, and takes others out.</summary>
    /// <param name="added">Those that are added, each with the place of the one that it stands in front of; these places grow.</param>
    /// <param name="removed">The places of those that are taken out.</param>
    public void Insert(List<(int Before, Annotation Annotation)> added, HashSet<int> removed)
    {
        ByteRows<Piece> before = pieces;
        pieces = new(before.Count + added.Count, LargeFrom);
        int next = 0;
        foreach ((int place, Annotation annotation) in added)
        {
            Keep(place);
            Add(annotation);
        }

        Keep(before.Count);

        void Keep(int to)
        {
            for (; next < to; next++)
            {
                if (!removed.Contains(next))
                    pieces.Add(before[next]);
            }
        }
    }

    /// <summary>The label of a turn; null where it has none, and for what is no turn.</summary>
    public TextSpan? LabelOf(int index) =>
        pieces[index] is { Kind: PieceKind.Turn, Value: int turn } ? turns[turn].LabelSpan : null;

    /// <summary>Whether all lie within a text of a length, and so that nothing is left to be sorted.</summary>
    public bool AreInOrder(int length)
    {
        var before = new TextSpan(0, length);
        for (int i = 0; i < pieces.Count; i++)
        {
            TextSpan span = SpanOf(i);
            if (span.End > length || before > span)
                return false;
            before = span;
        }

        return true;
    }

    public override TextSpan SpanOf(int index) => new(pieces[index].Start, pieces[index].End);

    public override Type TypeOf(int index)
    {
        Piece piece = pieces[index];
        return piece.Kind switch
        {
            PieceKind.Turn => typeof(Turn),
            PieceKind.Paragraph => typeof(Paragraph),
            PieceKind.Mark => TypeOf(marks[piece.Value].Kind),
            _ => whole[piece.Value].GetType(),
        };
    }

    public override AnnotationOutline OutlineOf(int index)
    {
        Piece piece = pieces[index];
        var span = new TextSpan(piece.Start, piece.End);
        return piece.Kind switch
        {
            PieceKind.Turn => AnnotationOutline.OfTurn(span, turns[piece.Value].LabelSpan, times?[piece.Value], TurnId),
            PieceKind.Paragraph => AnnotationOutline.OfParagraph(span, piece.Value == 0 ? null : paragraphTimes[piece.Value - 1], null),
            PieceKind.Mark => new(span),
            _ => AnnotationOutline.Of(whole[piece.Value]),
        };
    }

    public override Annotation Make(int index)
    {
        Piece piece = pieces[index];
        return piece.Kind switch
        {
            PieceKind.Turn => MakeTurn(piece),
            PieceKind.Paragraph => new Paragraph { Span = SpanOf(index), Time = piece.Value == 0 ? null : paragraphTimes[piece.Value - 1] },
            PieceKind.Mark => MakeMark(marks[piece.Value], SpanOf(index)),
            _ => whole[piece.Value].Copy(),
        };
    }

    private static Type TypeOf(MarkKind kind) => kind switch
    {
        MarkKind.Time or MarkKind.InlineTime => typeof(TimeStamp),
        MarkKind.Page => typeof(PageBreak),
        MarkKind.Furniture or MarkKind.Format => typeof(FormeWork),
        _ => typeof(StageDirection),
    };

    private Turn MakeTurn(Piece piece)
    {
        TurnDraft turn = turns[piece.Value];
        string id = Ids.Of('t', piece.Value + 1);
        string? answered = turn.Question < 0 ? null : turn.Question == question.Index ? question.Id : Ids.Of('t', turn.Question + 1);
        if (turn.Kind == TurnKind.Question)
            question = (piece.Value, id);
        return new()
        {
            Id = id,
            Span = new(piece.Start, piece.End),
            Kind = turn.Kind,
            SpeakerId = turn.Speaker < 0 ? null : speakers[turn.Speaker].Id,
            LabelSpan = turn.LabelSpan,
            QuestionId = answered,
            Time = times?[piece.Value],
        };
    }

    private Annotation MakeMark(LineMark mark, TextSpan span) => mark.Kind switch
    {
        MarkKind.Time or MarkKind.InlineTime => new TimeStamp { Span = span, Time = TimeSpan.FromTicks(mark.Value) },
        MarkKind.Page => new PageBreak { Span = span, Number = Ids.LastNumber(text.AsSpan(span.Start, span.Length)) },
        MarkKind.Furniture => new FormeWork { Span = span, Type = "meta" },
        MarkKind.Format => new FormeWork { Span = span, Type = "format" },
        _ => new StageDirection { Span = span },
    };

    private struct Piece(int start, int end, PieceKind kind, int value)
    {
        public readonly int Start = start;

        public int End = end;

        // What it is, and a place in the list of its kind.
        private readonly uint what = ((uint)value << 2) | (uint)kind;

        public readonly PieceKind Kind => (PieceKind)(what & 3);

        /// <summary>A place in the list of its kind.</summary>
        public readonly int Value => (int)(what >> 2);
    }

    private enum PieceKind
    {
        Whole,
        Turn,
        Paragraph,
        Mark,
    }
}

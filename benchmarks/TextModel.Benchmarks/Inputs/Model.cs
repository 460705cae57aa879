namespace TextModel.Benchmarks.Inputs;

/// <summary>Makes the library's model of a generated transcript, as a reader would.</summary>
internal static class Model
{
    public static TextDocument Of(Transcript transcript) => TextDocument.Create(
        transcript.Text, Annotations(transcript), Source, Speakers, Entities);

    public static IEnumerable<Speaker> Speakers { get; } =
    [
        new() { Id = "q", Labels = ["Question."], Role = SpeakerRole.Interviewer },
        new() { Id = "lee", Name = "A. Lee", Labels = ["Answer."], Role = SpeakerRole.Interviewee },
    ];

    public static IEnumerable<Entity> Entities { get; } =
        [.. Words.Persons.Select((name, i) => new Entity { Id = $"e{i}", Kind = EntityKind.Person, Label = name })];

    private static Source Source { get; } = new()
    {
        Title = "A talk at the harbour",
        Contributors = [new("A. Lee", ContributorRole.Author)],
        Printed = new() { Title = "The Harbour Review", Volume = "4", Publisher = "Mole Press", Place = "Trieste" },
    };

    public static List<Annotation> Annotations(Transcript transcript)
    {
        var made = new List<Annotation>(transcript.Pieces.Count + 3)
        {
            new Division { Type = "front", Span = new(0, transcript.FrontEnd) },
            new Division { Type = "body", Span = new(transcript.FrontEnd, transcript.BodyEnd) },
        };
        bool inNotes = false;
        foreach (Piece piece in transcript.Pieces)
        {
            if (piece.Kind == PieceKind.Note && !inNotes)
            {
                made.Add(new Division { Type = "back", Span = new(transcript.BodyEnd, transcript.Text.Length) });
                inNotes = true;
            }

            made.Add(Annotation(piece));
        }

        return made;
    }

    private static Annotation Annotation(Piece piece)
    {
        TextSpan span = new(piece.Start, piece.End), label = new(piece.Start, piece.LabelEnd);
        return piece.Kind switch
        {
            PieceKind.Turn => new Turn
            {
                Id = piece.Id,
                Span = span,
                Kind = piece.IsQuestion ? TurnKind.Question : TurnKind.Answer,
                SpeakerId = piece.IsQuestion ? "q" : "lee",
                LabelSpan = label,
                QuestionId = piece.IsQuestion ? null : $"t{piece.Number - 1}",
            },
            PieceKind.Paragraph => new Paragraph { Span = span },
            PieceKind.Name => new EntityMention { Span = span, Kind = EntityKind.Person, EntityId = $"e{piece.Reference}" },
            PieceKind.Anchor => new NoteAnchor { Id = piece.Id, Span = span, NoteId = $"n{piece.Reference}" },
            _ => new Note { Id = piece.Id, Span = span, LabelSpan = label, Number = $"{piece.Number}", Place = "bottom" },
        };
    }
}

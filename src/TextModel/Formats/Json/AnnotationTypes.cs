using System.Collections.Frozen;
using static TextModel.Formats.Json.AnnotationFields;

namespace TextModel.Formats.Json;

/// <summary>The table of the types of annotation: all that JSON knows of them.</summary>
internal static class AnnotationTypes
{
    public static readonly AnnotationType[] All =
    [
        AnnotationType.Make<Division>("division", [DivisionType], (d, a) => d.Type = a.Type, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Type = d.Type,
        }),
        AnnotationType.Make<Heading>("heading", [Level], (d, a) => d.Level = a.Level, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Level = d.Level,
        }),
        AnnotationType.Make<Turn>(
            "turn", [WordOf("kind", "statement", "question", "answer"), SpeakerId, LabelSpan, QuestionId, AddresseeId, SpokenTime],
            (d, a) =>
            {
                d.Word = (int)a.Kind;
                d.SpeakerId = a.SpeakerId;
                d.LoadLabel(a.LabelSpan);
                d.QuestionId = a.QuestionId;
                d.AddresseeId = a.AddresseeId;
                d.TimeRange = a.Time;
            },
            d => new()
            {
                Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Kind = (TurnKind)d.Word, SpeakerId = d.SpeakerId,
                LabelSpan = d.Label, QuestionId = d.QuestionId, AddresseeId = d.AddresseeId, Time = d.TimeRange,
            }),
        AnnotationType.Make<Paragraph>("paragraph", [], (_, _) => { }, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra,
        }),
        AnnotationType.Make<Note>(
            "note", [LabelSpan, Number, Place],
            (d, a) =>
            {
                d.LoadLabel(a.LabelSpan);
                d.Number = a.Number;
                d.Place = a.Place;
            },
            d => new()
            {
                Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, LabelSpan = d.Label, Number = d.Number, Place = d.Place,
            }),
        AnnotationType.Make<NoteAnchor>(
            "noteAnchor", [NoteId, Number],
            (d, a) =>
            {
                d.NoteId = a.NoteId;
                d.Number = a.Number;
            },
            d => new() { Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, NoteId = d.NoteId, Number = d.Number }),
        AnnotationType.Make<EntityMention>(
            "mention", [Kind, EntityId, Date, Certainty, Rule, Layer],
            (d, a) =>
            {
                d.Kind = a.Kind.Value;
                d.EntityId = a.EntityId;
                d.Date = a.Date;
                d.Certainty = a.Certainty;
                d.Rule = a.Rule;
                d.Layer = a.Layer;
            },
            d => new()
            {
                Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Kind = new(d.Kind ?? EntityKind.Name.Value),
                EntityId = d.EntityId, Date = d.Date, Certainty = d.Certainty, Rule = d.Rule, Layer = d.Layer,
            }),
        AnnotationType.Make<SourceStatement>(
            "sourceStatement",
            [WordOf("fact", "title", "author", "date", "imprint", "printed", "publisher", "transcription", "rights", "language", "other")],
            (d, a) => d.Word = (int)a.Fact,
            d => new() { Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Fact = (SourceFact)d.Word }),
        AnnotationType.Make<PageBreak>("pageBreak", [Number], (d, a) => d.Number = a.Number, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Number = d.Number,
        }),
        AnnotationType.Make<FormeWork>("formeWork", [FormeType], (d, a) => d.Type = a.Type, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Type = d.Type,
        }),
        AnnotationType.Make<StageDirection>("stageDirection", [], (_, _) => { }, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra,
        }),
        AnnotationType.Make<TimeStamp>("timeStamp", [Time], (d, a) => d.Time = a.Time, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Time = d.Time ?? default,
        }),
        AnnotationType.Make<Markup>(
            "markup", [WordOf("kind", "element", "comment", "processingInstruction", "verbatim"), Data],
            (d, a) =>
            {
                d.Word = (int)a.Kind;
                d.Data = a.Data;
            },
            d => new() { Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Kind = (MarkupKind)d.Word, Data = d.Data }),
    ];

    private static readonly FrozenDictionary<Type, AnnotationType> ByType = All.ToFrozenDictionary(t => t.Type);

    public static AnnotationType Of(Annotation annotation) => ByType[annotation.GetType()];

    /// <summary>The type whose name is the current string, or null.</summary>
    public static AnnotationType? Find(ref JsonInput input)
    {
        foreach (AnnotationType type in All)
        {
            if (input.Is(type.Name))
                return type;
        }

        return null;
    }
}

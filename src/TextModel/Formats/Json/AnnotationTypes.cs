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
        AnnotationType.Make<Paragraph>("paragraph", [SpokenTime, Certainty], (d, a) => (d.TimeRange, d.Certainty) = (a.Time, a.Certainty), d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Time = d.TimeRange, Certainty = d.Certainty,
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
        AnnotationType.Make<Highlighting>(
            "highlighting", [Renditions, Color, Font],
            (d, a) => (d.Rendition, d.Color, d.Font) = (a.Rendition, a.Color, a.Font),
            d => new()
            {
                Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Rendition = d.Rendition, Color = d.Color, Font = d.Font,
            }),
        AnnotationType.Make<Link>("link", [Target], (d, a) => d.Target = a.Target, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Target = d.Target,
        }),
        AnnotationType.Make<Quotation>("quotation", [IsBlock, Quoted], (d, a) => (d.IsSet, d.Quoted) = (a.IsBlock, a.Source), d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, IsBlock = d.IsSet, Source = d.Quoted,
        }),
        AnnotationType.Make<CodePassage>("codePassage", [Language], (d, a) => d.Language = a.Language, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Language = d.Language,
        }),
        AnnotationType.Make<ForeignPassage>("foreignPassage", [Language], (d, a) => d.Language = a.Language, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Language = d.Language,
        }),
        AnnotationType.Make<RubyPassage>("rubyPassage", [Reading], (d, a) => d.Data = a.Reading, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Reading = d.Data ?? "",
        }),
        AnnotationType.Make<TimedWord>("timedWord", [SpokenTime, Certainty], (d, a) => (d.TimeRange, d.Certainty) = (a.Time, a.Certainty), d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Time = d.TimeRange, Certainty = d.Certainty,
        }),
        AnnotationType.Make<TierEntry>(
            "tierEntry", [Tier, TierType, Value, SpeakerId, SpokenTime],
            (d, a) => (d.Tier, d.Type, d.Data, d.SpeakerId, d.TimeRange) = (a.Tier, a.Type, a.Value, a.SpeakerId, a.Time),
            d => new()
            {
                Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Tier = d.Tier ?? "", Type = d.Type, Value = d.Data ?? "",
                SpeakerId = d.SpeakerId, Time = d.TimeRange,
            }),
        AnnotationType.Make<Insertion>("insertion", [], (_, _) => { }, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra,
        }),
        AnnotationType.Make<Deletion>("deletion", [], (_, _) => { }, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra,
        }),
        AnnotationType.Make<LineBreak>("lineBreak", [], (_, _) => { }, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra,
        }),
        AnnotationType.Make<TextList>("textList", [WordOf("kind", "simple", "bulleted", "ordered", "description")], (d, a) => d.Word = (int)a.Kind, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Kind = (ListKind)d.Word,
        }),
        AnnotationType.Make<TextListItem>("textListItem", [Number], (d, a) => d.Number = a.Number, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Number = d.Number,
        }),
        AnnotationType.Make<TextListLabel>("textListLabel", [], (_, _) => { }, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra,
        }),
        AnnotationType.Make<TextTable>("textTable", [], (_, _) => { }, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra,
        }),
        AnnotationType.Make<TextTableRow>("textTableRow", [IsHeader], (d, a) => d.IsSet = a.IsHeader, d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, IsHeader = d.IsSet,
        }),
        AnnotationType.Make<TextTableCell>(
            "textTableCell", [IsHeader, Rows, Columns],
            (d, a) => (d.IsSet, d.Rows, d.Columns) = (a.IsHeader, a.Rows, a.Columns),
            d => new()
            {
                Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, IsHeader = d.IsSet, Rows = d.Rows ?? 1, Columns = d.Columns ?? 1,
            }),
        AnnotationType.Make<Figure>("figure", [Address, Description], (d, a) => (d.Address, d.Description) = (a.Address, a.Description), d => new()
        {
            Span = d.Span, Id = d.Id, EndingAncestors = d.EndingAncestors, Tag = d.Tag, Extra = d.Extra, Address = d.Address, Description = d.Description,
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

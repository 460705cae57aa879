namespace TextModel.Formats.Tei;

/// <summary>
/// What each property of the model is in TEI: the one table that writing, patching and the documentation use. A property that no row
/// mentions fails a test.
/// </summary>
internal static partial class TeiMapping
{
    private static readonly TeiAttributeName Id = new("xml:id");
    private static readonly TeiAttributeName Who = new("who");
    private static readonly TeiAttributeName ToWhom = new("toWhom");
    private static readonly TeiAttributeName Corresp = new("corresp");
    private static readonly TeiAttributeName Ref = new("ref");
    private static readonly TeiAttributeName Place = new("place");
    private static readonly TeiAttributeName N = new("n");
    private static readonly TeiAttributeName TypeName = new("type");
    private static readonly TeiAttributeName Unit = new("unit");
    private static readonly TeiAttributeName Quantity = new("quantity");

    /// <summary>The rows of annotations, by their <see cref="TeiKind"/>; those of one kind by their type.</summary>
    public static readonly TeiRow Turn = Row<Turn>(
        "`sp`, `u`, `said`",
        Property<Turn, string?>(nameof(TextModel.Turn.SpeakerId), "`@who`", t => t.SpeakerId, (t, v) => t with { SpeakerId = v }, TeiValues.TextOrNull, (w, t) => w.Pointer(Who, t.SpeakerId)),
        Property<Turn, string?>(nameof(TextModel.Turn.AddresseeId), "`@toWhom`", t => t.AddresseeId, (t, v) => t with { AddresseeId = v }, TeiValues.TextOrNull, (w, t) => w.Pointer(ToWhom, t.AddresseeId)),
        Property<Turn, TurnKind>(nameof(TextModel.Turn.Kind), "`@ana`, pointing at a category", t => t.Kind, (t, v) => t with { Kind = v }, TeiValues.Word<TurnKind>(), (w, t) => w.Kind(t.Kind)),
        Property<Turn, string?>(nameof(TextModel.Turn.QuestionId), "`@corresp`", t => t.QuestionId, (t, v) => t with { QuestionId = v }, TeiValues.TextOrNull, (w, t) => w.Pointer(Corresp, t.QuestionId)),
        Property<Turn, TimeRange?>(nameof(TextModel.Turn.Time), "`@start` and `@end` of `u`, `@synch` of others, pointing into a `timeline`", t => t.Time, (t, v) => t with { Time = v }, TeiValues.TimesOrNull, (w, t) => w.Time(t.Time)),
        Label<Turn>(nameof(TextModel.Turn.LabelSpan), "`speaker`, `label`", t => t.LabelSpan, (t, v) => t with { LabelSpan = v }));

    public static readonly TeiRow Mention = Row<EntityMention>(
        "`persName`, `placeName`, `orgName`, `name`, `rs`, `title`, `date`",
        Property<EntityMention, EntityKind>(nameof(EntityMention.Kind), "the element's name; `@type` of `rs` and `name`", m => m.Kind, (m, v) => m with { Kind = v }, TeiValues.Kind, (w, m) => w.Kind(m.Kind)),
        Property<EntityMention, string?>(nameof(EntityMention.EntityId), "`@ref`", m => m.EntityId, (m, v) => m with { EntityId = v }, TeiValues.TextOrNull, (w, m) => w.Pointer(Ref, m.EntityId)),
        Property<EntityMention, DateValue?>(nameof(EntityMention.Date), "`@when`, `@from`, `@to`, `@notBefore`, `@notAfter`", m => m.Date, (m, v) => m with { Date = v }, TeiValues.DatesOrNull, (w, m) => w.Dates(m.Date, m.Kind)),
        Property<EntityMention, double?>(nameof(EntityMention.Certainty), "`@cert`", m => m.Certainty, (m, v) => m with { Certainty = v }, TeiValues.NumberOrNull, (w, m) => w.Certainty(m.Certainty)),
        Property<EntityMention, string?>(nameof(EntityMention.Rule), null, m => m.Rule, (m, v) => m with { Rule = v }, TeiValues.TextOrNull, (w, m) => w.Rule(m.Rule)),
        Property<EntityMention, string?>(nameof(EntityMention.Layer), null, m => m.Layer, (m, v) => m with { Layer = v }, TeiValues.TextOrNull, (w, m) => w.Layer(m.Layer)));

    public static readonly TeiRow Note = Row<Note>(
        "`note`",
        Property<Note, string?>(nameof(TextModel.Note.Place), "`@place`", n => n.Place, (n, v) => n with { Place = v }, TeiValues.TextOrNull, (w, n) => w.Word(Place, n.Place)),
        Property<Note, string?>(nameof(TextModel.Note.Number), "`@n`", n => n.Number, (n, v) => n with { Number = v }, TeiValues.TextOrNull, (w, n) => w.Text(N, n.Number)),
        Label<Note>(nameof(TextModel.Note.LabelSpan), "`label`", n => n.LabelSpan, (n, v) => n with { LabelSpan = v }));

    public static readonly TeiRow Anchor = Row<NoteAnchor>(
        "`ref` and `ptr` that point at a `note`",
        Property<NoteAnchor, string?>(nameof(NoteAnchor.NoteId), "`@target`", a => a.NoteId, (a, v) => a with { NoteId = v }, TeiValues.TextOrNull, (w, a) => w.Note(a.NoteId)),
        Property<NoteAnchor, string?>(nameof(NoteAnchor.Number), "`@n`", a => a.Number, (a, v) => a with { Number = v }, TeiValues.TextOrNull, (w, a) => w.Text(N, a.Number)));

    public static readonly TeiRow Division = Row<Division>(
        "`front`, `body`, `back`, `div`, `div1` … `div7`",
        Property<Division, string?>(nameof(TextModel.Division.Type), "`@type` of `div`; the name of the others", d => d.Type, (d, v) => d with { Type = v }, TeiValues.TextOrNull, (w, d) => w.Word(TypeName, d.Type)));

    public static readonly TeiRow Heading = Row<Heading>(
        "`head`",
        Property<Heading, int?>(nameof(TextModel.Heading.Level), null, h => h.Level, (h, v) => h with { Level = v }, TeiValues.WholeNumberOrNull, (w, h) => w.Level(h.Level)));

    public static readonly TeiRow Paragraph = Row<Paragraph>("`p`, `ab`, `l`, `seg` in `u`");

    public static readonly TeiRow Statement = Row<SourceStatement>(
        "`docTitle`, `docAuthor`, `docDate`, `docImprint`",
        Property<SourceStatement, SourceFact>(nameof(SourceStatement.Fact), "the element's name", s => s.Fact, (s, v) => s with { Fact = v }, TeiValues.Word<SourceFact>(), (w, s) => w.Fact(s.Fact)));

    public static readonly TeiRow PageBreak = Row<PageBreak>(
        "`pb`",
        Property<PageBreak, string?>(
            nameof(TextModel.PageBreak.Number), "`@n`", p => p.Number, (p, v) => p with { Number = v }, TeiValues.TextOrNull,
            (w, p) =>
            {
                if (!p.Span.IsEmpty)
                    w.Fixed(TypeName, "pageBreak");
                w.Text(N, p.Number);
            }));

    public static readonly TeiRow FormeWork = Row<FormeWork>(
        "`fw`",
        Property<FormeWork, string?>(nameof(TextModel.FormeWork.Type), "`@type`", f => f.Type, (f, v) => f with { Type = v }, TeiValues.TextOrNull, (w, f) => w.Word(TypeName, f.Type)));

    public static readonly TeiRow Stage = Row<StageDirection>("`stage`, `incident`, `kinesic`, `vocal`");

    public static readonly TeiRow Stamp = Row<TimeStamp>(
        "`time` with `@type` offset, in seconds",
        Property<TimeStamp, TimeSpan>(
            nameof(TimeStamp.Time), "`@quantity`", s => s.Time, (s, v) => s with { Time = v }, TeiValues.Time,
            (w, s) =>
            {
                w.Fixed(TypeName, "offset");
                w.Fixed(Unit, "s");
                w.Text(Quantity, TeiVocabulary.Seconds(s.Time));
            }));

    /// <summary>What is carried: its <see cref="Markup.Kind"/> and <see cref="Markup.Data"/> are what stands in the file.</summary>
    public static readonly TeiRow Markup = Row<Markup>("all else");

    /// <summary>A comment, an instruction or another stretch of the source, which has no attributes.</summary>
    public static readonly TeiRow Aside = Row<Markup>(
        "comments, processing instructions, prolog, header and stand-off as they stand",
        Property<Markup, string?>(nameof(Annotation.Id), null, m => m.Id, (m, v) => m with { Id = v }, TeiValues.TextOrNull));

    /// <summary>Properties that are not in the table, since the tags themselves are what they say.</summary>
    public static readonly string[] OfTheTags = ["Annotation.Id", "Annotation.Span", "Annotation.Inside", "Annotation.Tag", "Markup.Kind", "Markup.Data", "Speaker.Id", "Entity.Id", "Speaker.Tag", "Entity.Tag"];

    /// <summary>The row of an annotation.</summary>
    public static TeiRow Of(Annotation a) => a switch
    {
        EntityMention => Mention,
        TextModel.Paragraph => Paragraph,
        TextModel.Turn => Turn,
        NoteAnchor => Anchor,
        TextModel.Note => Note,
        TextModel.Division => Division,
        TextModel.Heading => Heading,
        SourceStatement => Statement,
        TextModel.PageBreak => PageBreak,
        TextModel.FormeWork => FormeWork,
        StageDirection => Stage,
        TimeStamp => Stamp,
        TextModel.Markup { Kind: not MarkupKind.Element } => Aside,
        _ => Markup,
    };

    private static TeiRow Row<T>(string elements, params ReadOnlySpan<TeiProperty> properties)
        where T : Annotation => new(
            typeof(T).Name, elements,
            [.. properties, Property<T, KeyedValues>(nameof(Annotation.Extra), null, a => a.Extra, (a, v) => (T)(a with { Extra = v }), TeiValues.Pairs)]);

    private static TeiProperty<TNode, TValue> Property<TNode, TValue>(
        string name, string? place, Func<TNode, TValue> get, Func<TNode, TValue, TNode> with, TeiValue<TValue> json, Action<TeiAttributeWriter, TNode>? write = null)
        where TNode : class => new(name, place, get, with, json, write);

    // Counted from the beginning of the node; one that does not lie in it is none.
    private static TeiProperty<T, TextSpan?> Label<T>(string name, string place, Func<T, TextSpan?> get, Func<T, TextSpan?, T> with)
        where T : Annotation => new(
            name, place,
            a => get(a) is { } label ? new(label.Start - a.Start, label.End - a.Start) : null,
            (a, v) => v is { } label && label.End > a.Span.Length ? a : with(a, v is { } inside ? new(a.Start + inside.Start, a.Start + inside.End) : null),
            TeiValues.SpanOrNull, null);
}

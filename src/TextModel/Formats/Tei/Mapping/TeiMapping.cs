namespace TextModel.Formats.Tei;

/// <summary>
/// What each type and property of the model is in TEI: the one table by which annotations are read, composed and patched, and that the
/// documentation prints. A property that no row mentions fails a test.
/// </summary>
internal static partial class TeiMapping
{
    /// <summary>The version of the rules by which the model is written; another one when a file of before would be read as something else.</summary>
    public const string Version = "1.0";

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
        (in TeiFound f) => new Turn
        {
            Span = f.Span,
            Id = f.Id,
            Tag = f.Tag,
            SpeakerId = f.Given.Speaker,
            AddresseeId = f.Given.Addressee,
            Kind = f.Given.Kind,
            QuestionId = f.Given.Pointer(Corresp.Text),
            Time = f.Given.Time,
            LabelSpan = f.Label,
        },
        Property<Turn, string?>(nameof(TextModel.Turn.SpeakerId), "`@who`", t => t.SpeakerId, (t, v) => t with { SpeakerId = v }, TeiValues.TextOrNull, (w, t) => w.Pointer(Who, t.SpeakerId)),
        Property<Turn, string?>(nameof(TextModel.Turn.AddresseeId), "`@toWhom`", t => t.AddresseeId, (t, v) => t with { AddresseeId = v }, TeiValues.TextOrNull, (w, t) => w.Pointer(ToWhom, t.AddresseeId)),
        Property<Turn, TurnKind>(nameof(TextModel.Turn.Kind), "`@ana`, pointing at a category", t => t.Kind, (t, v) => t with { Kind = v }, TeiValues.Word<TurnKind>(), (w, t) => w.Kind(t.Kind)),
        Property<Turn, string?>(nameof(TextModel.Turn.QuestionId), "`@corresp`", t => t.QuestionId, (t, v) => t with { QuestionId = v }, TeiValues.TextOrNull, (w, t) => w.Pointer(Corresp, t.QuestionId)),
        Property<Turn, TimeRange?>(nameof(TextModel.Turn.Time), "`@start` and `@end` of `u`, `@synch` of others, pointing into a `timeline`", t => t.Time, (t, v) => t with { Time = v }, TeiValues.TimesOrNull, (w, t) => w.Time(t.Time, isTurn: true)),
        Label<Turn>(nameof(TextModel.Turn.LabelSpan), "`speaker`, `label`", t => t.LabelSpan, (t, v) => t with { LabelSpan = v }));

    public static readonly TeiRow Mention = Row<EntityMention>(
        "`persName`, `placeName`, `orgName`, `name`, `rs`, `title`, `date`",
        (in TeiFound f) => new EntityMention
        {
            Span = f.Span,
            Id = f.Id,
            Tag = f.Tag,
            Kind = KindOf(f.Name.Local, f.Given),
            EntityId = f.Given.Pointer(Ref.Text),
            Date = f.Given.Date,
            Certainty = f.Given.Certainty,
            Rule = f.Given.IsOwn ? f.Given.Context.RuleOf(f.Given["ana"]) : null,
            Layer = f.Given.IsOwn ? f.Given.Context.LayerOf(f.Given["resp"]) : null,
        },
        Property<EntityMention, EntityKind>(nameof(EntityMention.Kind), "the element's name; `@type` of `rs` and `name`", m => m.Kind, (m, v) => m with { Kind = v }, TeiValues.Kind, (w, m) => w.Kind(m.Kind)),
        Property<EntityMention, string?>(nameof(EntityMention.EntityId), "`@ref`", m => m.EntityId, (m, v) => m with { EntityId = v }, TeiValues.TextOrNull, (w, m) => w.Pointer(Ref, m.EntityId)),
        Property<EntityMention, DateValue?>(nameof(EntityMention.Date), "`@when`, `@from`, `@to`, `@notBefore`, `@notAfter`", m => m.Date, (m, v) => m with { Date = v }, TeiValues.DatesOrNull, (w, m) => w.Dates(m.Date, m.Kind)),
        Property<EntityMention, double?>(nameof(EntityMention.Certainty), "`@cert`", m => m.Certainty, (m, v) => m with { Certainty = v }, TeiValues.NumberOrNull, (w, m) => w.Certainty(m.Certainty)),
        Property<EntityMention, string?>(nameof(EntityMention.Rule), null, m => m.Rule, (m, v) => m with { Rule = v }, TeiValues.TextOrNull, (w, m) => w.Rule(m.Rule)),
        Property<EntityMention, string?>(nameof(EntityMention.Layer), null, m => m.Layer, (m, v) => m with { Layer = v }, TeiValues.TextOrNull, (w, m) => w.Layer(m.Layer)));

    public static readonly TeiRow Note = Row<Note>(
        "`note`",
        (in TeiFound f) => new Note { Span = f.Span, Id = f.Id, Tag = f.Tag, Place = f.Given.Word(Place.Text), Number = f.Given[N.Text], LabelSpan = f.Label },
        Property<Note, string?>(nameof(TextModel.Note.Place), "`@place`", n => n.Place, (n, v) => n with { Place = v }, TeiValues.TextOrNull, (w, n) => w.Word(Place, n.Place)),
        Property<Note, string?>(nameof(TextModel.Note.Number), "`@n`", n => n.Number, (n, v) => n with { Number = v }, TeiValues.TextOrNull, (w, n) => w.Text(N, n.Number)),
        Label<Note>(nameof(TextModel.Note.LabelSpan), "`label`", n => n.LabelSpan, (n, v) => n with { LabelSpan = v }));

    public static readonly TeiRow Anchor = Row<NoteAnchor>(
        "`ref` and `ptr` that point at a `note`",
        (in TeiFound f) => new NoteAnchor { Span = f.Span, Id = f.Id, Tag = f.Tag, NoteId = f.Given.Pointer("target"), Number = f.Given[N.Text] },
        Property<NoteAnchor, string?>(nameof(NoteAnchor.NoteId), "`@target`", a => a.NoteId, (a, v) => a with { NoteId = v }, TeiValues.TextOrNull, (w, a) => w.Note(a.NoteId)),
        Property<NoteAnchor, string?>(nameof(NoteAnchor.Number), "`@n`", a => a.Number, (a, v) => a with { Number = v }, TeiValues.TextOrNull, (w, a) => w.Text(N, a.Number)));

    public static readonly TeiRow Division = Row<Division>(
        "`front`, `body`, `back`, `div`, `div1` … `div7`",
        (in TeiFound f) => new Division
        {
            Span = f.Span,
            Id = f.Id,
            Tag = f.Tag,
            Type = f.Name.Local is "front" or "body" or "back" ? f.Name.Local : f.Given.Word(TypeName.Text),
        },
        Property<Division, string?>(nameof(TextModel.Division.Type), "`@type` of `div`; the name of the others", d => d.Type, (d, v) => d with { Type = v }, TeiValues.TextOrNull, (w, d) => w.Word(TypeName, d.Type)));

    public static readonly TeiRow Heading = Row<Heading>(
        "`head`",
        (in TeiFound f) => new Heading { Span = f.Span, Id = f.Id, Tag = f.Tag, Level = f.Given.Level },
        Property<Heading, int?>(nameof(TextModel.Heading.Level), null, h => h.Level, (h, v) => h with { Level = v }, TeiValues.WholeNumberOrNull, (w, h) => w.Level(h.Level)));

    public static readonly TeiRow Paragraph = Row<Paragraph>(
        "`p`, `ab`, `l`, `seg` in `u`",
        (in TeiFound f) => f.Given.List.Count == 0
            ? new Paragraph { Span = f.Span, Id = f.Id, Tag = f.Tag }
            : new Paragraph { Span = f.Span, Id = f.Id, Tag = f.Tag, Time = f.Given.Time, Certainty = f.Given.Certainty },
        Property<Paragraph, TimeRange?>(nameof(TextModel.Paragraph.Time), "`@synch`, pointing into a `timeline`", p => p.Time, (p, v) => p with { Time = v }, TeiValues.TimesOrNull, (w, p) => w.Time(p.Time, isTurn: false)),
        Property<Paragraph, double?>(nameof(TextModel.Paragraph.Certainty), "`@cert`", p => p.Certainty, (p, v) => p with { Certainty = v }, TeiValues.NumberOrNull, (w, p) => w.Certainty(p.Certainty)));

    public static readonly TeiRow Statement = Row<SourceStatement>(
        "`docTitle`, `docAuthor`, `docDate`, `docImprint`",
        (in TeiFound f) => new SourceStatement { Span = f.Span, Id = f.Id, Tag = f.Tag, Fact = FactOf(f.Name, f.Given) },
        Property<SourceStatement, SourceFact>(nameof(SourceStatement.Fact), "the element's name", s => s.Fact, (s, v) => s with { Fact = v }, TeiValues.Word<SourceFact>(), (w, s) => w.Fact(s.Fact)));

    public static readonly TeiRow PageBreak = Row<PageBreak>(
        "`pb`",
        (in TeiFound f) => new PageBreak { Span = f.Span, Id = f.Id, Tag = f.Tag, Number = f.Given[N.Text] },
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
        (in TeiFound f) => new FormeWork { Span = f.Span, Id = f.Id, Tag = f.Tag, Type = f.Given.Word(TypeName.Text) },
        Property<FormeWork, string?>(nameof(TextModel.FormeWork.Type), "`@type`", f => f.Type, (f, v) => f with { Type = v }, TeiValues.TextOrNull, (w, f) => w.Word(TypeName, f.Type)));

    public static readonly TeiRow Stage = Row<StageDirection>("`stage`, `incident`, `kinesic`, `vocal`", (in TeiFound f) => new StageDirection { Span = f.Span, Id = f.Id, Tag = f.Tag });

    public static readonly TeiRow Stamp = Row<TimeStamp>(
        "`time` with `@type` offset, in seconds",
        (in TeiFound f) => new TimeStamp { Span = f.Span, Id = f.Id, Tag = f.Tag, Time = f.Given.Seconds(Quantity.Text) ?? default },
        Property<TimeStamp, TimeSpan>(
            nameof(TimeStamp.Time), "`@quantity`", s => s.Time, (s, v) => s with { Time = v }, TeiValues.Time,
            (w, s) =>
            {
                w.Fixed(TypeName, "offset");
                w.Fixed(Unit, "s");
                w.Text(Quantity, TeiVocabulary.Seconds(s.Time));
            }));

    /// <summary>What is carried: its <see cref="Markup.Kind"/> and <see cref="Markup.Data"/> are what stands in the file.</summary>
    public static readonly TeiRow Markup = Row<Markup>("all else", (in TeiFound f) => new Markup { Span = f.Span, Id = f.Id, Tag = f.Tag, Kind = MarkupKind.Element });

    /// <summary>A comment, an instruction or another stretch of the source, which has no attributes.</summary>
    public static readonly TeiRow Aside = Row<Markup>(
        "comments, processing instructions, prolog, header and stand-off as they stand", null,
        Property<Markup, string?>(nameof(Annotation.Id), null, m => m.Id, (m, v) => m with { Id = v }, TeiValues.TextOrNull));

    /// <summary>Properties that are not in the table, since the tags themselves are what they say.</summary>
    public static readonly string[] OfTheTags = ["Annotation.Id", "Annotation.Span", "Annotation.EndingAncestors", "Annotation.Tag", "Markup.Kind", "Markup.Data", "Speaker.Id", "Entity.Id", "Speaker.Tag", "Entity.Tag"];

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
        TextModel.Highlighting => Highlighting,
        TextModel.Link => Link,
        TextModel.LineBreak => LineBreak,
        TextModel.Quotation => Quotation,
        TextListItem => Item,
        TextTableCell => Cell,
        TextTableRow => TableRow,
        TextList => List,
        TextTable => Table,
        TextListLabel => ItemLabel,
        TextModel.Figure => Figure,
        CodePassage => Code,
        ForeignPassage => Foreign,
        RubyPassage => Ruby,
        TimedWord => Word,
        TierEntry => Tier,
        TextModel.Insertion => Insertion,
        TextModel.Deletion => Deletion,
        TextModel.Markup { Kind: not MarkupKind.Element } => Aside,
        _ => Markup,
    };

    /// <summary>The row of what an element stands for; null is markup that is carried.</summary>
    public static TeiRow Of(TeiKind? kind, TeiName name, TeiAttributes given) => kind switch
    {
        TeiKind.Mention => Mention,
        TeiKind.Paragraph => Paragraph,
        TeiKind.Turn => Turn,
        TeiKind.Division => Division,
        TeiKind.Heading => Heading,
        TeiKind.Note => Note,
        TeiKind.Anchor => Anchor,
        TeiKind.Page when name.Role == TeiRole.FormeWork && !(given.IsOwn && given["type"] == "pageBreak") => FormeWork,
        TeiKind.Page => PageBreak,
        TeiKind.Stage => Stage,
        TeiKind.Time => Stamp,
        TeiKind.Statement => Statement,
        TeiKind.Highlighting => Highlighting,
        TeiKind.Link => Link,
        TeiKind.LineBreak => LineBreak,
        TeiKind.Quotation or TeiKind.BlockQuotation => Quotation,
        TeiKind.List => List,
        TeiKind.Item => Item,
        TeiKind.ItemLabel => ItemLabel,
        TeiKind.Table => Table,
        TeiKind.Row => TableRow,
        TeiKind.Cell => Cell,
        TeiKind.Figure or TeiKind.BlockFigure => Figure,
        TeiKind.Code => Code,
        TeiKind.Foreign => Foreign,
        TeiKind.Ruby => Ruby,
        TeiKind.Word => Word,
        TeiKind.Tier => Tier,
        TeiKind.Insertion => Insertion,
        TeiKind.Deletion => Deletion,
        _ => Markup,
    };

    private static EntityKind KindOf(string local, TeiAttributes given)
    {
        if (local is not ("rs" or "name") || (given.IsOwn && local == "name"))
            return TeiNames.KindOf(local) ?? new(given.Word("type") ?? "");
        return given["type"]?.ToLowerInvariant() switch
        {
            _ when given.IsOwn => new(given.Word("type") ?? ""),
            "person" or "per" or "pers" or "persname" => EntityKind.Person,
            "place" or "placename" or "geo" or "loc" => EntityKind.Place,
            "organisation" or "org" or "organization" or "orgname" => EntityKind.Organization,
            "work" or "title" or "bibl" => EntityKind.Work,
            { Length: > 0 } other => new(other),
            _ => EntityKind.Name,
        };
    }

    private static SourceFact FactOf(TeiName name, TeiAttributes given) =>
        (name.Role == TeiRole.Segment ? TeiNames.FactOf(given["type"]!) : TeiNames.FactOf(name.Local[3..].ToLowerInvariant()))!.Value;

    private static TeiRow Row<T>(string elements, TeiMake? make, params ReadOnlySpan<TeiProperty> properties)
        where T : Annotation => new(
            typeof(T).Name, elements, make,
            [.. properties, Property<T, KeyedValues>(nameof(Annotation.Extra), null, a => a.Extra, (a, v) => (T)(a with { Extra = v }), TeiValues.Pairs)]);

    private static TeiProperty<TNode, TValue> Property<TNode, TValue>(
        string name, string? place, Func<TNode, TValue> get, Func<TNode, TValue, TNode> with, TeiValue<TValue> json, Action<TeiAttributeWriter, TNode>? write = null)
        where TNode : class => new(name, place, get, with, json, write);

    // Of a node that stands outside the text.
    private static TeiProperty<TNode, TValue> Outside<TNode, TValue>(
        string name, string? place, Func<TNode, TValue> get, Func<TNode, TValue, TNode> with, TeiValue<TValue> json, TeiCarrier<TNode, TValue> carrier)
        where TNode : class => new(name, place, get, with, json, null, carrier);

    // Counted from the beginning of the node; one that does not lie in it is none.
    private static TeiProperty<T, TextSpan?> Label<T>(string name, string place, Func<T, TextSpan?> get, Func<T, TextSpan?, T> with)
        where T : Annotation => new(
            name, place,
            a => get(a) is { } label ? new(label.Start - a.Start, label.End - a.Start) : null,
            (a, v) => v is { } label && label.End > a.Span.Length ? a : with(a, v is { } inside ? new(a.Start + inside.Start, a.Start + inside.End) : null),
            TeiValues.SpanOrNull, null);
}

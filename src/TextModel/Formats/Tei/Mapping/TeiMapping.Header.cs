namespace TextModel.Formats.Tei;

/// <summary>What header and stand-off hold: the source and its parts, speakers, entities.</summary>
internal static partial class TeiMapping
{
    public static readonly TeiRow Speaker = new(
        nameof(TextModel.Speaker), "`person`, `personGrp` in `particDesc`", null,
        Property<Speaker, string?>(nameof(TextModel.Speaker.Name), "`persName`", s => s.Name, (s, v) => s with { Name = v }, TeiValues.TextOrNull),
        Property<Speaker, ValueList<string>>(nameof(TextModel.Speaker.Labels), "`persName` with `@type` label", s => s.Labels, (s, v) => s with { Labels = v }, TeiValues.Texts),
        Property<Speaker, SpeakerRole>(nameof(TextModel.Speaker.Role), "`@role`", s => s.Role, (s, v) => s with { Role = v }, TeiValues.Word<SpeakerRole>()),
        Property<Speaker, string?>(nameof(TextModel.Speaker.Description), "`note`", s => s.Description, (s, v) => s with { Description = v }, TeiValues.TextOrNull),
        Property<Speaker, string?>(nameof(TextModel.Speaker.EntityId), "`@sameAs`", s => s.EntityId, (s, v) => s with { EntityId = v }, TeiValues.TextOrNull),
        Property<Speaker, KeyedValues>(nameof(TextModel.Speaker.Extra), null, s => s.Extra, (s, v) => s with { Extra = v }, TeiValues.Pairs));

    public static readonly TeiRow Entity = new(
        nameof(TextModel.Entity), "`person`, `place`, `org`, `event`, `bibl` in lists", null,
        Property<Entity, EntityKind>(nameof(TextModel.Entity.Kind), "the element's name", e => e.Kind, (e, v) => e with { Kind = v }, TeiValues.Kind),
        Property<Entity, string>(nameof(TextModel.Entity.Label), "`persName`, `placeName`, `orgName`, `title`, `label`, `name`", e => e.Label, (e, v) => e with { Label = v }, TeiValues.Text),
        Property<Entity, ValueList<string>>(nameof(TextModel.Entity.Variants), "the same elements, further on", e => e.Variants, (e, v) => e with { Variants = v }, TeiValues.Texts),
        Property<Entity, KeyedValues>(nameof(TextModel.Entity.Identifiers), "`idno` with `@type`", e => e.Identifiers, (e, v) => e with { Identifiers = v }, TeiValues.Pairs),
        Property<Entity, string?>(nameof(TextModel.Entity.Description), "`note`, `desc`", e => e.Description, (e, v) => e with { Description = v }, TeiValues.TextOrNull),
        Property<Entity, PartialDate?>(nameof(TextModel.Entity.From), "`birth/@when`, `@from`, `@when`", e => e.From, (e, v) => e with { From = v }, TeiValues.DateOrNull),
        Property<Entity, PartialDate?>(nameof(TextModel.Entity.To), "`death/@when`, `@to`", e => e.To, (e, v) => e with { To = v }, TeiValues.DateOrNull),
        Property<Entity, Coordinates?>(nameof(TextModel.Entity.Coordinates), "`location/geo`", e => e.Coordinates, (e, v) => e with { Coordinates = v }, TeiValues.PointOrNull),
        Property<Entity, KeyedValues>(nameof(TextModel.Entity.Extra), null, e => e.Extra, (e, v) => e with { Extra = v }, TeiValues.Pairs));

    public static readonly TeiRow Source = new(
        nameof(TextModel.Source), "`teiHeader`", null,
        Property<Source, string?>(nameof(TextModel.Source.Title), "`titleStmt/title`", s => s.Title, (s, v) => s with { Title = v }, TeiValues.TextOrNull),
        Property<Source, ValueList<Contributor>>(nameof(TextModel.Source.Contributors), "`titleStmt/author`, `editor`, `respStmt`", s => s.Contributors, (s, v) => s with { Contributors = v }, TeiValues.Contributors),
        Property<Source, PartialDate?>(nameof(TextModel.Source.Date), "`creation/date/@when`", s => s.Date, (s, v) => s with { Date = v }, TeiValues.DateOrNull),
        Property<Source, PrintedSource?>(nameof(TextModel.Source.Printed), "`sourceDesc/biblStruct`", s => s.Printed, (s, v) => s with { Printed = v }, TeiValues.PrintedOrNull),
        Property<Source, string?>(nameof(TextModel.Source.Publisher), "`publicationStmt/publisher`", s => s.Publisher, (s, v) => s with { Publisher = v }, TeiValues.TextOrNull),
        Property<Source, PartialDate?>(nameof(TextModel.Source.PublicationDate), "`publicationStmt/date/@when`", s => s.PublicationDate, (s, v) => s with { PublicationDate = v }, TeiValues.DateOrNull),
        Property<Source, Rights?>(nameof(TextModel.Source.Rights), "`publicationStmt/availability`", s => s.Rights, (s, v) => s with { Rights = v }, TeiValues.RightsOrNull),
        Property<Source, string?>(nameof(TextModel.Source.Language), "`langUsage/language/@ident`", s => s.Language, (s, v) => s with { Language = v }, TeiValues.TextOrNull),
        Property<Source, KeyedValues>(nameof(TextModel.Source.Fields), null, s => s.Fields, (s, v) => s with { Fields = v }, TeiValues.Pairs),
        Property<Source, KeyedValues>(nameof(TextModel.Source.Extra), null, s => s.Extra, (s, v) => s with { Extra = v }, TeiValues.Pairs));

    public static readonly TeiRow ContributorRow = new(
        nameof(Contributor), "`author`, `editor`, `respStmt`", null,
        Property<Contributor, string>(nameof(Contributor.Name), "`name`, `persName`, or the element's text", c => c.Name, (c, v) => c with { Name = v }, TeiValues.Text),
        Property<Contributor, ContributorRole>(nameof(Contributor.Role), "the element's name, `editor/@role`, `resp`", c => c.Role, (c, v) => c with { Role = v }, TeiValues.Role),
        Property<Contributor, KeyedValues>(nameof(Contributor.Extra), null, c => c.Extra, (c, v) => c with { Extra = v }, TeiValues.Pairs));

    public static readonly TeiRow Printed = new(
        nameof(PrintedSource), "`biblStruct`, `bibl`, `biblFull`", null,
        Property<PrintedSource, string?>(nameof(PrintedSource.Title), "`title`", p => p.Title, (p, v) => p with { Title = v }, TeiValues.TextOrNull),
        Property<PrintedSource, string?>(nameof(PrintedSource.Volume), "`biblScope` with `@unit` volume", p => p.Volume, (p, v) => p with { Volume = v }, TeiValues.TextOrNull),
        Property<PrintedSource, string?>(nameof(PrintedSource.Pages), "`biblScope` with `@unit` page", p => p.Pages, (p, v) => p with { Pages = v }, TeiValues.TextOrNull),
        Property<PrintedSource, string?>(nameof(PrintedSource.Publisher), "`publisher`", p => p.Publisher, (p, v) => p with { Publisher = v }, TeiValues.TextOrNull),
        Property<PrintedSource, string?>(nameof(PrintedSource.Place), "`pubPlace`", p => p.Place, (p, v) => p with { Place = v }, TeiValues.TextOrNull),
        Property<PrintedSource, PartialDate?>(nameof(PrintedSource.Date), "`date/@when`", p => p.Date, (p, v) => p with { Date = v }, TeiValues.DateOrNull),
        Property<PrintedSource, PartialDate?>(nameof(PrintedSource.OriginalDate), "`date/@when` with `@type` original", p => p.OriginalDate, (p, v) => p with { OriginalDate = v }, TeiValues.DateOrNull),
        Property<PrintedSource, KeyedValues>(nameof(PrintedSource.Extra), null, p => p.Extra, (p, v) => p with { Extra = v }, TeiValues.Pairs));

    public static readonly TeiRow RightsRow = new(
        nameof(Rights), "`availability`", null,
        Property<Rights, string?>(nameof(Rights.Status), "`licence`", r => r.Status, (r, v) => r with { Status = v }, TeiValues.TextOrNull),
        Property<Rights, string?>(nameof(Rights.Statement), "`p`", r => r.Statement, (r, v) => r with { Statement = v }, TeiValues.TextOrNull),
        Property<Rights, string?>(nameof(Rights.Uri), "`licence/@target`", r => r.Uri, (r, v) => r with { Uri = v }, TeiValues.TextOrNull),
        Property<Rights, KeyedValues>(nameof(Rights.Extra), null, r => r.Extra, (r, v) => r with { Extra = v }, TeiValues.Pairs));

    /// <summary>The attributes of <c>att.datable</c>.</summary>
    public static readonly TeiRow Dates = new(
        nameof(DateValue), "att.datable", null,
        Property<DateValue, PartialDate?>(nameof(DateValue.When), "`@when`", d => d.When, (d, v) => d with { When = v }, TeiValues.DateOrNull),
        Property<DateValue, PartialDate?>(nameof(DateValue.From), "`@from`", d => d.From, (d, v) => d with { From = v }, TeiValues.DateOrNull),
        Property<DateValue, PartialDate?>(nameof(DateValue.To), "`@to`", d => d.To, (d, v) => d with { To = v }, TeiValues.DateOrNull),
        Property<DateValue, PartialDate?>(nameof(DateValue.NotBefore), "`@notBefore`", d => d.NotBefore, (d, v) => d with { NotBefore = v }, TeiValues.DateOrNull),
        Property<DateValue, PartialDate?>(nameof(DateValue.NotAfter), "`@notAfter`", d => d.NotAfter, (d, v) => d with { NotAfter = v }, TeiValues.DateOrNull));

    public static readonly TeiRow Document = new(
        nameof(TextDocument), "`TEI`", null,
        Property<TextDocument, KeyedValues>(nameof(TextDocument.Extra), null, d => d.Extra, (d, v) => d.Edit(e => e.Extra = v), TeiValues.Pairs));

    /// <summary>All rows, in the order of the documentation.</summary>
    public static IEnumerable<TeiRow> Rows =>
    [
        Division, Heading, Turn, Paragraph, Note, Anchor, Mention, Statement, Stage, Stamp, PageBreak, FormeWork,
        Highlighting, Link, Quotation, Code, Foreign, Ruby, Word, Tier, Insertion, Deletion, LineBreak, List, Item, ItemLabel, Table, TableRow, Cell, Figure, Markup,
        Speaker, Entity, Source, ContributorRow, Printed, RightsRow, Dates, Document,
    ];
}

namespace TextModel.Formats.Tei;

/// <summary>Dates, the document itself, and the list of all rows.</summary>
internal static partial class TeiMapping
{
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

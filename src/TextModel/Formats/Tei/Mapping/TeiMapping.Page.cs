namespace TextModel.Formats.Tei;

/// <summary>What a page shows beside speech: highlighting, links, quotations, lists, tables, pictures.</summary>
internal static partial class TeiMapping
{
    private static readonly TeiAttributeName Target = new("target");
    private static readonly TeiAttributeName SourceName = new("source");
    private static readonly TeiAttributeName Lang = new("lang");
    private static readonly TeiAttributeName Role = new("role");
    private static readonly TeiAttributeName RowsName = new("rows");
    private static readonly TeiAttributeName Cols = new("cols");

    public static readonly TeiRow Highlighting = Row<Highlighting>(
        "`hi`, `emph`",
        (in TeiFound f) => new Highlighting { Span = f.Span, Id = f.Id, Tag = f.Tag, Rendition = f.Given.Rendition, Color = f.Given.Style("color"), Font = f.Given.Style("font-family") },
        Property<Highlighting, Rendition>(nameof(TextModel.Highlighting.Rendition), "`@rend`, `@rendition`", h => h.Rendition, (h, v) => h with { Rendition = v }, TeiValues.Flags<Rendition>(), (w, h) => w.Rendition(h.Rendition)),
        Property<Highlighting, string?>(nameof(TextModel.Highlighting.Color), "`@style`, color", h => h.Color, (h, v) => h with { Color = v }, TeiValues.TextOrNull, (w, h) => w.Style(h.Color, h.Font, isFirst: true)),
        Property<Highlighting, string?>(nameof(TextModel.Highlighting.Font), "`@style`, font-family", h => h.Font, (h, v) => h with { Font = v }, TeiValues.TextOrNull, (w, h) => w.Style(h.Color, h.Font, isFirst: false)));

    public static readonly TeiRow Link = Row<Link>(
        "`ref` that points at no `note`",
        (in TeiFound f) => new Link { Span = f.Span, Id = f.Id, Tag = f.Tag, Target = f.Given.Address(Target.Text) },
        Property<Link, string?>(nameof(TextModel.Link.Target), "`@target`", l => l.Target, (l, v) => l with { Target = v }, TeiValues.TextOrNull, (w, l) => w.Address(Target, l.Target)));

    public static readonly TeiRow Quotation = Row<Quotation>(
        "`q`; `quote`, which is a block where it does not stand among words",
        (in TeiFound f) => new Quotation { Span = f.Span, Id = f.Id, Tag = f.Tag, IsBlock = f.Kind == TeiKind.BlockQuotation, Source = f.Given.Address(SourceName.Text) },
        Property<Quotation, bool>(nameof(TextModel.Quotation.IsBlock), "the element's name and place", q => q.IsBlock, (q, v) => q with { IsBlock = v }, TeiValues.Flag),
        Property<Quotation, string?>(nameof(TextModel.Quotation.Source), "`@source`", q => q.Source, (q, v) => q with { Source = v }, TeiValues.TextOrNull, (w, q) => w.Address(SourceName, q.Source)));

    public static readonly TeiRow Code = Row<CodePassage>(
        "`code`",
        (in TeiFound f) => new CodePassage { Span = f.Span, Id = f.Id, Tag = f.Tag, Language = f.Given.Word(Lang.Text) },
        Property<CodePassage, string?>(nameof(CodePassage.Language), "`@lang`", c => c.Language, (c, v) => c with { Language = v }, TeiValues.TextOrNull, (w, c) => w.Word(Lang, c.Language)));

    public static readonly TeiRow Foreign = Row<ForeignPassage>(
        "`foreign`",
        (in TeiFound f) => new ForeignPassage { Span = f.Span, Id = f.Id, Tag = f.Tag, Language = f.Given.Language },
        Property<ForeignPassage, string?>(nameof(ForeignPassage.Language), "`@xml:lang`", p => p.Language, (p, v) => p with { Language = v }, TeiValues.TextOrNull, (w, p) => w.Language(p.Language)));

    /// <summary>Characters with their reading, which <see cref="TeiRuby"/> reads and writes: it is text of an element, and yet none of the base text.</summary>
    public static readonly TeiRow Ruby = Row<RubyPassage>(
        "`ruby`, its characters in `rb`",
        (in TeiFound f) => new RubyPassage { Span = f.Span, Id = f.Id, Tag = f.Tag, Reading = "" },
        Property<RubyPassage, string>(nameof(RubyPassage.Reading), "the text of `rt`", r => r.Reading, (r, v) => r with { Reading = v }, TeiValues.Text));

    public static readonly TeiRow Word = Row<TimedWord>(
        "`w`",
        (in TeiFound f) => new TimedWord { Span = f.Span, Id = f.Id, Tag = f.Tag, Time = f.Given.Time, Certainty = f.Given.Certainty },
        Property<TimedWord, TimeRange?>(nameof(TimedWord.Time), "`@synch`, pointing into a `timeline`", t => t.Time, (t, v) => t with { Time = v }, TeiValues.TimesOrNull, (w, t) => w.Time(t.Time, isTurn: false)),
        Property<TimedWord, double?>(nameof(TimedWord.Certainty), "`@cert`", t => t.Certainty, (t, v) => t with { Certainty = v }, TeiValues.NumberOrNull, (w, t) => w.Certainty(t.Certainty)));

    /// <summary>An entry of a tier, whose value is the text of its element: it stands off the text, so that it adds nothing to it (P1).</summary>
    public static readonly TeiRow Tier = Row<TierEntry>(
        "`span` in an `annotation`",
        (in TeiFound f) => new TierEntry
        {
            Span = f.Span,
            Id = f.Id,
            Tag = f.Tag,
            Tier = f.Given[N.Text] ?? "",
            Type = f.Given.Word(TypeName.Text),
            Value = "",
            SpeakerId = f.Given.Pointer(Corresp.Text),
            Time = f.Given.Time,
        },
        Property<TierEntry, string>(nameof(TierEntry.Tier), "`@n`", e => e.Tier, (e, v) => e with { Tier = v }, TeiValues.Text, (w, e) => w.Text(N, e.Tier)),
        Property<TierEntry, string?>(nameof(TierEntry.Type), "`@type`", e => e.Type, (e, v) => e with { Type = v }, TeiValues.TextOrNull, (w, e) => w.Word(TypeName, e.Type)),
        Property<TierEntry, string>(nameof(TierEntry.Value), "its text", e => e.Value, (e, v) => e with { Value = v }, TeiValues.Text),
        Property<TierEntry, string?>(nameof(TierEntry.SpeakerId), "`@corresp`", e => e.SpeakerId, (e, v) => e with { SpeakerId = v }, TeiValues.TextOrNull, (w, e) => w.Pointer(Corresp, e.SpeakerId)),
        Property<TierEntry, TimeRange?>(nameof(TierEntry.Time), "`@synch`, pointing into a `timeline`", e => e.Time, (e, v) => e with { Time = v }, TeiValues.TimesOrNull, (w, e) => w.Time(e.Time, isTurn: false)));

    public static readonly TeiRow Insertion = Row<Insertion>("`add`", (in TeiFound f) => new Insertion { Span = f.Span, Id = f.Id, Tag = f.Tag });

    public static readonly TeiRow Deletion = Row<Deletion>("`del`", (in TeiFound f) => new Deletion { Span = f.Span, Id = f.Id, Tag = f.Tag });

    public static readonly TeiRow LineBreak = Row<LineBreak>("`lb`", (in TeiFound f) => new LineBreak { Span = f.Span, Id = f.Id, Tag = f.Tag });

    public static readonly TeiRow List = Row<TextList>(
        "`list`",
        (in TeiFound f) => new TextList { Span = f.Span, Id = f.Id, Tag = f.Tag, Kind = f.Given.ListKind },
        Property<TextList, ListKind>(nameof(TextList.Kind), "`@rend` bulleted or numbered, `@type` gloss", l => l.Kind, (l, v) => l with { Kind = v }, TeiValues.Word<ListKind>(), (w, l) => w.Kind(l.Kind)));

    public static readonly TeiRow Item = Row<TextListItem>(
        "`item` in `list`",
        (in TeiFound f) => new TextListItem { Span = f.Span, Id = f.Id, Tag = f.Tag, Number = f.Given[N.Text] },
        Property<TextListItem, string?>(nameof(TextListItem.Number), "`@n`", i => i.Number, (i, v) => i with { Number = v }, TeiValues.TextOrNull, (w, i) => w.Text(N, i.Number)));

    public static readonly TeiRow ItemLabel = Row<TextListLabel>("`label` in `list`", (in TeiFound f) => new TextListLabel { Span = f.Span, Id = f.Id, Tag = f.Tag });

    public static readonly TeiRow Table = Row<TextTable>("`table`", (in TeiFound f) => new TextTable { Span = f.Span, Id = f.Id, Tag = f.Tag });

    public static readonly TeiRow TableRow = Row<TextTableRow>(
        "`row` in `table`",
        (in TeiFound f) => new TextTableRow { Span = f.Span, Id = f.Id, Tag = f.Tag, IsHeader = f.Given.IsHeader },
        Property<TextTableRow, bool>(nameof(TextTableRow.IsHeader), "`@role` label", r => r.IsHeader, (r, v) => r with { IsHeader = v }, TeiValues.Flag, (w, r) => w.Text(Role, r.IsHeader ? "label" : null)));

    public static readonly TeiRow Cell = Row<TextTableCell>(
        "`cell` in `row`",
        (in TeiFound f) => new TextTableCell { Span = f.Span, Id = f.Id, Tag = f.Tag, IsHeader = f.Given.IsHeader, Rows = f.Given.Count(RowsName.Text), Columns = f.Given.Count(Cols.Text) },
        Property<TextTableCell, bool>(nameof(TextTableCell.IsHeader), "`@role` label", c => c.IsHeader, (c, v) => c with { IsHeader = v }, TeiValues.Flag, (w, c) => w.Text(Role, c.IsHeader ? "label" : null)),
        Property<TextTableCell, int>(nameof(TextTableCell.Rows), "`@rows`", c => c.Rows, (c, v) => c with { Rows = Math.Max(1, v) }, TeiValues.WholeNumber, (w, c) => w.Text(RowsName, TeiRendition.Count(c.Rows))),
        Property<TextTableCell, int>(nameof(TextTableCell.Columns), "`@cols`", c => c.Columns, (c, v) => c with { Columns = Math.Max(1, v) }, TeiValues.WholeNumber, (w, c) => w.Text(Cols, TeiRendition.Count(c.Columns))));

    /// <summary>
    /// A picture. Its address is in an element of its own, which <see cref="TeiFigure"/> reads and writes, and in files of others its description is too: there
    /// it belongs to the text. What is composed has it in <c>@n</c>, since tags add no character to a text (P1).
    /// </summary>
    public static readonly TeiRow Figure = Row<Figure>(
        "`figure`",
        (in TeiFound f) => new Figure { Span = f.Span, Id = f.Id, Tag = f.Tag, Description = f.Given.IsOwn ? f.Given[N.Text] : null },
        Property<Figure, string?>(nameof(TextModel.Figure.Address), "`graphic/@url`", g => g.Address, (g, v) => g with { Address = v }, TeiValues.TextOrNull),
        Property<Figure, string?>(nameof(TextModel.Figure.Description), "`figDesc`; `@n` where we write", g => g.Description, (g, v) => g with { Description = v }, TeiValues.TextOrNull, (w, g) => w.Description(N, g.Description)));

    /// <summary>An annotation of the same type at the same place of which nothing is said.</summary>
    public static Annotation Bare(Annotation a)
    {
        var given = new TeiAttributes(new(default, new()), true, TeiContext.None);
        return Of(a).Make!(new(given, TeiName.Foreign, a.Span, null, null, null, TeiVocabulary.KindOf(a)));
    }
}

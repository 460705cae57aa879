namespace TextModel.Formats.Tei;

/// <summary>
/// What is known of the annotations of a TEI file in UTF-8 before somebody asks for them: where each is and of which kind. All else is
/// read again from its start tag.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="places">Where each stands in it.</param>
/// <param name="interpreter">Knows what elements and attributes mean.</param>
internal sealed class TeiLateAnnotations(TeiSource source, Rows<TeiPlace> places, TeiInterpreter interpreter) : LateAnnotations
{
    private readonly Rows<Row> rows = new(source.Elements);
    private readonly Dictionary<int, int> insides = [];
    private readonly Dictionary<int, string?> noteIds = [];
    private readonly Dictionary<(TeiName Name, string Space), Tag> bareTags = [];
    private readonly Utf8XmlNames names = new();
    private XmlAttributes? attributes;

    public int Count => rows.Count;

    public Utf8Strings Strings { get; } = new();

    public TeiLateTags Tags => field ??= new(source.Bytes, places, Strings);

    public ref Row this[int index] => ref rows[index];

    public void Add(Row row) => rows.Add(row);

    public void SetInside(int index, int inside) => insides[index] = inside;

    /// <summary>A link is the anchor of a note.</summary>
    public void BecomeAnchor(int index, string? noteId)
    {
        rows[index].Kind = TeiKind.Anchor;
        noteIds[index] = noteId;
    }

    public override TextSpan SpanOf(int index) => new(rows[index].Start, rows[index].End);

    public override Type TypeOf(int index) => rows[index].Kind switch
    {
        TeiKind.Division => typeof(Division),
        TeiKind.Heading => typeof(Heading),
        TeiKind.Turn => typeof(Turn),
        TeiKind.Paragraph => typeof(Paragraph),
        TeiKind.Note => typeof(Note),
        TeiKind.Anchor => typeof(NoteAnchor),
        TeiKind.Mention => typeof(EntityMention),
        TeiKind.Stage => typeof(StageDirection),
        TeiKind.Element or TeiKind.Aside => typeof(Markup),
        _ => typeof(Annotation),
    };

    public override Annotation Make(int index)
    {
        Annotation made = rows[index].Kind == TeiKind.Aside ? Carried(index) : Element(index);
        if (insides.TryGetValue(index, out int inside))
            made = made with { Inside = inside };
        return made;
    }

    private Markup Carried(int index) => new()
    {
        Kind = rows[index].Markup,
        Data = source.DataOf(rows[index].Markup, places[index].Start),
        Span = SpanOf(index),
        Origin = index + 1,
    };

    private Annotation Element(int index)
    {
        Row row = rows[index];
        attributes ??= new(source.Bytes, Strings);
        attributes.Clear();
        var tag = new Utf8XmlTag(source.Bytes.Span, places[index].Start.Start);
        while (tag.Next())
            attributes.Add(Strings.Get(tag.Name), tag.Place, isPlain: !tag.Value.ContainsAny("&\r\n\t"u8));
        TeiName name = names.Find(tag.Element)!;
        Tag? bare = attributes.Count > 0 ? null : BareTag(name, Tags[index]);
        Annotation made = interpreter.MakeTyped(row.Kind, name, new(attributes, false, interpreter), SpanOf(index), LabelOf(index), null, bare);
        if (made is NoteAnchor anchor)
            made = anchor with { NoteId = noteIds[index] };
        made.Origin = index + 1;
        if (bare is null)
            made.ReadLate(Tags, row.HasId);
        return made;
    }

    // The label is the element inside that was found to be one.
    private TextSpan? LabelOf(int index)
    {
        if (!rows[index].HasLabel)
            return null;
        int label = index + 1;
        while (!rows[label].IsLabel || places[label].Parent != index)
            label++;
        return SpanOf(label);
    }

    private Tag BareTag(TeiName name, string space)
    {
        if (!bareTags.TryGetValue((name, space), out Tag? known))
            bareTags[(name, space)] = known = new() { Name = name.Text, Namespace = space };
        return known;
    }

    /// <summary>One annotation.</summary>
    /// <param name="Start">Where it begins in the base text.</param>
    /// <param name="Kind">What it is.</param>
    internal record struct Row(int Start, TeiKind Kind)
    {
        /// <summary>Where it ends in the base text; -1 while it is open.</summary>
        public int End { get; set; } = -1;

        /// <summary>What a <see cref="TeiKind.Aside"/> is.</summary>
        public MarkupKind Markup { get; set; }

        /// <summary>Whether the identifier in its tag is its own.</summary>
        public bool HasId { get; set; }

        /// <summary>Whether one of its children is its label.</summary>
        public bool HasLabel { get; set; }

        /// <summary>Whether it is the label of its parent.</summary>
        public bool IsLabel { get; set; }
    }
}

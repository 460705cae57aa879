using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>
/// What is known of the annotations of a TEI file in UTF-8 before somebody asks for them: where each is and of which kind. All else is
/// read again from its start tag.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="interpreter">Knows what elements and attributes mean.</param>
/// <param name="isOwn">Whether the file is one of this library.</param>
internal sealed class TeiLateAnnotations(TeiSource source, TeiInterpreter interpreter, bool isOwn) : LateAnnotations
{
    private readonly Rows<Row> rows = new(source.Elements);
    private readonly Rows<TextSpan> labels = new();
    private readonly Dictionary<int, int> insides = [];
    private readonly Dictionary<int, JsonElement> properties = [];
    private readonly Dictionary<int, string?> noteIds = [];
    private readonly Utf8XmlNames names = new();
    private XmlAttributes? attributes;

    public int Count => rows.Count;

    public Utf8Strings Strings { get; } = new();

    public TeiLateTags Tags => field ??= new(source.Bytes, this, Strings);

    public void Add(Row row) => rows.Add(row);

    /// <summary>One that was added before ends.</summary>
    /// <param name="index">Which.</param>
    /// <param name="end">Where, in the base text.</param>
    /// <param name="tag">Its end tag; empty where it has none.</param>
    /// <param name="label">The label in it; null for none.</param>
    public void End(int index, int end, TextSpan tag, TextSpan? label)
    {
        ref Row row = ref rows[index];
        row.End = end;
        row.EndTag = tag.IsEmpty ? -1 : tag.Start;
        if (label is not { } span)
            return;
        labels.Add(span, tag.Start, source.Length);
        row.Label = labels.Count;
    }

    /// <summary>Whether one that was added has not ended yet.</summary>
    public bool IsOpen(int index) => rows[index].End < 0;

    public void SetInside(int index, int inside) => insides[index] = inside;

    /// <summary>An instruction says something of one.</summary>
    public void SetProperties(int index, JsonElement said) => properties[index] = said;

    /// <summary>A link is the anchor of a note.</summary>
    public void BecomeAnchor(int index, string? noteId)
    {
        rows[index].Kind = TeiKind.Anchor;
        noteIds[index] = noteId;
    }

    /// <summary>All identifiers of elements, with the stretches of the base text in these.</summary>
    public IEnumerable<(string Id, TextSpan Span)> FindIds()
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Kind != TeiKind.Aside && Tags.ReadId(i + 1) is { } id)
                yield return (id, SpanOf(i));
        }
    }

    /// <summary>Whether an element has one that was added behind it inside.</summary>
    public bool Holds(int outer, int inner) => rows[inner].Tag < rows[outer].EndTag;

    /// <summary>The label in one; null for none.</summary>
    public TextSpan? LabelOf(int index) => rows[index].Label == 0 ? null : labels[rows[index].Label - 1];

    /// <summary>Where in the source its start tag stands.</summary>
    public int PlaceOf(int index) => rows[index].Tag;

    /// <summary>The tag of a foreign element; null for what is none.</summary>
    public Tag? TagOf(int index) => rows[index].Kind == TeiKind.Aside ? null : Tags.Read(index + 1);

    /// <summary>Where all of them stand in the source; found again, since only edits need it.</summary>
    public Rows<TeiPlace> FindPlaces()
    {
        var found = new Rows<TeiPlace>(rows.Count);
        ReadOnlySpan<byte> bytes = source.Bytes.Span;
        int around = -1;
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            while (around >= 0 && (found[around].End.IsEmpty || found[around].End.Start <= row.Tag))
                around = found[around].Parent;
            if (row.Kind == TeiKind.Aside)
            {
                found.Add(new(new(row.Tag, row.EndTag), TextSpan.At(row.EndTag), around));
                continue;
            }

            var tag = new Utf8XmlTag(bytes, row.Tag);
            while (tag.Next())
            {
            }

            TextSpan end = row.EndTag < 0 ? TextSpan.At(tag.End) : TextSpan.OfLength(row.EndTag, bytes[row.EndTag..].IndexOf((byte)'>') + 1);
            found.Add(new(new(row.Tag, tag.End), end, around));
            around = i;
        }

        return found;
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
        TeiKind.Highlighting => typeof(Highlighting),
        TeiKind.Link => typeof(Link),
        TeiKind.LineBreak => typeof(LineBreak),
        TeiKind.Item => typeof(TextListItem),
        TeiKind.Cell => typeof(TextTableCell),
        _ => typeof(Annotation),
    };

    public override Annotation Make(int index)
    {
        Annotation made = rows[index].Kind == TeiKind.Aside ? Carried(index) : Element(index);
        if (insides.TryGetValue(index, out int inside))
            made = made with { EndingAncestors = inside };
        return properties.TryGetValue(index, out JsonElement said) ? TeiMapping.Of(made).Apply(said, made) : made;
    }

    private Markup Carried(int index) => new()
    {
        Kind = rows[index].Markup,
        Data = source.DataOf(rows[index].Markup, new(rows[index].Tag, rows[index].EndTag)),
        Span = SpanOf(index),
        Origin = isOwn ? 0 : index + 1,
    };

    private Annotation Element(int index)
    {
        Row row = rows[index];
        attributes ??= new(source.Bytes, Strings);
        attributes.Clear();
        var tag = new Utf8XmlTag(source.Bytes.Span, row.Tag);
        while (tag.Next())
            attributes.Add(names.Find(tag.Name)!.Text, tag.Place, isPlain: !tag.Value.ContainsAny("&\r\n\t"u8));
        TeiName name = names.Find(tag.Element)!;
        var given = new TeiAttributes(attributes, isOwn, interpreter.Context);
        if (row.Kind == TeiKind.Turn)
            given = given with { Block = interpreter.Speech.BlockOf(index) };
        TextSpan? label = LabelOf(index);
        if (isOwn)
        {
            // The identifier was put into the tag when it was written.
            Tag? carried = row.Kind == TeiKind.Element ? Tags.Read(index + 1).Without("xml:id") : null;
            return Filled(TeiInterpreter.MakeTyped(row.Kind, name, given, SpanOf(index), label, row.HasId ? given.Id : null, carried), row, tag.End);
        }

        Tag? bare = attributes.Count > 0 ? null : name.BareTag(Tags[index]);
        Annotation made = TeiInterpreter.MakeTyped(row.Kind, name, given, SpanOf(index), label, null, bare);
        if (made is NoteAnchor anchor)
            made = anchor with { NoteId = noteIds[index] };
        made = Filled(made, row, tag.End);
        made.Origin = index + 1;
        if (bare is null)
            made.ReadLate(Tags, row.HasId);
        return made;
    }

    // What elements in its own say of one.
    private Annotation Filled(Annotation made, Row row, int from) => made switch
    {
        Figure figure when row.EndTag > from => TeiFigure.Read(figure, source.Bytes[from..row.EndTag], isOwn),
        RubyPassage ruby when row.EndTag > from => TeiRuby.Read(ruby, source.Bytes.Span[from..row.EndTag], isOwn),
        _ => made,
    };

    /// <summary>What is known of one.</summary>
    internal struct Row
    {
        private readonly byte markup;

        /// <summary>An element that begins.</summary>
        /// <param name="start">Where, in the base text.</param>
        /// <param name="tag">Where, in the source.</param>
        /// <param name="kind">What it stands for; null for markup that is carried.</param>
        public Row(int start, int tag, TeiKind? kind) => (Start, End, Tag, Kind) = (start, -1, tag, kind ?? TeiKind.Element);

        /// <summary>Something that has no content.</summary>
        /// <param name="start">Where it stands in the base text.</param>
        /// <param name="slice">Where it stands in the source.</param>
        /// <param name="markup">What it is.</param>
        public Row(int start, TextSpan slice, MarkupKind markup) =>
            (Start, End, Tag, EndTag, Kind, this.markup) = (start, start, slice.Start, slice.End, TeiKind.Aside, (byte)markup);

        /// <summary>Where it begins in the base text.</summary>
        public int Start { get; }

        /// <summary>Where it ends in the base text; -1 while it is open.</summary>
        public int End { get; set; }

        /// <summary>Where in the source its start tag begins.</summary>
        public int Tag { get; }

        /// <summary>Where in the source its end tag begins, or a <see cref="TeiKind.Aside"/> ends; -1 where there is none.</summary>
        public int EndTag { get; set; }

        /// <summary>Which of the labels is in it, from 1; 0 for none.</summary>
        public int Label { get; set; }

        /// <summary>What it is.</summary>
        public TeiKind Kind { get; set; }

        /// <summary>What a <see cref="TeiKind.Aside"/> is.</summary>
        public readonly MarkupKind Markup => (MarkupKind)markup;

        /// <summary>Whether the identifier in its tag is its own.</summary>
        public bool HasId { get; init; }
    }
}

using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>
/// What is known of the annotations of a TEI file before somebody asks for them: where each is and of which kind. All else is read from its
/// start tag when it is made.
/// </summary>
internal sealed class TeiLazyAnnotations : LazyAnnotations
{
    private readonly TeiSource source;
    private readonly TeiInterpreter interpreter;
    private readonly bool isOwn;
    private readonly Rows<Row> rows;
    private readonly Rows<TextSpan> labels = new();
    private readonly Dictionary<int, int> endingAncestors = [];
    private readonly Dictionary<int, JsonElement> properties = [];
    private readonly Dictionary<int, string?> noteIds = [];
    private readonly XmlAttributes attributes;

    /// <param name="source">The file.</param>
    /// <param name="interpreter">Knows what elements and attributes mean.</param>
    /// <param name="isOwn">Whether the file is one of this library.</param>
    public TeiLazyAnnotations(TeiSource source, TeiInterpreter interpreter, bool isOwn)
    {
        (this.source, this.interpreter, this.isOwn) = (source, interpreter, isOwn);
        rows = new(source.Elements);
        Tags = TeiTags.Of(source, this);
        attributes = new(source.Bytes, Tags.Strings);
    }

    public override int Count => rows.Count;

    public TeiTags Tags { get; }

    /// <summary>What is known of one.</summary>
    public ref readonly Row this[int index] => ref rows[index];

    public void Add(Row row) => rows.Add(row);

    /// <summary>One that was added before ends.</summary>
    /// <param name="index">Which.</param>
    /// <param name="end">Where, in the base text.</param>
    /// <param name="tag">Its end tag; empty where it has none.</param>
    /// <param name="label">The label in it; null for none.</param>
    public void End(int index, int end, TextSpan tag, TextSpan? label)
    {
        ref Row row = ref rows[index];
        (row.End, row.EndTag) = (end, tag.Start);
        Tags.End(index, tag);
        if (label is not { } span)
            return;
        labels.Add(span, tag.Start, source.Length);
        row.Label = labels.Count;
    }

    public void SetEndingAncestors(int index, int count)
    {
        // What is open ends later.
        if (rows[index].End >= 0)
            endingAncestors[index] = count;
    }

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

    /// <summary>Whether an element has one that was added after it inside.</summary>
    public bool Holds(int outer, int inner) =>
        rows[outer].IsOfEntity || rows[inner].IsOfEntity ? SpanOf(outer).Contains(SpanOf(inner)) : rows[inner].Tag < rows[outer].EndTag;

    /// <summary>The label in one; null for none.</summary>
    public TextSpan? LabelOf(int index) => rows[index].Label == 0 ? null : labels[rows[index].Label - 1];

    /// <summary>The tag of a foreign element; null for what is none.</summary>
    public Tag? TagOf(int index) => rows[index].Kind == TeiKind.Aside ? null : Tags.Read(index + 1);

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
        Annotation made = rows[index].Kind == TeiKind.Aside ? MakeAside(index) : MakeElement(index);
        if (endingAncestors.TryGetValue(index, out int count))
            made = made with { EndingAncestors = count };
        return properties.TryGetValue(index, out JsonElement said) ? TeiMapping.Of(made).Apply(said, made) : made;
    }

    private Markup MakeAside(int index) => new()
    {
        Kind = rows[index].Markup,
        Data = Tags.DataOf(index) ?? source.DataOf(rows[index].Markup, new(rows[index].Tag, rows[index].EndTag)),
        Span = SpanOf(index),
        Origin = isOwn ? 0 : index + 1,
    };

    private Annotation MakeElement(int index)
    {
        Row row = rows[index];
        TeiName name = Tags.Open(index, attributes);
        var given = new TeiAttributes(attributes, isOwn, interpreter.Context);
        if (row.Kind == TeiKind.Turn)
            given = given with { Block = interpreter.Speech.BlockOf(index) };
        TextSpan? label = LabelOf(index);
        if (isOwn)
        {
            // The identifier was put into the tag when it was written.
            Tag? carried = row.Kind == TeiKind.Element ? Tags.Read(index + 1).Without("xml:id") : null;
            return WithContent(TeiInterpreter.MakeTyped(row.Kind, name, given, SpanOf(index), label, row.HasId ? given.Id : null, carried), index);
        }

        Tag? tag = Tags.TagAtOnce(index, name, attributes);
        string? id = tag is not null && row.HasId ? given["xml:id"] : null;
        Annotation made = TeiInterpreter.MakeTyped(row.Kind, name, given, SpanOf(index), label, id, tag);
        if (made is NoteAnchor anchor)
            made = anchor with { NoteId = noteIds[index] };
        made = WithContent(made, index);
        made.Origin = row.IsOfEntity ? 0 : index + 1;
        if (tag is null)
            made.ReadLazily(Tags, row.HasId);
        return made;
    }

    // What elements in its own say of one.
    private Annotation WithContent(Annotation made, int index) => made switch
    {
        Figure figure when ContentOf(index) is { IsEmpty: false } content => TeiFigure.Read(figure, content, isOwn),
        RubyPassage ruby when ContentOf(index) is { IsEmpty: false } content => TeiRuby.Read(ruby, content.Span, isOwn),
        _ => made,
    };

    private ReadOnlyMemory<byte> ContentOf(int index) => rows[index].IsOfEntity ? default : Tags.ContentOf(index, rows[index].EndTag);

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

        /// <summary>Where in the source its end tag begins, its empty tag ends, or a <see cref="TeiKind.Aside"/> ends.</summary>
        public int EndTag { get; set; }

        /// <summary>Which of the labels is in it, from 1; 0 for none.</summary>
        public int Label { get; set; }

        /// <summary>What it is.</summary>
        public TeiKind Kind { get; set; }

        /// <summary>What a <see cref="TeiKind.Aside"/> is.</summary>
        public readonly MarkupKind Markup => (MarkupKind)markup;

        /// <summary>Whether the identifier in its tag is its own.</summary>
        public bool HasId { get; init; }

        /// <summary>Whether an entity of the file brings it in, so that it stands nowhere in the source.</summary>
        public bool IsOfEntity { get; init; }
    }
}

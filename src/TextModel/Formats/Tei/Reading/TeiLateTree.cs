using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>Notes of each element only where it stands and what it is; its annotation is made when somebody asks for it.</summary>
internal sealed class TeiLateTree : TeiTextTree
{
    private readonly TeiLateAnnotations annotations;
    private Open[] open = new Open[64];
    private int depth;

    public TeiLateTree(TeiSource source, bool isOwn, DiagnosticBag diagnostics)
        : base(source, isOwn, diagnostics) => annotations = new(source, Interpreter, isOwn);

    protected override int Depth => depth;

    protected override int PlaceCount => annotations.Count;

    public override void Begin(TeiName name, string space, XmlAttributes attributes, int at, bool inSource)
    {
        bool isTei = space == Namespace;
        if (depth == open.Length)
            Array.Resize(ref open, depth * 2);
        int slot = annotations.Count, start = BaseText.Length;
        ref Open element = ref open[depth];
        element = new() { Name = isTei ? name : TeiName.Foreign, Slot = slot, Start = start, LabelStart = -1 };
        depth++;
        TeiName parent = depth > 1 ? open[depth - 2].Name : TeiName.Foreign;
        if (isTei && IsOwn && TeiInterpreter.IsInvisible(name.Role, attributes, parent.Local))
        {
            element.Slot = -1;
            // What only the schema asks for is no label either.
            if (name.Role is TeiRole.Segment or TeiRole.Label && attributes.Has("ana"))
                element.Name = TeiName.Foreign;
            Hidden(name.Role, attributes);
            return;
        }

        TeiKind? kind = isTei ? Interpreter.KindOf(name.Role, attributes, parent.Local) : null;
        bool hasId = attributes.Has("xml:id") && TakeId(attributes, name, at);
        annotations.Add(new(start, at, kind) { HasId = hasId });
        Nesting.Open(slot);
        if (!isTei)
            annotations.Tags[slot] = space;
        else if (MayBeEntity(name, parent))
            Entities.Add(slot);
        else if (name.Role is TeiRole.Note or TeiRole.Link or TeiRole.Pointer or TeiRole.Mention)
            Interpreter.Note(slot, name.Role, kind, hasId ? attributes["xml:id"] : null, attributes);
        else if (!IsOwn && name.Role is (TeiRole.Turn or TeiRole.Utterance or TeiRole.Timeline or TeiRole.Point or TeiRole.Anchor or TeiRole.Span or TeiRole.SpanGroup))
            Interpreter.Speech.Note(name.Role, slot, slot, depth > 1 ? open[depth - 2].Slot : -1, attributes);
    }

    public override void End(TextSpan slice)
    {
        ref Open element = ref open[--depth];
        int end = BaseText.Length;
        if (element.Slot >= 0)
        {
            Nesting.Close();
            annotations.End(element.Slot, end, slice, element.LabelStart < 0 ? null : new(element.LabelStart, element.LabelEnd));
        }

        if (depth > 0 && element.Name.Role is TeiRole.Speaker or TeiRole.Label or TeiRole.Segment)
            Label(ref element, end, ref open[depth - 1]);
    }

    public override void SetInside(int slot, int inside)
    {
        if (!annotations.IsOpen(slot))
            annotations.SetInside(slot, inside);
    }

    public override void BecomeAnchor(int slot, string? noteId) => annotations.BecomeAnchor(slot, noteId);

    public override TextSpan? LabelOf(int slot) => annotations.LabelOf(slot);

    public override bool Holds(int outer, int inner) => annotations.Holds(outer, inner);

    public override int SourceOf(int slot) => annotations.PlaceOf(slot);

    public override TeiAnnotations Found()
    {
        annotations.Tags.Namespace = Namespace;
        return new(new Annotation?[annotations.Count], annotations);
    }

    protected override (int Slot, int Place) Innermost => (open[depth - 1].Slot, open[depth - 1].Slot);

    protected override void SetProperties(int slot, JsonElement properties) => annotations.SetProperties(slot, properties);

    protected override IEnumerable<(string Id, TextSpan Span)> FindIds() => annotations.FindIds();

    protected override Func<Rows<TeiPlace>> PlaceFinder() => annotations.FindPlaces;

    protected override int AddCarried(MarkupKind kind, TextSpan slice, string? data)
    {
        annotations.Add(new(BaseText.Length, slice, kind));
        return annotations.Count - 1;
    }

    private void Hidden(TeiRole role, XmlAttributes attributes)
    {
        if (role == TeiRole.Anchor && attributes["xml:id"] is { } anchor)
            Interpreter.AnchorOffsets[anchor] = BaseText.Length;
        if (role == TeiRole.Text && attributes["xml:id"] is { } text && Ids.TryAdd(text))
            Interpreter.AnchorOffsets[text] = 0;
    }

    // The first label counts. One inside a speaker element is the more exact one, and is handed on by what is hidden.
    private void Label(ref Open element, int end, ref Open around)
    {
        bool isHidden = element.Slot < 0;
        if (isHidden != IsOwn || !TeiInterpreter.IsLabel(element.Name, element.Start, around.Name, around.Start, isHidden) || (around.LabelStart >= 0 && around.Slot >= 0))
            return;
        bool hasOwn = isHidden && element.LabelStart >= 0;
        (around.LabelStart, around.LabelEnd) = hasOwn ? (element.LabelStart, element.LabelEnd) : (element.Start, end);
    }

    /// <summary>An element that is not closed yet.</summary>
    private struct Open
    {
        /// <summary>The name; <see cref="TeiName.Foreign"/> for elements outside TEI's namespace.</summary>
        public TeiName Name;

        /// <summary>The number of its annotation; -1 for an element that stands for none.</summary>
        public int Slot;

        /// <summary>Where it begins in the base text.</summary>
        public int Start;

        /// <summary>Where the label in it begins; -1 where there is none.</summary>
        public int LabelStart;

        /// <summary>Where the label in it ends.</summary>
        public int LabelEnd;
    }
}

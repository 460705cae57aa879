namespace TextModel.Formats.Tei;

/// <summary>Notes of each element only where it stands and what it is; its annotation is made when somebody asks for it.</summary>
internal sealed class TeiLateTree : TeiTextTree
{
    private readonly TeiLateAnnotations annotations;
    private TeiName[] names = new TeiName[64];
    private int depth;
    private int top = -1;

    public TeiLateTree(TeiSource source, DiagnosticBag diagnostics)
        : base(source, isOwn: false, diagnostics)
    {
        annotations = new(source, Places, Interpreter);
        Attributes = new(source.Bytes, annotations.Strings);
    }

    public override XmlAttributes Attributes { get; }

    protected override int Depth => depth;

    protected override int Around => top;

    public override void Open(TeiName name, string space, int at, bool inSource)
    {
        bool isTei = space == Namespace;
        TeiName parent = depth > 0 ? names[depth - 1] : TeiName.Foreign;
        TeiName known = isTei ? name : TeiName.Foreign;
        if (depth == names.Length)
            Array.Resize(ref names, depth * 2);
        names[depth++] = known;
        int slot = annotations.Count, start = BaseText.Length;
        TeiKind? kind = isTei ? Interpreter.KindOf(known.Role, Attributes, parent.Local) : null;
        bool hasId = Attributes.Has("xml:id") && TakeId(Attributes, name, at, start);
        annotations.Add(new(start, kind ?? TeiKind.Element) { HasId = hasId });
        Places.Add(new(default, default, top));
        Nesting.Open(slot);
        top = slot;
        if (known.Role == TeiRole.Entity)
            Entities.Add(slot);
        if (!isTei)
            annotations.Tags[slot] = space;
        if (known.Role is TeiRole.Note or TeiRole.Link)
            Interpreter.Note(slot, known.Role, kind, hasId ? Attributes["xml:id"] : null, Attributes);
    }

    public override void StartTag(TextSpan slice)
    {
        ref TeiPlace place = ref Places[top];
        place = place with { Start = slice, End = TextSpan.At(slice.End) };
    }

    public override void Close(TextSpan slice)
    {
        Nesting.Close();
        int slot = top;
        ref TeiPlace place = ref Places[slot];
        place = place with { End = slice };
        top = place.Parent;
        TeiName name = names[--depth];
        ref TeiLateAnnotations.Row row = ref annotations[slot];
        row.End = BaseText.Length;
        if (depth == 0 || name.Role is not (TeiRole.Speaker or TeiRole.Label))
            return;
        ref TeiLateAnnotations.Row around = ref annotations[top];
        if (!around.HasLabel && TeiInterpreter.IsLabel(name, row.Start, names[depth - 1], around.Start))
            around.HasLabel = row.IsLabel = true;
    }

    public override void SetInside(int slot, int inside)
    {
        if (annotations[slot].End >= 0)
            annotations.SetInside(slot, inside);
    }

    public override void BecomeAnchor(int slot, string? noteId) => annotations.BecomeAnchor(slot, noteId);

    public override TeiAnnotations Found()
    {
        annotations.Tags.Namespace = Namespace;
        return new(new Annotation?[annotations.Count], annotations);
    }

    protected override int AddCarried(MarkupKind kind, string? data)
    {
        annotations.Add(new(BaseText.Length, TeiKind.Aside) { Markup = kind, End = BaseText.Length });
        return annotations.Count - 1;
    }
}

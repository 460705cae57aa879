namespace TextModel.Formats.Tei;

/// <summary>Builds the annotations of the text while its elements open and close, and notes where each stands in the source.</summary>
internal sealed class TeiTextTree
{
    private readonly TeiSource source;
    private readonly bool isOwn;
    private readonly DiagnosticBag diagnostics;
    private readonly TeiNesting nesting = new();
    private readonly Rows<TeiPlace> places;
    private readonly List<TeiOpenElement> open = [];
    private readonly Utf8Strings strings = new();
    private readonly TeiLateTags lateTags;
    private readonly Dictionary<string, Tag> bareTags = new(StringComparer.Ordinal);
    private int depth;
    private int placesInText;

    /// <summary>A tree without annotations.</summary>
    /// <param name="source">The file.</param>
    /// <param name="isOwn">Whether it is read as a file that this library wrote, without tags.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public TeiTextTree(TeiSource source, bool isOwn, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.isOwn = isOwn;
        this.diagnostics = diagnostics;
        places = new(isOwn ? 0 : source.Elements);
        lateTags = new(source.Bytes, places);
        Annotations = new(source.Elements);
        Interpreter = new(isOwn);
        Ids = new(source.Bytes);
        BaseText = new(source);
    }

    /// <summary>The annotations in document order; null for elements that are still open.</summary>
    public List<Annotation?> Annotations { get; }

    public TeiInterpreter Interpreter { get; }

    /// <summary>The namespace in which names are TEI's; empty for files without namespaces. Set before the first element.</summary>
    public string Namespace
    {
        get => Interpreter.Namespace;
        set => Interpreter.Namespace = lateTags.Namespace = value;
    }

    public TeiTextBuilder BaseText { get; }

    /// <summary>The identifiers.</summary>
    public TeiIds Ids { get; }

    /// <summary>How far the source is accounted for by verbatim markup and the text.</summary>
    public int VerbatimFrom { get; set; }

    /// <summary>Which of the annotations may describe entities.</summary>
    public List<int> Entities { get; } = [];

    /// <summary>The element that is about to begin: its attributes are to be filled in.</summary>
    public TeiOpenElement Next()
    {
        if (depth == open.Count)
            open.Add(new(new(source.Bytes, strings)));
        return open[depth];
    }

    /// <summary>An element begins, with the attributes of <see cref="Next"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="at">Where in the source.</param>
    /// <param name="inSource">Whether it stands in the source itself, and not in an entity of it.</param>
    public void Open(TeiName name, string space, int at, bool inSource)
    {
        bool isTei = space == Namespace;
        TeiOpenElement? around = depth > 0 ? open[depth - 1] : null;
        TeiOpenElement element = Next();
        depth++;
        XmlAttributes attributes = element.Attributes;
        element.Name = isTei ? name : TeiName.Foreign;
        element.Start = BaseText.Length;
        element.Slot = -1;
        element.Place = -1;
        element.Parent = around is null ? -1 : around.Place >= 0 ? around.Place : around.Parent;
        element.Id = null;
        element.IsIdLate = false;
        element.Tag = null;
        element.Label = null;
        bool hasId = attributes.Has("xml:id");
        if (isTei && isOwn && TeiInterpreter.IsInvisible(name.Role, attributes))
        {
            if (name.Role == TeiRole.Anchor && hasId)
                Interpreter.AnchorOffsets[attributes["xml:id"]!] = BaseText.Length;
            if (name.Role == TeiRole.Text && hasId)
                Ids.TryAdd(attributes["xml:id"]!, 0);
            return;
        }

        element.Slot = Annotations.Count;
        if (isTei && name.Role == TeiRole.Entity)
            Entities.Add(element.Slot);
        element.Kind = isTei ? Interpreter.KindOf(name.Role, attributes, around?.Name.Local ?? "") : null;
        Annotations.Add(null);
        if (inSource && !isOwn)
        {
            element.Place = places.Count;
            places.Add(default);
        }

        nesting.Open(element.Slot);
        element.IsTagLate = isTei && !isOwn && source.IsBytes && attributes.Count > 0;
        if (!element.IsTagLate && (!isOwn || element.Kind is null))
            element.Tag = MakeTag(name.Text, space, attributes);
        if (hasId)
            TakeId(element, name, at);
    }

    /// <summary>The start tag of the innermost element has ended.</summary>
    public void StartTag(TextSpan slice)
    {
        TeiOpenElement top = open[depth - 1];
        if (top.Place >= 0)
            places[top.Place] = new(slice, TextSpan.At(slice.End), top.Parent);
    }

    /// <summary>The innermost element ends.</summary>
    public void Close(TextSpan slice)
    {
        TeiOpenElement element = open[--depth];
        TeiOpenElement? around = depth > 0 ? open[depth - 1] : null;
        var span = new TextSpan(element.Start, BaseText.Length);
        if (element.Place >= 0)
            places[element.Place] = places[element.Place] with { End = slice };
        if (element.Slot < 0)
        {
            if (around is not null)
                TeiInterpreter.Invisible(element, span, around);
            return;
        }

        nesting.Close();
        Annotation made = Interpreter.Make(element, span, around);
        made.Origin = element.Place + 1;
        if (element.IsTagLate)
            made.ReadLate(lateTags, element.IsIdLate);
        Annotations[element.Slot] = made;
        Interpreter.Note(made, element);
    }

    /// <summary>Text goes on: what began here is judged.</summary>
    public void Grow() => nesting.Flush(Annotations);

    /// <summary>A comment, processing instruction or reference without content of its own.</summary>
    public void Carry(MarkupKind kind, TextSpan slice, string data)
    {
        nesting.Leaf(Annotations.Count);
        places.Add(new(slice, TextSpan.At(slice.End), Around()));
        Annotations.Add(new Markup { Kind = kind, Data = data, Span = TextSpan.At(BaseText.Length), Origin = places.Count });
    }

    /// <summary>What stands outside the text is carried as it is, up to an offset of the source.</summary>
    public void CarryOutside(int to)
    {
        if (to > VerbatimFrom)
            Carry(MarkupKind.Verbatim, new(VerbatimFrom, to), source.Slice(new(VerbatimFrom, to)));
        VerbatimFrom = to;
    }

    /// <summary>The file has ended, or cannot be read on.</summary>
    public void Finish()
    {
        int end = source.Length;
        while (depth > 0)
            Close(TextSpan.At(end));
        nesting.Flush(Annotations);
        if (!isOwn)
            CarryOutside(end);
        nesting.Flush(Annotations);
        placesInText = places.Count;
    }

    /// <summary>Gives an element outside the text a place that an annotation can be told by.</summary>
    public int AddOutside(TeiNode node)
    {
        places.Add(new(new(node.StartTag.Start, Math.Max(node.StartTag.End, node.EndTag.End)), default, -1));
        return places.Count;
    }

    public TeiOrigin BuildOrigin(IReadOnlyList<TeiNode> outside) => new()
    {
        Source = source,
        Found = places,
        InText = placesInText,
        Segments = BaseText.Segments,
        Outside = outside,
    };

    // The first element that has an identifier has it.
    private void TakeId(TeiOpenElement element, TeiName name, int at)
    {
        XmlAttributes attributes = element.Attributes;
        TextSpan? place = attributes.PlainPlace("xml:id");
        bool isNew = place is { } plain ? Ids.TryAdd(plain, element.Start) : Ids.TryAdd(attributes["xml:id"]!, element.Start);
        bool isName = (place is { } written && IsPlainName(source.Bytes.Span.Slice(written.Start, written.Length))) || TextDocument.IsName(attributes["xml:id"]!);
        element.IsIdLate = isNew && isName && element.IsTagLate;
        if (isNew && isName && !element.IsTagLate)
            element.Id = attributes["xml:id"];
        if (!isNew || (!isOwn && !isName))
            diagnostics.Add(source.Say(DiagnosticCodes.UnusableId, TextSpan.At(at), attributes["xml:id"], name.Text));
    }

    private static bool IsPlainName(ReadOnlySpan<byte> id) =>
        id is [(>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (byte)'_', ..] && !id.ContainsAnyExcept(Utf8XmlNames.PartBytes);

    private int Around() => depth == 0 ? -1 : open[depth - 1] is { Place: >= 0 } top ? top.Place : open[depth - 1].Parent;

    private Tag MakeTag(string name, string space, XmlAttributes attributes)
    {
        if (attributes.Count > 0)
            return new() { Name = name, Namespace = space, Attributes = KeyedValues.Create(attributes.ToArray()) };
        if (!bareTags.TryGetValue(name, out Tag? known) || known.Namespace != space)
            bareTags[name] = known = new() { Name = name, Namespace = space };
        return known;
    }
}

using System.Runtime.InteropServices;

namespace TextModel.Formats.Tei;

/// <summary>Builds the annotations of the text while its elements open and close, and notes where each stands in the source.</summary>
internal sealed class TeiTextTree(SourceText source, bool isOwn, DiagnosticBag diagnostics)
{
    private readonly TeiNesting nesting = new();
    private readonly List<TeiPlace> places = [];
    private readonly List<TeiOpenElement> open = [];
    private readonly Dictionary<string, Tag> bareTags = new(StringComparer.Ordinal);
    private int placesInText;

    /// <summary>The annotations in document order; null for elements that are still open.</summary>
    public List<Annotation?> Annotations { get; } = [];

    public TeiInterpreter Interpreter { get; } = new(isOwn);

    public TeiTextBuilder BaseText { get; } = new(source.Text, !isOwn);

    /// <summary>How far the source is accounted for by verbatim markup and the text.</summary>
    public int VerbatimFrom { get; set; }

    /// <summary>An element begins.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="attributes">Its attributes; null for none.</param>
    /// <param name="at">Where in the source.</param>
    /// <param name="inSource">Whether it stands in the source itself, and not in an entity of it.</param>
    public void Open(string name, string space, List<KeyedValue>? attributes, int at, bool inSource)
    {
        bool isTei = space == Interpreter.Namespace;
        string local = isTei ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] : "";
        if (isTei && isOwn && TeiInterpreter.IsInvisible(local, attributes))
        {
            if (local == "anchor" && TeiInterpreter.Value(attributes, "xml:id") is { } anchor)
                Interpreter.AnchorOffsets[anchor] = BaseText.Length;
            if (local == "text" && TeiInterpreter.Value(attributes, "xml:id") is { } id)
                Interpreter.Places[id] = (0, -1);
            open.Add(new(-1, local, null, BaseText.Length, -1));
            return;
        }

        int slot = Annotations.Count;
        Annotations.Add(null);
        bool keepsTag = !isOwn || !isTei || Interpreter.KeepsTag(local, attributes, open.Count > 0 ? open[^1].Local : "");
        int place = -1;
        if (inSource && !isOwn)
        {
            place = places.Count;
            places.Add(default);
        }

        if (TeiInterpreter.Value(attributes, "xml:id") is { } own
            && (!Interpreter.Places.TryAdd(own, (BaseText.Length, slot)) || (!isOwn && !TextDocument.IsName(own))))
            diagnostics.Add(DiagnosticCodes.UnusableId.At(source, TextSpan.At(at), own, name));
        nesting.Open(slot);
        open.Add(new(slot, local, keepsTag ? MakeTag(name, space, attributes) : null, BaseText.Length, place) { Attributes = attributes, Parent = Around() });
    }

    /// <summary>The start tag of the innermost element has ended.</summary>
    public void StartTag(TextSpan slice)
    {
        TeiOpenElement top = open[^1];
        if (top.Place >= 0)
            places[top.Place] = new(slice, TextSpan.At(slice.End), top.Parent);
    }

    /// <summary>The innermost element ends.</summary>
    public void Close(TextSpan slice)
    {
        TeiOpenElement element = open[^1];
        open.RemoveAt(open.Count - 1);
        var span = new TextSpan(element.Start, BaseText.Length);
        if (element.Place >= 0)
            places[element.Place] = places[element.Place] with { End = slice };
        if (element.Slot < 0)
        {
            if (open.Count > 0)
                TeiInterpreter.Invisible(element, span, open[^1]);
            return;
        }

        nesting.Close();
        Annotation made = Interpreter.Make(element, span, open);
        made.Origin = element.Place + 1;
        Annotations[element.Slot] = made;
        Interpreter.Note(made, element.Slot);
    }

    /// <summary>Text goes on: what began here is judged.</summary>
    public void Grow() => nesting.Flush(Annotations);

    /// <summary>A comment, processing instruction or reference without content of its own.</summary>
    public void Carry(MarkupKind kind, TextSpan slice, string data)
    {
        nesting.Leaf(Annotations.Count);
        places.Add(new(slice, TextSpan.At(slice.End), kind == MarkupKind.Verbatim && open.Count == 0 ? -1 : Around()));
        Annotations.Add(new Markup { Kind = kind, Data = data, Span = TextSpan.At(BaseText.Length), Origin = places.Count });
    }

    /// <summary>What stands outside the text is carried as it is, up to an offset of the source.</summary>
    public void CarryOutside(int to)
    {
        if (to > VerbatimFrom)
            Carry(MarkupKind.Verbatim, new(VerbatimFrom, to), source.Text[VerbatimFrom..to]);
        VerbatimFrom = to;
    }

    /// <summary>The file has ended, or cannot be read on.</summary>
    public void Finish()
    {
        int end = source.Text.Length;
        while (open.Count > 0)
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
        Places = [.. places],
        InText = placesInText,
        Segments = BaseText.BuildSegments(),
        Outside = outside,
    };

    private int Around()
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Place >= 0)
                return open[i].Place;
        }

        return -1;
    }

    private Tag MakeTag(string name, string space, List<KeyedValue>? attributes)
    {
        if (attributes is not null)
            return new() { Name = name, Namespace = space, Attributes = KeyedValues.Create(CollectionsMarshal.AsSpan(attributes)) };
        if (!bareTags.TryGetValue(name, out Tag? known) || known.Namespace != space)
            bareTags[name] = known = new() { Name = name, Namespace = space };
        return known;
    }
}

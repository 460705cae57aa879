using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>
/// Notes of each element of the text, while they open and close, where it stands and what it is; its annotation is made when somebody asks
/// for it.
/// </summary>
internal sealed class TeiTextTree
{
    private readonly TeiSource source;
    private readonly bool isOwn;
    private readonly DiagnosticBag diagnostics;
    private readonly TeiLazyAnnotations annotations;
    private readonly TeiNesting nesting = new();
    private readonly Rows<TeiPlace> placesOutside = new();
    private readonly Dictionary<int, TextSpan> propertiesPlaces = [];
    private Dictionary<string, TextSpan>? spans;
    private TeiOpenElement[] open = new TeiOpenElement[64];
    private int depth;

    // What an instruction said of the comment, instruction or stretch that is carried next, at the same place in the text.
    private (int At, JsonElement Properties, TextSpan Place)? ofNext;

    /// <param name="source">The file.</param>
    /// <param name="isOwn">Whether it is read as a file that this library wrote, without tags.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public TeiTextTree(TeiSource source, bool isOwn, DiagnosticBag diagnostics)
    {
        (this.source, this.isOwn, this.diagnostics) = (source, isOwn, diagnostics);
        Interpreter = new(isOwn);
        BaseText = new(source);
        Ids = new(source.Bytes);
        annotations = new(source, Interpreter, isOwn);
    }

    public TeiInterpreter Interpreter { get; }

    /// <summary>The namespace in which names are TEI's; empty for files without namespaces. Set before the first element.</summary>
    public string Namespace { get; set; } = TeiNames.Namespace;

    public TeiTextBuilder BaseText { get; }

    /// <summary>The identifiers.</summary>
    public TeiIds Ids { get; }

    /// <summary>How far the source is accounted for by verbatim markup and the text.</summary>
    public int VerbatimFrom { get; set; }

    /// <summary>Which of the annotations may describe entities, in order.</summary>
    public List<int> Entities { get; } = [];

    /// <summary>What instructions say of entries of tiers, and where, by the number of the element that each stands in.</summary>
    public Dictionary<int, (JsonElement Properties, TextSpan Place)> SaidOfEntries { get; } = [];

    /// <summary>The entries of tiers, by the numbers that they are told by.</summary>
    public Dictionary<int, TeiTierPlace> Entries { get; } = [];

    // The innermost open element's number; -1 for none, and for one that stands for no annotation.
    private int Innermost => depth == 0 ? -1 : open[depth - 1].Number;

    // The innermost open element that stands in the source itself; -1 for none.
    private int Around => depth == 0 ? -1 : open[depth - 1].Place;

    /// <summary>An element begins.</summary>
    /// <param name="name">The name.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="attributes">Its attributes, in a list that the next one will use too.</param>
    /// <param name="at">Where in the source.</param>
    /// <param name="inSource">Whether it stands in the source itself, and not in an entity of it.</param>
    public void Begin(TeiName name, string space, XmlAttributes attributes, int at, bool inSource)
    {
        bool isTei = space == Namespace;
        int number = annotations.Count, start = BaseText.Length, around = Around;
        TeiName parent = depth > 0 ? open[depth - 1].Name : TeiName.Foreign;
        int outer = Innermost;
        if (depth == open.Length)
            Array.Resize(ref open, depth * 2);
        ref TeiOpenElement element = ref open[depth++];
        element = new() { Name = isTei ? name : TeiName.Foreign, Number = number, Place = inSource ? number : around, Start = start, LabelStart = -1 };
        if (isTei && isOwn && TeiInterpreter.IsInvisible(name.Role, attributes, parent.Local))
        {
            (element.Number, element.Place) = (-1, around);
            // What only the schema asks for is no label either.
            if (name.Role is TeiRole.Segment or TeiRole.Label && attributes.Has("ana"))
                element.Name = TeiName.Foreign;
            Hidden(name.Role, attributes);
            return;
        }

        TeiKind? kind = isTei ? Interpreter.KindOf(name.Role, attributes, parent.Local) : null;
        bool hasId = attributes.Has("xml:id") && TakeId(attributes, name, at);
        annotations.Add(new(start, at, kind) { HasId = hasId, IsOfEntity = !inSource });
        annotations.Tags.Begin(number, name, space, attributes, around);
        nesting.Open(number);
        if (!isTei)
            return;
        if (MayBeEntity(name, parent))
            Entities.Add(number);
        else if (name.Role is TeiRole.Note or TeiRole.Link or TeiRole.Pointer or TeiRole.Mention)
            Interpreter.Note(number, name.Role, kind, hasId ? attributes["xml:id"] : null, attributes);
        else if (!isOwn)
            Interpreter.Speech.Note(name.Role, number, outer, attributes);
    }

    /// <summary>The start tag of the innermost element has ended.</summary>
    public void StartTag(TextSpan place)
    {
        if (Innermost is >= 0 and var number)
            annotations.Tags.EndOfTag(number, place);
    }

    /// <summary>The innermost element ends.</summary>
    public void End(TextSpan place)
    {
        ref TeiOpenElement element = ref open[--depth];
        int end = BaseText.Length;
        if (element.Number >= 0)
        {
            nesting.Close();
            annotations.End(element.Number, end, place, element.LabelStart < 0 ? null : new(element.LabelStart, element.LabelEnd));
        }

        if (depth > 0 && element.Name.Role is TeiRole.Speaker or TeiRole.Label or TeiRole.Segment)
            Label(ref element, end, ref open[depth - 1]);
    }

    /// <summary>Takes what an instruction says of the innermost element.</summary>
    /// <returns>Whether there is one that stands for an annotation.</returns>
    public bool TakeProperties(JsonElement properties, TextSpan place)
    {
        int number = Innermost;
        if (number < 0)
            return false;
        annotations.SetProperties(number, properties);
        propertiesPlaces[number] = place;
        return true;
    }

    /// <summary>Takes what an instruction says of the entry of a tier that the innermost element is.</summary>
    /// <returns>Whether it is one.</returns>
    public bool TakeEntry(JsonElement properties, TextSpan place)
    {
        int number = Innermost;
        return number >= 0 && Interpreter.Speech.Spans.BinarySearch(number) >= 0 && SaidOfEntries.TryAdd(number, (properties, place));
    }

    /// <summary>A link turns out to be the anchor of a note.</summary>
    public void BecomeAnchor(int number, string? noteId) => annotations.BecomeAnchor(number, noteId);

    /// <summary>The label in a turn; null for none. For when all has been read.</summary>
    public TextSpan? LabelOf(int number) => annotations.LabelOf(number);

    /// <summary>Where in the base text the element begins that has an identifier first; null where none has. For when all has been read.</summary>
    public int? StartOf(string id) => SpanOf(id)?.Start;

    /// <summary>The stretch of the base text in the element that has an identifier first; null where none has. For when all has been read.</summary>
    public TextSpan? SpanOf(string id) => (spans ??= AllSpans()).TryGetValue(id, out TextSpan span) ? span : null;

    /// <summary>Gives an entry of a tier a number that it can be told by.</summary>
    public int AddEntry(TeiTierPlace place)
    {
        placesOutside.Add(default);
        Entries[annotations.Count + placesOutside.Count] = place;
        return annotations.Count + placesOutside.Count;
    }

    /// <summary>Whether one element has another, or something else, inside it. For when all has been read.</summary>
    /// <param name="outer">The number of its annotation.</param>
    /// <param name="inner">The number of one after it.</param>
    public bool Holds(int outer, int inner) => annotations.Holds(outer, inner);

    /// <summary>Where in the source an element begins; 0 for what an entity brings in. For when all has been read.</summary>
    public int SourceOf(int number) => annotations[number].IsOfEntity ? 0 : annotations[number].Tag;

    /// <summary>Takes on the header that the whole file has: a timeline may stand after the text.</summary>
    public void TakeHeader(TeiHeaderReader header)
    {
        Interpreter.Header = header;
        if (isOwn)
            return;
        header.AddPoints(Interpreter.Speech.Timeline);
        Interpreter.Speech.Speakers.Resolve(header, this);
    }

    /// <summary>The annotations; for when all has been read.</summary>
    public TeiAnnotations Found() => new(null, annotations);

    /// <summary>Text goes on: what began here is judged.</summary>
    public void Grow() => nesting.Flush(annotations);

    /// <summary>A comment, processing instruction or reference without content of its own.</summary>
    public void Carry(MarkupKind kind, TextSpan slice, string? data)
    {
        int number = annotations.Count;
        annotations.Add(new(BaseText.Length, slice, kind));
        annotations.Tags.Aside(number, slice, data, Around);
        if (ofNext is { } said && said.At == BaseText.Length)
        {
            annotations.SetProperties(number, said.Properties);
            propertiesPlaces[number] = said.Place;
        }

        ofNext = null;
        nesting.Leaf(number);
    }

    /// <summary>Takes what an instruction says of the comment, instruction or stretch after it, or around it.</summary>
    public void TakePropertiesOfNext(JsonElement properties, TextSpan place)
    {
        // An identifier that something else has would be one too many.
        bool isGood = !properties.TryGetProperty("Id", out JsonElement said)
            || (TeiValues.TextOrNull.TryRead(said, out string? id) && (id is null || (TextDocument.IsName(id) && Ids.TryAdd(id))));
        if (isGood)
            ofNext = (BaseText.Length, properties, place);
    }

    /// <summary>What stands outside the text is carried as it is, up to an offset of the source.</summary>
    public void CarryOutside(int to)
    {
        if (to > VerbatimFrom)
            Carry(MarkupKind.Verbatim, new(VerbatimFrom, to), null);
        VerbatimFrom = to;
    }

    /// <summary>The file has ended, or cannot be read on.</summary>
    public void Finish()
    {
        int end = source.Length;
        while (depth > 0)
            End(TextSpan.At(end));
        nesting.Flush(annotations);
        if (!isOwn)
            CarryOutside(end);
        nesting.Flush(annotations);
    }

    /// <summary>Gives an element outside the text a place that an annotation can be told by.</summary>
    public int AddOutside(TeiNode node)
    {
        placesOutside.Add(new(new(node.StartTag.Start, Math.Max(node.StartTag.End, node.EndTag.End)), default, -1));
        return annotations.Count + placesOutside.Count;
    }

    public TeiOrigin BuildOrigin(IReadOnlyList<TeiNode> outside, List<TextSpan> instructions) => new()
    {
        Source = source,
        Interpreter = Interpreter,
        FindPlaces = annotations.Tags.FindPlaces,
        InText = annotations.Count,
        OutsideText = placesOutside,
        BaseText = BaseText,
        Outside = outside,
        Instructions = instructions,
        PropertiesPlaces = propertiesPlaces,
        Entries = Entries,
    };

    private void Hidden(TeiRole role, XmlAttributes attributes)
    {
        if (role == TeiRole.Anchor && attributes["xml:id"] is { } anchor)
            Interpreter.AnchorOffsets[anchor] = BaseText.Length;
        if (role == TeiRole.Text && attributes["xml:id"] is { } text && Ids.TryAdd(text))
            Interpreter.AnchorOffsets[text] = 0;
    }

    // The first label counts. One inside a speaker element is the more exact one, and is handed on by what is hidden.
    private void Label(ref TeiOpenElement element, int end, ref TeiOpenElement around)
    {
        bool isHidden = element.Number < 0;
        if (isHidden != isOwn || !TeiInterpreter.IsLabel(element.Name, element.Start, around.Name, around.Start, isHidden) || (around.LabelStart >= 0 && around.Number >= 0))
            return;
        bool hasOwn = isHidden && element.LabelStart >= 0;
        (around.LabelStart, around.LabelEnd) = hasOwn ? (element.LabelStart, element.LabelEnd) : (element.Start, end);
    }

    /// <summary>Notes the identifier of an element; the first one that has it keeps it.</summary>
    /// <returns>Whether it does, and it can be an identifier.</returns>
    private bool TakeId(XmlAttributes attributes, TeiName name, int at)
    {
        TextSpan? place = attributes.PlainPlace("xml:id");
        bool isNew = place is { } plain ? Ids.TryAdd(plain) : Ids.TryAdd(attributes["xml:id"]!);
        bool isName = (place is { } written && IsPlainName(source.Bytes.Span.Slice(written.Start, written.Length))) || TextDocument.IsName(attributes["xml:id"]!);
        if ((!isNew || (!isOwn && !isName)) && !diagnostics.CountOnly(DiagnosticCodes.UnusableId))
            diagnostics.Add(source.Say(DiagnosticCodes.UnusableId, TextSpan.At(at), attributes["xml:id"], name.Text));
        return isNew && isName;
    }

    /// <summary>Whether an element may describe an entity: a bibliography has its entries in a list, elsewhere they are references.</summary>
    private static bool MayBeEntity(TeiName name, TeiName parent) =>
        name.Role == TeiRole.Entity && (name.Local is not ("bibl" or "biblStruct") || parent.Local == "listBibl");

    private Dictionary<string, TextSpan> AllSpans()
    {
        var found = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach ((string id, TextSpan span) in annotations.FindIds())
            found.TryAdd(id, span);
        return found;
    }

    private static bool IsPlainName(ReadOnlySpan<byte> id) =>
        id is [(>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (byte)'_', ..] && !id.ContainsAnyExcept(Utf8XmlNames.PartBytes);
}

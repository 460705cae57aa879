using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>Builds the annotations of the text while its elements open and close, and notes where each stands in the source.</summary>
/// <param name="source">The file.</param>
/// <param name="isOwn">Whether it is read as a file that this library wrote, without tags.</param>
/// <param name="diagnostics">Takes what there is to say.</param>
internal abstract class TeiTextTree(TeiSource source, bool isOwn, DiagnosticBag diagnostics)
{
    private readonly Rows<TeiPlace> placesOutside = new();
    private readonly Dictionary<int, TextSpan> propertiesPlaces = [];
    private Dictionary<string, TextSpan>? spans;

    // What an instruction said of the comment, instruction or stretch that is carried next, at the same place in the text.
    private (int At, JsonElement Properties, TextSpan Place)? ofNext;

    public TeiInterpreter Interpreter { get; } = new(isOwn);

    /// <summary>The namespace in which names are TEI's; empty for files without namespaces. Set before the first element.</summary>
    public string Namespace { get; set; } = TeiNames.Namespace;

    public TeiTextBuilder BaseText { get; } = new(source);

    /// <summary>The identifiers.</summary>
    public TeiIds Ids { get; } = new(source.Bytes);

    /// <summary>How far the source is accounted for by verbatim markup and the text.</summary>
    public int VerbatimFrom { get; set; }

    /// <summary>Which of the annotations may describe entities, in order.</summary>
    public List<int> Entities { get; } = [];

    protected TeiSource Source => source;

    protected bool IsOwn => isOwn;

    protected TeiNesting Nesting { get; } = new();

    /// <summary>How many elements are open.</summary>
    protected abstract int Depth { get; }

    /// <summary>How many elements, comments and instructions have places.</summary>
    protected abstract int PlaceCount { get; }

    /// <summary>A tree without annotations.</summary>
    public static TeiTextTree Create(TeiSource source, bool isOwn, DiagnosticBag diagnostics) =>
        source.IsBytes ? new TeiLateTree(source, isOwn, diagnostics) : new TeiMadeTree(source, diagnostics);

    /// <summary>An element begins.</summary>
    /// <param name="name">The name.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="attributes">Its attributes, in a list that the next one will use too.</param>
    /// <param name="at">Where in the source.</param>
    /// <param name="inSource">Whether it stands in the source itself, and not in an entity of it.</param>
    public abstract void Begin(TeiName name, string space, XmlAttributes attributes, int at, bool inSource);

    /// <summary>The start tag of the innermost element has ended.</summary>
    public virtual void StartTag(TextSpan slice)
    {
    }

    /// <summary>The innermost element ends.</summary>
    public abstract void End(TextSpan slice);

    /// <summary>Takes what an instruction says of the innermost element.</summary>
    /// <returns>Whether there is one that stands for an annotation.</returns>
    public bool TakeProperties(JsonElement properties, TextSpan place)
    {
        (int slot, int element) = Depth == 0 ? (-1, -1) : Innermost;
        if (slot >= 0)
            SetProperties(slot, element, properties, place);
        return slot >= 0;
    }

    /// <summary>Says of one that is closed how many of those that end where it starts enclose it.</summary>
    public abstract void SetInside(int slot, int inside);

    /// <summary>A link turns out to be the anchor of a note.</summary>
    public abstract void BecomeAnchor(int slot, string? noteId);

    /// <summary>The label in a turn; null for none. For when all has been read.</summary>
    public abstract TextSpan? LabelOf(int slot);

    /// <summary>Where in the base text the element begins that has an identifier first; null where none has. For when all has been read.</summary>
    public int? StartOf(string id) => SpanOf(id)?.Start;

    /// <summary>The stretch of the base text in the element that has an identifier first; null where none has. For when all has been read.</summary>
    public TextSpan? SpanOf(string id) => (spans ??= AllSpans()).TryGetValue(id, out TextSpan span) ? span : null;

    /// <summary>What instructions say of entries of tiers, and where, by the number of the element that each stands in.</summary>
    public Dictionary<int, (JsonElement Properties, TextSpan Place)> SaidOfEntries { get; } = [];

    /// <summary>The entries of tiers, by the numbers that they are told by.</summary>
    public Dictionary<int, TeiTierPlace> Entries { get; } = [];

    /// <summary>Takes what an instruction says of the entry of a tier that the innermost element is.</summary>
    /// <returns>Whether it is one.</returns>
    public bool TakeEntry(JsonElement properties, TextSpan place)
    {
        int slot = Depth == 0 ? -1 : Innermost.Slot;
        return slot >= 0 && Interpreter.Speech.Spans.BinarySearch(slot) >= 0 && SaidOfEntries.TryAdd(slot, (properties, place));
    }

    /// <summary>Gives an entry of a tier a number that it can be told by.</summary>
    public int AddEntry(TeiTierPlace place)
    {
        placesOutside.Add(default);
        Entries[PlaceCount + placesOutside.Count] = place;
        return PlaceCount + placesOutside.Count;
    }

    /// <summary>Whether one element has another, or something else, inside it. For when all has been read.</summary>
    /// <param name="outer">The number of its annotation.</param>
    /// <param name="inner">The number of one behind it.</param>
    public abstract bool Holds(int outer, int inner);

    /// <summary>Where in the source an element begins. For when all has been read.</summary>
    public abstract int SourceOf(int slot);

    /// <summary>Takes on the header that the whole file has: a timeline may stand behind the text.</summary>
    public virtual void TakeHeader(TeiHeaderReader header)
    {
        Interpreter.Header = header;
        if (isOwn)
            return;
        header.AddPoints(Interpreter.Speech.Timeline);
        Interpreter.Speech.Speakers.Resolve(header, this);
    }

    /// <summary>The annotations; for when all has been read.</summary>
    public abstract TeiAnnotations Found();

    /// <summary>Text goes on: what began here is judged.</summary>
    public void Grow() => Nesting.Flush(this);

    /// <summary>A comment, processing instruction or reference without content of its own.</summary>
    public void Carry(MarkupKind kind, TextSpan slice, string? data)
    {
        int slot = AddCarried(kind, slice, data);
        if (ofNext is { } said && said.At == BaseText.Length)
            SetProperties(slot, PlaceCount - 1, said.Properties, said.Place);
        ofNext = null;
        Nesting.Leaf(slot);
    }

    /// <summary>Takes what an instruction says of the comment, instruction or stretch behind it, or around it.</summary>
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
        while (Depth > 0)
            End(TextSpan.At(end));
        Nesting.Flush(this);
        if (!isOwn)
            CarryOutside(end);
        Nesting.Flush(this);
    }

    /// <summary>Gives an element outside the text a place that an annotation can be told by.</summary>
    public int AddOutside(TeiNode node)
    {
        placesOutside.Add(new(new(node.StartTag.Start, Math.Max(node.StartTag.End, node.EndTag.End)), default, -1));
        return PlaceCount + placesOutside.Count;
    }

    public TeiOrigin BuildOrigin(IReadOnlyList<TeiNode> outside, List<TextSpan> instructions) => new()
    {
        Source = source,
        Interpreter = Interpreter,
        FindPlaces = PlaceFinder(),
        InText = PlaceCount,
        OutsideText = placesOutside,
        BaseText = BaseText,
        Outside = outside,
        Instructions = instructions,
        PropertiesPlaces = propertiesPlaces,
        Entries = Entries,
    };

    /// <summary>The innermost open element: the number of its annotation, and its index in the places; negative for none.</summary>
    protected abstract (int Slot, int Place) Innermost { get; }

    /// <summary>Says of an annotation what an instruction does.</summary>
    protected abstract void SetProperties(int slot, JsonElement properties);

    /// <summary>Adds what has no content of its own; its data is the source there where it is null.</summary>
    /// <returns>Its slot.</returns>
    protected abstract int AddCarried(MarkupKind kind, TextSpan slice, string? data);

    /// <summary>Gives the places of all elements, comments and instructions, in the order of the source.</summary>
    protected abstract Func<Rows<TeiPlace>> PlaceFinder();

    /// <summary>All identifiers of elements in document order, each with the stretch of the base text in its element.</summary>
    protected abstract IEnumerable<(string Id, TextSpan Span)> FindIds();

    /// <summary>Notes the identifier of an element; the first one that has it keeps it.</summary>
    /// <returns>Whether it does, and it can be an identifier.</returns>
    protected bool TakeId(XmlAttributes attributes, TeiName name, int at)
    {
        TextSpan? place = attributes.PlainPlace("xml:id");
        bool isNew = place is { } plain ? Ids.TryAdd(plain) : Ids.TryAdd(attributes["xml:id"]!);
        bool isName = (place is { } written && IsPlainName(source.Bytes.Span.Slice(written.Start, written.Length))) || TextDocument.IsName(attributes["xml:id"]!);
        if ((!isNew || (!isOwn && !isName)) && !diagnostics.CountOnly(DiagnosticCodes.UnusableId))
            diagnostics.Add(source.Say(DiagnosticCodes.UnusableId, TextSpan.At(at), attributes["xml:id"], name.Text));
        return isNew && isName;
    }

    /// <summary>Whether an element may describe an entity: a bibliography has its entries in a list, elsewhere they are references.</summary>
    protected static bool MayBeEntity(TeiName name, TeiName parent) =>
        name.Role == TeiRole.Entity && (name.Local is not ("bibl" or "biblStruct") || parent.Local == "listBibl");

    private Dictionary<string, TextSpan> AllSpans()
    {
        var found = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach ((string id, TextSpan span) in FindIds())
            found.TryAdd(id, span);
        return found;
    }

    private void SetProperties(int slot, int element, JsonElement properties, TextSpan place)
    {
        SetProperties(slot, properties);
        propertiesPlaces[element] = place;
    }

    private static bool IsPlainName(ReadOnlySpan<byte> id) =>
        id is [(>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (byte)'_', ..] && !id.ContainsAnyExcept(Utf8XmlNames.PartBytes);
}

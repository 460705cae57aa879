using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Writes the attributes of elements that are composed from the model.</summary>
internal sealed class TeiComposedAttributes(Utf8XmlOutput o, TeiReferences references) : TeiAttributeWriter
{
    // What a plain mention has (PlainKind).
    private static readonly TeiProperty[] OfPlainMention = Array.FindAll(
        TeiMapping.Mention.InAttributes, p => p.Name is not (nameof(EntityMention.Date) or nameof(EntityMention.Rule) or nameof(EntityMention.Layer)));

    private bool block;

    // The start tags of the turns met last: most differ from one of two by their identifiers only.
    private Repeated recent;
    private Repeated recentBefore;

    /// <summary>Writes those of an annotation, the identifier first.</summary>
    public void Write(Annotation a, bool isBlock)
    {
        block = isBlock;
        Write(a, TeiMapping.Of(a).InAttributes);
    }

    /// <summary>Writes those of a phrase in a plain turn.</summary>
    public void WritePlain(Annotation a, PlainKind kind)
    {
        block = false;
        Write(a, kind == PlainKind.Mention ? OfPlainMention : TeiMapping.Anchor.InAttributes);
    }

    private void Write(Annotation a, TeiProperty[] properties)
    {
        if (a.Id is { } id)
            o.Attribute("xml:id"u8, id);
        foreach (TeiProperty property in properties)
            property.AddAttributes(this, a);
        if (references.Fragments is null || a is not EntityMention { Id: { } piece } || references.Fragments.LinksOf(piece) is not { } links)
            return;
        if (links.Previous is not null)
            o.Pointer("prev"u8, links.Previous);
        if (links.Next is not null)
            o.Pointer("next"u8, links.Next);
    }

    /// <summary>Writes the start tags of a turn that has no time and of its label.</summary>
    public void WritePlainStart(Turn turn)
    {
        if (!recent.Says(turn))
        {
            (recent, recentBefore) = (recentBefore, recent);
            if (!recent.Says(turn))
                recent = new(turn, StartOf(turn));
        }

        o.Raw(recent.Start);
        if (turn.Id is { } id)
        {
            o.Value(id);
            o.Raw(recent.Middle);
        }

        if (turn.QuestionId is { } question)
        {
            o.Value(TeiNames.ToPointer(question));
            o.Raw(recent.End);
        }
    }

    // With stand-ins for the identifiers, which differ from turn to turn.
    private byte[] StartOf(Turn turn)
    {
        using var written = new MemoryStream();
        using (var output = new Utf8XmlOutput(written) { Forbidden = o.Forbidden })
        {
            output.Start(TeiElements.Sp);
            new TeiComposedAttributes(output, references).Write(
                turn with { Id = turn.Id is null ? null : Repeated.StandIn, QuestionId = turn.QuestionId is null ? null : Repeated.StandIn }, isBlock: true);
            output.StartEnd();
            output.Start(TeiElements.Speaker);
            output.StartEnd();
        }

        return written.ToArray();
    }

    public override void Text(TeiAttributeName name, string? value)
    {
        if (value is not null)
            o.Attribute(name.Bytes, value);
    }

    public override void Word(TeiAttributeName name, string? value) => TeiVocabulary.Word(o, name.Bytes, value);

    public override void Pointer(TeiAttributeName name, string? id)
    {
        if (id is not null)
            TeiVocabulary.Pointer(o, name.Bytes, id);
    }

    public override void Fixed(TeiAttributeName name, string value) => o.Attribute(name.Bytes, value);

    public override void Note(string? id)
    {
        o.Attribute("type"u8, "noteAnchor");
        if (id is not null)
            TeiVocabulary.Pointer(o, "target"u8, id);
    }

    public override void Kind(TurnKind kind) => o.Pointer("ana"u8, references.Category(kind));

    public override void Time(TimeRange? time, bool isTurn)
    {
        if (time is null)
            return;
        // In sp and seg, which have no @start, @synch says the same.
        bool isUtterance = isTurn && references.Utterances;
        o.AttributeStart(isUtterance ? "start"u8 : "synch"u8);
        references.Time(o, time.Start);
        if (time.End is { } end)
        {
            o.Raw(isUtterance ? "\" end=\""u8 : " "u8);
            references.Time(o, end);
        }

        o.Raw("\""u8);
    }

    public override void Kind(EntityKind kind)
    {
        if (ReferenceEquals(TeiElements.Of(kind), TeiElements.Rs))
            TeiVocabulary.Word(o, "type"u8, kind.ToString());
    }

    public override void Dates(DateValue? dates, EntityKind kind)
    {
        if (dates is not null && TeiVocabulary.TakesDate(kind))
            TeiVocabulary.DateAttributes(o, dates);
    }

    public override void Certainty(double? certainty)
    {
        if (certainty is { } value)
            o.Attribute("cert"u8, value.ToString("R", CultureInfo.InvariantCulture));
    }

    public override void Rule(string? rule)
    {
        if (rule is not null)
            o.Pointer("ana"u8, references.Rules[rule]);
    }

    public override void Layer(string? layer)
    {
        if (layer is not null)
            o.Pointer("resp"u8, references.Layers[layer]);
    }

    public override void Level(int? level)
    {
        if (!block)
            o.Attribute("type"u8, "head");
        if (level is { } value)
            o.Attribute(block ? "type"u8 : "subtype"u8, string.Create(CultureInfo.InvariantCulture, $"level{value}"));
    }

    public override void Rendition(Rendition rendition)
    {
        if (TeiRendition.WordsFor(rendition) is { } words)
            o.Attribute("rend"u8, words);
    }

    public override void Style(string? color, string? font, bool isFirst)
    {
        if (isFirst && TeiRendition.StyleFor(color, font) is { } css)
            o.Attribute("style"u8, css);
    }

    public override void Kind(ListKind kind)
    {
        if (TeiRendition.WordFor(kind) is { } word)
            o.Attribute(kind == ListKind.Description ? "type"u8 : "rend"u8, word);
    }

    public override void Address(TeiAttributeName name, string? value) => Address(o, name.Bytes, value);

    /// <summary>Writes an address; one that no URI can be in <c>@n</c> too.</summary>
    public static void Address(Utf8XmlOutput o, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        string pointer = TeiRendition.ToPointer(value);
        o.Attribute(name, pointer);
        if (pointer != value)
            o.Attribute("n"u8, value);
    }

    /// <summary>Writes the element for the address of a picture.</summary>
    public static void Graphic(Utf8XmlOutput o, string address)
    {
        o.Raw("<graphic"u8);
        Address(o, "url"u8, address);
        o.Raw("/>"u8);
    }

    public override void Language(string? language)
    {
        if (language is not null)
            o.Attribute(TeiNames.IsLanguage(language) ? "xml:lang"u8 : "n"u8, language);
    }

    public override void Description(TeiAttributeName name, string? description) => Text(name, description);

    public override void Fact(SourceFact fact)
    {
        if (!block)
            o.Attribute("type"u8, TeiNames.NameOf(fact));
        else if (fact == SourceFact.Date)
            TeiVocabulary.Date(o, "when"u8, "when-iso"u8, references.SourceDate);
    }

    /// <summary>What turns that differ by their identifiers begin with, in up to three pieces.</summary>
    private readonly struct Repeated
    {
        /// <summary>Stands for an identifier; no attribute's value ends so, since none of the library's own do.</summary>
        public const string StandIn = "_-_.-_-._-_";

        private readonly bool hasId;
        private readonly bool hasQuestion;
        private readonly string? speaker;
        private readonly string? addressee;
        private readonly TurnKind kind;

        public Repeated(Turn turn, byte[] start)
        {
            (hasId, hasQuestion, speaker, addressee, kind) = (turn.Id is not null, turn.QuestionId is not null, turn.SpeakerId, turn.AddresseeId, turn.Kind);
            byte[] standIn = [.. StandIn.Select(c => (byte)c)];
            int first = hasId ? start.AsSpan().IndexOf(standIn) : -1, last = hasQuestion ? start.AsSpan().LastIndexOf(standIn) : -1;
            int startEnd = hasId ? first : hasQuestion ? last : start.Length, middleEnd = hasQuestion ? last : start.Length;
            Start = start[..startEnd];
            Middle = hasId ? start[(first + standIn.Length)..middleEnd] : [];
            End = hasQuestion ? start[(last + standIn.Length)..] : [];
        }

        public byte[]? Start { get; }

        public byte[]? Middle { get; }

        public byte[]? End { get; }

        public bool Says(Turn turn) => Start is not null && kind == turn.Kind && hasId == turn.Id is not null && hasQuestion == turn.QuestionId is not null
            && speaker == turn.SpeakerId && addressee == turn.AddresseeId;
    }
}

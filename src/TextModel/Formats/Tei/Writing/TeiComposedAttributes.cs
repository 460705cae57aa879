using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Writes the attributes of elements that are composed from the model.</summary>
internal sealed class TeiComposedAttributes(Utf8XmlOutput o, TeiReferences references) : TeiAttributeWriter
{
    // What a plain mention has (PlainKind).
    private static readonly TeiProperty[] OfPlainMention = Array.FindAll(
        TeiMapping.Mention.InAttributes, p => p.Name is not (nameof(EntityMention.Date) or nameof(EntityMention.Rule) or nameof(EntityMention.Layer)));

    private bool block;

    // The start tags of turns, by what they say besides identifiers: few kinds of turns make up a text, and one with many is written turn by turn.
    private const int MaxKinds = 256;
    private readonly Dictionary<TurnStart.Key, TurnStart> starts = [];
    private TurnStart? recent;

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
        TurnStart.Key key = TurnStart.KeyOf(turn);
        if (recent is null || recent.Of != key)
        {
            if (!starts.TryGetValue(key, out TurnStart? start))
            {
                if (starts.Count == MaxKinds)
                {
                    WriteStart(turn);
                    return;
                }

                starts.Add(key, start = new(key, StartOf(turn)));
            }

            recent = start;
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

    private void WriteStart(Turn turn)
    {
        o.Start(TeiElements.Sp);
        Write(turn, isBlock: true);
        o.StartEnd();
        o.Start(TeiElements.Speaker);
        o.StartEnd();
    }

    // With stand-ins for the identifiers, which differ from turn to turn.
    private byte[] StartOf(Turn turn)
    {
        using var written = new MemoryStream();
        using (var output = new Utf8XmlOutput(written) { Forbidden = o.Forbidden })
        {
            new TeiComposedAttributes(output, references).WriteStart(
                turn with { Id = turn.Id is null ? null : TurnStart.StandIn, QuestionId = turn.QuestionId is null ? null : TurnStart.StandIn });
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

    /// <summary>What turns that differ by their identifiers only begin with, in up to three pieces.</summary>
    private sealed class TurnStart
    {
        /// <summary>Stands for an identifier: the first of its places is that of the turn's own, the last that of the question's.</summary>
        public const string StandIn = "_-_.-_-._-_";

        public TurnStart(Key of, byte[] written)
        {
            Of = of;
            byte[] standIn = [.. StandIn.Select(c => (byte)c)];
            int first = of.HasId ? written.AsSpan().IndexOf(standIn) : -1, last = of.HasQuestion ? written.AsSpan().LastIndexOf(standIn) : written.Length;
            Start = written[..(of.HasId ? first : last)];
            Middle = of.HasId ? written[(first + standIn.Length)..last] : [];
            End = of.HasQuestion ? written[(last + standIn.Length)..] : [];
        }

        public Key Of { get; }

        public byte[] Start { get; }

        public byte[] Middle { get; }

        public byte[] End { get; }

        public static Key KeyOf(Turn turn) => new(turn.SpeakerId, turn.AddresseeId, turn.Kind, turn.Id is not null, turn.QuestionId is not null);

        public readonly record struct Key(string? Speaker, string? Addressee, TurnKind Kind, bool HasId, bool HasQuestion);
    }
}

using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>How each type of annotation is written as an element: its name and its attributes.</summary>
internal static class TeiVocabulary
{
    /// <summary>The type of an annotation.</summary>
    public static TeiKind KindOf(Annotation a) => a switch
    {
        EntityMention => TeiKind.Mention,
        Paragraph => TeiKind.Paragraph,
        Turn => TeiKind.Turn,
        NoteAnchor => TeiKind.Anchor,
        Note => TeiKind.Note,
        TimeStamp => TeiKind.Time,
        StageDirection => TeiKind.Stage,
        PageBreak or FormeWork => TeiKind.Page,
        Heading => TeiKind.Heading,
        Division => TeiKind.Division,
        SourceStatement => TeiKind.Statement,
        Markup { Kind: MarkupKind.Element } => TeiKind.Element,
        _ => TeiKind.Aside,
    };

    /// <summary>What an annotation makes the writer look for.</summary>
    public static TeiNeeds NeedsOf(Annotation a, TeiKind kind)
    {
        TeiNeeds needs = kind < TeiKind.Division ? TeiNeeds.Inlines : TeiNeeds.None;
        if ((a.Tag is not null && kind != TeiKind.Element) || (kind == TeiKind.Aside && a.Id is not null))
            needs |= TeiNeeds.Report;
        if (kind == TeiKind.Turn && ((Turn)a).Time is not null)
            needs |= TeiNeeds.Times;
        if (kind == TeiKind.Mention)
        {
            var mention = (EntityMention)a;
            if (mention.Date is not null)
                needs |= TeiNeeds.Report;
            if (mention.Rule is not null || mention.Layer is not null)
                needs |= TeiNeeds.Rules;
        }

        return needs;
    }

    /// <summary>The label of a turn or note, which is an element of its own.</summary>
    public static TextSpan? LabelOf(Annotation a) => a switch { Turn turn => turn.LabelSpan, Note note => note.LabelSpan, _ => null };

    /// <summary>Whether the element has no end tag, since it marks a place.</summary>
    public static bool IsEmptyElement(Annotation a) => a.Span.IsEmpty && a is PageBreak or NoteAnchor;

    /// <summary>Whether the element may stand in a <c>span</c>, which takes phrases only.</summary>
    public static bool IsPhrase(Annotation a) => a is EntityMention or NoteAnchor or TimeStamp;

    /// <summary>Whether a mention's element has the attributes of <c>att.datable</c>.</summary>
    public static bool TakesDate(EntityKind kind) => kind != EntityKind.Work && !ReferenceEquals(TeiElements.Of(kind), TeiElements.Rs);

    /// <summary>Whether a foreign element can stand among words and be valid.</summary>
    public static bool IsPhraseElement(Tag tag) => TeiNames.IsPhrase(tag);

    /// <summary>Whether the element may hold what a paragraph may.</summary>
    public static bool HasParagraphContent(Annotation a) => a switch
    {
        EntityMention mention => mention.Kind == EntityKind.Work,
        NoteAnchor or StageDirection or SourceStatement => true,
        Markup { Tag: { } tag } => TeiNames.HasParagraphContent(tag),
        _ => false,
    };

    /// <summary>The element's name in the text; a block by the block's rules.</summary>
    public static byte[] Element(Annotation a, bool block, bool utterances) => a switch
    {
        EntityMention mention => TeiElements.Of(mention.Kind),
        Paragraph => TeiElements.P,
        Turn => utterances ? TeiElements.U : TeiElements.Sp,
        NoteAnchor => a.Span.IsEmpty ? TeiElements.Ptr : TeiElements.Ref,
        Note => TeiElements.Note,
        Division => TeiElements.Div,
        Heading => block ? TeiElements.Head : TeiElements.Label,
        PageBreak => a.Span.IsEmpty ? TeiElements.Pb : TeiElements.Fw,
        FormeWork => TeiElements.Fw,
        StageDirection => TeiElements.Stage,
        TimeStamp => TeiElements.Time,
        SourceStatement statement when block => statement.Fact switch
        {
            SourceFact.Title => TeiElements.DocTitle,
            SourceFact.Author => TeiElements.DocAuthor,
            SourceFact.Date => TeiElements.DocDate,
            _ => TeiElements.DocImprint,
        },
        SourceStatement => TeiElements.Seg,
        Markup { Tag: { } tag } => System.Text.Encoding.UTF8.GetBytes(tag.Name),
        _ => throw new NotSupportedException($"A {a.GetType().Name} has no element."),
    };

    /// <summary>Writes the attributes, the identifier first.</summary>
    public static void Attributes(Utf8XmlOutput o, Annotation a, bool block, TeiReferences references)
    {
        if (a.Id is { } id)
            o.Attribute("xml:id"u8, id);
        switch (a)
        {
            case EntityMention mention: MentionAttributes(o, mention, references); break;
            case Paragraph: break;
            case Turn turn: TurnAttributes(o, turn, references); break;
            case NoteAnchor anchor:
                o.Attribute("type"u8, "noteAnchor");
                if (anchor.NoteId is { } target)
                    Pointer(o, "target"u8, target);
                Text(o, "n"u8, anchor.Number);
                break;
            case Division division: Word(o, "type"u8, division.Type); break;
            case Heading heading: HeadingAttributes(o, heading, block); break;
            case Note note:
                Word(o, "place"u8, note.Place);
                Text(o, "n"u8, note.Number);
                break;
            case PageBreak page:
                if (!page.Span.IsEmpty)
                    o.Attribute("type"u8, "pageBreak");
                Text(o, "n"u8, page.Number);
                break;
            case FormeWork work: Word(o, "type"u8, work.Type); break;
            case TimeStamp stamp:
                o.Attribute("type"u8, "offset");
                o.Attribute("unit"u8, "s");
                o.Attribute("quantity"u8, Seconds(stamp.Time));
                break;
            case SourceStatement { Fact: SourceFact.Date } when block: Date(o, "when"u8, "when-iso"u8, references.SourceDate); break;
            case SourceStatement statement when !block: o.Attribute("type"u8, TeiNames.NameOf(statement.Fact)); break;
            default: break;
        }
    }

    /// <summary>Writes the attributes of a foreign element as they stand, with the identifier of its annotation.</summary>
    public static void Attributes(Utf8XmlOutput o, Tag tag, string? id)
    {
        if (id is not null)
            o.Attribute("xml:id"u8, id);
        foreach (KeyedValue attribute in tag.Attributes)
        {
            if (id is not null && attribute.Key == "xml:id")
                continue;
            o.Raw(" "u8);
            o.Raw(attribute.Key);
            o.Raw("=\""u8);
            o.AttributeValue(attribute.Value);
            o.Raw("\""u8);
        }
    }

    /// <summary>Writes a date's attributes.</summary>
    public static void DateAttributes(Utf8XmlOutput o, DateValue date)
    {
        Date(o, "when"u8, "when-iso"u8, date.When);
        Date(o, "from"u8, "from-iso"u8, date.From);
        Date(o, "to"u8, "to-iso"u8, date.To);
        Date(o, "notBefore"u8, "notBefore-iso"u8, date.NotBefore);
        Date(o, "notAfter"u8, "notAfter-iso"u8, date.NotAfter);
    }

    /// <summary>Writes one date attribute; the year 0 exists in ISO 8601 only.</summary>
    public static void Date(Utf8XmlOutput o, ReadOnlySpan<byte> name, ReadOnlySpan<byte> isoName, PartialDate? date)
    {
        if (date is { } value)
            o.Attribute(value.Year == 0 ? isoName : name, value.ToString());
    }

    /// <summary>A time in seconds, exact to the tick.</summary>
    public static string Seconds(TimeSpan time) => ((decimal)time.Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);

    /// <summary>A pointer to an identifier, which need not be one of the file's.</summary>
    public static void Pointer(Utf8XmlOutput o, ReadOnlySpan<byte> name, string id) => o.Pointer(name, TeiReferences.Escape(id));

    /// <summary>A value that has to be one word for the schema; nothing for null.</summary>
    public static void Word(Utf8XmlOutput o, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            o.Attribute(name, TeiNames.ToWord(value));
    }

    private static void Text(Utf8XmlOutput o, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            o.Attribute(name, value);
    }

    private static void HeadingAttributes(Utf8XmlOutput o, Heading heading, bool block)
    {
        if (!block)
            o.Attribute("type"u8, "head");
        if (heading.Level is { } level)
            o.Attribute(block ? "type"u8 : "subtype"u8, string.Create(CultureInfo.InvariantCulture, $"level{level}"));
    }

    private static void TurnAttributes(Utf8XmlOutput o, Turn turn, TeiReferences references)
    {
        if (turn.SpeakerId is { } who)
            Pointer(o, "who"u8, who);
        if (turn.AddresseeId is { } whom)
            Pointer(o, "toWhom"u8, whom);
        o.Pointer("ana"u8, references.Category(turn.Kind));
        if (turn.QuestionId is { } question)
            Pointer(o, "corresp"u8, question);
        if (turn.Time is { } time)
        {
            // In sp, which has no @start, @synch says the same.
            o.AttributeStart(references.Utterances ? "start"u8 : "synch"u8);
            references.Time(o, time.Start);
            if (time.End is { } end)
            {
                o.Raw(references.Utterances ? "\" end=\""u8 : " "u8);
                references.Time(o, end);
            }

            o.Raw("\""u8);
        }
    }

    private static void MentionAttributes(Utf8XmlOutput o, EntityMention mention, TeiReferences references)
    {
        if (ReferenceEquals(TeiElements.Of(mention.Kind), TeiElements.Rs))
            Word(o, "type"u8, mention.Kind.ToString());
        if (mention.EntityId is { } entity)
            Pointer(o, "ref"u8, entity);
        if (mention.Date is { } date && TakesDate(mention.Kind))
            DateAttributes(o, date);
        if (mention.Certainty is { } certainty)
            o.Attribute("cert"u8, certainty.ToString("R", CultureInfo.InvariantCulture));
        if (mention.Rule is { } rule)
            o.Pointer("ana"u8, references.Rules[rule]);
        if (mention.Layer is { } layer)
            o.Pointer("resp"u8, references.Layers[layer]);
        if (references.Fragments is null || mention.Id is null || references.Fragments.LinksOf(mention.Id) is not { } links)
            return;
        if (links.Previous is not null)
            o.Pointer("prev"u8, links.Previous);
        if (links.Next is not null)
            o.Pointer("next"u8, links.Next);
    }
}

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
        Markup => TeiKind.Aside,
        Highlighting => TeiKind.Highlighting,
        Link => TeiKind.Link,
        LineBreak => TeiKind.LineBreak,
        Quotation quotation => quotation.IsBlock ? TeiKind.BlockQuotation : TeiKind.Quotation,
        TextListItem => TeiKind.Item,
        TextTableCell => TeiKind.Cell,
        TextTableRow => TeiKind.Row,
        TextList => TeiKind.List,
        TextTable => TeiKind.Table,
        TextListLabel => TeiKind.ItemLabel,
        Figure => a.Span.IsEmpty ? TeiKind.Figure : TeiKind.BlockFigure,
        CodePassage => TeiKind.Code,
        ForeignPassage => TeiKind.Foreign,
        RubyPassage => TeiKind.Ruby,
        TimedWord => TeiKind.Word,
        TierEntry => TeiKind.Tier,
        Insertion => TeiKind.Insertion,
        Deletion => TeiKind.Deletion,
        _ => throw new NotSupportedException($"A {a.GetType().Name} is nothing in TEI."),
    };

    /// <summary>Whether it is a list, a table or a part of one, which can stand only in its like.</summary>
    public static bool IsPart(Annotation a) => a is TextList or TextListItem or TextListLabel or TextTable or TextTableRow or TextTableCell;

    /// <summary>The label of a turn or note, which is an element of its own.</summary>
    public static TextSpan? LabelOf(Annotation a) => a switch { Turn turn => turn.LabelSpan, Note note => note.LabelSpan, _ => null };

    /// <summary>Whether the element marks a place, and nothing can stand in it.</summary>
    public static bool HoldsNothing(Annotation a) => a.Span.IsEmpty && a is PageBreak or NoteAnchor or LineBreak or Figure;

    /// <summary>Whether the element may stand in a <c>span</c>, which takes few phrases (<c>macro.phraseSeq.limited</c>): no words, readings or changes.</summary>
    public static bool IsPhrase(Annotation a) =>
        a is EntityMention or NoteAnchor or TimeStamp or Highlighting or Link or Quotation { IsBlock: false } or CodePassage or ForeignPassage;

    /// <summary>Whether a mention's element has the attributes of <c>att.datable</c>.</summary>
    public static bool TakesDate(EntityKind kind) => kind != EntityKind.Work && !ReferenceEquals(TeiElements.Of(kind), TeiElements.Rs);

    /// <summary>Whether a foreign element can stand among words and be valid.</summary>
    public static bool IsPhraseElement(Tag tag) => TeiNames.IsPhrase(tag);

    /// <summary>Whether the element may hold what a paragraph may.</summary>
    public static bool HasParagraphContent(Annotation a) => a switch
    {
        EntityMention mention => mention.Kind == EntityKind.Work,
        NoteAnchor or StageDirection or SourceStatement or Highlighting or Link or Quotation or Insertion or Deletion => true,
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
        Highlighting => TeiElements.Hi,
        Link => TeiElements.Ref,
        LineBreak => TeiElements.Lb,
        Quotation quotation => quotation.IsBlock ? TeiElements.Quote : TeiElements.Q,
        TextList => TeiElements.List,
        TextListItem => TeiElements.Item,
        TextListLabel => TeiElements.Label,
        TextTable => TeiElements.Table,
        TextTableRow => TeiElements.Row,
        TextTableCell => TeiElements.Cell,
        Figure => TeiElements.Figure,
        CodePassage => TeiElements.Code,
        ForeignPassage => TeiElements.Foreign,
        RubyPassage => TeiElements.Ruby,
        TimedWord => TeiElements.W,
        TierEntry => TeiElements.Span,
        Insertion => TeiElements.Add,
        Deletion => TeiElements.Del,
        Markup { Tag: { } tag } => System.Text.Encoding.UTF8.GetBytes(tag.Name),
        _ => throw new NotSupportedException($"A {a.GetType().Name} has no element."),
    };

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
    public static void Pointer(Utf8XmlOutput o, ReadOnlySpan<byte> name, string id) => o.Pointer(name, TeiNames.ToPointer(id));

    /// <summary>A value that has to be one word for the schema; nothing for null.</summary>
    public static void Word(Utf8XmlOutput o, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            o.Attribute(name, TeiNames.ToWord(value));
    }
}

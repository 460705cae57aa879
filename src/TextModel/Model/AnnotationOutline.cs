namespace TextModel;

/// <summary>Where an annotation is, and whether it is one of the plain ones: what is asked of each of a million, so that not each has to be loaded for it.</summary>
internal readonly struct AnnotationOutline
{
    /// <summary>Says only where it is.</summary>
    /// <param name="span">The stretch of the base text.</param>
    public AnnotationOutline(TextSpan span) => (Start, End) = (span.Start, span.End);

    private AnnotationOutline(TextSpan span, PlainKind kind, string? id, int labelLength = 0)
        : this(span)
    {
        if (span.IsEmpty)
            return;
        Kind = kind;
        LabelLength = (byte)labelLength;
        HasId = id is not null;
        HasRareId = id is { Length: > 1 } && (id[0] == 'T' || !char.IsAsciiDigit(id[1]));
    }

    public int Start { get; }

    public int End { get; }

    /// <summary>What it is, if it is plain.</summary>
    public PlainKind Kind { get; }

    /// <summary>Of a plain turn: the length of its label, which stands at its beginning.</summary>
    public byte LabelLength { get; }

    public bool HasId { get; }

    /// <summary>Whether the identifier is other than nearly all are: a small letter and digits.</summary>
    public bool HasRareId { get; }

    /// <summary>That of an annotation.</summary>
    public static AnnotationOutline Of(Annotation a) => !a.IsBare ? new(a.Span) : a switch
    {
        Paragraph paragraph => OfParagraph(a.Span, paragraph.Time, a.Id),
        Turn turn => OfTurn(a.Span, turn.LabelSpan, turn.Time, a.Id),
        EntityMention { Date: null, Rule: null, Layer: null } => new(a.Span, PlainKind.Mention, a.Id),
        NoteAnchor => new(a.Span, PlainKind.Anchor, a.Id),
        _ => new(a.Span),
    };

    /// <summary>That of a paragraph without a tag or anything else.</summary>
    public static AnnotationOutline OfParagraph(TextSpan span, TimeRange? time, string? id) =>
        time is null ? new(span, PlainKind.Paragraph, id) : new(span);

    /// <summary>That of a turn without a tag or anything else.</summary>
    public static AnnotationOutline OfTurn(TextSpan span, TextSpan? label, TimeRange? time, string? id) =>
        time is null && label is { Length: > 0 and <= byte.MaxValue } printed && printed.Start == span.Start && printed.End <= span.End
            ? new(span, PlainKind.Turn, id, printed.Length) : new(span);
}

/// <summary>The annotations that most of a transcript is made of, where they have no time, tag, property of others or empty span, and no rule, layer or date.</summary>
internal enum PlainKind : byte
{
    /// <summary>Another one: it is to be looked at.</summary>
    None,

    /// <summary>A turn with a label at its beginning.</summary>
    Turn,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A mention of an entity.</summary>
    Mention,

    /// <summary>The mark of a note.</summary>
    Anchor,
}

namespace TextModel;

/// <summary>The body of a footnote, endnote or marginal note; TEI <c>note</c>.</summary>
public sealed record Note : Annotation
{
    /// <summary>The printed label inside the note ("1.", "*"), in UTF-16 code units of the base text; null where none is printed.</summary>
    public TextSpan? LabelSpan { get; init; }

    /// <summary>The number or sign that anchors use for it, without punctuation (TEI <c>@n</c>).</summary>
    public string? Number { get; init; }

    /// <summary>Where it stands (TEI <c>@place</c>): <c>bottom</c>, <c>end</c>, <c>margin</c>, <c>inline</c> …</summary>
    public string? Place { get; init; }

    /// <summary>The printed label, with its punctuation; null where none is printed.</summary>
    public string? Label => LabelSpan is { } span ? Document.Slice(span) : null;

    /// <summary>The places that point at this note, in order.</summary>
    public ValueList<NoteAnchor> Anchors => Document.AnchorsOf(this);
}

/// <summary>The place that points at a note; TEI <c>ref</c>, or <c>ptr</c> where nothing is printed.</summary>
public sealed record NoteAnchor : Annotation
{
    /// <summary>The <see cref="Annotation.Id"/> of the note.</summary>
    public string? NoteId { get; init; }

    /// <summary>The number or sign without brackets (TEI <c>@n</c>); null where it is the printed text itself.</summary>
    public string? Number { get; init; }

    /// <summary>The note; null where there is none of that name.</summary>
    public Note? Note => NoteId is null ? null : Document.Find(NoteId) as Note;
}

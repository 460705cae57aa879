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
    private readonly string? number;

    // What is printed, for a copy that is in no document.
    private readonly string? printed;

    private NoteAnchor(NoteAnchor original)
        : base(original)
    {
        NoteId = original.NoteId;
        number = original.number;
        printed = number is null ? original.Number : null;
    }

    /// <summary>An anchor that is in no document yet.</summary>
    public NoteAnchor()
    {
    }

    /// <summary>The <see cref="Annotation.Id"/> of the note.</summary>
    public string? NoteId { get; init; }

    /// <summary>
    /// The number or sign without brackets: what was said (TEI <c>@n</c>), else what is printed in the text, as <see cref="Note.Number"/> has it
    /// (<c>3</c> for <c>[3]</c> and for a raised one). Null where neither is known: in a new node that is in no document, or where words are printed.
    /// </summary>
    public string? Number
    {
        get => number ?? (IsDetached ? printed : Span.IsEmpty ? null : NoteMark.Of(Document.Text.AsSpan(Span.Start, Span.Length)));
        init => number = value;
    }

    /// <summary>The note; null where there is none of that name.</summary>
    public Note? Note => NoteId is null ? null : Document.Find(NoteId) as Note;

    /// <summary>Value equality, whether the number was said or is printed.</summary>
    public bool Equals(NoteAnchor? other) => base.Equals(other) && NoteId == other.NoteId && Number == other.Number;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), NoteId);
}

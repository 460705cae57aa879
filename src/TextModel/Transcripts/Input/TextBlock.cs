namespace TextModel.Transcripts;

/// <summary>A stretch of the base text that stands by itself: what a format supplies to <see cref="TranscriptEngine"/>.</summary>
/// <param name="Span">The stretch, in UTF-16 code units of the base text. Blocks come in order and do not overlap.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct TextBlock(TextSpan Span, BlockKind Kind = BlockKind.Paragraph)
{
    /// <summary>What only some formats know; null for none of it.</summary>
    public BlockDetails? Details { get; init; }

    /// <summary>Whether it is one line: a heading is read as one, and of others the format may know it.</summary>
    internal bool IsOneLine => Kind == BlockKind.Heading || ReferenceEquals(Details, BlockDetails.OneLine);
}

/// <summary>What a <see cref="TextBlock"/> is.</summary>
public enum BlockKind
{
    /// <summary>A paragraph, or lines between blank lines. Labels are looked for at the start of each of its lines.</summary>
    Paragraph,

    /// <summary>A heading. It ends the turn before it.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>A subtitle cue.</summary>
    Cue,

    /// <summary>The body of a note that the mark-up declares as one.</summary>
    Note,

    /// <summary>Text that is no speech and no front matter, such as code; it is kept as a paragraph and no label is looked for.</summary>
    Other,
}

/// <summary>What a format's mark-up says about a block.</summary>
public sealed record BlockDetails
{
    /// <summary>Nothing but that a block is one line, where its end need not be looked for again: all blocks of some texts are.</summary>
    internal static BlockDetails OneLine { get; } = new();

    /// <summary>The level of a heading, 1 for the highest.</summary>
    public int? Level { get; init; }

    /// <summary>The name of the voice, where the mark-up names one (WebVTT <c>&lt;v Name&gt;</c>).</summary>
    public string? Voice { get; init; }

    /// <summary>
    /// Whether another one begins to speak here whom the mark-up does not name (a dash or <c>&gt;&gt;</c> in subtitles). A label in the text names him.
    /// </summary>
    public bool ChangesSpeaker { get; init; }

    /// <summary>When it is spoken, counted from the beginning of the recording.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>Whether the mark-up sets it apart as what may be a label: the first of two cells of a row, the term of a definition.</summary>
    public bool IsLabel { get; init; }

    /// <summary>Whether the turn before ends here, as it does at a heading: what a page says of itself below its text.</summary>
    public bool EndsTurn { get; init; }

    /// <summary>The name by which <see cref="NoteReference"/>s point at this note; only for <see cref="BlockKind.Note"/>.</summary>
    public string? NoteKey { get; init; }

    /// <summary>The printed label of the note, at its start; null: found by the printed number.</summary>
    public TextSpan? NoteLabel { get; init; }
}

/// <summary>A stretch of a block in bold or italic type.</summary>
/// <param name="Span">The stretch, in UTF-16 code units of the base text.</param>
/// <param name="Style">How it is set.</param>
public readonly record struct EmphasisSpan(TextSpan Span, EmphasisStyle Style);

/// <summary>How a stretch of text is set off.</summary>
[Flags]
public enum EmphasisStyle
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,
}

/// <summary>A place of which the mark-up says that it points at a note.</summary>
/// <param name="Span">The printed marker; empty where nothing is printed.</param>
/// <param name="NoteKey">The <see cref="BlockDetails.NoteKey"/> of the note.</param>
public readonly record struct NoteReference(TextSpan Span, string NoteKey);

/// <summary>A stretch of text that belongs to the file format and that nobody says: a list marker, a fence, the dash before another one's words in a subtitle.</summary>
/// <param name="Span">The stretch, in UTF-16 code units of the base text; not empty.</param>
/// <param name="Time">The time from the beginning of the recording that it tells; null where it tells none.</param>
public readonly record struct FormatMark(TextSpan Span, TimeSpan? Time = null);

namespace TextModel.Formats.Docx;

/// <summary>What is to be written where: the main text without the notes that Word keeps elsewhere, and each of those notes.</summary>
internal sealed class WriterPlan
{
    private readonly TextDocument document;
    private readonly WriterLosses losses;
    private readonly List<PlannedNote> notes = [];
    private readonly Dictionary<Annotation, PlannedNote> byAnchor = new(ReferenceEqualityComparer.Instance);

    public WriterPlan(TextDocument document, WriterLosses losses)
    {
        (this.document, this.losses) = (document, losses);
        FindNotes();
        foreach (Annotation annotation in document.Annotations)
            Sort(annotation);
    }

    /// <summary>What stands in the main text.</summary>
    public List<Entry> Main { get; } = [];

    /// <summary>The notes that are written apart, in the order of their bodies, which do not overlap.</summary>
    public IReadOnlyList<PlannedNote> Notes => notes;

    // A note is written apart if a mark in the text points at it, or if it stands within a paragraph.
    private void FindNotes()
    {
        var first = new Dictionary<string, NoteAnchor>(StringComparer.Ordinal);
        var paragraphs = new Stack<Annotation>();
        List<(Note Note, bool IsInline)> candidates = [];
        ILookup<string, NoteAnchor> anchors = document.Annotations.OfType<NoteAnchor>().Where(a => a.NoteId is not null).ToLookup(a => a.NoteId!, StringComparer.Ordinal);
        foreach (Annotation annotation in document.Annotations)
        {
            while (paragraphs.Count > 0 && paragraphs.Peek().End <= annotation.Start)
                paragraphs.Pop();
            if (annotation is Paragraph or Heading)
                paragraphs.Push(annotation);
            if (annotation is not Note note || IsBlank(note) || note.Place == "inline")
                continue;
            bool isInline = paragraphs.Count > 0 && paragraphs.Peek().Span.Contains(note.Span) && paragraphs.Peek().Span != note.Span;
            if (isInline || (note.Id is { } id && anchors[id].Any()))
                candidates.Add((note, isInline));
        }

        foreach ((Note note, bool isInline) in candidates)
        {
            if (notes.Count == 0 || notes[^1].Note.End <= note.Start)
                notes.Add(new(note, isInline));
        }

        foreach (PlannedNote note in notes)
        {
            if (note.Note.Id is not { } id || anchors[id].FirstOrDefault(a => Around(a.Span) is null) is not { } anchor)
                continue;
            byAnchor[anchor] = note;
            note.Anchor = anchor;
        }

        notes.RemoveAll(n => n.Anchor is null && !n.IsInline);
    }

    private bool IsBlank(Note note)
    {
        int from = note.LabelSpan is { } label && note.Span.Contains(label) && label.Start == note.Start ? label.End : note.Start;
        return document.Text.AsSpan(from, note.End - from).IsWhiteSpace();
    }

    // The note that a stretch lies in, of those that are written apart.
    private PlannedNote? Around(TextSpan span)
    {
        int low = 0, high = notes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (notes[middle].Note.Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && notes[low - 1] is var note && note.Note.Span.Contains(span) && !(span.IsEmpty && span.Start == note.Note.End) ? note : null;
    }

    private void Sort(Annotation annotation)
    {
        PlannedNote? note = Around(annotation.Span);
        if (note is not null && ReferenceEquals(note.Note, annotation))
        {
            if (note.Anchor is null)
                Main.Add(new(annotation, EntryKind.InlineNote, new(annotation.Start, annotation.Start)) { Note = note });
            if (LabelOf(note) is { Length: > 0 } printed)
                note.Entries.Add(new(annotation, EntryKind.Suppressed, printed));
            return;
        }

        // What has just the span of a note and is around it is the way in which it was printed.
        if (note is not null && note.Note.Span == annotation.Span && annotation.Start < annotation.End && IsPrinting(annotation))
            return;
        List<Entry> entries = note?.Entries ?? Main;
        if (EntryOf(annotation, note is not null) is not { } entry)
            return;
        entries.Add(entry);
        // A label may stand elsewhere; only what is in its turn is printed with it.
        if (annotation is Turn { LabelSpan: { } label } && label.Intersect(annotation.Span) is { IsEmpty: false } shown)
            entries.Add(new(annotation, EntryKind.Label, shown));
    }

    // The number or sign before a note, which may be printed as its mark is.
    private TextSpan? LabelOf(PlannedNote note)
    {
        if (note.Note.LabelSpan is { } label)
            return label.Intersect(note.Note.Span);
        string text = document.Text;
        string? number = note.Anchor?.Number ?? note.Note.Number;
        string[] printed = [note.Anchor is { Span.Length: > 0 and <= WriterMarks.LongestMark } anchor ? document.Slice(anchor.Span) : "", $"[{number}]"];
        foreach (string mark in printed)
        {
            int end = note.Note.Start + mark.Length;
            if (mark.Length > 0 && number is not null && end < note.Note.End && text.AsSpan(note.Note.Start).StartsWith(mark, StringComparison.Ordinal) && char.IsWhiteSpace(text[end]))
                return new(note.Note.Start, end);
        }

        return null;
    }

    private static bool IsPrinting(Annotation around) => around is Division or TextList or TextListItem or TextTable or TextTableRow or TextTableCell;

    private Entry? EntryOf(Annotation annotation, bool isInNote)
    {
        switch (annotation)
        {
            case Turn turn:
                return new(turn, EntryKind.Turn);
            case Paragraph or SourceStatement or Division or Heading or Highlighting or Insertion or Deletion or Link or ForeignPassage or RubyPassage or CodePassage or LineBreak
                or TextList or TextListItem or TextListLabel or TextTable or TextTableRow or TextTableCell or Figure or Quotation or Note:
                return new(annotation, KindOf(annotation));
            case TimeStamp or PageBreak or FormeWork:
                return new(annotation, EntryKind.Lead);
            case NoteAnchor anchor when byAnchor.TryGetValue(anchor, out PlannedNote? note):
                return new(anchor, EntryKind.Anchor) { Note = note };
            case NoteAnchor anchor:
                if (anchor.Note is not null)
                    losses.Add("further marks of a note, which stand as text", anchor.Span);
                return new(anchor, EntryKind.Lead);
            case Markup { Kind: MarkupKind.Comment } when !isInNote:
                return new(annotation, EntryKind.Comment);
            default:
                return null;
        }
    }

    private static EntryKind KindOf(Annotation annotation) => annotation switch
    {
        Paragraph => EntryKind.Paragraph,
        Heading => EntryKind.Heading,
        Division => EntryKind.Soft,
        SourceStatement => EntryKind.Statement,
        Highlighting => EntryKind.Highlighting,
        Insertion or Deletion => EntryKind.Change,
        Link => EntryKind.Link,
        ForeignPassage => EntryKind.Foreign,
        RubyPassage => EntryKind.Ruby,
        CodePassage => EntryKind.Code,
        LineBreak => EntryKind.LineBreak,
        TextList => EntryKind.List,
        TextListItem => EntryKind.Item,
        TextListLabel => EntryKind.ListLabel,
        TextTable => EntryKind.Table,
        TextTableRow => EntryKind.Row,
        TextTableCell => EntryKind.Cell,
        Figure => EntryKind.Figure,
        Quotation { IsBlock: true } => EntryKind.Quote,
        Quotation => EntryKind.Quoted,
        _ => EntryKind.Hard,
    };
}

/// <summary>A note that is written apart from the text.</summary>
internal sealed class PlannedNote(Note note, bool isInline)
{
    public Note Note => note;

    /// <summary>Whether it stands within a paragraph, so that its place is its mark.</summary>
    public bool IsInline => isInline;

    /// <summary>The mark that points at it; null where its place does.</summary>
    public NoteAnchor? Anchor { get; set; }

    /// <summary>What stands in it.</summary>
    public List<Entry> Entries { get; } = [];
}

/// <summary>Something that is to be written, or says how the text is.</summary>
internal sealed class Entry(Annotation annotation, EntryKind kind, TextSpan span)
{
    public Entry(Annotation annotation, EntryKind kind)
        : this(annotation, kind, annotation.Span)
    {
    }

    public Annotation Annotation => annotation;

    public EntryKind Kind => kind;

    public TextSpan Span => span;

    public PlannedNote? Note { get; init; }

    /// <summary>Whether the sweep has passed its end.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Of what follows the end of its parents: whether it is still in them.</summary>
    public bool IsBeforeEnds => span.IsEmpty && annotation.Span.IsEmpty && annotation.EndingAncestors > 0;
}

/// <summary>What an entry does.</summary>
internal enum EntryKind
{
    Turn,
    Paragraph,
    Heading,
    Soft,
    Hard,
    Statement,
    Highlighting,
    Change,
    Link,
    Foreign,
    Ruby,
    Code,
    LineBreak,
    List,
    Item,
    ListLabel,
    Table,
    Row,
    Cell,
    Figure,
    Quote,
    Quoted,
    Label,
    Lead,
    Anchor,
    InlineNote,
    Comment,
    Suppressed,
}

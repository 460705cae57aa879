using System.Text;
using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>Writes one text, the main one or that of a note, from its beginning to its end: what is open at a place says how the words there are printed.</summary>
internal sealed partial class StoryWriter
{
    private readonly TextDocument document;
    private readonly WriterLosses losses;
    private readonly WriterMarks marks;
    private readonly ParagraphWriter paragraph;
    private readonly StoryTables tables;
    private readonly StoryPlaces places;
    private readonly StoryLook look;
    private readonly Action? firstMark;

    // Where only some of those who speak without a label have a name, the file would say less than before, not more.
    private readonly bool isNamed;

    // White space that was passed and may part words or paragraphs, and how many line ends are in it.
    private readonly StringBuilder space = new();
    private RunLook spaceLook;
    private int lineEnds;
    private bool isAfterBreak;

    private StoryBreak wanted;
    private bool isLead = true;
    private bool hasMark;
    private int suppressed;
    private int leaves;
    private int leads;
    private int codeBlocks;
    private string? speaker;
    private readonly List<int> waiting = [];

    public StoryWriter(TextDocument document, XmlWriter xml, WriterNumbering numbering, WriterMarks marks, WriterLinks links, WriterLosses losses, Action? firstMark)
    {
        (this.document, this.losses, this.marks, this.firstMark) = (document, losses, marks, firstMark);
        paragraph = new(xml, links, marks);
        tables = new(xml, paragraph);
        places = new(document, numbering, losses, isNote: firstMark is not null);
        isNamed = document.Turns.All(t => t.LabelSpan is not null || t.Speaker is not { } who || LabelOf(who) is not null);
        look = new(document, losses);
    }

    /// <summary>Writes a text.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="entries">What stands in it, in document order.</param>
    /// <param name="left">What is written elsewhere, in order, without overlap.</param>
    public void Write(TextSpan span, List<Entry> entries, IReadOnlyList<PlannedNote> left)
    {
        (WriterTables planned, List<Entry> others) = WriterTables.Of(entries);
        List<Entry> opens = [.. WithNumbers(others).OrderBy(e => e.Span.Start)];
        List<(Entry Entry, int Order)> ends = [.. opens.Select((e, i) => (e, i)).Where(e => !e.e.Span.IsEmpty)];
        ends.Sort((a, b) => a.Entry.Span.End != b.Entry.Span.End ? a.Entry.Span.End.CompareTo(b.Entry.Span.End) : b.Order.CompareTo(a.Order));
        Dictionary<Entry, int> order = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < entries.Count; i++)
            order.TryAdd(entries[i], i);
        int open = 0, end = 0, table = 0, at = span.Start, skip = 0;
        while (true)
        {
            int next = Math.Min(open < opens.Count ? opens[open].Span.Start : span.End, Math.Min(end < ends.Count ? ends[end].Entry.Span.End : span.End, table < planned.Events.Count ? planned.Events[table].At : span.End));
            for (; at < next; at = Math.Min(next, left[skip].Note.End))
            {
                while (skip < left.Count && left[skip].Note.End <= at)
                    skip++;
                int to = skip < left.Count ? Math.Clamp(left[skip].Note.Start, at, next) : next;
                Add(at, to);
                if (to == next)
                    break;
            }

            at = next;
            // What is still in its parents comes before their ends.
            for (; open < opens.Count && opens[open].Span.Start == at && opens[open].IsBeforeEnds && (table >= planned.Events.Count || planned.Events[table] is { IsEnd: true } || planned.Events[table].At > at || planned.Events[table].Part.Order > Order(opens[open])); open++)
                OpenAndClose(opens[open]);
            for (; end < ends.Count && ends[end].Entry.Span.End == at; end++)
                Close(ends[end].Entry);
            while ((open < opens.Count && opens[open].Span.Start == at) || (table < planned.Events.Count && planned.Events[table].At == at))
            {
                if (table < planned.Events.Count && planned.Events[table] is var (part, isEnd, place) && place == at && IsFirst(planned, table, open < opens.Count && opens[open].Span.Start == at ? opens[open] : null, Order))
                {
                    Table(part, isEnd);
                    table++;
                    continue;
                }

                OpenAndClose(opens[open++]);
            }

            if (open >= opens.Count && end >= ends.Count && table >= planned.Events.Count && at >= span.End)
                break;
        }

        EndParagraph();
        if (waiting.Count > 0)
        {
            AddWaiting();
            EndParagraph();
        }

        tables.EndText(hasMark ? null : firstMark);

        int Order(Entry entry) => order.GetValueOrDefault(entry, int.MaxValue);
    }

    // Of what begins or ends at one place, whether the next table comes before the next entry.
    private static bool IsFirst(WriterTables planned, int table, Entry? entry, Func<Entry, int> order)
    {
        if (entry is null)
            return true;
        (TablePart part, bool isEnd, int _) = planned.Events[table];
        if (!isEnd)
            return part.Order < order(entry);
        return !(entry.Span.IsEmpty && (part.Span.IsEmpty || entry.IsBeforeEnds));
    }

    private void Table(TablePart part, bool isEnd)
    {
        EndParagraph();
        if (part.Kind == EntryKind.Cell)
            places.Cell(begins: !isEnd);
        if (part.Kind == EntryKind.Table && !isEnd)
            places.Open(part.Entry);
        else if (isEnd)
            part.Entry.IsClosed = true;
        if (isEnd)
            tables.End(part);
        else
            tables.Begin(part);
    }

    private void OpenAndClose(Entry entry)
    {
        Open(entry);
        if (entry.Span.IsEmpty)
            Close(entry);
    }

    private void Open(Entry entry)
    {
        places.Open(entry);
        switch (entry.Kind)
        {
            case EntryKind.Turn:
                Want(StoryBreak.Soft);
                if (entry.Annotation is Turn { LabelSpan: null, Speaker: { } who } && !entry.Span.IsEmpty && isNamed)
                    speaker = NameBefore(entry.Span, who);
                break;
            case EntryKind.Paragraph or EntryKind.Heading: leaves++; Want(StoryBreak.Soft); break;
            case EntryKind.Soft: Want(StoryBreak.Soft); break;
            case EntryKind.Statement: Want(StoryBreak.AtLine); break;
            case EntryKind.Code: OpenCode(entry); break;
            case EntryKind.Hard or EntryKind.List or EntryKind.Item or EntryKind.ListLabel or EntryKind.Table or EntryKind.Row or EntryKind.Cell or EntryKind.Quote: Want(StoryBreak.Hard); break;
            case EntryKind.Figure: AddFigure((Figure)entry.Annotation); break;
            case EntryKind.LineBreak: AddBreak(); break;
            case EntryKind.Lead: leads++; break;
            case EntryKind.Suppressed: suppressed++; break;
            case EntryKind.Anchor or EntryKind.InlineNote: AddReference(entry); break;
            case EntryKind.Comment:
                if (losses.Line(((Markup)entry.Annotation).Data) is { } words)
                    AddComment(words);
                break;
            default: look.Change(entry, 1); break;
        }
    }

    private void Close(Entry entry)
    {
        entry.IsClosed = true;
        places.Close(entry);
        switch (entry.Kind)
        {
            case EntryKind.Turn: Want(StoryBreak.Hard); speaker = null; break;
            case EntryKind.Paragraph or EntryKind.Heading: leaves--; Want(entry.Span.IsEmpty ? StoryBreak.None : StoryBreak.Soft); break;
            case EntryKind.Soft: Want(StoryBreak.Soft); break;
            case EntryKind.Statement: Want(StoryBreak.AtLine); break;
            case EntryKind.Code: CloseCode(entry); break;
            case EntryKind.Hard or EntryKind.List or EntryKind.Item or EntryKind.ListLabel or EntryKind.Table or EntryKind.Row or EntryKind.Cell or EntryKind.Quote: Want(StoryBreak.Hard); break;
            case EntryKind.Figure: Want(entry.Span.IsEmpty ? StoryBreak.None : StoryBreak.Hard); break;
            case EntryKind.Lead: leads--; break;
            case EntryKind.Suppressed:
                suppressed--;
                if (entry.Annotation is FormeWork && document.Slice(entry.Span) is var number)
                    places.SetNumber(number);
                break;
            case EntryKind.Anchor: suppressed -= IsMark(entry.Span) ? 1 : 0; break;
            case EntryKind.LineBreak or EntryKind.InlineNote or EntryKind.Comment: break;
            default: look.Change(entry, -1); break;
        }
    }

    private void Want(StoryBreak what) => wanted = what > wanted ? what : wanted;

    private void Add(int from, int to)
    {
        if (suppressed > 0)
            return;
        string text = document.Text;
        for (int i = from; i < to; i++)
        {
            char c = text[i];
            if (c is ' ' or '\t')
            {
                AddSpace(c);
            }
            else if (c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                if (c == '\r' && i + 1 < to && text[i + 1] == '\n')
                    i++;
                AddLineEnd();
            }
            else if (losses.KnownAt(text, i) is > 0 and int length)
            {
                Begin(isLeading: leads > 0 || look.IsLabel);
                // Halves of a pair are never parted by what begins or ends between them.
                for (int last = i + length - 1; i < last; i++)
                    paragraph.Add(text[i], look.Current);
                paragraph.Add(text[i], look.Current);
            }
        }
    }

    private void AddSpace(char c)
    {
        if (space.Length == 0)
            spaceLook = look.Current;
        space.Append(c);
    }

    private void AddLineEnd()
    {
        if (isAfterBreak)
        {
            // The line end that the break stands for.
            isAfterBreak = false;
            space.Clear();
            return;
        }

        if (codeBlocks > 0 && !paragraph.IsEmpty && wanted < StoryBreak.Hard)
        {
            FlushSpace();
            paragraph.AddBreak(look.Current);
            return;
        }

        AddSpace('\n');
        lineEnds++;
    }

    // Something is printed: in the paragraph that is open, or in a new one.
    private void Begin(bool isLeading)
    {
        bool parts = wanted == StoryBreak.Hard
            || (wanted == StoryBreak.Soft && (lineEnds > 0 || !(isLead || (isLeading && !look.IsLabel))))
            || (wanted == StoryBreak.AtLine && lineEnds > 0)
            || (lineEnds > 1 && leaves == 0);
        if (!paragraph.IsEmpty && parts)
            EndParagraph();
        bool isNew = paragraph.IsEmpty;
        // A time after a paragraph does not make the next one go on in its line.
        if (isNew || isLead || !isLeading)
            wanted = StoryBreak.None;
        if (isNew)
        {
            // Code keeps the white space before its first line.
            string indent = codeBlocks > 0 ? space.ToString() : "";
            space.Clear();
            space.Append(indent, indent.LastIndexOf('\n') + 1, indent.Length - indent.LastIndexOf('\n') - 1);
            lineEnds = 0;
            isLead = true;
            tables.BeginParagraph();
        }

        if (isNew || (isLead && !isLeading && paragraph is { Style: null, Number: null }))
        {
            string? number = places.Style(paragraph, codeBlocks > 0);
            // In the item of a list the style of the paragraph is the item's.
            look.IsCodeBlock = codeBlocks > 0 && paragraph.Style == "HTMLPreformatted";
            if (number is not null)
                paragraph.Add($"{number} ", default);
            AddWaiting();
        }

        isLead &= isLeading;
        FlushSpace();
        if (speaker is not null && !look.IsLabel && !isLeading)
        {
            paragraph.Add(speaker, StoryLook.Label);
            paragraph.Add(' ', default);
            speaker = null;
        }
    }

    private void FlushSpace()
    {
        if (space.Length > 0 && lineEnds > 0 && !(paragraph.EndsWithBreak && !isAfterBreak))
            paragraph.Add(' ', spaceLook);
        else if (space.Length > 0)
            paragraph.Add(space.ToString().Replace("\n", "", StringComparison.Ordinal), spaceLook);
        space.Clear();
        lineEnds = 0;
        isAfterBreak = false;
    }

    private void AddBreak()
    {
        if (paragraph.IsEmpty || wanted >= StoryBreak.Soft)
            return;
        if (lineEnds > 0)
        {
            space.Clear();
            lineEnds = 0;
        }

        FlushSpace();
        paragraph.AddBreak(look.Current);
        isAfterBreak = true;
    }

    private void EndParagraph()
    {
        if (!paragraph.IsEmpty)
        {
            tables.WriteParagraph(hasMark ? null : firstMark);
            hasMark = true;
        }

        space.Clear();
        (lineEnds, isAfterBreak, isLead, wanted) = (0, false, true, StoryBreak.None);
    }
}

/// <summary>How much parts what comes from what stood before.</summary>
internal enum StoryBreak
{
    None,

    /// <summary>A paragraph, if a line ends here.</summary>
    AtLine,

    /// <summary>A paragraph, unless only a label or time stood before it in the line.</summary>
    Soft,

    /// <summary>A paragraph.</summary>
    Hard,
}

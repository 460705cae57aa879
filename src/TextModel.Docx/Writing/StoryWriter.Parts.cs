namespace TextModel.Formats.Docx;

/// <content>What is more than words: numbers, labels, code, comments, marks, pictures.</content>
internal sealed partial class StoryWriter
{
    // The numbers that Word prints itself are left out of the text.
    private IEnumerable<Entry> WithNumbers(List<Entry> entries)
    {
        var lists = new Stack<Entry>();
        var numbers = new HashSet<TextSpan>();
        foreach (Entry entry in entries)
        {
            while (lists.Count > 0 && lists.Peek().Span.End <= entry.Span.Start && !entry.Span.IsEmpty)
                lists.Pop();
            if (entry.Kind == EntryKind.List)
                lists.Push(entry);
            if (entry is { Kind: EntryKind.Lead, Annotation: FormeWork { Type: "format", Span.IsEmpty: false } })
            {
                if (numbers.Contains(entry.Span))
                    continue;
                if (IsLooseNumber(entry.Span))
                {
                    yield return new(entry.Annotation, EntryKind.Suppressed, entry.Span);
                    continue;
                }
            }

            yield return entry;
            if (entry.Annotation is TextListItem item && lists.Count > 0 && StoryPlaces.PrintedNumber(document, item, ((TextList)lists.Peek().Annotation).Kind) is { } printed && numbers.Add(printed))
                yield return new(item, EntryKind.Suppressed, printed);
        }
    }

    // A number at the beginning of a line that is no item.
    private bool IsLooseNumber(TextSpan span)
    {
        int before = span.Start - 1;
        while (before >= 0 && document.Text[before] is ' ' or '\t')
            before--;
        bool isFree = (before < 0 || document.Text[before] is '\n' or '\r') && span.End < document.Text.Length && document.Text[span.End] == ' ' && WriterNumbering.CanPrint(document.Slice(span));
        return isFree && document.Slice(span).Any(char.IsLetterOrDigit);
    }

    // A name and a colon, or a label as it is printed elsewhere; an identifier is no name.
    private string? LabelOf(Speaker who)
    {
        string? name = losses.Line(who.Name ?? (who.Labels.IsEmpty ? null : who.Labels[0]));
        return name is null || (who.Name is null && char.IsPunctuation(name[^1])) ? name : $"{name.TrimEnd(':')}:";
    }

    // A turn that begins with the name needs no other.
    private string? NameBefore(TextSpan turn, Speaker who)
    {
        if (LabelOf(who) is not { } name || document.Text.AsSpan(turn.Start, turn.Length).TrimStart().StartsWith(name.AsSpan().TrimEnd(':'), StringComparison.OrdinalIgnoreCase))
            return null;
        losses.Add("turns without a label, which begin with the name of who speaks", turn);
        return name;
    }

    // Code of several lines, or that is a block by itself, keeps its lines.
    private void OpenCode(Entry entry)
    {
        look.Change(entry, 1);
        if (!IsCodeBlock(entry))
            return;
        EndParagraph();
        codeBlocks++;
    }

    private void CloseCode(Entry entry)
    {
        look.Change(entry, -1);
        if (!IsCodeBlock(entry))
            return;
        EndParagraph();
        codeBlocks--;
        look.IsCodeBlock &= codeBlocks > 0;
    }

    private bool IsCodeBlock(Entry entry) => document.Text.AsSpan(entry.Span.Start, entry.Span.Length).Trim().IndexOfAny('\n', '\r') >= 0;

    private void AddWaiting()
    {
        foreach (int comment in waiting)
            paragraph.AddMark(PieceKind.Comment, comment, null, look.Current.Changes);
        waiting.Clear();
    }

    // A comment stands where it is anchored; before a paragraph it waits for its first word.
    private void AddComment(string words)
    {
        int id = marks.AddComment(words);
        if (paragraph.IsEmpty || (space.Length > 0 && wanted >= StoryBreak.Soft))
            waiting.Add(id);
        else
        {
            if (wanted == StoryBreak.None && lineEnds == 0)
                FlushSpace();
            paragraph.AddMark(PieceKind.Comment, id, null, look.Current.Changes);
        }
    }

    private void AddReference(Entry entry)
    {
        PlannedNote note = entry.Note!;
        bool isMark = entry.Kind == EntryKind.Anchor && IsMark(entry.Span);
        string? printed = isMark ? document.Slice(entry.Span).Trim() : null;
        (PieceKind kind, int id, string? custom) = marks.Refer(note, printed);
        // One without words stands after those before it.
        if (paragraph.IsEmpty || space.Length > 0 || !entry.Span.IsEmpty)
            Begin(isLeading: false);
        paragraph.AddMark(kind, id, custom, look.Current.Changes);
        suppressed += isMark ? 1 : 0;
    }

    // What is longer is no mark, but words that a note belongs to.
    private bool IsMark(TextSpan span) => span.Length is > 0 and <= WriterMarks.LongestMark && document.Text.AsSpan(span.Start, span.Length).IndexOfAny('\n', '\r') < 0;

    // A picture stays at its address; where Word could not find it, what it shows stands in its place.
    private void AddFigure(Figure figure)
    {
        string? what = losses.Line(figure.Description), where = losses.Line(figure.Address);
        bool isShown = figure.Address is { } address && WriterLinks.CanShow(address);
        bool isBlock = !figure.Span.IsEmpty || leaves == 0;
        if (!figure.Span.IsEmpty)
            Want(StoryBreak.Hard);
        if (what is null && where is null)
            return;
        if (isBlock)
            Want(StoryBreak.Hard);
        Begin(isLeading: false);
        if (isShown)
        {
            paragraph.AddPicture(figure.Address!, what, look.Current.Changes);
        }
        else
        {
            if (paragraph.EndsWithWord)
                paragraph.Add(' ', default);
            paragraph.Add($"[{string.Join(": ", new[] { what, where }.OfType<string>())}]", default);
        }

        if (isBlock)
        {
            paragraph.Style ??= isShown ? null : "Caption";
            Want(StoryBreak.Hard);
        }
    }
}

using TextModel.Formats.Html;

namespace TextModel.Editions;

/// <summary>Prints stretches of a reading text: its paragraphs with what is around them, and their words.</summary>
/// <remarks>The text of what is printed is the stretch, character for character; what the edition adds (numbers, times, signs) has no text of its own.</remarks>
internal sealed class ReadingPrinter(EditionPage page)
{
    // Without a limit every word could stand in as many elements as the document has words.
    private const int Deepest = 24;

    private readonly Stack<ReadingBlock> open = new();
    private readonly List<ReadingBlock> blocks = [];
    private readonly List<(int At, Annotation What)> atoms = [];
    private readonly Dictionary<int, Paragraph> paragraphs = [];
    private readonly HashSet<int> heads = [];
    private readonly List<WordMark> inside = [];
    private List<WordMark> words = [];
    private int block;
    private int atom;
    private int word;

    /// <summary>Prints paragraphs and what is around them.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="reading">The reading text.</param>
    /// <param name="part">The stretch of it.</param>
    /// <param name="annotations">What stands in it, in document order.</param>
    /// <param name="hasLinks">Whether each paragraph has a link to itself.</param>
    public void PrintBlocks(HtmlText output, TextReading reading, TextSpan part, IEnumerable<Annotation> annotations, bool hasLinks)
    {
        Load(reading, part, annotations);
        for (int start = part.Start, end; start < part.End || start == part.Start; start = end + 1)
        {
            end = reading.Text.IndexOf('\n', start, part.End - start);
            end = end < 0 ? part.End : end;
            while (open.TryPeek(out ReadingBlock? top) && top.End <= start)
                output.Raw(open.Pop().Close);
            if (start > part.Start)
                output.Raw("\n");
            OpenBlocks(output, start, end);
            PrintParagraph(output, reading.Text, start, end, hasLinks);
            if (end >= part.End)
                break;
        }

        while (open.TryPop(out ReadingBlock? left))
            output.Raw(left.Close);
    }

    /// <summary>Prints words that stand in one element.</summary>
    public void PrintLine(HtmlText output, TextReading reading, TextSpan part, IEnumerable<Annotation> annotations)
    {
        Load(reading, part, annotations);
        PrintWords(output, reading.Text, part.Start, part.End);
    }

    private void Load(TextReading reading, TextSpan part, IEnumerable<Annotation> annotations)
    {
        blocks.Clear();
        atoms.Clear();
        paragraphs.Clear();
        heads.Clear();
        inside.Clear();
        (block, atom, word) = (0, 0, 0);
        var found = new List<WordMark>();
        int hidden = -1;
        foreach (Annotation annotation in annotations)
        {
            // What stands in a note is printed with it.
            if (annotation.End <= hidden && annotation.Start < hidden)
                continue;
            int start = Place(reading, annotation.Start, part.Start, part.End), end = Place(reading, annotation.End, start, part.End);
            switch (annotation)
            {
                case Note note:
                    hidden = Math.Max(hidden, note.End);
                    if (page.Notes.IsInline(note))
                        atoms.Add((start, note));
                    break;
                case NoteAnchor or TimeStamp or PageBreak or LineBreak or Figure { Span.IsEmpty: true }:
                    atoms.Add((start, annotation));
                    break;
                case Paragraph paragraph when start < end:
                    paragraphs.TryAdd(start, paragraph);
                    break;
                case Heading when start < end:
                    heads.Add(start);
                    break;
                default:
                    if (start == end)
                        break;
                    if (ReadingBlock.Of(annotation, start, end) is { } made)
                        blocks.Add(made);
                    else if (page.Words.Of(annotation) is { } mark)
                        found.Add(mark with { Start = start, End = end, Order = found.Count });
                    break;
            }
        }

        words = WordMark.InOrder(found);
    }

    // Nothing parts the halves of a pair.
    private static int Place(TextReading reading, int offset, int from, int to)
    {
        int place = Math.Clamp(reading.FromBase(offset), from, to);
        return place > from && place < to && char.IsSurrogatePair(reading.Text, place - 1) ? place - 1 : place;
    }

    private void OpenBlocks(HtmlText output, int start, int end)
    {
        for (; block < blocks.Count && blocks[block].Start <= start; block++)
        {
            ReadingBlock next = blocks[block];
            if (next.End <= start || open.Count >= Deepest)
                continue;
            if (open.TryPeek(out ReadingBlock? top))
            {
                // What crosses the end of what is around it ends there.
                next = next with { End = Math.Min(next.End, top.End) };
                if (next.Kind is ReadingBlockKind.Item or ReadingBlockKind.Row or ReadingBlockKind.Cell && !next.Fits(top.Kind))
                    continue;
                if (!next.Fits(top.Kind))
                    Fill(output, start, end);
            }
            else if (next.Kind is ReadingBlockKind.Item or ReadingBlockKind.Row or ReadingBlockKind.Cell)
            {
                continue;
            }

            Push(output, next);
            if (next.Picture is { } picture)
                page.Pictures.Print(output, picture);
        }

        Fill(output, start, end);
    }

    // Text that stands directly in a list, table or row gets a place there.
    private void Fill(HtmlText output, int start, int end)
    {
        while (open.TryPeek(out ReadingBlock? top) && !ReadingBlock.HoldsText(top.Kind))
        {
            if (top.Kind == ReadingBlockKind.Table && heads.Contains(start) && top.Start == start)
            {
                Push(output, new(ReadingBlockKind.Item, start, end, "<caption>", "</caption>"));
                return;
            }

            Push(output, top.Kind switch
            {
                ReadingBlockKind.List => top.Close == "</dl>" ? new(ReadingBlockKind.Item, start, end, "<dd>", "</dd>") : new(ReadingBlockKind.Item, start, end, "<li class=\"plain\">", "</li>"),
                ReadingBlockKind.Table => new(ReadingBlockKind.Row, start, end, "<tr>", "</tr>"),
                _ => new(ReadingBlockKind.Cell, start, end, "<td>", "</td>"),
            });
        }
    }

    private void Push(HtmlText output, ReadingBlock next)
    {
        output.Raw(next.Open);
        open.Push(next);
    }

    private void PrintParagraph(HtmlText output, string text, int start, int end, bool hasLinks)
    {
        Paragraph? paragraph = paragraphs.GetValueOrDefault(start);
        // Alone in an item or cell it needs no element, unless something leads to it.
        if (paragraph is null && open.TryPeek(out ReadingBlock? top) && top.Kind is ReadingBlockKind.Item or ReadingBlockKind.Cell && top.Start >= start && top.End <= end)
        {
            PrintWords(output, text, start, end);
            return;
        }

        output.Raw("<p").Attribute("class", heads.Contains(start) ? "head" : null).Attribute("id", paragraph?.Id).Raw(">");
        if (hasLinks && paragraph?.Id is { } id)
            output.Raw("<a class=\"l\"").Attribute("href", $"#{id}").Raw(" tabindex=\"-1\" title=\"¶\"></a>");
        PrintWords(output, text, start, end);
        output.Raw("</p>");
    }

    private void PrintWords(HtmlText output, string text, int start, int end)
    {
        int at = start;
        inside.RemoveAll(m => m.End <= start);
        foreach (WordMark mark in inside)
            output.Raw(mark.OpenAgain ?? mark.Open);
        while (true)
        {
            CloseEnded(output, at);
            for (; atom < atoms.Count && atoms[atom].At <= at; atom++)
                PrintAtom(output, atoms[atom].What);
            if (at >= end)
                break;
            for (; word < words.Count && words[word].Start <= at; word++)
            {
                if (words[word].End <= at || inside.Count >= Deepest)
                    continue;
                inside.Add(words[word]);
                output.Raw(words[word].Open);
            }

            int stop = atom < atoms.Count ? Math.Min(end, atoms[atom].At) : end;
            stop = word < words.Count ? Math.Min(stop, words[word].Start) : stop;
            foreach (WordMark mark in inside)
                stop = Math.Min(stop, mark.End);
            output.Text(text.AsSpan(at, stop - at));
            at = stop;
        }

        for (int i = inside.Count - 1; i >= 0; i--)
            output.Raw(inside[i].Close);
    }

    // Those above one that ends are closed with it, and opened again.
    private void CloseEnded(HtmlText output, int at)
    {
        int first = inside.FindIndex(m => m.End <= at);
        if (first < 0)
            return;
        for (int i = inside.Count - 1; i >= first; i--)
            output.Raw(inside[i].Close);
        inside.RemoveAll(m => m.End <= at);
        for (int i = first; i < inside.Count; i++)
            output.Raw(inside[i].OpenAgain ?? inside[i].Open);
    }

    private void PrintAtom(HtmlText output, Annotation what)
    {
        switch (what)
        {
            case LineBreak:
                output.Raw("<br>");
                break;
            case PageBreak { Number: { } number }:
                output.Raw("<span class=\"pb\"").Attribute("data-n", number).Raw("></span>");
                break;
            case TimeStamp time:
                output.Raw("<span class=\"at\"").Attribute("data-n", Clock.Of(time.Time)).Raw("></span>");
                break;
            case Figure figure:
                Outside(output, () => page.Pictures.Print(output, figure));
                break;
            case Note or NoteAnchor:
                Outside(output, () => page.Notes.PrintMark(output, what));
                break;
        }
    }

    // A link holds no other.
    private void Outside(HtmlText output, Action print)
    {
        int link = inside.FindIndex(m => m.IsLink);
        for (int i = inside.Count - 1; link >= 0 && i >= link; i--)
            output.Raw(inside[i].Close);
        print();
        for (int i = link; link >= 0 && i < inside.Count; i++)
            output.Raw(inside[i].OpenAgain ?? inside[i].Open);
    }
}

using TextModel.Printing;

namespace TextModel.Editions;

/// <summary>Prints stretches of a reading text: its paragraphs with what is around them, and their words.</summary>
/// <remarks>The text of what is printed is the stretch, character for character; what the edition adds (numbers, times, signs) has no text of its own.</remarks>
internal sealed class ReadingPrinter(EditionNotes notes, EditionPictures pictures, EditionWords elements) : IWordOutput
{
    // As deep as words are in elements; more would be made up.
    private const int Deepest = 24;

    private readonly Stack<ReadingBlock> open = new();
    private readonly List<ReadingBlock> blocks = [];
    private readonly List<PlanNode> atoms = [];
    private readonly Dictionary<int, Paragraph> paragraphs = [];
    private readonly HashSet<int> heads = [];
    private HtmlText output = new();
    private string text = "";
    private WordNesting? words;
    private int block;
    private int atom;

    /// <summary>Prints paragraphs and what is around them.</summary>
    /// <param name="target">Where they go.</param>
    /// <param name="reading">The reading text.</param>
    /// <param name="part">The stretch of it.</param>
    /// <param name="annotations">What stands in it, in document order.</param>
    /// <param name="hasLinks">Whether each paragraph has a link to itself.</param>
    public void PrintBlocks(HtmlText target, TextReading reading, TextSpan part, IEnumerable<Annotation> annotations, bool hasLinks)
    {
        Load(target, reading, part, annotations);
        for (int start = part.Start, end; start < part.End || start == part.Start; start = end + 1)
        {
            end = reading.Text.IndexOf('\n', start, part.End - start);
            end = end < 0 ? part.End : end;
            while (open.TryPeek(out ReadingBlock? top) && top.End <= start)
                output.Raw(open.Pop().Close);
            if (start > part.Start)
                output.Raw("\n");
            OpenBlocks(start, end);
            PrintParagraph(start, end, hasLinks);
            if (end >= part.End)
                break;
        }

        while (open.TryPop(out ReadingBlock? left))
            output.Raw(left.Close);
    }

    /// <summary>Prints words that stand in one element.</summary>
    public void PrintLine(HtmlText target, TextReading reading, TextSpan part, IEnumerable<Annotation> annotations)
    {
        Load(target, reading, part, annotations);
        PrintWords(part.Start, part.End);
    }

    private void Load(HtmlText target, TextReading reading, TextSpan part, IEnumerable<Annotation> annotations)
    {
        output = target;
        blocks.Clear();
        atoms.Clear();
        paragraphs.Clear();
        heads.Clear();
        text = reading.Text;
        (block, atom) = (0, 0);
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
                    if (notes.IsInline(note))
                        atoms.Add(new(PlanKind.Atom, note, start, start));
                    break;
                case NoteAnchor or TimeStamp or PageBreak or LineBreak or Figure { Span.IsEmpty: true }:
                    atoms.Add(new(PlanKind.Atom, annotation, start, start));
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
                    else if (elements.Of(annotation) is { } mark)
                        found.Add(mark with { Start = start, End = end, Order = found.Count });
                    break;
            }
        }

        words = new(WordMark.InOrder(found), this, new("HTML"));
    }

    // Nothing parts the halves of a pair.
    private static int Place(TextReading reading, int offset, int from, int to)
    {
        int place = Math.Clamp(reading.FromBase(offset), from, to);
        return place > from && place < to && char.IsSurrogatePair(reading.Text, place - 1) ? place - 1 : place;
    }

    private void OpenBlocks(int start, int end)
    {
        for (; block < blocks.Count && blocks[block].Start <= start; block++)
        {
            ReadingBlock next = blocks[block];
            if (next.End <= start || open.Count >= Deepest)
                continue;
            if (open.TryPeek(out ReadingBlock? top))
            {
                // What crosses the end of what is around it ends there.
                next = (next with { End = Math.Min(next.End, top.End) }).In(top);
                if (next.Kind is ReadingBlockKind.Item or ReadingBlockKind.Row or ReadingBlockKind.Cell && !next.Fits(top.Kind))
                    continue;
                if (!next.Fits(top.Kind))
                    Fill(start, end);
            }
            else if (next.Kind is ReadingBlockKind.Item or ReadingBlockKind.Row or ReadingBlockKind.Cell)
            {
                continue;
            }

            Push(next);
            if (next.Picture is { } picture)
                pictures.Print(output, picture);
        }

        Fill(start, end);
    }

    // Text that stands directly in a list, table or row gets a place there.
    private void Fill(int start, int end)
    {
        while (open.TryPeek(out ReadingBlock? top) && !ReadingBlock.HoldsText(top.Kind))
        {
            if (top.Kind == ReadingBlockKind.Table && heads.Contains(start) && top.Start == start)
            {
                Push(new(ReadingBlockKind.Item, start, end, "<caption>", "</caption>"));
                return;
            }

            Push(top.Kind switch
            {
                ReadingBlockKind.List => new ReadingBlock(ReadingBlockKind.Item, start, end, "<li class=\"plain\">", "</li>").In(top),
                ReadingBlockKind.Table => new(ReadingBlockKind.Row, start, end, "<tr>", "</tr>"),
                _ => new(ReadingBlockKind.Cell, start, end, "<td>", "</td>"),
            });
        }
    }

    private void Push(ReadingBlock next)
    {
        output.Raw(next.Open);
        open.Push(next);
    }

    private void PrintParagraph(int start, int end, bool hasLinks)
    {
        Paragraph? paragraph = paragraphs.GetValueOrDefault(start);
        // Alone in an item or cell it needs no element, unless something leads to it.
        if (paragraph is null && open.TryPeek(out ReadingBlock? top) && top.Kind is ReadingBlockKind.Item or ReadingBlockKind.Cell && top.Start >= start && top.End <= end)
        {
            PrintWords(start, end);
            return;
        }

        output.Raw("<p").Attribute("class", heads.Contains(start) ? "head" : null).Attribute("id", paragraph?.Id).Raw(">");
        if (hasLinks && paragraph?.Id is { } id)
            output.Raw("<a class=\"l\"").Attribute("href", $"#{id}").Raw(" tabindex=\"-1\" title=\"¶\"></a>");
        PrintWords(start, end);
        output.Raw("</p>");
    }

    private void PrintWords(int start, int end)
    {
        int first = atom;
        while (atom < atoms.Count && atoms[atom].Start <= end)
            atom++;
        words!.Print(start, end, first == atom ? [] : atoms.GetRange(first, atom - first));
    }

    void IWordOutput.Open(WordMark mark, bool isAgain) => output.Raw(isAgain ? mark.OpenAgain ?? mark.Open : mark.Open);

    void IWordOutput.Close(WordMark mark) => output.Raw(mark.Close);

    void IWordOutput.Text(int start, int end) => output.Text(text.AsSpan(start, end - start));

    int IWordOutput.Atom(Annotation what, int at, int end)
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
            case Figure or Note or NoteAnchor:
                // A link holds no other.
                int link = words!.CloseLink();
                if (what is Figure figure)
                    pictures.Print(output, figure);
                else
                    notes.PrintMark(output, what);
                words.OpenFrom(link);
                break;
        }

        return at;
    }
}

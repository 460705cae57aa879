using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>Makes annotations of the base text of what a page shows beside its words.</summary>
internal sealed class PageStructureMap
{
    private readonly PageWalker walker;
    private readonly IReadOnlyList<PageBlock> kept;
    private readonly PageText page;
    private readonly NoteReference[] notes;
    // Words stand in blocks, also where a page has blocks in words: of one span the block is the outer one.
    private readonly List<(Annotation Annotation, int Order)> found = [];

    // What covers more than half of a page is its usual look, and no word is set off by it.
    private readonly Dictionary<string, int> usual = new(StringComparer.OrdinalIgnoreCase);

    private PageStructureMap(PageWalker walker, PageText page, NoteReference[] notes)
    {
        this.walker = walker;
        this.page = page;
        this.notes = notes;
        kept = page.Blocks;
    }

    /// <summary>The annotations, in document order.</summary>
    /// <param name="walker">The page.</param>
    /// <param name="page">Its base text.</param>
    /// <param name="notes">The marks of notes, which are no links, in order.</param>
    public static Annotation[] Of(PageWalker walker, PageText page, NoteReference[] notes) =>
        walker.Structures.Marks.Count == 0 || page.Blocks.Count == 0 ? [] : new PageStructureMap(walker, page, notes).Run();

    private Annotation[] Run()
    {
        List<PageMark> marks = walker.Structures.Marks;
        PlaceBlocks(marks);
        JoinWords(marks);
        for (int i = 0; i < marks.Count; i++)
        {
            PageMark mark = marks[i];
            if (mark.IsDropped || mark.Into is not null)
                continue;
            switch (mark.Kind)
            {
                case PageMarkKind.LineBreak:
                    AddBreak(mark, i);
                    break;
                case PageMarkKind.Figure:
                    AddFigure(mark, i);
                    break;
                case PageMarkKind.Caption:
                    break;
                case PageMarkKind.Row or PageMarkKind.Cell or PageMarkKind.Item or PageMarkKind.Label when mark.Home!.IsDropped:
                    mark.IsDropped = true;
                    break;
                default:
                    if (mark.IsInline)
                        AddWords(mark, i);
                    else
                        found.Add((mark.What! with { Span = new(mark.From, mark.To) }, i));
                    break;
            }
        }

        found.Sort((a, b) => a.Annotation.Span.CompareTo(b.Annotation.Span) is not 0 and int order ? order : a.Order.CompareTo(b.Order));
        for (int i = 1; i < found.Count; i++)
            PutFirst(i);
        return [.. found.Select(f => f.Annotation)];
    }

    // A table whose first cell is empty begins right after the text before; a picture that stands there would be in it, and in no cell.
    private void PutFirst(int part)
    {
        (Annotation annotation, int order) = found[part];
        int at = part;
        while (at > 0 && found[at - 1].Annotation is Figure or LineBreak && found[at - 1].Annotation.Span == TextSpan.At(annotation.Start))
            at--;
        if (at == part || at == 0 || !(annotation is TextTableRow ? found[at - 1].Annotation is TextTable : annotation is TextTableCell && found[at - 1].Annotation is TextTableRow))
            return;
        for (int i = part; i > at; i--)
            found[i] = found[i - 1];
        found[at] = (annotation, order);
    }

    // Parts before wholes, since a whole holds its parts, empty ones too.
    private void PlaceBlocks(List<PageMark> marks)
    {
        // Where the next block begins. An empty part right there could not be told from the parts of that block: it is left out.
        int next = int.MaxValue;
        for (int i = marks.Count - 1; i >= 0; i--)
        {
            PageMark mark = marks[i];
            if (mark.IsInline || mark.Kind is PageMarkKind.Figure)
                continue;
            Place(mark);
            PageMark? home = mark.Home;
            switch (mark.Kind)
            {
                case PageMarkKind.List:
                    (mark.From, mark.To) = mark.Items;
                    mark.IsDropped = mark.IsEmpty;
                    break;
                case PageMarkKind.Table or PageMarkKind.BlockQuotation:
                    mark.IsDropped = mark.IsEmpty || (mark.Kind == PageMarkKind.Table && mark.Inner.To < 0);
                    break;
                case PageMarkKind.Row:
                    mark.IsDropped |= mark.Inner.To < 0;
                    break;
                case PageMarkKind.Caption:
                    continue;
            }

            mark.IsDropped |= mark.IsEmpty && mark.From == next;
            while (home is { Kind: PageMarkKind.Figure })
                home = home.Home;
            // What is in a list, but in no item, is in what is around that.
            (int from, int to) = mark.IsDropped ? mark.Inner : (Math.Min(mark.From, mark.Inner.From), Math.Max(mark.To, mark.Inner.To));
            next = mark.IsDropped || mark.IsEmpty ? next : Math.Min(next, mark.From);
            if (home is not null && to >= 0)
                home.Inner = (Math.Min(home.Inner.From, from), Math.Max(home.Inner.To, to));
            if (home is not null && !mark.IsDropped && !mark.IsEmpty && mark.Kind is PageMarkKind.Item or PageMarkKind.Label)
                home.Items = (Math.Min(home.Items.From, mark.From), Math.Max(home.Items.To, mark.To));
        }
    }

    // Where a block stands in the base text. One that lost its text with the navigation is left out; one that never had any stands after what is before it.
    private void Place(PageMark mark)
    {
        int first = FirstBehind(mark.Start), last = LastBefore(mark.End);
        if (first <= last)
        {
            mark.From = kept[first].TextStart + Math.Max(0, mark.Start - kept[first].Start);
            mark.To = TextOf(last, mark.End);
            if (mark.Inner.To >= 0)
                (mark.From, mark.To) = (Math.Min(mark.From, mark.Inner.From), Math.Max(mark.To, mark.Inner.To));
            return;
        }

        if (mark.Inner.From < mark.Inner.To)
        {
            (mark.From, mark.To) = mark.Inner;
            return;
        }

        int before = LastBefore(mark.Start);
        mark.From = mark.To = before < 0 ? 0 : TextOf(before, mark.Start);
        mark.IsDropped = before < 0 || (mark.End > mark.Start && mark.Kind != PageMarkKind.Cell);
    }

    private int TextOf(int block, int offset) => kept[block].TextStart + Math.Min(offset, kept[block].End) - kept[block].Start;

    // The first block that stays and ends behind an offset.
    private int FirstBehind(int offset)
    {
        int low = 0, high = kept.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (kept[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // The last block that stays and starts before an offset; -1 for none.
    private int LastBefore(int offset)
    {
        int low = 0, high = kept.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (kept[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private void JoinWords(List<PageMark> marks)
    {
        ReadOnlySpan<char> text = walker.Text;
        // The last mark among words in each mark around; for those in none the last of all.
        PageMark? outermost = null;
        foreach (PageMark mark in marks)
        {
            PageMark? around = mark.Around?.Into ?? mark.Around;
            PageMark? before = around is null ? outermost : around.LastInner;
            if (around is null)
                outermost = mark;
            else
                around.LastInner = mark;
            if (!mark.IsInline || mark.Kind == PageMarkKind.LineBreak)
                continue;
            mark.Start += text[mark.Start..mark.End].IndexOfAnyExcept(' ', '\n', '\u00A0') is >= 0 and int space ? space : mark.End - mark.Start;
            mark.End = mark.Start + text[mark.Start..mark.End].LastIndexOfAnyExcept(' ', '\n', '\u00A0') + 1;
            if (mark.Start == mark.End || mark.Link is { IsNote: true })
            {
                mark.IsDropped = true;
                continue;
            }

            Weigh(mark);
            if (mark.Kind != PageMarkKind.Highlighting || mark.IsWeak)
                continue;
            if (around is { Kind: PageMarkKind.Highlighting, IsWeak: false } && around.Start == mark.Start && around.End == mark.End)
                (around.Look, mark.Into) = (mark.Look.Over(around.Look), around);
            else if (before is { Kind: PageMarkKind.Highlighting, IsWeak: false, IsDropped: false } && (before.Into ?? before) is var whole && whole.Look == mark.Look && IsSpace(text, whole.End, mark.Start))
                (whole.End, mark.Into) = (mark.End, whole);
        }
    }

    private void Weigh(PageMark mark)
    {
        int length = mark.End - mark.Start;
        foreach (string? name in (ReadOnlySpan<string?>)[mark.Look.Color, mark.Look.Font, mark.Kind == PageMarkKind.Foreign && !walker.Structures.HasLanguage ? mark.Language : null])
        {
            if (name is not null)
                usual[name] = usual.GetValueOrDefault(name) + length;
        }
    }

    // Within one block nothing but spaces.
    private bool IsSpace(ReadOnlySpan<char> text, int from, int to) =>
        from <= to && !text[from..to].ContainsAnyExcept(' ', '\u00A0') && LastBefore(from) is >= 0 and int block && kept[block].End > to;

    private bool IsUsual(string? name) => name is not null && usual.GetValueOrDefault(name) > page.Text.Length / 2;

    private void AddBreak(PageMark mark, int order)
    {
        int block = LastBefore(mark.Start);
        if (block >= 0 && mark.Start <= kept[block].End)
            found.Add((new LineBreak { Span = TextSpan.At(TextOf(block, mark.Start)) }, order));
    }

    private void AddWords(PageMark mark, int order)
    {
        Annotation? what = mark.What;
        if (mark.Kind == PageMarkKind.Highlighting)
        {
            PageLook look = mark.Look;
            what = new Highlighting { Span = default, Rendition = look.Rendition, Color = IsUsual(look.Color) ? null : look.Color, Font = IsUsual(look.Font) ? null : look.Font };
        }
        else if ((mark.Kind == PageMarkKind.Foreign && IsUsual(mark.Language)) || (mark.IsWeak && mark.End - mark.Start > page.Text.Length / 2))
        {
            // A page in one language that says so late, or a transcript whose lines are kept with <pre>.
            return;
        }

        for (int i = FirstBehind(mark.Start); i < kept.Count && kept[i].Start < mark.End; i++)
        {
            int from = kept[i].TextStart + Math.Max(0, mark.Start - kept[i].Start), to = TextOf(i, mark.End);
            Annotation? part = what is Highlighting words ? OutsideNotes(words, mark.IsWeak, from, to) : what;
            if (part is not null && from < to)
                found.Add((part with { Span = new(from, to) }, order + walker.Structures.Marks.Count));
        }
    }

    // The mark of a note is raised because it is one.
    private Highlighting? OutsideNotes(Highlighting words, bool isWeak, int from, int to)
    {
        if ((words.Rendition & Rendition.Superscript) != 0 && notes.Length > 0)
        {
            int low = 0, high = notes.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (notes[middle].Span.End < to)
                    low = middle + 1;
                else
                    high = middle;
            }

            if (low < notes.Length && notes[low].Span.Start <= from)
                words = words with { Rendition = words.Rendition & ~Rendition.Superscript };
        }

        return words is { Rendition: Rendition.None, Color: null, Font: null } && !isWeak ? null : words;
    }

    private void AddFigure(PageMark mark, int order)
    {
        if (mark.What is null)
            return;
        if (mark.Last is { IsDropped: false, IsEmpty: false } caption)
            found.Add((mark.What with { Span = new(caption.From, caption.To) }, order));
        else if (PlaceOf(mark) is >= 0 and int place)
            found.Add((mark.What with { Span = TextSpan.At(place) }, order));
    }

    // Where a picture stands; -1 where it is left out with what is around it.
    private int PlaceOf(PageMark mark)
    {
        List<PageBlock> all = walker.Blocks;
        int low = 0, high = all.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (all[middle].Start < mark.Start)
                low = middle + 1;
            else
                high = middle;
        }

        // Within the words of a block, or before its first.
        PageBlock? around = mark.Place.InBlock && low > 0 && mark.Start <= all[low - 1].End ? all[low - 1]
            : low < all.Count && (mark.Place.InBlock || all[low].Element == mark.Container) ? all[low] : null;
        if (around is not null)
            return around.IsLeftOut ? -1 : around.TextStart + Math.Max(0, mark.Start - around.Start);
        int before = LastBefore(mark.Start);
        if (mark.Place.IsAway && (before < 0 || before == kept.Count - 1))
            return -1;
        int place = before < 0 ? 0 : TextOf(before, mark.Start);
        return mark.Home is { IsDropped: false, IsEmpty: false } home ? Math.Max(place, home.From) : place;
    }
}

namespace TextModel.Transcripts;

/// <summary>Puts what the mark-up shows (lists, tables, highlighting …) among the annotations that were found. Where it crosses turns, the turns win.</summary>
internal sealed class StructureMerge
{
    private readonly string text;
    private readonly BuiltAnnotations built;

    // Where blocks are cut, and where what stands among words is: sorted.
    private readonly Borders walls = new();
    private readonly Borders edges = new();

    // What else was found, by its start: it is not cut, and cuts only what crosses it.
    private readonly List<TextSpan> others = [];

    // The turns and notes.
    private readonly List<Spoken> turns = [];

    // Made once: they are asked for each structure.
    private readonly Func<int, int> startOfBuilt, startOfTurn, startOfOther;

    private StructureMerge(string text, BuiltAnnotations built)
    {
        this.text = text;
        this.built = built;
        startOfBuilt = i => built.SpanOf(i).Start;
        startOfTurn = i => turns[i].Start;
        startOfOther = i => others[i].Start;
        TextSpan paragraph = default;
        for (int i = 0; i < built.Count; i++)
        {
            TextSpan span = built.SpanOf(i);
            Type type = built.TypeOf(i);
            // A statement in a paragraph, such as a date, may itself be part of a link.
            bool isInside = type == typeof(SourceStatement) && span != paragraph && paragraph.Contains(span);
            if (type == typeof(Paragraph))
                paragraph = span;
            if (type == typeof(Turn))
            {
                TextSpan? label = built.LabelOf(i);
                turns.Add(new(span.Start, label?.End ?? span.Start, span.End, IsNote: false));
                if (label is { } printed)
                    edges.Add(printed);
            }

            // A list of notes is their way of printing, also where no number is part of the text.
            if (type == typeof(Note))
                turns.Add(new(span.Start, span.Start + 1, span.End, IsNote: true));

            if (type == typeof(Turn) || type == typeof(Division) || type == typeof(Note))
            {
                walls.Add(span);
                edges.Add(span);
            }
            else if (type == typeof(Paragraph) || type == typeof(Heading) || (type == typeof(SourceStatement) && !isInside))
            {
                edges.Add(span);
            }
            else if (span.Length > 1)
            {
                others.Add(span);
            }
        }
    }

    /// <summary>Adds them.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="built">What was found, in document order.</param>
    /// <param name="structures">What the mark-up shows, in document order.</param>
    public static void Add(string text, BuiltAnnotations built, ReadOnlySpan<Annotation> structures)
    {
        if (!structures.IsEmpty)
            new StructureMerge(text, built).Add(structures);
    }

    private void Add(ReadOnlySpan<Annotation> structures)
    {
        HashSet<int> removed = [];
        Annotation[] kept = WithCaptions(Cut(structures), removed);
        // Of two with one span the first is the outer one; an empty cell may end its row where the next one begins.
        AnnotationOrder.Sort(kept);
        var added = new List<(int Before, Annotation Annotation)>(kept.Length);
        var open = new Stack<(int End, Type Type)>();
        int next = 0;
        foreach (Annotation structure in kept)
        {
            for (; next < built.Count && IsBefore(next, structure); next++)
                Open(open, built.SpanOf(next), built.TypeOf(next), 0);
            int inside = InsideOf(structure, open);
            added.Add((next, inside == 0 ? structure : structure with { EndingAncestors = inside }));
            Open(open, structure.Span, structure.GetType(), inside);
        }

        built.Insert(added, removed);
    }

    // The first words of a picture, and those of a table before its rows, are its heading; what items describe is words, and no paragraph.
    private Annotation[] WithCaptions(List<Annotation> kept, HashSet<int> removed)
    {
        var all = new List<Annotation>(kept.Count);
        int at = 0;
        for (int i = 0; i < kept.Count; i++)
        {
            Annotation structure = kept[i];
            all.Add(structure);
            int end = structure switch
            {
                TextListLabel or Figure => structure.End,
                TextTable => i + 1 < kept.Count && kept[i + 1].Start < structure.End ? kept[i + 1].Start : structure.End,
                _ => structure.Start,
            };
            if (end == structure.Start)
                continue;
            at = First(at, built.Count, structure.Start, startOfBuilt);
            for (bool isFirst = true; at < built.Count && built.SpanOf(at).Start < end; at++)
            {
                TextSpan span = built.SpanOf(at);
                if (built.TypeOf(at) != typeof(Paragraph) || span.End > end || (structure is not TextListLabel && !isFirst))
                    continue;
                isFirst = false;
                removed.Add(at);
                if (structure is not TextListLabel)
                    all.Add(new Heading { Span = span });
            }
        }

        return [.. all];
    }

    // From a number on the first of some that begins at a place or after it.
    private static int First(int low, int high, int place, Func<int, int> startOf)
    {
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = startOf(middle) >= place ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static void Open(Stack<(int End, Type Type)> open, TextSpan span, Type type, int inside)
    {
        int ending = 0;
        foreach ((int end, _) in open)
        {
            // What is further out ends later.
            if (end > span.Start)
                break;
            ending += end == span.Start ? 1 : 0;
        }

        while (open.Count > 0 && (open.Peek().End < span.Start || (open.Peek().End == span.Start && ending > inside)))
        {
            ending -= open.Peek().End == span.Start ? 1 : 0;
            open.Pop();
        }

        open.Push((span.End, type));
    }

    // An empty cell at the end of its row is still in it; so is a picture in such a cell, or at the end of a turn.
    private static int InsideOf(Annotation structure, Stack<(int End, Type Type)> open)
    {
        if (!structure.Span.IsEmpty)
            return 0;
        bool found = false;
        int count = 0;
        foreach ((int end, Type type) in open)
        {
            if (end > structure.Start)
                break;
            if (end != structure.Start)
                continue;
            found |= IsHome(structure, type);
            count += found ? 1 : 0;
        }

        return count;
    }

    private static bool IsHome(Annotation part, Type around) => part switch
    {
        TextTableRow => around == typeof(TextTable),
        TextTableCell => around == typeof(TextTableRow),
        TextListItem or TextListLabel => around == typeof(TextList),
        Figure => around == typeof(TextTableCell) || around == typeof(TextListItem) || around == typeof(Turn),
        _ => false,
    };

    private bool IsBefore(int index, Annotation structure)
    {
        TextSpan span = built.SpanOf(index);
        if (span.Start != structure.Start)
            return span.Start < structure.Start;
        return span.End != structure.End ? span.End > structure.End : RankOf(built.TypeOf(index)) < RankOf(structure);
    }

    // Which of two with one span is the outer one.
    private static int RankOf(Type type) =>
        type == typeof(Division) ? 0 : type == typeof(Turn) || type == typeof(Note) ? 1
            : 3;

    private static int RankOf(Annotation structure) => IsBlock(structure) ? 2 : structure is Heading ? 3 : 4;

    private static bool IsBlock(Annotation structure) =>
        structure is TextList or TextListItem or TextListLabel or TextTable or TextTableRow or TextTableCell or Figure or Quotation { IsBlock: true };

    private List<Annotation> Cut(ReadOnlySpan<Annotation> structures)
    {
        var kept = new List<Annotation>(structures.Length);
        HashSet<Annotation> printing = FindPrinting(structures);
        // The lists, tables and rows around, and where what is kept of them begins: after their ends where they are left out.
        var around = new Stack<(Annotation Whole, int From)>();
        foreach (Annotation structure in structures)
        {
            if (structure.End > text.Length)
                throw new ArgumentException($"The {structure} lies outside the text of {text.Length} units.", nameof(structures));
            while (around.Count > 0 && (around.Peek().Whole.End < structure.Start || !around.Peek().Whole.Span.Contains(structure.Span)))
                around.Pop();
            bool isLeft = IsLeftOut(structure, around, printing);
            int count = kept.Count;
            if (!isLeft && structure.Span.IsEmpty)
                kept.Add(structure);
            else if (!isLeft)
                Cut(structure, IsBlock(structure) ? walls : edges, kept);
            if (structure is TextList or TextTable or TextTableRow)
                around.Push((structure, kept.Count > count ? kept[count].Start : int.MaxValue));
        }

        return kept;
    }

    private static bool IsLeftOut(Annotation structure, Stack<(Annotation Whole, int From)> around, HashSet<Annotation> printing)
    {
        switch (structure)
        {
            case TextList or TextTable:
                return printing.Contains(structure);
            case TextTableRow or TextTableCell or TextListItem or TextListLabel:
                foreach ((Annotation whole, int from) in around)
                {
                    // An empty cell at the beginning of a table with which a turn begins stands before that turn.
                    if (structure is TextTableRow ? whole is TextTable : structure is TextTableCell ? whole is TextTableRow : whole is TextList)
                        return structure.Span.IsEmpty ? structure.Start < from : from == int.MaxValue;
                }

                return true;
            default:
                return false;
        }
    }

    // The lists and tables that are only the way of printing turns or notes: one of these begins in them, or its label stands there.
    private HashSet<Annotation> FindPrinting(ReadOnlySpan<Annotation> structures)
    {
        var found = new HashSet<Annotation>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Annotation>();
        int next = 0;
        foreach ((int start, int labelEnd, int end, _) in turns)
        {
            // A list that begins within the label has a part of it in it.
            for (; next < structures.Length && structures[next].Start < Math.Max(labelEnd, start + 1); next++)
            {
                if (structures[next] is not (TextList or TextTable) || structures[next].Span.IsEmpty)
                    continue;
                Close(structures[next].Start);
                open.Push(structures[next]);
            }

            Close(start);
            foreach (Annotation around in open)
            {
                // A turn without a label may be just that list.
                bool isAll = labelEnd == start && end >= around.End && TextScan.SkipSpace(text, around.Start, around.End) == start;
                // What is around one that was found was looked at with it.
                if (!isAll && !found.Add(around))
                    break;
            }
        }

        return found;

        void Close(int at)
        {
            while (open.Count > 0 && open.Peek().End <= at)
                open.Pop();
        }
    }

    // The turn or note in whose label a place lies; of a note its beginning counts, since its label is not known here.
    private Spoken? LabeledAt(int place)
    {
        int last = First(0, turns.Count, place + 1, startOfTurn) - 1;
        return last >= 0 && turns[last].LabelEnd > place ? turns[last] : null;
    }

    // Blocks that are not cut stay as they are; of what stands among words white space at the edges is left out.
    private void Cut(Annotation whole, Borders borders, List<Annotation> kept)
    {
        int at = whole.Start;
        while (at < whole.End)
        {
            int end = Math.Min(borders.Behind(at), whole.End);
            if (borders == edges && Crossing(at, end) is > 0 and int crossing)
                end = crossing;
            int from = at == whole.Start && IsBlock(whole) ? at : TextScan.SkipSpace(text, at, end), to = TextScan.TrimEnd(text, from, end);
            // What is quoted comes after the label.
            if (whole is Quotation { IsBlock: true } && LabeledAt(from) is { } labeled)
                from = labeled.IsNote ? to : TextScan.SkipSpace(text, Math.Min(labeled.LabelEnd, to), to);
            if (at == whole.Start && end == whole.End && (from == at && (IsBlock(whole) || to == end)))
                kept.Add(whole);
            else if (from < to)
                kept.Add(whole with { Id = at == whole.Start ? whole.Id : null, Span = new(from, to) });
            at = end;
        }
    }

    // Where to cut so that nothing is crossed; 0 where nothing is.
    private int Crossing(int from, int to)
    {
        // Of those that begin before the end, from the last on; few nest in one another.
        int cut = 0;
        for (int i = First(0, others.Count, to, startOfOther) - 1, near = 0; i >= 0 && near < 8; i--, near++)
        {
            TextSpan other = others[i];
            if (other.Start < from && other.End > from && other.End < to)
                cut = cut == 0 ? other.End : Math.Min(cut, other.End);
            else if (other.Start > from && other.End > to)
                cut = cut == 0 ? other.Start : Math.Min(cut, other.Start);
        }

        return cut;
    }

    /// <summary>A turn or a note.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="LabelEnd">Where its label ends.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="IsNote">Whether it is a note.</param>
    private readonly record struct Spoken(int Start, int LabelEnd, int End, bool IsNote);
}

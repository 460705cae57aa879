namespace TextModel.Printing;

/// <summary>What is written around words: an element, or signs.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, after its beginning.</param>
/// <param name="Open">What stands before them: a start tag, or several.</param>
/// <param name="Close">What stands after them.</param>
internal sealed record WordMark(int Start, int End, string Open, string Close)
{
    /// <summary>Its place among those of the same span.</summary>
    public int Order { get; set; }

    /// <summary>The start tag of what is left when it was cut; an identifier stands only once.</summary>
    public string? OpenAgain { get; init; }

    /// <summary>Whether it is a link, which holds no other.</summary>
    public bool IsLink { get; init; }

    /// <summary>Whether it is text of a computer language, which may stand by itself.</summary>
    public bool IsCode { get; init; }

    /// <summary>The sign that may stand on both sides instead; null where the format has none.</summary>
    public string? Sign { get; init; }

    /// <summary>What is written in the place of the words; null where these are.</summary>
    public string? Instead { get; init; }

    /// <summary>What it is written for.</summary>
    public Annotation? What { get; init; }

    /// <summary>Outer ones first, and links cut so that none holds another.</summary>
    public static List<WordMark> InOrder(List<WordMark> marks)
    {
        List<WordMark> sorted = Sorted(marks);
        if (!sorted.Exists(m => m.IsLink))
            return sorted;
        var result = new List<WordMark>(sorted.Count);
        var open = new Stack<(WordMark Link, bool IsCut)>();
        int from = 0;
        foreach (WordMark mark in sorted)
        {
            CloseUpTo(mark.Start);
            if (!mark.IsLink)
            {
                result.Add(mark);
                continue;
            }

            if (open.TryPop(out (WordMark Link, bool IsCut) around))
                open.Push((around.Link, AddPiece(around, mark.Start)));
            open.Push((mark, false));
            from = mark.Start;
        }

        CloseUpTo(int.MaxValue);
        return Sorted(result);

        void CloseUpTo(int place)
        {
            while (open.TryPeek(out (WordMark Link, bool IsCut) top) && top.Link.End <= place)
            {
                open.Pop();
                AddPiece(top, top.Link.End);
                from = Math.Max(from, top.Link.End);
            }
        }

        bool AddPiece((WordMark Link, bool IsCut) link, int to)
        {
            if (from >= to)
                return link.IsCut;
            result.Add(link.Link with { Start = from, End = to, Open = link.IsCut ? link.Link.OpenAgain ?? link.Link.Open : link.Link.Open });
            return true;
        }
    }

    // Mostly they are in order.
    private static List<WordMark> Sorted(List<WordMark> marks)
    {
        for (int i = 1; i < marks.Count; i++)
        {
            if (Compare(marks[i - 1], marks[i]) > 0)
                return [.. marks.Order(Comparer<WordMark>.Create(Compare))];
        }

        return marks;
    }

    private static int Compare(WordMark one, WordMark other) =>
        one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.End != other.End ? other.End.CompareTo(one.End) : one.Order.CompareTo(other.Order);
}

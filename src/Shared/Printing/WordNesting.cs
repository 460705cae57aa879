namespace TextModel.Printing;

/// <summary>Where words go, with what stands around them.</summary>
internal interface IWordOutput
{
    /// <summary>Begins what stands around words.</summary>
    void Open(WordMark mark, bool isAgain);

    /// <summary>Ends it.</summary>
    void Close(WordMark mark);

    /// <summary>Prints a stretch of the base text.</summary>
    void Text(int start, int end);

    /// <summary>Prints something without text; gives the place where the text goes on, no later than the end.</summary>
    int Atom(Annotation what, int at, int end);
}

/// <summary>Walks through the words of blocks, and cuts what stands around them so that it nests. Compiled into each project that writes a format of its own.</summary>
internal sealed class WordNesting(List<WordMark> marks, IWordOutput output, WriteLosses losses)
{
    // As deep as the readers look. Without a limit every word could stand in as many elements as the text has words.
    private const int Deepest = 24;

    // Those that are open, and whether their beginning was written in an earlier block or piece.
    private readonly List<(WordMark Mark, bool IsAgain)> open = [];
    private int next;

    /// <summary>What is code from one end of a stretch to the other; null where it is not all code. Stretches are asked for and printed in order.</summary>
    public WordMark? CodeOver(int start, int end)
    {
        Skip(start);
        foreach ((WordMark mark, _) in open)
        {
            if (mark.IsCode && mark.End >= end)
                return mark;
        }

        return null;
    }

    /// <summary>Prints a stretch.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="atoms">What stands in it without text, in order.</param>
    public void Print(int start, int end, IReadOnlyList<PlanNode> atoms)
    {
        int atom = 0, at = start;
        Skip(start);
        OpenFrom(0);
        while (true)
        {
            CloseEnded(at);
            for (; atom < atoms.Count && atoms[atom].Start <= at; atom++)
                at = output.Atom(atoms[atom].What!, at, end);
            if (at >= end)
                break;
            for (; next < marks.Count && marks[next].Start <= at; next++)
            {
                if (marks[next].End > at && Take(marks[next]))
                    OpenFrom(open.Count - 1);
            }

            int stop = atom < atoms.Count ? Math.Min(end, atoms[atom].Start) : end;
            if (next < marks.Count)
                stop = Math.Min(stop, marks[next].Start);
            foreach ((WordMark mark, _) in open)
                stop = Math.Min(stop, mark.End);
            output.Text(at, stop);
            at = stop;
        }

        CloseFrom(0);
        RemoveEnded(end);
    }

    /// <summary>Ends the link that is open and what is in it; gives its place for <see cref="OpenFrom"/>.</summary>
    public int CloseLink()
    {
        int link = open.FindIndex(static o => o.Mark.IsLink);
        if (link < 0)
            return open.Count;
        CloseFrom(link);
        return link;
    }

    /// <summary>Begins what was closed from a place on.</summary>
    public void OpenFrom(int first)
    {
        for (int i = first; i < open.Count; i++)
        {
            (WordMark mark, bool isAgain) = open[i];
            output.Open(mark, isAgain);
            open[i] = (mark, true);
        }
    }

    private void CloseFrom(int first)
    {
        for (int i = open.Count - 1; i >= first; i--)
            output.Close(open[i].Mark);
    }

    // What began between two blocks.
    private void Skip(int start)
    {
        RemoveEnded(start);
        for (; next < marks.Count && marks[next].Start <= start; next++)
        {
            if (marks[next].End > start)
                Take(marks[next]);
        }
    }

    private bool Take(WordMark mark)
    {
        if (open.Count < Deepest)
        {
            open.Add((mark, false));
            return true;
        }

        losses.Add("an element around words in too many others", "elements around words in too many others", new(mark.Start, mark.End));
        return false;
    }

    // Those above one that ends are closed with it, and opened again.
    private void CloseEnded(int at)
    {
        int first = 0;
        while (first < open.Count && open[first].Mark.End > at)
            first++;
        if (first == open.Count)
            return;
        CloseFrom(first);
        RemoveEnded(at);
        OpenFrom(first);
    }

    private void RemoveEnded(int at)
    {
        int kept = 0;
        for (int i = 0; i < open.Count; i++)
        {
            if (open[i].Mark.End > at)
                open[kept++] = open[i];
        }

        if (kept < open.Count)
            open.RemoveRange(kept, open.Count - kept);
    }
}

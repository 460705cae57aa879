namespace TextModel.Formats.Html;

/// <summary>Prints the words of a block with the elements around them, which it cuts so that they nest.</summary>
internal sealed class WordPrinter(string text, List<WordMark> marks, PageNames names, WriteLosses losses, PageOutput output)
{
    // As deep as the reader looks. Without a limit every word could stand in as many elements as the page has words.
    private const int Deepest = 24;

    // Those that are open, and whether their start tag was written in an earlier block or piece.
    private readonly List<(WordMark Mark, bool IsAgain)> open = [];
    private int next;
    private WordMark? whole;

    /// <summary>What is code from one end of a stretch to the other; null where it is not all code. Stretches are asked for and printed in order.</summary>
    public WordMark? CodeOver(int start, int end)
    {
        Skip(start);
        return open.Find(o => o.Mark.IsCode && o.Mark.End >= end).Mark;
    }

    /// <summary>Prints a stretch.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="atoms">What stands in it without text, in order.</param>
    /// <param name="code">The code that it is as a whole, whose element is written already; null where it is none.</param>
    public void Print(int start, int end, IReadOnlyList<PlanNode> atoms, WordMark? code = null)
    {
        whole = code;
        int atom = 0, at = start;
        Skip(start);
        for (int i = 0; i < open.Count; i++)
            WriteOpen(i);
        while (true)
        {
            CloseEnded(at);
            for (; atom < atoms.Count && atoms[atom].Start <= at; atom++)
                PrintAtom(atoms[atom].What!, ref at, end);
            if (at >= end)
                break;
            for (; next < marks.Count && marks[next].Start <= at; next++)
            {
                if (marks[next].End > at && Take(marks[next]))
                    WriteOpen(open.Count - 1);
            }

            int stop = atom < atoms.Count ? Math.Min(end, atoms[atom].Start) : end;
            if (next < marks.Count)
                stop = Math.Min(stop, marks[next].Start);
            foreach ((WordMark mark, _) in open)
                stop = Math.Min(stop, mark.End);
            output.Text(text.AsSpan(at, stop - at));
            at = stop;
        }

        for (int i = open.Count - 1; i >= 0; i--)
            WriteClose(i);
        open.RemoveAll(o => o.Mark.End <= end);
        whole = null;
    }

    // What began between two blocks.
    private void Skip(int start)
    {
        open.RemoveAll(o => o.Mark.End <= start);
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

    private void WriteOpen(int i)
    {
        (WordMark mark, bool isAgain) = open[i];
        if (!ReferenceEquals(mark, whole))
            output.Raw(isAgain ? mark.OpenAgain ?? mark.Open : mark.Open);
        open[i] = (mark, true);
    }

    private void WriteClose(int i)
    {
        if (!ReferenceEquals(open[i].Mark, whole))
            output.Raw(open[i].Mark.Close);
    }

    // Those above one that ends are closed with it, and opened again.
    private void CloseEnded(int at)
    {
        int first = open.FindIndex(o => o.Mark.End <= at);
        if (first < 0)
            return;
        for (int i = open.Count - 1; i >= first; i--)
            WriteClose(i);
        open.RemoveAll(o => o.Mark.End <= at);
        for (int i = first; i < open.Count; i++)
            WriteOpen(i);
    }

    private void PrintAtom(Annotation what, ref int at, int end)
    {
        switch (what)
        {
            case LineBreak:
                output.Raw("<br>");
                // In code the line end itself would be a second one.
                if (whole is not null && at < end && text[at] is '\r' or '\n')
                    at += text.AsSpan(at, end - at).StartsWith("\r\n") ? 2 : 1;
                else if (at < end && text[at] is not ('\r' or '\n') && (at == 0 || text[at - 1] is not ('\r' or '\n')))
                    output.Raw("\n");
                break;
            case Figure figure:
                PrintPicture(figure);
                break;
            case NoteAnchor anchor:
                PrintMark(anchor);
                break;
        }
    }

    /// <summary>Prints a picture.</summary>
    public void PrintPicture(Figure figure)
    {
        string address = figure.Address is { } found ? $" src={output.Quoted(found)}" : "";
        output.Raw($"<img{address} alt={output.Quoted(figure.Description ?? "")}>");
    }

    // The number is the mark's; a link holds no other.
    private void PrintMark(NoteAnchor anchor)
    {
        int link = open.FindIndex(o => o.Mark.IsLink);
        for (int i = open.Count - 1; link >= 0 && i >= link; i--)
            WriteClose(i);
        if (names.MarkOf(anchor) is { } mark && (anchor.Number ?? anchor.Note?.Number) is { } number)
        {
            output.Raw($"<sup>{mark}");
            output.Text(number);
            output.Raw("</a></sup>");
        }
        else
        {
            losses.Add("a note anchor that is not printed", "note anchors that are not printed", anchor.Span);
        }

        for (int i = link; link >= 0 && i < open.Count; i++)
            WriteOpen(i);
    }
}

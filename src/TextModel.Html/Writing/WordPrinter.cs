using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>Prints the words of a block with the elements around them.</summary>
internal sealed class WordPrinter : IWordOutput
{
    private readonly string text;
    private readonly PageNames names;
    private readonly WriteLosses losses;
    private readonly PageOutput output;
    private readonly WordNesting nesting;
    private WordMark? whole;

    // The break that was printed last in this stretch; -1 for none.
    private int lastBreak = -1;

    public WordPrinter(string text, List<WordMark> marks, PageNames names, WriteLosses losses, PageOutput output)
    {
        (this.text, this.names, this.losses, this.output) = (text, names, losses, output);
        nesting = new(marks, this, losses);
    }

    /// <summary>What is code from one end of a stretch to the other; null where it is not all code. Stretches are asked for and printed in order.</summary>
    public WordMark? CodeOver(int start, int end) => nesting.CodeOver(start, end);

    /// <summary>Prints a stretch.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="atoms">What stands in it without text, in order.</param>
    /// <param name="code">The code that it is as a whole, whose element is written already; null where it is none.</param>
    public void Print(int start, int end, IReadOnlyList<PlanNode> atoms, WordMark? code = null)
    {
        (whole, lastBreak) = (code, -1);
        nesting.Print(start, end, atoms);
        whole = null;
    }

    /// <inheritdoc/>
    public void Open(WordMark mark, bool isAgain)
    {
        if (!ReferenceEquals(mark, whole))
            output.Raw(isAgain ? mark.OpenAgain ?? mark.Open : mark.Open);
    }

    /// <inheritdoc/>
    public void Close(WordMark mark)
    {
        if (!ReferenceEquals(mark, whole))
            output.Raw(mark.Close);
    }

    /// <inheritdoc/>
    public void Text(int start, int end) => output.Text(text.AsSpan(start, end - start));

    /// <inheritdoc/>
    public int Atom(Annotation what, int at, int end)
    {
        switch (what)
        {
            case LineBreak:
                // Two in a row part paragraphs on old pages; here there is an empty line between them.
                output.Raw(whole is null && lastBreak >= 0 && text.AsSpan(lastBreak, at - lastBreak).IsWhiteSpace() ? "<wbr><br>" : "<br>");
                lastBreak = at;
                // In code the line end itself would be a second one.
                if (whole is not null && at < end && text[at] is '\r' or '\n')
                    return at + (text.AsSpan(at, end - at).StartsWith("\r\n") ? 2 : 1);
                if (at < end && text[at] is not ('\r' or '\n') && (at == 0 || text[at - 1] is not ('\r' or '\n')))
                    output.Raw("\n");
                break;
            case Figure figure:
                PrintPicture(figure);
                break;
            case NoteAnchor anchor:
                PrintMark(anchor);
                break;
        }

        return at;
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
        int link = nesting.CloseLink();
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

        nesting.OpenFrom(link);
    }
}

using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>The part that prints the text directly in a block.</summary>
internal sealed partial class PagePrinter
{
    // The end tag of a paragraph that may go on after a line break.
    private string held = "";
    private int heldAt;
    private bool isBroken;
    private int printed;
    private PlanNode? captioned;

    // Prints the text up to a part; gives the place where that part begins, since what stands before it on its line is printed with it.
    private int PrintText(PrintFrame frame, int end, PlanNode? child) =>
        new BlockText(text, frame.Node, frame.IsFront).Walk(frame.At, end, child, frame.Node.Between(frame.FirstAtom, frame.Next), this, frame);

    /// <inheritdoc/>
    public void PrintLone(PrintFrame frame, Annotation what)
    {
        if (what is LineBreak)
        {
            isBroken |= held.Length > 0 && what.Start >= heldAt && text.AsSpan(heldAt, what.Start - heldAt).Trim(" \t").IsEmpty;
            return;
        }

        Place(frame, null);
        if (what is Figure figure)
        {
            Out(frame.Tag.Length == 0 ? "" : "<figure>");
            words.PrintPicture(figure);
            output.Raw(frame.Tag.Length == 0 ? "" : "</figure>\n");
            return;
        }

        Out(frame.Tag.Length == 0 ? "" : "<p>");
        words.Print(what.Start, what.Start, [new(PlanKind.Atom, what, what.Start, what.Start)]);
        output.Raw(frame.Tag.Length == 0 ? "" : "</p>\n");
    }

    /// <inheritdoc/>
    public void PrintPiece(PrintFrame frame, TextSpan piece, IReadOnlyList<PlanNode> atoms)
    {
        // What stands after the last turn and is no paragraph belongs to nobody.
        if (!frame.Node.IsLeaf)
            Place(frame, null, lastTurn <= piece.Start && !plan.Directions.Contains(piece.Start) && frame is { Home: null, Node: { Kind: PlanKind.Whole } or { What: Division } });
        string tag = frame.Tag;
        if (tag == "figcaption")
        {
            tag = captioned == frame.Home ? "p" : tag;
            captioned = frame.Home;
        }

        string attribute = tag.Length > 0 && id is not null ? $" id=\"{id}\"" : "";
        if (tag is "p" or "" && prefix.Length == 0 && IsKept(piece) && words.CodeOver(piece.Start, piece.End) is { } code)
        {
            int start = piece.Start;
            while (start > printed && text[start - 1] is ' ' or '\t')
                start--;
            Out($"<pre{attribute}>{code.Open}");
            words.Print(start, piece.End, atoms, code);
            output.Raw($"{code.Close}</pre>\n");
        }
        else
        {
            if (tag == "p" && frame.Home is { Kind: not PlanKind.Note } home && TextPieces.IsTight(text, piece, home))
                tag = "div";
            if (tag == "p" && frame.Node.What is Turn { LabelSpan: { } label } && label == piece)
                attribute += " class=\"speaker\"";
            if (isBroken && held == EndOf(tag) && attribute.Length == 0 && TextPieces.LineEnds(text, heldAt, piece.Start) == 1)
            {
                held = "";
                output.Raw("<br>\n");
            }
            else
            {
                Out(attribute.Length > 0 && tag.Length > 0 ? $"<{tag}{attribute}>" : StartOf(tag));
            }

            if (prefix.Length > 0)
                output.Raw(prefix);
            // A break at the end shows nothing there; the paragraph may go on after it.
            bool ends = tag == "p" && atoms is [.., { What: LineBreak, Start: int last }] && last >= piece.End;
            words.Print(piece.Start, piece.End, ends ? [.. atoms.Take(atoms.Count - 1)] : atoms);
            prefix = "";
            (held, heldAt, isBroken) = (EndOf(tag), piece.End, ends);
            if (tag is not "p")
                Out("");
        }

        printed = piece.End;
        if (attribute.Length > 0)
            id = null;
    }

    // Most are paragraphs.
    private static string StartOf(string tag) => tag switch { "" => "", "p" => "<p>", "div" => "<div>", _ => $"<{tag}>" };

    private static string EndOf(string tag) => tag switch { "" => "", "p" => "</p>\n", "div" => "</div>\n", _ => $"</{tag}>\n" };

    // Where a browser would fold what stands there.
    private bool IsKept(TextSpan piece) => text.AsSpan(piece.Start, piece.Length) is var words && (words.ContainsAny('\n', '\r', '\t') || words.IndexOf("  ") >= 0);

    // Writes mark-up, after the paragraph that ends with it.
    private void Out(string markup)
    {
        if (held.Length > 0)
            output.Raw(held);
        (held, isBroken) = ("", false);
        if (markup.Length > 0)
            output.Raw(markup);
    }
}

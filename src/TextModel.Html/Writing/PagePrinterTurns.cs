using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>The part that prints runs of turns, as the other parts would print them one by one.</summary>
internal sealed partial class PagePrinter
{
    private void PrintTurns(PrintFrame frame, PlanNode run)
    {
        Place(frame, run);
        TextSpan label = default;
        for (int i = run.First; i < run.Behind;)
        {
            switch (annotations[i++])
            {
                case Turn turn:
                    id ??= names.IdOf(turn);
                    label = turn.LabelSpan!.Value;
                    break;
                case Paragraph paragraph:
                    id ??= names.IdOf(paragraph);
                    i = PrintParagraph(paragraph.Span, label, i, run.Behind);
                    label = default;
                    break;
            }
        }
    }

    // With the label before the first of a turn; gives the index after what is in it.
    private int PrintParagraph(TextSpan span, TextSpan label, int i, int behind)
    {
        int at = label.IsEmpty ? span.Start : label.Start;
        BeginParagraph(at);
        if (!label.IsEmpty && plan.AreLabelsBold)
        {
            output.Raw("<b>"u8);
            output.Text(text.AsSpan(at, label.Length));
            output.Raw("</b>"u8);
            at = label.End;
        }

        for (; i < behind && annotations[i] is var next && next is not (Paragraph or Turn); i++)
        {
            if (next is not NoteAnchor anchor || names.MarkOf(anchor) is not { } mark)
                continue;
            output.Text(text.AsSpan(at, anchor.Start - at));
            output.Raw("<sup>");
            output.Raw(mark);
            output.Text(text.AsSpan(anchor.Start, anchor.Span.Length));
            output.Raw("</a></sup>");
            at = anchor.End;
        }

        output.Text(text.AsSpan(at, span.End - at));
        (held, heldAt, isBroken, printed) = (EndOf("p"), span.End, false, span.End);
        return i;
    }

    private void BeginParagraph(int start)
    {
        if (id is not null)
        {
            Out($"<p id=\"{id}\">");
            id = null;
        }
        else if (isBroken && held == EndOf("p") && TextPieces.LineEnds(text, heldAt, start) == 1)
        {
            held = "";
            output.Raw("<br>\n");
        }
        else
        {
            if (held.Length > 0 && held != EndOf("p"))
                output.Raw(held);
            output.Raw(held == EndOf("p") ? "</p>\n<p>"u8 : "<p>"u8);
            (held, isBroken) = ("", false);
        }
    }
}

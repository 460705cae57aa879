using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>The part that prints runs of turns, as the other parts would print them one by one.</summary>
internal sealed partial class BlockPrinter
{
    private void PrintTurns(BlockFrame frame, PlanNode run)
    {
        TextSpan label = default;
        for (int i = run.First; i < run.Behind;)
        {
            switch (annotations[i++])
            {
                case Turn turn:
                    label = turn.LabelSpan!.Value;
                    break;
                case Paragraph paragraph:
                    int first = i;
                    while (i < run.Behind && annotations[i] is not (Paragraph or Turn))
                        i++;
                    if (!TryPrintLine(frame, paragraph.Span, label, first, i))
                        PrintParagraph(frame, paragraph.Span, label, first, i);
                    label = default;
                    break;
            }
        }
    }

    // One line that begins with letters.
    private bool TryPrintLine(BlockFrame frame, TextSpan paragraph, TextSpan label, int first, int behind)
    {
        int start = label.IsEmpty ? paragraph.Start : label.Start, at = start;
        ReadOnlySpan<char> name = text.AsSpan(start, label.Length), all = text.AsSpan(start, paragraph.End - start);
        if (isBroken || !char.IsLetter(text[start]) || HasOddMark(paragraph.Start, first, behind))
            return false;
        bool isPlain = MarkdownEscapes.IsPlainLine(all);
        if (!isPlain && (all.IndexOfAny('\n', '\r') >= 0 || !MarkdownEscapes.IsPlain(name)))
            return false;
        Utf8Writer line = output.Line(last?.IsTight ?? false);
        bool isBold = !label.IsEmpty && plan.AreLabelsBold;
        var place = new EscapePlace('\n', '\n', isBold ? "*" : "", false, false, false);
        if (isBold)
        {
            line.WriteBytes("**"u8);
            line.Write(name);
            line.WriteBytes("**"u8);
            at = label.End;
        }

        var whole = new TextSpan(start, paragraph.End);
        for (int i = first; i < behind; i++)
        {
            if (annotations[i] is not NoteAnchor anchor || keys.Of(anchor.Note) is not { } key)
                continue;
            AddWords(anchor.Start, place with { Behind = '[' });
            line.WriteBytes("[^"u8);
            line.Write(key);
            line.WriteBytes("]"u8);
            at = anchor.End;
            place = place with { Before = MarkdownEscapes.NoteMark };
        }

        AddWords(paragraph.End, place);
        (last, ended, heldAt) = (frame, null, paragraph.End);
        return true;

        void AddWords(int to, EscapePlace place)
        {
            if (isPlain)
                line.Write(text.AsSpan(at, to - at));
            else
                MarkdownEscapes.Add(line, text, at, to, whole, place);
        }
    }

    // A mark that means something together with what stands beside it.
    private bool HasOddMark(int start, int first, int behind)
    {
        for (int i = first; i < behind; i++)
        {
            if (annotations[i] is NoteAnchor { Span: var span }
                && (span.Start == start || !char.IsLetterOrDigit(text[span.Start]) || !char.IsLetterOrDigit(text[span.End - 1]) || text[span.Start - 1] is '!' or ']' || (span.End < text.Length && text[span.End] is '(' or '[')))
                return true;
        }

        return false;
    }

    private void PrintParagraph(BlockFrame frame, TextSpan paragraph, TextSpan label, int first, int behind)
    {
        var marks = new List<WordMark>();
        if (!label.IsEmpty && plan.AreLabelsBold)
            marks.Add(forms.OfSpeaker(label));
        for (int i = first; i < behind; i++)
        {
            if (annotations[i] is NoteAnchor anchor && forms.Of(anchor, null) is { } mark)
                marks.Add(mark);
        }

        LeafTokens all = tokens;
        tokens = new(text, marks, keys, losses);
        PrintPiece(frame, new(label.IsEmpty ? paragraph.Start : label.Start, paragraph.End), []);
        tokens = all;
    }
}

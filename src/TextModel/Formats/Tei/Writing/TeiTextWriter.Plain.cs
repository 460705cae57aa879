namespace TextModel.Formats.Tei;

/// <summary>Turns that need no planning, which stand in a division.</summary>
internal sealed partial class TeiTextWriter
{
    private static readonly byte[] ParagraphStart = [.. "<"u8, .. TeiElements.P, .. ">"u8];
    private static readonly byte[] SpeakerToParagraph = [.. "</"u8, .. TeiElements.Speaker, .. "> "u8, .. ParagraphStart];
    private static readonly byte[] ParagraphAndTurnEnd = [.. "</"u8, .. TeiElements.P, .. "></"u8, .. TeiElements.Sp, .. ">"u8];

    // Writes a turn and those after it, as long as they stand in the same element; the index after them.
    private int WritePlainTurns(int index, int after)
    {
        var turn = (Turn)all.Peek(index);
        CloseImplied(TeiKind.Turn);
        MakeRoom(turn);
        Top.Add(TeiKind.Turn);
        int last = LastWithEnd(), end = last < 0 ? int.MaxValue : frames[last].End;
        while (true)
        {
            WritePlainTurn(turn, index, after);
            if (after == all.Count || !plan[after].IsPlainTurn)
                return after;
            (index, int start) = (after, all.OutlineOf(after).Start);
            if (start >= end || !IsWhite(position, start) || AfterSpaced(index) is not (> 0 and int next))
                return index;
            TextTo(start);
            (turn, after) = ((Turn)all.Peek(index), next);
        }
    }

    // Writes a turn with all that is in it, up to an index.
    private void WritePlainTurn(Turn turn, int index, int after)
    {
        attributes.WritePlainStart(turn);
        TextTo(turn.LabelSpan!.Value.End);
        int next = index + 1, paragraphEnd = -1;
        // Mostly a space, and a paragraph of which nothing more is to be said.
        if (all.OutlineOf(next) is { HasId: false } paragraph && paragraph.Start == position + 1 && text[position] == ' ')
        {
            o.Raw(SpeakerToParagraph);
            (position, paragraphEnd, next) = (position + 1, paragraph.End, next + 1);
        }
        else
        {
            o.End(TeiElements.Speaker);
        }

        for (; next < after; next++)
        {
            AnnotationOutline outline = all.OutlineOf(next);
            if (outline.Kind != PlainKind.Paragraph)
            {
                Annotation a = all.Peek(next);
                byte[] name = TeiVocabulary.Element(a, block: false, utterances: false);
                TextTo(outline.Start);
                o.Start(name);
                attributes.WritePlain(a, outline.Kind);
                o.StartEnd();
                TextTo(outline.End);
                o.End(name);
                continue;
            }

            if (paragraphEnd >= 0)
            {
                TextTo(paragraphEnd);
                o.End(TeiElements.P);
            }

            TextTo(outline.Start);
            StartParagraph(next, outline.HasId);
            paragraphEnd = outline.End;
        }

        TextTo(paragraphEnd);
        if (paragraphEnd == turn.End)
        {
            o.Raw(ParagraphAndTurnEnd);
            return;
        }

        o.End(TeiElements.P);
        TextTo(turn.End);
        o.End(TeiElements.Sp);
    }

    // The index after a plain turn between whose paragraphs only white space stands, with no anchor anywhere in it; -1 for another one.
    private int AfterSpaced(int index)
    {
        AnnotationOutline turn = all.OutlineOf(index);
        if (nextAnchor <= turn.End)
            return -1;
        int place = turn.Start + turn.LabelLength, i = index + 1;
        for (; i < all.Count && plan[i].IsInPlainTurn; i++)
        {
            AnnotationOutline inside = all.OutlineOf(i);
            if (inside.Kind != PlainKind.Paragraph)
                continue;
            if (!IsWhite(place, inside.Start))
                return -1;
            place = inside.End;
        }

        return IsWhite(place, turn.End) ? i : -1;
    }

    private bool IsWhite(int from, int to) => from >= to || (text[from] is ' ' or '\n' && to == from + 1) || !TeiText.HasContent(text.AsSpan(from, to - from));

    private void StartParagraph(int index, bool hasId)
    {
        if (!hasId)
        {
            o.Raw(ParagraphStart);
            return;
        }

        o.Start(TeiElements.P);
        attributes.Write(all.Peek(index), isBlock: true);
        o.StartEnd();
    }

    private void TextTo(int to)
    {
        o.Text(text.AsSpan(position, to - position));
        position = to;
    }
}

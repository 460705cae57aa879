namespace TextModel.Formats.Tei;

/// <summary>Turns that need no planning, which stand in a division.</summary>
internal sealed partial class TeiTextWriter
{
    private static readonly byte[] SpeakerStart = [.. "><"u8, .. TeiElements.Speaker, .. ">"u8];
    private static readonly byte[] ParagraphStart = [.. "<"u8, .. TeiElements.P, .. ">"u8];

    // Writes a turn and those after it, as long as they stand in the same element; the index after them.
    private int WritePlainTurns(int index)
    {
        Annotation first = all.Peek(index);
        CloseImplied(TeiKind.Turn);
        MakeRoom(first);
        Top.Add(TeiKind.Turn);
        int last = LastWithEnd(), end = last < 0 ? int.MaxValue : frames[last].End;
        Turn turn = (Turn)first;
        while (true)
        {
            index = WritePlainTurn(turn, index);
            if (index == all.Count || !plan[index].IsPlainTurn)
                return index;
            int start = all.OutlineOf(index).Start;
            if (start >= end || !IsWhite(position, start) || !IsSpaced(index))
                return index;
            TextTo(start);
            turn = (Turn)all.Peek(index);
        }
    }

    // Writes a turn with all that is in it; the index after that.
    private int WritePlainTurn(Turn turn, int index)
    {
        o.Start(TeiElements.Sp);
        attributes.WritePlain(turn);
        o.Raw(SpeakerStart);
        TextTo(turn.LabelSpan!.Value.End);
        o.End(TeiElements.Speaker);
        int paragraphEnd = -1, next = index + 1;
        for (; next < all.Count && plan[next].IsInPlainTurn; next++)
        {
            AnnotationOutline outline = all.OutlineOf(next);
            if (outline.Kind != PlainKind.Paragraph)
            {
                Annotation a = all.Peek(next);
                byte[] name = TeiVocabulary.Element(a, block: false, utterances: false);
                TextTo(outline.Start);
                Start(a, name, isBlock: false);
                TextTo(outline.End);
                o.End(name);
                continue;
            }

            EndParagraph();
            TextTo(outline.Start);
            if (outline.HasId)
                Start(all.Peek(next), TeiElements.P, isBlock: true);
            else
                o.Raw(ParagraphStart);
            paragraphEnd = outline.End;
        }

        EndParagraph();
        TextTo(turn.End);
        o.End(TeiElements.Sp);
        return next;

        void EndParagraph()
        {
            if (paragraphEnd < 0)
                return;
            TextTo(paragraphEnd);
            o.End(TeiElements.P);
        }
    }

    // Whether only white space stands between the paragraphs of a plain turn, and no anchor anywhere in it.
    private bool IsSpaced(int index)
    {
        AnnotationOutline turn = all.OutlineOf(index);
        if (nextAnchor <= turn.End)
            return false;
        int place = turn.Start + turn.LabelLength;
        for (int i = index + 1; i < all.Count && plan[i].IsInPlainTurn; i++)
        {
            AnnotationOutline inside = all.OutlineOf(i);
            if (inside.Kind != PlainKind.Paragraph)
                continue;
            if (!IsWhite(place, inside.Start))
                return false;
            place = inside.End;
        }

        return IsWhite(place, turn.End);
    }

    private bool IsWhite(int from, int to) => from >= to || (document.Text[from] is ' ' or '\n' && to == from + 1) || !TeiText.HasContent(document.Text.AsSpan(from, to - from));

    private void Start(Annotation a, byte[] name, bool isBlock)
    {
        o.Start(name);
        attributes.Write(a, isBlock);
        o.StartEnd();
    }

    private void TextTo(int to)
    {
        o.Text(document.Text.AsSpan(position, to - position));
        position = to;
    }
}

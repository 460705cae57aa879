namespace TextModel.Formats.Tei;

/// <summary>Turns that need no planning, which stand in a division.</summary>
internal sealed partial class TeiTextWriter
{
    // Writes a turn with all that is in it; the index after that.
    private int WritePlainTurn(Turn turn, int index)
    {
        CloseImplied(TeiKind.Turn);
        MakeRoom(turn);
        Top.Add(TeiKind.Turn);
        Start(turn, TeiElements.Sp, isBlock: true);
        o.Start(TeiElements.Speaker);
        o.StartEnd();
        TextTo(turn.LabelSpan!.Value.End);
        o.End(TeiElements.Speaker);
        int paragraphEnd = -1, next = index + 1;
        for (; next < all.Count && plan[next].IsInPlainTurn; next++)
        {
            Annotation a = all.Peek(next);
            if (a is not Paragraph)
            {
                byte[] name = TeiVocabulary.Element(a, block: false, utterances: false);
                TextTo(a.Start);
                Start(a, name, isBlock: false);
                TextTo(a.End);
                o.End(name);
                continue;
            }

            EndParagraph();
            TextTo(a.Start);
            Start(a, TeiElements.P, isBlock: true);
            paragraphEnd = a.End;
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

namespace TextModel.Formats.Tei;

/// <summary>
/// The turns that need no planning: a label at the beginning, and paragraphs after it with words, names and marks of notes side by side.
/// Most turns of most transcripts are such, and their outlines are all that is looked at.
/// </summary>
internal sealed partial class TeiPlanner
{
    // Places a turn with all that is in it, if it is such; else -1, and it is looked at as if nothing had been. The index after it.
    private int PlacePlain(int at, in AnnotationOutline turn, ref TeiNeeds needs)
    {
        if (plan.Utterances || stack.Count >= MaxDepth / 2)
            return -1;
        int open = stack.Count;
        Pop(at, turn.Start);
        bool isPlain = stack.Count == 0 ? !plan.HasParts : Top == Level.Section && turn.End <= stack[^1].End;
        int after = isPlain ? PlaceInside(at, in turn, ref needs) : -1;
        if (after < 0)
        {
            stack.Restore(open);
            return -1;
        }

        plan.PlacePlainTurn(at);
        return after;
    }

    private int PlaceInside(int at, in AnnotationOutline turn, ref TeiNeeds needs)
    {
        // Where the last paragraph and the last phrase in it end.
        int place = turn.Start + turn.LabelLength, phrase = -1, i = at + 1;
        TeiNeeds inside = NeedsOf(at, in turn);
        AnnotationOutline next = default;
        for (; i < all.Count; i++)
        {
            next = all.OutlineOf(i);
            if (next.Start >= turn.End)
                break;
            switch (next.Kind)
            {
                case PlainKind.Paragraph when next.Start >= place && next.End <= turn.End:
                    plan.PlaceInPlainTurn(i, TeiKind.Paragraph);
                    (phrase, place) = (next.Start, next.End);
                    break;
                case PlainKind.Mention or PlainKind.Anchor when phrase >= 0 && next.Start >= phrase && next.End <= place:
                    plan.PlaceInPlainTurn(i, next.Kind == PlainKind.Mention ? TeiKind.Mention : TeiKind.Anchor);
                    phrase = next.End;
                    break;
                default:
                    return -1;
            }

            inside |= NeedsOf(i, in next);
        }

        bool holdsNext = i < all.Count && next.Start == turn.End && next.Kind == PlainKind.None && all.Peek(i).EndingAncestors > 0;
        if (phrase < 0 || holdsNext)
            return -1;
        needs |= inside;
        return i;
    }

    private TeiNeeds NeedsOf(int index, in AnnotationOutline outline) =>
        outline.HasRareId && TeiReferences.MayCollide(all.Peek(index).Id!) ? TeiNeeds.Names : TeiNeeds.None;

    // A label is an element only where it lies in its turn or note and no other block begins in it: the next one does or none.
    private void CloseLabel(ref int labeled, int labelEnd, int nextBlock)
    {
        if (labeled >= 0 && nextBlock < labelEnd)
            plan.LoseLabel(labeled);
        labeled = -1;
    }
}

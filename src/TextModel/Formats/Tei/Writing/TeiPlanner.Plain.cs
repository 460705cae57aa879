namespace TextModel.Formats.Tei;

/// <summary>
/// The turns that need no planning: a label at the beginning, and paragraphs after it with words, names and marks of notes side by side.
/// Most turns of most transcripts are such.
/// </summary>
internal sealed partial class TeiPlanner
{
    private bool MayBePlain(Level level) => !plan.Utterances && stack.Count < MaxDepth / 2 && (level == Level.Section || (level == Level.Root && !plan.HasParts));

    // Places a turn with all that is in it, if it is such; else -1, and what is in it is looked at as if nothing had been. The index after it.
    private int PlacePlain(int at, Turn turn, ref TeiNeeds needs)
    {
        if (turn.LabelSpan is not { IsEmpty: false } label || label.Start != turn.Start || label.End > turn.End)
            return -1;
        // Where the last paragraph and the last phrase in it end.
        int end = turn.End, place = label.End, phrase = -1, i = at + 1;
        TeiNeeds inside = TeiNeeds.None;
        for (; i < all.Count && all.SpanOf(i) is var span && span.Start < end; i++)
        {
            if (span.IsEmpty)
                return -1;
            Annotation a = all.Peek(i);
            switch (a)
            {
                case Paragraph when span.Start >= place && span.End <= end && IsWhite(place, span.Start):
                    inside |= Take(i, a, TeiKind.Paragraph);
                    plan.PlaceInPlainTurn(i, isBlock: true);
                    (phrase, place) = (span.Start, span.End);
                    break;
                case EntityMention or NoteAnchor when phrase >= 0 && span.Start >= phrase && span.End <= place:
                    inside |= Take(i, a, TeiVocabulary.KindOf(a)) & ~TeiNeeds.Inlines;
                    plan.PlaceInPlainTurn(i, isBlock: false);
                    phrase = span.End;
                    break;
                default:
                    return -1;
            }
        }

        bool holdsNext = i < all.Count && all.SpanOf(i).Start == end && all.Peek(i).EndingAncestors > 0;
        if (phrase < 0 || holdsNext || !IsWhite(place, end))
            return -1;
        plan.PlacePlainTurn(at);
        needs |= inside;
        return i;
    }
}

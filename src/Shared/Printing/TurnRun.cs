namespace TextModel.Printing;

/// <summary>Knows the turns that need no plan of their own: a label, and after it on its line the first of some paragraphs, which hold words and marks of notes. Most turns of most transcripts are such.</summary>
internal static class TurnRun
{
    /// <summary>The index after what is in a turn; -1 where the turn needs a plan.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="all">The document's annotations.</param>
    /// <param name="at">The index of the turn.</param>
    public static int Behind(string text, AnnotationList all, int at)
    {
        var turn = (Turn)all[at];
        if (turn.LabelSpan is not { } label || !IsLabel(text, turn.Span, label))
            return -1;
        int end = turn.End, place = label.End, paragraph = -1, i = at + 1;
        for (; i < all.Count && all[i] is var next && (next.Start < end || (next.Start == end && next.Span.IsEmpty)); i++)
        {
            TextSpan span = next.Span;
            if (span.IsEmpty || span.End > end)
                return -1;
            switch (next)
            {
                case EntityMention:
                    break;
                case Paragraph:
                    if (span.Start < place || !IsGap(text, place, span.Start, paragraph < 0) || IsSpace(text[span.Start]) || IsSpace(text[span.End - 1]))
                        return -1;
                    (paragraph, place) = (span.Start, span.End);
                    break;
                case NoteAnchor when paragraph >= 0 && span.Start >= paragraph && span.End <= place:
                    // After this one.
                    paragraph = span.End;
                    break;
                default:
                    return -1;
            }
        }

        return paragraph >= 0 && text.AsSpan(place, end - place).IsWhiteSpace() ? i : -1;
    }

    /// <summary>Whether a turn begins where a line does, so that no words stand before it there.</summary>
    public static bool IsAtLineStart(string text, int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        return start == 0 || text[start - 1] is '\n' or '\r';
    }

    private static bool IsLabel(string text, TextSpan turn, TextSpan label) =>
        !label.IsEmpty && label.Start == turn.Start && label.End < turn.End && !IsSpace(text[label.Start]) && !IsSpace(text[label.End - 1])
        && text.AsSpan(label.Start, label.Length).IndexOfAny('\n', '\r') < 0;

    // A tab parts cells.
    private static bool IsGap(string text, int from, int to, bool isFirst) =>
        isFirst ? from < to && text.AsSpan(from, to - from).IndexOfAnyExcept(' ') < 0 : text.AsSpan(from, to - from).IsWhiteSpace();

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);
}

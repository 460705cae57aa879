namespace TextModel.Printing;

/// <summary>
/// Turns one after the other that need no plan of their own: each has a label, and after it on its line the first of some paragraphs, which hold words and marks of notes.
/// Most turns of most transcripts are such.
/// </summary>
/// <remarks>They are found while the annotations are gone through for other reasons, so that planning need not look at what is in them.</remarks>
internal sealed class TurnRun
{
    private TurnRun(int first, int start) => (First, Start) = (first, start);

    /// <summary>The index of the first turn.</summary>
    public int First { get; }

    /// <summary>The index after what is in the last one.</summary>
    public int Behind { get; private set; }

    public int Start { get; }

    public int End { get; private set; }

    /// <summary>Whether any label stands before a dash.</summary>
    public bool IsBeforeDash { get; private set; }

    /// <summary>The number of mentions in it.</summary>
    public int Mentions { get; private set; }

    /// <summary>Where the first of them stands.</summary>
    public TextSpan FirstMention { get; private set; }

    /// <summary>Adds a turn to the last of some runs, or begins one with it.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="all">The document's annotations.</param>
    /// <param name="at">The index of the turn.</param>
    /// <param name="runs">The runs so far.</param>
    /// <param name="anchors">Takes the marks of notes in the turn.</param>
    /// <returns>The index after what is in the turn; 0 where it needs a plan.</returns>
    public static int Add(string text, AnnotationList all, int at, List<TurnRun> runs, List<NoteAnchor> anchors)
    {
        var turn = (Turn)all[at];
        int known = anchors.Count, mentions = 0;
        TextSpan mention = default;
        if (!IsAtLineStart(text, turn.Start) || Read(text, all, at, anchors, ref mentions, ref mention) is not (> 0 and int behind))
        {
            anchors.RemoveRange(known, anchors.Count - known);
            return 0;
        }

        if (runs is not [.., var run] || run.Behind != at || !text.AsSpan(run.End, turn.Start - run.End).IsWhiteSpace())
            runs.Add(run = new(at, turn.Start));
        if (run.Mentions == 0)
            run.FirstMention = mention;
        run.Mentions += mentions;
        run.IsBeforeDash |= IsDashAt(text, turn.LabelSpan!.Value.End);
        (run.End, run.Behind) = (turn.End, behind);
        return behind;
    }

    /// <summary>Whether a dash follows, as in "Q -- next week?": where the label is bold the dash is taken for its punctuation.</summary>
    public static bool IsDashAt(string text, int at) => text.AsSpan(at, Math.Min(8, text.Length - at)).TrimStart() is ['-' or '–' or '—', ..];

    // The index after what is in a turn; 0 where the turn needs a plan.
    private static int Read(string text, AnnotationList all, int at, List<NoteAnchor> anchors, ref int mentions, ref TextSpan mention)
    {
        var turn = (Turn)all[at];
        if (turn.LabelSpan is not { } label || !IsLabel(text, turn.Span, label))
            return 0;
        int end = turn.End, place = label.End, paragraph = -1, i = at + 1;
        for (; i < all.Count && all[i] is var next && (next.Start < end || (next.Start == end && next.Span.IsEmpty)); i++)
        {
            TextSpan span = next.Span;
            if (span.IsEmpty || span.End > end)
                return 0;
            switch (next)
            {
                case EntityMention:
                    mention = mentions++ == 0 ? span : mention;
                    break;
                case Paragraph:
                    if (span.Start < place || !IsGap(text, place, span.Start, paragraph < 0) || IsSpace(text[span.Start]) || IsSpace(text[span.End - 1]))
                        return 0;
                    (paragraph, place) = (span.Start, span.End);
                    break;
                case NoteAnchor anchor when paragraph >= 0 && span.Start >= paragraph && span.End <= place:
                    // After this one.
                    paragraph = span.End;
                    anchors.Add(anchor);
                    break;
                default:
                    return 0;
            }
        }

        return paragraph >= 0 && text.AsSpan(place, end - place).IsWhiteSpace() ? i : 0;
    }

    // Else words stand before it on its line.
    private static bool IsAtLineStart(string text, int start)
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

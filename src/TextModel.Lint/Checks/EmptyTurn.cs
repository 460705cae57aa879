namespace TextModel.Lint;

/// <summary>A label without speech.</summary>
internal sealed class EmptyTurn : ILintCheck
{
    public LintRule Rule { get; } = new("empty-turn", LintDiagnostics.EmptyTurn, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        ValueList<Turn> turns = context.Document.Turns;
        Turn[] empty = [.. Enumerable.Range(0, turns.Count).Where(i => IsEmpty(turns[i]) && IsBefore(context, turns[i], i + 1 < turns.Count ? turns[i + 1] : null)).Select(i => turns[i])];
        // Where it is usual the labels are something else, or speech stands where it was not found.
        return empty.Length * 10 > context.Document.Turns.Count && empty.Length > 1 ? [] : empty.Select(t => new Finding(t.LabelSpan!.Value, t.Label!.Trim()));
    }

    // What follows and is in no turn (a stage direction, a time, speech that was not found) stands for the speech.
    private static bool IsBefore(LintContext context, Turn turn, Turn? next)
    {
        int end = next?.Start ?? context.Document.Text.Length;
        if (end < turn.End || !string.IsNullOrWhiteSpace(context.Document.Slice(new(turn.End, end))))
            return false;
        // "And now Dr. Bell." is no label of an empty turn where Dr. Bell speaks next; and what speaks only once here may be no label at all.
        return next is null || (next.SpeakerId != turn.SpeakerId && next.SpeakerId is { } id && context.TurnCounts[id] > 1);
    }

    private static bool IsEmpty(Turn turn) => turn is { LabelSpan: { IsEmpty: false } label } && turn.Document.Slice(new(label.End, Math.Max(label.End, turn.End))).AsSpan().Trim(" \t\r\n:").IsEmpty
        && turn.Inner<StageDirection>().IsEmpty && turn.Inner<Deletion>().IsEmpty && turn.Inner<Figure>().IsEmpty && !turn.Inner<Markup>().Any(m => m.Span.Start >= label.End && m.Kind == MarkupKind.Element);
}

namespace TextModel.Lint;

/// <summary>Two turns of one speaker in a row, where turns alternate.</summary>
internal sealed class SelfAnswer : ILintCheck
{
    public LintRule Rule { get; } = new("self-answer", LintDiagnostics.SelfAnswer, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        ValueList<Turn> turns = context.Document.Turns;
        if (turns.Count < 10)
            return [];
        Finding[] found = [.. Enumerable.Range(1, turns.Count - 1).Where(i => IsSame(context.Document, turns[i - 1], turns[i]))
            .Select(i => new Finding(turns[i].LabelSpan ?? turns[i].Span, turns[i].Speaker?.ToString() ?? turns[i].SpeakerId))];
        // Where it is usual, as in logs and subtitles, it is no slip.
        return found.Length * 20 <= turns.Count ? found : [];
    }

    private static bool IsSame(TextDocument document, Turn before, Turn turn)
    {
        if (turn.SpeakerId is null || turn.SpeakerId != before.SpeakerId || turn.LabelSpan is null || before.LabelSpan is null || before.End > turn.Start)
            return false;
        // What stands between them tells why somebody begins anew.
        if (!string.IsNullOrWhiteSpace(document.Slice(new(before.End, turn.Start))))
            return false;
        return !document.Annotations.Overlapping(new(before.Start, Math.Max(turn.LabelSpan.Value.Start, before.Start)))
            .Any(a => a.Start > before.Start && a is Heading or StageDirection or PageBreak or TimeStamp or Figure or Division or Note);
    }
}

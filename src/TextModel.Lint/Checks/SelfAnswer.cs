namespace TextModel.Lint;

/// <summary>Two turns of one speaker in a row, where turns alternate.</summary>
internal sealed class SelfAnswer : ILintCheck
{
    public LintRule Rule { get; } = new("self-answer", LintDiagnostics.SelfAnswer, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        ValueList<Turn> turns = context.Document.Turns;
        // In a log, time passes between two turns; in a play, the turns are as they are printed.
        if (turns.Count < 20 || context.Document.Annotations.OfType<TimeStamp>().Count() * 5 > turns.Count || turns[0].Tag?.LocalName == "sp")
            return [];
        // Where it is usual, as in minutes and subtitles, it is no slip.
        int repeated = Enumerable.Range(1, turns.Count - 1).Count(i => turns[i].SpeakerId is not null && turns[i].SpeakerId == turns[i - 1].SpeakerId);
        if (repeated * 50 > turns.Count)
            return [];
        return Enumerable.Range(1, turns.Count - 1).Where(i => IsSame(context.Document, turns[i - 1], turns[i]))
            .Select(i => new Finding(turns[i].LabelSpan ?? turns[i].Span, turns[i].Speaker?.ToString() ?? turns[i].SpeakerId));
    }

    private static string Plain(string? label) => string.Concat((label ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool IsSame(TextDocument document, Turn before, Turn turn)
    {
        if (turn.SpeakerId is null || turn.SpeakerId != before.SpeakerId || turn.LabelSpan is null || before.LabelSpan is null || before.End > turn.Start)
            return false;
        // One label of several speakers ("Q1", "Q2"), or one that stands for anybody who asks, says little of who speaks.
        if (Plain(before.Label) != Plain(turn.Label) || (turn.Kind == TurnKind.Question && turn.Speaker?.Name is null))
            return false;
        // "SPEAKER(?)" may be anybody.
        if (turn.Label!.Contains('?', StringComparison.Ordinal))
            return false;
        // A remark at the end (a break, laughter), or words that no sentence ends, are a reason to begin anew.
        if (document.Slice(before.Span).AsSpan().TrimEnd() is not [.., '.' or '?' or '!' or '"' or '”' or '’' or '。' or '？' or '！' or ','])
            return false;
        // What stands between them tells why somebody begins anew.
        if (!string.IsNullOrWhiteSpace(document.Slice(new(before.End, turn.Start))))
            return false;
        return !document.Annotations.Overlapping(new(before.Start, Math.Max(turn.LabelSpan.Value.Start, before.Start)))
            .Any(a => a.Start > before.Start && a is Heading or StageDirection or PageBreak or TimeStamp or Figure or Division or Note);
    }
}

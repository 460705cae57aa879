namespace TextModel.Lint;

/// <summary>A label without speech.</summary>
internal sealed class EmptyTurn : ILintCheck
{
    public LintRule Rule { get; } = new("empty-turn", LintDiagnostics.EmptyTurn, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        Turn[] empty = [.. context.Document.Turns.Where(IsEmpty)];
        // Where it is usual the labels are something else, or speech stands where it was not found.
        return empty.Length * 10 > context.Document.Turns.Count && empty.Length > 1 ? [] : empty.Select(t => new Finding(t.LabelSpan!.Value, t.Label!.Trim()));
    }

    private static bool IsEmpty(Turn turn) => turn is { LabelSpan: { IsEmpty: false } label } && turn.Document.Slice(new(label.End, Math.Max(label.End, turn.End))).AsSpan().Trim(" \t\r\n:.-–—").IsEmpty
        && turn.Inner<StageDirection>().IsEmpty && !turn.Inner<Figure>().Any() && !turn.Inner<Markup>().Any(m => m.Span.Start >= label.End && m.Kind == MarkupKind.Element);
}

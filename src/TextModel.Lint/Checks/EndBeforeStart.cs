namespace TextModel.Lint;

/// <summary>A turn or cue that ends before it begins.</summary>
internal sealed class EndBeforeStart : ILintCheck
{
    public LintRule Rule { get; } = new("end-before-start", LintDiagnostics.EndBeforeStart, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context) =>
        from annotation in context.Document.Annotations
        let time = annotation switch { Turn turn => turn.Time, Paragraph paragraph => paragraph.Time, _ => null }
        where time is { End: { } end } && end < time.Start
        select new Finding(annotation.Span, TimeBackwards.Clock(time.End!.Value), TimeBackwards.Clock(time.Start));
}

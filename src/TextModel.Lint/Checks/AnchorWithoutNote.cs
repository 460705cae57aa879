namespace TextModel.Lint;

/// <summary>A mark that points at a note that is not there.</summary>
internal sealed class AnchorWithoutNote : ILintCheck
{
    public LintRule Rule { get; } = new("anchor-without-note", LintDiagnostics.AnchorWithoutNote, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context) => context.Document.NoteAnchors
        // What an attribute of others points at is the matter of broken pointers, and may lie in another file.
        .Where(a => a.Note is null && a.Tag is null && (a.NoteId is null || !context.Ids.Contains(a.NoteId)))
        .Select(a => new Finding(a.Span, a.Number ?? a.Text));
}

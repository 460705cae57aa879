namespace TextModel.Lint;

/// <summary>A note that nothing points at, where others have anchors: a mark was lost.</summary>
internal sealed class NoteWithoutAnchor : ILintCheck
{
    public LintRule Rule { get; } = new("note-without-anchor", LintDiagnostics.NoteWithoutAnchor, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        // A note that stands where it belongs needs no mark: in TEI most do. So only numbered notes are judged, among others like them.
        Note[] numbered = [.. context.Document.Notes.Where(n => n.Number is not null && n.Place is not ("inline" or "margin" or "left" or "right"))];
        int anchored = numbered.Count(n => !n.Anchors.IsEmpty);
        if (anchored < 2 || numbered.Length - anchored > anchored)
            return [];
        return numbered.Where(n => n.Anchors.IsEmpty).Select(n => new Finding(n.Span, n.Number, anchored));
    }
}

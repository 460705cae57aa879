namespace TextModel.Lint;

/// <summary>Makes the changes of several findings at once, where they do not stand in each other's way.</summary>
internal static class FixRound
{
    /// <summary>The changes of the text, without those that overlap an earlier one.</summary>
    public static List<TextChange> ChangesOf(IEnumerable<Finding> findings)
    {
        List<TextChange> kept = [];
        foreach (TextChange change in findings.SelectMany(f => f.Changes).Distinct().OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End))
        {
            if (kept.Count == 0 || change.Span.Start >= kept[^1].Span.End)
                kept.Add(change);
        }

        return kept;
    }

    /// <summary>Changes the text where there is something to change in it; else edits.</summary>
    /// <param name="document">The document.</param>
    /// <param name="findings">What can be fixed.</param>
    /// <param name="done">Which of them were.</param>
    public static TextDocument Apply(TextDocument document, Finding[] findings, out HashSet<Finding> done)
    {
        done = [];
        List<TextChange> changes = ChangesOf(findings);
        if (changes.Count > 0)
        {
            HashSet<TextChange> made = [.. changes];
            done.UnionWith(findings.Where(f => f.Changes.Length > 0 && f.Changes.All(made.Contains)));
            return document.WithText(changes).Document;
        }

        HashSet<object> touched = new(ReferenceEqualityComparer.Instance);
        foreach (Finding finding in findings)
        {
            if (finding.Touches.Any(touched.Contains))
                continue;
            touched.UnionWith(finding.Touches);
            done.Add(finding);
        }

        HashSet<Finding> chosen = done;
        return document.Edit(e =>
        {
            foreach (Finding finding in findings.Where(chosen.Contains))
                finding.Edit!(e);
        });
    }
}

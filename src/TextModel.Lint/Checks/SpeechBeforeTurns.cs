namespace TextModel.Lint;

/// <summary>What stands before the first turn and is likely spoken.</summary>
internal sealed class SpeechBeforeTurns : ILintCheck
{
    public LintRule Rule { get; } = new("speech-before-turns", LintDiagnostics.SpeechBeforeTurns, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        TextDocument document = context.Document;
        if (document.Turns.Count < 4 || document.Turns[0].LabelSpan is null)
            yield break;
        Turn first = document.Turns[0];
        Paragraph[] before = [.. document.Paragraphs.TakeWhile(p => p.Start < first.Start).Where(p => p.End <= first.Start)];
        if (before.Length == 0)
            yield break;
        HashSet<string> labels = [.. document.Turns.Select(t => t.Label?.Trim()).OfType<string>().Where(l => l.Length >= 2)];
        foreach (Paragraph paragraph in before)
        {
            // "Bell: a harbour pilot" in a list of persons.
            if (paragraph.Outer<TextListItem>() is not null || !paragraph.Inner<TextListItem>().IsEmpty || paragraph.Outer<TextTable>() is not null)
                continue;
            string text = paragraph.Text.TrimStart();
            if (labels.FirstOrDefault(l => text.Length > l.Length + 20 && text.StartsWith(l, StringComparison.Ordinal)) is { } label)
                yield return new(paragraph.Span, $"it begins with the label '{label}'");
        }

        string last = before[^1].ReadingText.Trim();
        if (first.Kind == TurnKind.Answer && last.EndsWith('?') && last.Length is > 20 and < 600)
            yield return new(before[^1].Span, "a question, and the first turn is an answer");
    }
}

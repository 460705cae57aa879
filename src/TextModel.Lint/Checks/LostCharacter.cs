namespace TextModel.Lint;

/// <summary>U+FFFD: a character that nobody can bring back from the text.</summary>
internal sealed class LostCharacter : ILintCheck
{
    public LintRule Rule { get; } = new("lost-character", LintDiagnostics.LostCharacter, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        string text = context.Document.Text;
        for (int at = text.IndexOf('\uFFFD'); at >= 0;)
        {
            int end = at;
            while (end < text.Length && text[end] == '\uFFFD')
                end++;
            yield return new(new(at, end));
            at = end < text.Length ? text.IndexOf('\uFFFD', end) : -1;
        }
    }
}

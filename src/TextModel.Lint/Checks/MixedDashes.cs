namespace TextModel.Lint;

/// <summary>Dashes of another style than nearly all others.</summary>
internal sealed class MixedDashes : ILintCheck
{
    public LintRule Rule { get; } = new("mixed-dashes", LintDiagnostics.MixedDashes, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context) =>
        StyleCount.Minority(context, [('-', "--"), ('—', "—")], IsDash, static (_, _, _) => null, least: 20, share: 10);

    // Two hyphens between words, and no rule of many. An em dash is a dash wherever it stands between words.
    private static bool IsDash(string text, int at)
    {
        if (text[at] == '—')
            return (at == 0 || text[at - 1] != '—') && (at + 1 == text.Length || text[at + 1] != '—');
        return at + 2 < text.Length && text[at + 1] == '-' && text[at + 2] != '-' && at > 0 && text[at - 1] != '-' && text[at + 2] != '>'
            && (char.IsLetter(text[at - 1]) || text[at - 1] is ' ' or ',' or '.' or '"') && (char.IsLetter(text[at + 2]) || text[at + 2] is ' ' or '\n' or '\r' or '"');
    }
}

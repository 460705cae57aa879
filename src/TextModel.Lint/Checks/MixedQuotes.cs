namespace TextModel.Lint;

/// <summary>Single quotation marks or apostrophes of another style than all the others.</summary>
internal sealed class MixedQuotes : ILintCheck
{
    public LintRule Rule { get; } = new("mixed-quotes", LintDiagnostics.MixedQuotes, CanFix: true);

    public IEnumerable<Finding> Find(LintContext context) =>
        StyleCount.Minority(context, [('"', "\""), ('“', "“”"), ('”', "“”"), ('„', "„"), ('«', "«»"), ('»', "«»")], IsMark, Fix)
            .Concat(StyleCount.Minority(context, [('\'', "'"), ('’', "’")], IsApostrophe, Fix));

    // After a digit it is inches, seconds or feet.
    private static bool IsMark(string text, int at) => at == 0 || !char.IsDigit(text[at - 1]) || text[at] != '"';

    // Only between letters: so it is an apostrophe, whatever else the sign may mean.
    private static bool IsApostrophe(string text, int at) => at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static string? Fix(string text, int at, string style) => (text[at], style) switch
    {
        ('“' or '”', "\"") => "\"",
        ('’', "'") => "'",
        ('\'', "’") => "’",
        ('"', "“”") => Side(text, at),
        _ => null,
    };

    // Which side it is on must be beyond doubt.
    private static string? Side(string text, int at)
    {
        bool gapBefore = at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—';
        bool gapBehind = at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is ')' or ']' or ',' or '.' or ';' or '?' or '!' or '—';
        return gapBefore == gapBehind ? null : gapBefore ? "“" : "”";
    }
}

using System.Globalization;
using System.Text;
using TextModel.Guesses;

namespace TextModel.Lint;

/// <summary>Two speakers whose names differ by a slip.</summary>
internal sealed class SimilarLabels : ILintCheck
{
    public LintRule Rule { get; } = new("similar-labels", LintDiagnostics.SimilarLabels, CanFix: true);

    public IEnumerable<Finding> Find(LintContext context)
    {
        // A list of names that somebody made is no slip of a label; only what is printed is judged.
        ILookup<string, Turn> turns = context.Document.Turns.Where(t => t is { SpeakerId: not null, LabelSpan: not null }).ToLookup(t => t.SpeakerId!);
        (Speaker Speaker, string Name, int Count)[] known = [.. context.Document.Speakers.Where(s => turns.Contains(s.Id))
            .Select(s => (s, Plain(s.ToString()), turns[s.Id].Count())).Where(s => s.Item2.Length >= 4)];
        foreach ((Speaker rare, string name, int count) in known)
        {
            (Speaker Speaker, string Name, int Count)[] like = [.. known.Where(k => k.Speaker.Id != rare.Id && (k.Count > count || (k.Count == count && string.CompareOrdinal(k.Speaker.Id, rare.Id) < 0))
                && IsLike(name, count, k.Name, k.Count))];
            if (like.Length != 1 || AreNeighbours(context.Document.Turns, rare.Id, like[0].Speaker.Id))
                continue;
            Turn[] his = [.. turns[rare.Id]];
            Speaker kept = like[0].Speaker;
            yield return new(his[0].LabelSpan!.Value, rare.ToString(), count, kept.ToString(), like[0].Count)
            {
                Touches = [.. his],
                Edit = e =>
                {
                    foreach (Turn turn in his)
                        e.Replace(turn, turn with { SpeakerId = kept.Id });
                },
            };
        }
    }

    // Letters and digits in lower case, one space between words: "DR. BELL," is "dr bell". Marks that stand alone are left out.
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().Trim();
    }

    private static bool IsLike(string rare, int count, string common, int commonCount)
    {
        // Whoever gave one name to two speakers meant two: the gentlemen of a play.
        if (rare == common)
            return false;
        string a = rare.Replace(" ", "", StringComparison.Ordinal), b = common.Replace(" ", "", StringComparison.Ordinal);
        if (a == b)
            return true;
        // One slip in a long name that is seldom printed so; numbers tell people apart, and so does the first letter.
        return a.Length >= 5 && b.Length >= 5 && a[0] == b[0] && count * 5 <= commonCount && !a.Any(char.IsDigit) && !b.Any(char.IsDigit)
            && Math.Abs(a.Length - b.Length) <= 1 && EditDistance.Between(a, b) == 1 && !EndsInNumeral(rare, common);
    }

    // "Speaker A" and "Speaker B", "Louis I" and "Louis II".
    private static bool EndsInNumeral(string a, string b) => LastWord(a).Length <= 3 || LastWord(b).Length <= 3;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    // Who speaks right before or after somebody is hardly the same person.
    private static bool AreNeighbours(ValueList<Turn> turns, string a, string b)
    {
        for (int i = 1; i < turns.Count; i++)
        {
            if ((turns[i - 1].SpeakerId == a && turns[i].SpeakerId == b) || (turns[i - 1].SpeakerId == b && turns[i].SpeakerId == a))
                return true;
        }

        return false;
    }
}

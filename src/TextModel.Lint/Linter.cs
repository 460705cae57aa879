namespace TextModel.Lint;

/// <summary>Finds what no schema can see: slips of those who transcribe and mark up, in any document.</summary>
/// <remarks>The rules would rather miss something than cry wolf. <c>docs/lint.md</c> has a section on each.</remarks>
public static class Linter
{
    // Fixing one thing can show another (text that was spoiled twice); more rounds than this are a fault of a rule.
    private const int Rounds = 16;

    /// <summary>All rules, by code.</summary>
    public static ValueList<LintRule> Rules => [.. LintChecks.All.Select(c => c.Rule)];

    /// <summary>A rule by its identifier or code.</summary>
    /// <param name="name">The identifier or code.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static LintRule Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (LintRule rule in Rules)
        {
            if (rule.IsNamed(name))
                return rule;
        }

        throw new ArgumentException($"There is no rule '{name}'. The rules are {string.Join(", ", Rules.Select(r => r.Id))}.", nameof(name));
    }

    /// <summary>What the rules find in a document, in the order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Which rules count; null for all.</param>
    /// <exception cref="ArgumentException">The options name a rule that there is not.</exception>
    public static ValueList<Diagnostic> Check(TextDocument document, LintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= LintOptions.Default;
        options.Check();
        var places = new FindingPlaces(document, options.Places);
        return Listed(FindingsOf(document, options).Select(f => places.Describe(f.Check.Rule, f.Level, f.Finding)), options.LimitPerRule);
    }

    /// <summary>What the rules find in a file that was read; places are those in the file where the format tells them.</summary>
    /// <param name="read">What reading gave.</param>
    /// <param name="options">Which rules count; null for all.</param>
    /// <exception cref="ArgumentException">The options name a rule that there is not.</exception>
    public static ValueList<Diagnostic> Check(ReadResult read, LintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        options ??= LintOptions.Default;
        return Check(read.Document, options.Places is null && read.SourceMap is { } map ? options with { Places = LintPlaces.Of(map) } : options);
    }

    /// <summary>The changes of the text that fix what can be fixed there, in offsets of the document's text; they do not overlap.</summary>
    /// <remarks>They may be made in the file itself (<see cref="LintPlaces.Apply"/>), which then keeps all else byte for byte.</remarks>
    /// <param name="document">The document.</param>
    /// <param name="options">Which rules count; null for all.</param>
    /// <exception cref="ArgumentException">The options name a rule that there is not.</exception>
    public static ValueList<TextChange> TextFixes(TextDocument document, LintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= LintOptions.Default;
        options.Check();
        return [.. FixRound.ChangesOf(FindingsOf(document, options).Select(f => f.Finding))];
    }

    /// <summary>Mends what can be fixed safely, by the smallest change for each finding.</summary>
    /// <remarks>Fixing again changes nothing. An edited TEI file of others keeps all that the changes do not concern; changes of its text are better made in the file (<see cref="TextFixes"/>).</remarks>
    /// <param name="document">The document.</param>
    /// <param name="options">Which rules count; null for all.</param>
    /// <exception cref="ArgumentException">The options name a rule that there is not.</exception>
    public static LintResult Fix(TextDocument document, LintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= LintOptions.Default;
        options.Check();
        List<Diagnostic> mended = [];
        TextDocument now = document;
        for (int round = 0; round < Rounds; round++)
        {
            LintOptions here = ReferenceEquals(now.Text, document.Text) ? options : options with { Places = null };
            var places = new FindingPlaces(now, here.Places);
            (ILintCheck Check, DiagnosticSeverity Level, Finding Finding)[] found = [.. FindingsOf(now, options).Where(f => f.Finding.CanFix)];
            if (found.Length == 0)
                break;
            TextDocument next = FixRound.Apply(now, [.. found.Select(f => f.Finding)], out HashSet<Finding> done);
            mended.AddRange(found.Where(f => done.Contains(f.Finding)).Select(f => places.Describe(f.Check.Rule, f.Level, f.Finding)));
            now = next;
        }

        LintOptions after = ReferenceEquals(now.Text, document.Text) ? options : options with { Places = null };
        return new(now, [.. mended], Check(now, after));
    }

    private static IEnumerable<(ILintCheck Check, DiagnosticSeverity Level, Finding Finding)> FindingsOf(TextDocument document, LintOptions options)
    {
        var context = new LintContext(document);
        return LintChecks.All
            .Select(check => (Check: check, Level: options.LevelOf(check.Rule))).Where(c => c.Level is not null)
            .SelectMany(c => c.Check.Find(context).Select(f => (c.Check, c.Level!.Value, f)))
            .OrderBy(f => f.f.Span.Start);
    }

    private static ValueList<Diagnostic> Listed(IEnumerable<Diagnostic> found, int limit)
    {
        var bag = new DiagnosticBag(limit);
        foreach (Diagnostic diagnostic in found)
            bag.Add(diagnostic);
        return bag.ToImmutable();
    }
}

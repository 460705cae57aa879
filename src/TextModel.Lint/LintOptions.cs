namespace TextModel.Lint;

/// <summary>Which rules count, and how much.</summary>
public sealed record LintOptions
{
    /// <summary>All rules, at their own levels.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>Levels other than a rule's own; of several for one rule the last counts.</summary>
    public ValueList<LintLevel> Levels { get; init; } = [];

    /// <summary>The identifiers or codes of the only rules that are asked; empty for all. What <see cref="Levels"/> switches off stays off.</summary>
    public ValueList<string> Only { get; init; } = [];

    /// <summary>Where the base text stands in its file, so that findings name lines of the file; null: they name those of the base text.</summary>
    public LintPlaces? Places { get; init; }

    /// <summary>How many findings of one rule are named, 1 or more; the others are counted in one line (<c>TM0004</c>).</summary>
    public int LimitPerRule { get; init; } = 100;

    /// <summary>The options with another level for a rule.</summary>
    /// <param name="rule">The identifier or code of the rule.</param>
    /// <param name="severity">The level; null switches the rule off.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public LintOptions With(string rule, DiagnosticSeverity? severity) => this with { Levels = Levels.Add(new(Linter.Find(rule).Id, severity)) };

    /// <summary>The level of a rule; null where it is off.</summary>
    internal DiagnosticSeverity? LevelOf(LintRule rule)
    {
        if (!Only.IsEmpty && !Only.Any(rule.IsNamed))
            return null;
        DiagnosticSeverity? level = rule.Code.Severity;
        foreach (LintLevel other in Levels)
        {
            if (rule.IsNamed(other.Rule))
                level = other.Severity;
        }

        return level;
    }

    /// <summary>Fails where a name means no rule, so that a slip is no silence.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(LimitPerRule, 1);
        foreach (string name in Only.Concat(Levels.Select(l => l.Rule)))
            Linter.Find(name);
    }
}

namespace TextModel.Lint;

/// <summary>What the linter can look for.</summary>
/// <param name="Id">The name by which it is switched, such as <c>broken-pointer</c>. The code will do too.</param>
/// <param name="Code">Under which code it speaks, with the level that it has where nobody asks for another.</param>
/// <param name="CanFix">Whether it can fix some or all of what it finds.</param>
public sealed record LintRule(string Id, DiagnosticCode Code, bool CanFix)
{
    /// <summary>Whether a name means this rule: its identifier, or its code (<c>TM1104</c>) in any case of letters.</summary>
    /// <param name="name">The name.</param>
    public bool IsNamed(string name) => string.Equals(Id, name, StringComparison.OrdinalIgnoreCase) || string.Equals(Code.Code, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How much a rule matters to somebody.</summary>
/// <param name="Rule">The identifier or code of the rule.</param>
/// <param name="Severity">The level of its findings; null switches it off.</param>
public sealed record LintLevel(string Rule, DiagnosticSeverity? Severity);

namespace TextModel.Lint;

/// <summary>A rule at work. It keeps nothing: one object serves all documents and threads.</summary>
internal interface ILintCheck
{
    /// <summary>What it is called.</summary>
    LintRule Rule { get; }

    /// <summary>What it finds, in any order.</summary>
    IEnumerable<Finding> Find(LintContext context);
}

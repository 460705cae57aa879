namespace TextModel.Lint;

/// <summary>What fixing gave.</summary>
/// <param name="Document">The document, fixed as far as that is safe; the same one where nothing was.</param>
/// <param name="Fixed">What was fixed, with places in the document as it was before.</param>
/// <param name="Left">What is still found in <paramref name="Document"/>.</param>
public sealed record LintResult(TextDocument Document, ValueList<Diagnostic> Fixed, ValueList<Diagnostic> Left);

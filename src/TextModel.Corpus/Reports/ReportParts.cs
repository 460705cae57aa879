namespace TextModel.Corpus;

/// <summary>A row of a plot: how many files are so.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Files">How many they are.</param>
public sealed record ReportCount(string Name, int Files);

/// <summary>A kind of diagnostic, and where it is found.</summary>
/// <param name="Code">The code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Count">How often it was said.</param>
/// <param name="Files">Of how many files.</param>
/// <param name="Remedy">What to do; null where nobody said.</param>
/// <param name="Examples">The first few, by the names of the files.</param>
public sealed record ReportDiagnostic(string Code, DiagnosticSeverity Severity, int Count, int Files, string? Remedy, ValueList<Diagnostic> Examples);

/// <summary>A file that somebody should look at.</summary>
/// <param name="Path">Its name below the input folder.</param>
/// <param name="Reason">Why.</param>
public sealed record ReportFile(string Path, string Reason);

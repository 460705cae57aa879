namespace TextModel;

/// <summary>Questions to diagnostics, wherever they come from.</summary>
public static class DiagnosticSequences
{
    extension(IEnumerable<Diagnostic> diagnostics)
    {
        /// <summary>Whether there is an error among them.</summary>
        public bool HasErrors => diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
    }
}

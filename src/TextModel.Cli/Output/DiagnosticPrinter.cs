namespace TextModel.Cli.Output;

/// <summary>Prints diagnostics to standard error as compilers do: one line each.</summary>
internal sealed class DiagnosticPrinter(Session session, bool quiet)
{
    /// <summary>Prints them; where quiet, errors only.</summary>
    /// <param name="diagnostics">What was noticed.</param>
    /// <param name="name">The name of the file or stream, for those that carry none.</param>
    public void Print(IEnumerable<Diagnostic> diagnostics, string name)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (quiet && diagnostic.Severity != DiagnosticSeverity.Error)
                continue;
            string line = Clean.Line((diagnostic with { Path = diagnostic.Path ?? name }).ToString());
            session.Error.WriteLine(session.Traits.ColorError ? $"{Color(diagnostic.Severity)}{line}\e[0m" : line);
        }
    }

    private static string Color(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "\e[31m",
        DiagnosticSeverity.Warning => "\e[33m",
        _ => "\e[2m",
    };
}

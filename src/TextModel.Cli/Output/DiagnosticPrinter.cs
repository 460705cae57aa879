namespace TextModel.Cli.Output;

/// <summary>Prints diagnostics to standard error as compilers do: one line each; or keeps them for <see cref="DiagnosticLog"/>.</summary>
/// <param name="session">Where to.</param>
/// <param name="quiet">Whether to print errors only.</param>
/// <param name="keeps">Whether to print nothing, and keep all.</param>
internal sealed class DiagnosticPrinter(Session session, bool quiet, bool keeps = false)
{
    private readonly List<Diagnostic> kept = [];

    /// <summary>What was kept.</summary>
    public IReadOnlyList<Diagnostic> Kept => kept;

    /// <summary>Whether a warning or an error was among them.</summary>
    public bool HasWarnings { get; private set; }

    /// <summary>Prints them; where quiet, errors only.</summary>
    /// <param name="diagnostics">What was noticed.</param>
    /// <param name="name">The name of the file or stream, for those that carry none.</param>
    public void Print(IEnumerable<Diagnostic> diagnostics, string name)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            HasWarnings |= diagnostic.Severity >= DiagnosticSeverity.Warning;
            Diagnostic named = diagnostic with { Path = diagnostic.Path ?? name };
            if (keeps)
                kept.Add(named);
            if (keeps || (quiet && diagnostic.Severity != DiagnosticSeverity.Error))
                continue;
            string line = Clean.Line(named.ToString());
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

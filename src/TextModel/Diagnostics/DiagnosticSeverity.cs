namespace TextModel;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing: an assumption that was made, a thing that was recognised.</summary>
    Info,

    /// <summary>The result is usable, but something in it may not be what was meant.</summary>
    Warning,

    /// <summary>The input or the target does not allow what was asked; the result is incomplete.</summary>
    Error,
}

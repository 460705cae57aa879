using System.Globalization;

namespace TextModel;

/// <summary>One row of the table of diagnostics: what can be said, under which code.</summary>
/// <param name="Code">The code, such as <c>TM0101</c>. A code never changes its meaning.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">The sentence, with <c>{0}</c>, <c>{1}</c> … for what was found.</param>
/// <param name="Remedy">What a user can do, for the documentation.</param>
public sealed record DiagnosticCode(string Code, DiagnosticSeverity Severity, string Message, string Remedy)
{
    /// <summary>Makes a diagnostic of this row.</summary>
    /// <param name="path">The file, or null.</param>
    /// <param name="position">Line and column in it, or null for the whole file.</param>
    /// <param name="span">The stretch of the base text, or null.</param>
    /// <param name="arguments">What to put into the message.</param>
    public Diagnostic At(string? path, TextPosition? position, TextSpan? span, params object?[] arguments) => new()
    {
        Code = Code,
        Severity = Severity,
        Remedy = Remedy,
        Message = arguments.Length == 0 ? Message : string.Format(CultureInfo.InvariantCulture, Message, arguments),
        Path = path,
        Position = position,
        Span = span,
    };
}

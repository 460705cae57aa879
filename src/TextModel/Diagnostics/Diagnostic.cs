using System.Globalization;
using System.Text;

namespace TextModel;

/// <summary>Something a reader or writer has to say about a file: what, where, and what to do.</summary>
public sealed record Diagnostic
{
    /// <summary>The code, such as <c>TM0101</c>; <c>docs/diagnostics.md</c> explains each.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What was found and what to do, as one or two sentences.</summary>
    public required string Message { get; init; }

    /// <summary>What a user can do, at more length than the message, with the names of options in C# and on the command line; null where nobody said.</summary>
    public string? Remedy { get; init; }

    /// <summary>The file, as it was named; null for a text from memory.</summary>
    public string? Path { get; init; }

    /// <summary>Line and column in the file; null where the whole file is meant.</summary>
    public TextPosition? Position { get; init; }

    /// <summary>The stretch of the base text that is meant, in UTF-16 code units; null where there is none.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>As compilers print it: <c>file(12,5): warning TM0101: message</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Path ?? "(text)");
        if (Position is { } position)
            text.Append(CultureInfo.InvariantCulture, $"({position.Line},{position.Column})");
        return text.Append(": ").Append(Severity switch { DiagnosticSeverity.Info => "info", DiagnosticSeverity.Warning => "warning", _ => "error" })
            .Append(' ').Append(Code).Append(": ").Append(Message).ToString();
    }
}

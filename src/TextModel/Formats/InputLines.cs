namespace TextModel.Formats;

/// <summary>The lines of a file of annotations, with diagnostics that name line and column.</summary>
internal sealed class InputLines
{
    private readonly string text;
    private readonly string? path;
    private readonly DiagnosticBag diagnostics;
    private int at;

    public InputLines(SourceText source, DiagnosticBag diagnostics)
    {
        text = source.Text;
        path = source.Path;
        this.diagnostics = diagnostics;
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
    }

    /// <summary>The number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The current line without its end.</summary>
    public string Line { get; private set; } = "";

    /// <summary>Goes to the next line. Lines end with LF or CRLF; nothing else ends one.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        if (at >= text.Length)
            return false;
        int end = text.IndexOf('\n', at);
        int stop = end < 0 ? text.Length : end;
        Line = text[at..(end > at && text[end - 1] == '\r' ? end - 1 : stop)];
        at = end < 0 ? text.Length : end + 1;
        Number++;
        return true;
    }

    /// <summary>Says what is not understood in the current line.</summary>
    /// <param name="column">The column in UTF-16 code units, from 1.</param>
    /// <param name="what">What was found there.</param>
    public void Report(int column, string what) => Report(DiagnosticCodes.BadAnnotation, column, what);

    /// <summary>Says something about the current line.</summary>
    public void Report(DiagnosticCode code, int column, params object?[] arguments) => ReportAt(code, Number, column, arguments);

    /// <summary>Says something about a line that was read before.</summary>
    public void ReportAt(DiagnosticCode code, int line, int column, params object?[] arguments) =>
        diagnostics.Add(code.At(path, new(Math.Max(1, line), column), null, arguments));
}

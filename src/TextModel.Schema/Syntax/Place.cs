namespace TextModel.Schema.Syntax;

/// <summary>A place in a schema.</summary>
/// <param name="File">The file, as it was named; null for a text from memory.</param>
/// <param name="Line">The line, from 1; 0 where there is none.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct Place(string? File, int Line, int Column)
{
    /// <summary>As diagnostics have it.</summary>
    public TextPosition? Position => Line > 0 ? new TextPosition(Line, Math.Max(1, Column)) : null;
}

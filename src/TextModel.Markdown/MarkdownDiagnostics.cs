namespace TextModel.Formats.Markdown;

/// <summary>What the Markdown reader and writer have to say; codes 06xx.</summary>
public static class MarkdownDiagnostics
{
    /// <summary>A line of front matter that is not understood.</summary>
    public static DiagnosticCode FrontMatterLine { get; } = new(
        "TM0601", DiagnosticSeverity.Info,
        "This line of the front matter is no 'key: value' and no item of a list: it is kept in the text, but says nothing about the source.",
        "Write front matter as 'key: value' lines and lists of '- item'; other structures are not needed to describe a source.");

    /// <summary>Mark-up that is nested too deeply to be read.</summary>
    public static DiagnosticCode TooDeep { get; } = new(
        "TM0602", DiagnosticSeverity.Warning,
        "The Markdown is nested too deeply to be followed: the file was read as plain text.",
        "Look for long runs of '>', '[' or '*'; they are seldom meant as mark-up.");

    /// <summary>All codes of this package.</summary>
    public static ValueList<DiagnosticCode> All => [FrontMatterLine, TooDeep];
}

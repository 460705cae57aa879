namespace TextModel.Formats.Markdown;

/// <summary>What the Markdown reader and writer have to say; codes 06xx.</summary>
public static class MarkdownDiagnostics
{
    /// <summary>A line of front matter that is not understood.</summary>
    public static DiagnosticCode FrontMatterLine { get; } = new(
        "TM0601", DiagnosticSeverity.Info,
        "This line of the front matter is no 'key: value' and no item of a list: it says nothing about the source.",
        "Write front matter as 'key: value' lines and lists of '- item'; other structures are not needed to describe a source.");

    /// <summary>Mark-up that is nested too deeply to be read, or costs too much to be read.</summary>
    public static DiagnosticCode TooDeep { get; } = new(
        "TM0602", DiagnosticSeverity.Warning,
        "The Markdown is nested too deeply, or opens too much that it never closes, to be followed: the file was read as plain text.",
        "Look for long runs of '>', '[', '](', '<!' or '*', and for thousands of lines of dashes or of '[name]: address' without a blank line between: they are seldom meant as mark-up.");

    /// <summary>A tag of HTML that nothing can be made of.</summary>
    public static DiagnosticCode TagLeftOut { get; } = new(
        "TM0603", DiagnosticSeverity.Info,
        "The tag <{0}> was left out ({1} of them): nothing can be made of it. Words in it were kept, but for scripts and style sheets.",
        "Nothing, unless the tag means something to the text: then write it in words.");

    /// <summary>A mark of a note that the file does not have.</summary>
    public static DiagnosticCode NoteMissing { get; } = new(
        "TM0604", DiagnosticSeverity.Warning,
        "The note mark '{0}' has no note in the file: it stays in the text as it is.",
        "Add the note ('[^1]: text'), or take the mark out.");

    /// <summary>All codes of this package.</summary>
    public static ValueList<DiagnosticCode> All => [FrontMatterLine, TooDeep, TagLeftOut, NoteMissing];
}

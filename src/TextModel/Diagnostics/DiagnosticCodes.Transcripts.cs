namespace TextModel;

public static partial class DiagnosticCodes
{
    /// <summary>No turns were found.</summary>
    public static DiagnosticCode NoTurns { get; } = new(
        "TM0101", Severity.Info,
        "No labels that begin turns were found: the document has paragraphs only. If it is a transcript, name its labels with --labels.",
        "Nothing, if nobody speaks in the text. Else name the labels (TranscriptOptions.Labels) or force a convention (TranscriptOptions.Convention).");

    /// <summary>The author was taken for the one who answers.</summary>
    public static DiagnosticCode AuthorAnswers { get; } = new(
        "TM0102", Severity.Info,
        "The label '{0}' names nobody; the author {1} is taken for the one who answers.",
        "If somebody else answers, say so with TranscriptOptions.Labels, or set TranscriptOptions.AuthorAnswers to false.");

    /// <summary>Who asks was guessed from the text.</summary>
    public static DiagnosticCode InterviewerGuessed { get; } = new(
        "TM0103", Severity.Info,
        "{0} is taken for the one who asks, because {1} of {2} turns hold a question mark.",
        "If that is wrong, name the one who asks with TranscriptOptions.Interviewer.");

    /// <summary>A note that nothing points at.</summary>
    public static DiagnosticCode NoteWithoutAnchor { get; } = new(
        "TM0104", Severity.Info,
        "Nothing in the text points at note {0}.",
        "Look for a marker that was lost in transcription; a note without an anchor is kept.");

    /// <summary>The given labels do not occur.</summary>
    public static DiagnosticCode LabelNotFound { get; } = new(
        "TM0105", Severity.Warning,
        "The label '{0}' that was asked for does not begin any line of the text.",
        "Give the label as it is printed at the start of a line.");
}

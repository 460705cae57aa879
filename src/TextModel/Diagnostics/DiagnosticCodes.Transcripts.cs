namespace TextModel;

public static partial class DiagnosticCodes
{
    /// <summary>No turns were found.</summary>
    public static DiagnosticCode NoTurns { get; } = new(
        "TM0101", DiagnosticSeverity.Info,
        "No labels that begin turns were found: the document has paragraphs only. If it is a transcript, name its labels.",
        "Nothing, if nobody speaks in the text. Else name the labels (TranscriptOptions.Labels) or force a convention (TranscriptOptions.Convention).");

    /// <summary>The author was taken for the one who answers.</summary>
    public static DiagnosticCode AuthorAnswers { get; } = new(
        "TM0102", DiagnosticSeverity.Info,
        "The label '{0}' names nobody; the author {1} is taken for the one who answers.",
        "If somebody else answers, say so with TranscriptOptions.Labels, or set TranscriptOptions.AuthorAnswers to false.");

    /// <summary>Who asks was guessed from the text.</summary>
    public static DiagnosticCode InterviewerGuessed { get; } = new(
        "TM0103", DiagnosticSeverity.Info,
        "{0} is taken for the one who asks, because {1} of {2} turns hold a question mark.",
        "If that is wrong, name the one who asks with TranscriptOptions.Interviewer.");

    /// <summary>A note that nothing points at.</summary>
    public static DiagnosticCode NoteWithoutAnchor { get; } = new(
        "TM0104", DiagnosticSeverity.Info,
        "Nothing in the text points at note {0}.",
        "Look for a marker that was lost in transcription; a note without an anchor is kept.");

    /// <summary>The given labels do not occur.</summary>
    public static DiagnosticCode LabelNotFound { get; } = new(
        "TM0105", DiagnosticSeverity.Warning,
        "The label '{0}' that was asked for does not begin any line of the text.",
        "Give the label as it is printed at the start of a line.");

    /// <summary>No turns were taken, but something was near to it.</summary>
    public static DiagnosticCode NearlyTurns { get; } = new(
        "TM0106", DiagnosticSeverity.Info,
        "No turns were taken, but beginnings of the shape {0} might be labels ({1}).",
        "Look at textmodel inspect --why; if they are labels, name them (TranscriptOptions.Labels) or the convention (TranscriptOptions.Convention).");

    /// <summary>The labels that were taken may be none.</summary>
    public static DiagnosticCode DoubtfulConvention { get; } = new(
        "TM0107", DiagnosticSeverity.Info,
        "Beginnings of the shape {0} were taken for labels, but it is not sure that they are ({1}).",
        "Look at textmodel inspect --why; if nobody speaks in the text, set the convention to none (TranscriptOptions.Convention).");

    /// <summary>A label that was nearly not taken.</summary>
    public static DiagnosticCode DoubtfulLabel { get; } = new(
        "TM0108", DiagnosticSeverity.Info,
        "'{0}' was taken for a label that begins turns, {1} time(s), but it is not sure that it is one ({2}).",
        "Look at the place; if it is none, name the labels (TranscriptOptions.Labels).");

    /// <summary>A label that was nearly taken.</summary>
    public static DiagnosticCode NearlyLabel { get; } = new(
        "TM0109", DiagnosticSeverity.Info,
        "'{0}' looks like a label, {1} time(s), and was left in the speech ({2}).",
        "Look at the place; if it is a label, name it together with the others (TranscriptOptions.Labels).");
}

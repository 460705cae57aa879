namespace TextModel.Lint;

/// <summary>What the linter finds; codes 11xx.</summary>
public static class LintDiagnostics
{
    /// <summary>A note that nothing points at, among notes that something points at.</summary>
    public static DiagnosticCode NoteWithoutAnchor { get; } = new(
        "TM1101", DiagnosticSeverity.Warning,
        "Nothing in the text points at note {0}, though the text points at {1} other note(s).",
        "Look for a mark that was lost in the text, and point it at the note; or take the note away.");

    /// <summary>An anchor of a note that is not there.</summary>
    public static DiagnosticCode AnchorWithoutNote { get; } = new(
        "TM1102", DiagnosticSeverity.Warning,
        "The mark '{0}' points at a note that the document does not have.",
        "Add the note, or take the mark away.");

    /// <summary>An identifier that is given twice.</summary>
    public static DiagnosticCode DoubledIdentifier { get; } = new(
        "TM1103", DiagnosticSeverity.Error,
        "The identifier '{0}' was given before, in line {1}: what points at it means the first.",
        "Give one of the two another identifier, and see whether pointers mean the one or the other.");

    /// <summary>A pointer that leads nowhere.</summary>
    public static DiagnosticCode BrokenPointer { get; } = new(
        "TM1104", DiagnosticSeverity.Error,
        "{0}=\"#{1}\" leads nowhere: nothing in the document has this identifier.{2}",
        "Fix the pointer, or give the identifier to what is meant.");

    /// <summary>A question that nobody answers.</summary>
    public static DiagnosticCode QuestionWithoutAnswer { get; } = new(
        "TM1105", DiagnosticSeverity.Warning,
        "This question has no answer: {0}, though nearly all questions here are answered.",
        "Look whether the answer lost its label; if the one who asks asked twice, or the text was cut, nothing needs to be done.");

    /// <summary>Someone who answers himself, or speaks twice in a row where nobody else does.</summary>
    public static DiagnosticCode SelfAnswer { get; } = new(
        "TM1106", DiagnosticSeverity.Warning,
        "{0} speaks twice in a row: here begins a turn of the one who spoke the turn before.",
        "Look whether one of the two labels is wrong, or the turn of somebody else between them was lost; else join the turns.");

    /// <summary>The one who asked answers from some turn on.</summary>
    public static DiagnosticCode RolesSwap { get; } = new(
        "TM1107", DiagnosticSeverity.Warning,
        "From here on the parts of {0} and {1} look exchanged: who asked answers, and who answered asks.",
        "Look whether a label was left out or doubled shortly before, so that all that follow stand with the wrong turn.");

    /// <summary>Two labels that are likely one person.</summary>
    public static DiagnosticCode SimilarLabels { get; } = new(
        "TM1108", DiagnosticSeverity.Warning,
        "'{0}', with {1} turn(s), is likely the same person as '{2}', with {3}.",
        "If it is a slip, fix the label; if both are one person, give both turns the same speaker.");

    /// <summary>A time that is earlier than the one before it.</summary>
    public static DiagnosticCode TimeBackwards { get; } = new(
        "TM1109", DiagnosticSeverity.Warning,
        "The time {0} is earlier than {1} before it.",
        "Look at the recording which of the two is mistyped.");

    /// <summary>A stretch that ends before it begins.</summary>
    public static DiagnosticCode EndBeforeStart { get; } = new(
        "TM1110", DiagnosticSeverity.Warning,
        "This ends at {0}, before it begins at {1}.",
        "Look at the recording which of the two is mistyped.");

    /// <summary>A name that is marked in some places and not in others.</summary>
    public static DiagnosticCode UnmarkedName { get; } = new(
        "TM1111", DiagnosticSeverity.Info,
        "'{0}' is marked {1} time(s) as {2}, and not marked here{3}.",
        "Mark the name here too, with --fix or with textmodel annotate.");

    /// <summary>Speech before the first turn.</summary>
    public static DiagnosticCode SpeechBeforeTurns { get; } = new(
        "TM1112", DiagnosticSeverity.Warning,
        "This stands before the first turn and looks like speech: {0}.",
        "Give the speech a label, or a turn of its own.");

    /// <summary>Quotation marks of another style than nearly all others.</summary>
    public static DiagnosticCode MixedQuotes { get; } = new(
        "TM1113", DiagnosticSeverity.Info,
        "Here stands {0}, {1} time(s) in the text, where {2} stands {3} times.",
        "Use one style of quotation marks and apostrophes, if they are the editor's; keep them, if the source has them so.");

    /// <summary>Dashes of another style than nearly all others.</summary>
    public static DiagnosticCode MixedDashes { get; } = new(
        "TM1114", DiagnosticSeverity.Info,
        "Here stands {0} as a dash, {1} time(s) in the text, where {2} stands {3} times.",
        "Use one style of dashes, if they are the editor's; keep them, if the source has them so.");

    /// <summary>Characters from a wrong encoding.</summary>
    public static DiagnosticCode WrongEncoding { get; } = new(
        "TM1115", DiagnosticSeverity.Warning,
        "'{0}' is '{1}' in UTF-8 that somebody read as {2}.",
        "Fix it with --fix; if the whole file is so, read the original again, as UTF-8.");

    /// <summary>Characters that were lost.</summary>
    public static DiagnosticCode LostCharacter { get; } = new(
        "TM1116", DiagnosticSeverity.Warning,
        "Here stands U+FFFD for a character that was lost when somebody read the text in a wrong encoding.",
        "Look up the character in the original; it cannot be found from the text.");

    /// <summary>A turn without words.</summary>
    public static DiagnosticCode EmptyTurn { get; } = new(
        "TM1117", DiagnosticSeverity.Warning,
        "The label '{0}' stands here without anything spoken.",
        "Look whether the speech was lost, or stands under the next label; else take the label away.");

    /// <summary>All rows, by code.</summary>
    public static ValueList<DiagnosticCode> All => [.. Linter.Rules.Select(r => r.Code)];
}

namespace TextModel.Corpus;

/// <summary>What can be wrong with a query.</summary>
public static class QueryDiagnostics
{
    /// <summary>Nothing is asked.</summary>
    public static DiagnosticCode Empty { get; } = new(
        "TM1330", DiagnosticSeverity.Error, "The query asks for nothing.", "Write a word, a \"phrase\" or a field such as speaker:name.");

    /// <summary>A quotation mark without its partner.</summary>
    public static DiagnosticCode OpenQuote { get; } = new(
        "TM1331", DiagnosticSeverity.Error, "The quotation mark is not closed.", "Write another \" where the phrase ends.");

    /// <summary>A parenthesis that is not closed.</summary>
    public static DiagnosticCode OpenParenthesis { get; } = new(
        "TM1332", DiagnosticSeverity.Error, "The parenthesis is not closed.", "Write ) where the group ends, or leave out the (.");

    /// <summary>A parenthesis that closes nothing.</summary>
    public static DiagnosticCode StrayParenthesis { get; } = new(
        "TM1333", DiagnosticSeverity.Error, "This parenthesis closes nothing.", "Leave it out, or write ( where the group begins.");

    /// <summary>OR, AND, NEAR or a minus with nothing beside it.</summary>
    public static DiagnosticCode OperandMissing { get; } = new(
        "TM1334", DiagnosticSeverity.Error, "Something is missing beside '{0}'.", "Write words on both sides of it (after a minus, on its right); to look for the word itself, write it in small letters or in quotation marks.");

    /// <summary>A field that is none.</summary>
    public static DiagnosticCode UnknownField { get; } = new(
        "TM1335", DiagnosticSeverity.Error, "There is no field '{0}'.", "Fields are speaker, kind, entity and date. To look for the words, put them in quotation marks.");

    /// <summary>A kind of turn that is none.</summary>
    public static DiagnosticCode BadKind { get; } = new(
        "TM1336", DiagnosticSeverity.Error, "'{0}' is no kind of turn.", "Write kind:question, kind:answer or kind:statement.");

    /// <summary>A date that is none.</summary>
    public static DiagnosticCode BadDate { get; } = new(
        "TM1337", DiagnosticSeverity.Error, "'{0}' is no date.", "Write a year, month or day, or two with .. between them: date:1931, date:1931-05..1940, date:..1940.");

    /// <summary>A term without a letter or digit.</summary>
    public static DiagnosticCode NoWord { get; } = new(
        "TM1338", DiagnosticSeverity.Error, "'{0}' has no letter or digit to look for.", "Write a word; punctuation is not searched.");

    /// <summary>NEAR beside something that is no word or phrase, or with a distance that is none.</summary>
    public static DiagnosticCode BadNear { get; } = new(
        "TM1339", DiagnosticSeverity.Error, "'{0}' stands between words or phrases, and its number is from 0 to 1000.", "Write it so: harbour NEAR/5 \"open sea\".");

    /// <summary>A query that is too large.</summary>
    public static DiagnosticCode TooLarge { get; } = new(
        "TM1340", DiagnosticSeverity.Error, "The query has more than {0} terms, or groups in more than {1} groups.", "Ask in several queries.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ValueList<DiagnosticCode> All { get; } =
        [Empty, OpenQuote, OpenParenthesis, StrayParenthesis, OperandMissing, UnknownField, BadKind, BadDate, NoWord, BadNear, TooLarge];
}

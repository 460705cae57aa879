namespace TextModel.Formats.Docx;

/// <summary>What the reader of Word documents has to say.</summary>
public static class DocxDiagnostics
{
    /// <summary>The file is no package, or has no main document.</summary>
    public static DiagnosticCode NotADocument { get; } = new(
        "TM0801", DiagnosticSeverity.Error, "The file cannot be opened as a Word document: {0}",
        "Open it in a word processor and save it as .docx; a document of Word 97 (.doc) or one with a password has to be saved so too.");

    /// <summary>The XML of a part breaks off.</summary>
    public static DiagnosticCode BrokenPart { get; } = new(
        "TM0802", DiagnosticSeverity.Error, "The part '{0}' of the document cannot be read further than line {1}: {2}",
        "What stands before that place was read. Let a word processor repair the file, and save it anew.");

    /// <summary>The document has tracked changes.</summary>
    public static DiagnosticCode ChangesAccepted { get; } = new(
        "TM0803", DiagnosticSeverity.Info, "The document has tracked changes ({0} insertions, {1} deletions); they were {2}.",
        "Say with --changes (ReadOptions.TrackedChanges) how they are to be read: accepted, rejected, or both kept as insertions and deletions.");

    /// <summary>A mark points at a note that is not there.</summary>
    public static DiagnosticCode NoteMissing { get; } = new(
        "TM0804", DiagnosticSeverity.Warning, "The mark of a note stands in paragraph {0}, but the document has no such note.",
        "Nothing can be done in reading; the mark stays in the text.");

    /// <summary>The document shows something that was left out.</summary>
    public static DiagnosticCode LeftOut { get; } = new(
        "TM0805", DiagnosticSeverity.Warning, "What has no place in the model was left out: {0} ({1}).",
        "Look at them in a word processor; describe in the text what has to be known of them.");

    /// <summary>The document has formulas.</summary>
    public static DiagnosticCode EquationsInARow { get; } = new(
        "TM0806", DiagnosticSeverity.Warning, "Of {0} equations the signs were read in a row, without their layout.",
        "Compare them with the document.");

    /// <summary>Readings are printed above words.</summary>
    public static DiagnosticCode ReadingsLeftOut { get; } = new(
        "TM0807", DiagnosticSeverity.Info, "The readings that are printed above {0} passages were left out, since they stand in other readings or above nothing; the passages were read.",
        "Nothing need be done, unless the readings matter.");

    /// <summary>A sign of a font without letters is not known.</summary>
    public static DiagnosticCode SignsUnknown { get; } = new(
        "TM0808", DiagnosticSeverity.Warning, "{0} signs of fonts of symbols have no character that is known; they were kept as private ones (U+F020 to U+F0FF).",
        "Put characters in their place in a word processor.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ValueList<DiagnosticCode> All { get; } = [NotADocument, BrokenPart, ChangesAccepted, NoteMissing, LeftOut, EquationsInARow, ReadingsLeftOut, SignsUnknown];
}

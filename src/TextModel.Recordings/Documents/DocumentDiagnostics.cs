namespace TextModel.Recordings.Documents;

/// <summary>What is said when tiers become a document, and a document tiers.</summary>
internal static class DocumentDiagnostics
{
    /// <summary>The file has something that the model has not.</summary>
    public static DiagnosticCode Carried { get; } = new(
        "TM1260", DiagnosticSeverity.Info, "What the model does not have stays with the file: {0} × {1}.",
        "Nothing need be done while the document is saved in the same format; in other formats it is lost.");

    /// <summary>The document has something that no tier can say.</summary>
    public static DiagnosticCode NotInTiers { get; } = new(
        "TM1261", DiagnosticSeverity.Warning, "{0} has no place for {1}: left out.",
        "Save the document in TEI or JSON too, which keep everything.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ValueList<DiagnosticCode> All { get; } = [Carried, NotInTiers];
}

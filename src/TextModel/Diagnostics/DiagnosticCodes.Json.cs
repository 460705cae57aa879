namespace TextModel;

public static partial class DiagnosticCodes
{
    /// <summary>The input is not JSON from some place on.</summary>
    public static DiagnosticCode JsonSyntax { get; } = new(
        "TM0301", DiagnosticSeverity.Error,
        "This is not JSON: {0} What comes from here on was not read.",
        "Fix the JSON at this place; a file that ends too early was cut off when it was written or copied.");

    /// <summary>The JSON is something else than a document.</summary>
    public static DiagnosticCode JsonNotADocument { get; } = new(
        "TM0302", DiagnosticSeverity.Error,
        "This is no TextModel document: {0}.",
        "A document is an object with \"format\": \"textmodel\" and a \"text\"; docs/json.md describes it.");

    /// <summary>A newer version of the shape.</summary>
    public static DiagnosticCode JsonNewerVersion { get; } = new(
        "TM0303", DiagnosticSeverity.Warning,
        "The document has version {0} of the format; this program knows versions up to {1}. Properties that it does not know are kept as they are.",
        "Use a newer release, and look at the result before relying on it.");

    /// <summary>A value of the wrong type.</summary>
    public static DiagnosticCode JsonWrongValue { get; } = new(
        "TM0304", DiagnosticSeverity.Error,
        "'{0}' must be {1}, but here stands {2}. It was left out.",
        "Give the value that docs/json.md and the schema ask for.");

    /// <summary>A property that has to be there is missing.</summary>
    public static DiagnosticCode JsonMissing { get; } = new(
        "TM0305", DiagnosticSeverity.Error,
        "The property '{0}' is missing in this {1}{2}.",
        "Add the property; docs/json.md and the schema say which are required.");

    /// <summary>An unknown type of annotation.</summary>
    public static DiagnosticCode JsonUnknownType { get; } = new(
        "TM0306", DiagnosticSeverity.Error,
        "'{0}' is no type of annotation. It was left out. Known: {1}.",
        "Correct the type, or use a release that knows it; for an element of your own use \"markup\".");

    /// <summary>Offsets that are no stretch of the text.</summary>
    public static DiagnosticCode JsonBadSpan { get; } = new(
        "TM0307", DiagnosticSeverity.Error,
        "The offsets {0} to {1} of the {2} are no stretch of the text, which has {3} {4}. It was left out.",
        "Count the offsets in the unit that \"offsetUnit\" names, from 0; the end lies after the last unit.");

    /// <summary>An identifier that cannot be one.</summary>
    public static DiagnosticCode JsonBadId { get; } = new(
        "TM0308", DiagnosticSeverity.Error,
        "'{0}' cannot be an identifier: it must be an XML name without a colon, such as 't12'. The {1} was {2}.",
        "Choose an identifier that begins with a letter and has letters, digits, '.', '-' and '_' only.");

    /// <summary>An identifier that is given twice.</summary>
    public static DiagnosticCode JsonDuplicateId { get; } = new(
        "TM0309", DiagnosticSeverity.Error,
        "The identifier '{0}' is given twice; annotations, speakers and entities share one set. The {1} was {2}.",
        "Give each its own identifier.");

    /// <summary>An unknown property where none can be kept.</summary>
    public static DiagnosticCode JsonUnknownProperty { get; } = new(
        "TM0310", DiagnosticSeverity.Warning,
        "'{0}' is not known here and cannot be kept. Known: {1}.",
        "Move it one object up, where unknown properties are kept, or correct its name.");

    /// <summary>A property that stands twice in one object.</summary>
    public static DiagnosticCode JsonDuplicateProperty { get; } = new(
        "TM0311", DiagnosticSeverity.Warning,
        "'{0}' stands twice in this object. The last one counts; speakers, entities and annotations are joined, and a text after annotations is left out, since they lead into the first.",
        "Remove one of the two.");

    /// <summary>More documents than one where one is read.</summary>
    public static DiagnosticCode JsonFurtherDocuments { get; } = new(
        "TM0312", DiagnosticSeverity.Warning,
        "More follows after the first document. Only the first was read.",
        "Read a stream of documents as JSON Lines: one document a line, in C# with JsonLines.ReadAsync.");

    /// <summary>Half a surrogate pair in the JSON itself.</summary>
    public static DiagnosticCode JsonLoneSurrogate { get; } = new(
        "TM0313", DiagnosticSeverity.Warning,
        "Here stands half of a surrogate pair, which JSON can hold only as an escape such as \\ud83d. U+FFFD was read for it and for any that follow.",
        "Write the escape instead of the character.");
}

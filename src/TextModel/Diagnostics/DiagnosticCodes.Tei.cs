namespace TextModel;

public static partial class DiagnosticCodes
{
    /// <summary>XML that is not well-formed.</summary>
    public static DiagnosticCode NotWellFormed { get; } = new(
        "TM0201", DiagnosticSeverity.Error,
        "The XML is not well-formed: {0} Fix it in an XML editor; up to this place it was read.",
        "Fix the XML at the line and column given; what stands before it was read.");

    /// <summary>The root is no TEI element.</summary>
    public static DiagnosticCode NotTei { get; } = new(
        "TM0202", DiagnosticSeverity.Warning,
        "The root element is '{0}', not TEI: nothing in the file is understood, all of it is carried as markup.",
        "Check that the file is TEI P5, with TEI, teiCorpus, teiHeader or text as its root element.");

    /// <summary>A reference to an entity that nothing declares.</summary>
    public static DiagnosticCode UndeclaredEntity { get; } = new(
        "TM0203", DiagnosticSeverity.Warning,
        "The entity '{0}' is declared nowhere in this file (external declarations are never fetched): the reference is kept as it stands.",
        "Declare the entity in the file's internal subset, or write the character itself.");

    /// <summary>The file has no text element.</summary>
    public static DiagnosticCode NoText { get; } = new(
        "TM0204", DiagnosticSeverity.Info,
        "The file has no text element: the document has no base text, only what the header says.",
        "Nothing, if the file is a header or a list; else check the element names and the namespace.");

    /// <summary>An edit could not be written in the file's own way.</summary>
    public static DiagnosticCode EditElsewhere { get; } = new(
        "TM0205", DiagnosticSeverity.Warning,
        "{0}: {1}.",
        "Look at the place in the file; edit it by hand if another encoding is wanted.");

    /// <summary>A stand-off annotation that points nowhere.</summary>
    public static DiagnosticCode DanglingTarget { get; } = new(
        "TM0206", DiagnosticSeverity.Warning,
        "The stand-off element '{0}' points to '{1}', which is not in the text: it is carried, but marks nothing.",
        "Fix the pointer, or remove the element.");

    /// <summary>An identifier that is no XML name, or stands for something else already.</summary>
    public static DiagnosticCode UnusableId { get; } = new(
        "TM0207", DiagnosticSeverity.Warning,
        "The identifier '{0}' of '{1}' is no XML name or was given before: it is carried, but nothing can be found by it.",
        "Give each element an identifier of its own that is an XML name without a colon.");

    /// <summary>An option of writing that a file of somebody else leaves no room for.</summary>
    public static DiagnosticCode OptionNotFollowed { get; } = new(
        "TM0208", DiagnosticSeverity.Warning,
        "The option {0} is not followed: {1}.",
        "Leave the option out; or remove the markup and the tags from the document, so that TEI is composed anew.");

    /// <summary>What XML 1.1 has and 1.0 has not.</summary>
    public static DiagnosticCode Xml11 { get; } = new(
        "TM0209", DiagnosticSeverity.Warning,
        "The file is XML 1.1, and was read by the rules of 1.0: {0}.",
        "Look at the place in the file; write XML 1.0, as TEI does.");

    /// <summary>Another file that this one brings in.</summary>
    public static DiagnosticCode NotFollowed { get; } = new(
        "TM0210", DiagnosticSeverity.Warning,
        "Not followed: {0} is another file, whose text is not in this document.",
        "Put the files together first, for example with xmllint --xinclude --noent; or read the other file by itself.");

    /// <summary>A header template that is none.</summary>
    public static DiagnosticCode BadHeaderTemplate { get; } = new(
        "TM0211", DiagnosticSeverity.Error,
        "The header template cannot be used, and nothing of it is written: {0}.",
        "Give an XML file whose root element is teiHeader in the namespace http://www.tei-c.org/ns/1.0, without a document type; 'textmodel validate' says what else is wrong with it.");

    /// <summary>A header template says something else than the document.</summary>
    public static DiagnosticCode TemplateStays { get; } = new(
        "TM0212", DiagnosticSeverity.Info,
        "The header template says otherwise than the document: {0}. The template stays; what the document says stands in an instruction of this library, and is read back.",
        "Leave the element empty in the template, if it is to hold what each document says.");
}

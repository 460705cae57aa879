namespace TextModel.Schema;

/// <summary>What is said about schemas, and about documents that do not keep to them; codes 10xx.</summary>
public static class SchemaDiagnostics
{
    /// <summary>A schema, or a file that it brings in, that cannot be read.</summary>
    public static DiagnosticCode SchemaUnreadable { get; } = new(
        "TM1001", DiagnosticSeverity.Error, "{0}",
        "Fix the schema at the place given; files that it names must lie beside it or below, or come from SchemaFiles. Nothing is fetched from the network.");

    /// <summary>Something in a schema that RELAX NG does not have.</summary>
    public static DiagnosticCode SchemaSyntax { get; } = new(
        "TM1002", DiagnosticSeverity.Error, "{0}",
        "Fix the schema at the place given: sections 3 and 4 of the specification of RELAX NG say which elements and attributes there are.");

    /// <summary>Definitions of a schema that are missing, in conflict, or without an end.</summary>
    public static DiagnosticCode SchemaReference { get; } = new(
        "TM1003", DiagnosticSeverity.Error, "{0}",
        "Define what is referred to, or fix its name; say with 'combine' how several definitions of one name belong together.");

    /// <summary>A datatype, parameter or value of a schema that there is not.</summary>
    public static DiagnosticCode SchemaDatatype { get; } = new(
        "TM1004", DiagnosticSeverity.Error, "{0}",
        "Use a datatype of XML Schema part 2 with the parameters that it has there, or 'string' and 'token' of RELAX NG itself.");

    /// <summary>A schema that breaks a restriction of section 7, or of name classes.</summary>
    public static DiagnosticCode SchemaRestriction { get; } = new(
        "TM1005", DiagnosticSeverity.Error, "{0}",
        "Write the pattern in another way: the number at the end is the section of the specification of RELAX NG that says why.");

    /// <summary>A schema that does not tell clearly what is an identifier.</summary>
    public static DiagnosticCode SchemaIdentifiers { get; } = new(
        "TM1006", DiagnosticSeverity.Error, "{0}",
        "Give the attribute the same type wherever the element can have it (DTD compatibility, section 5), or load the schema with checkIdentifiers: false.");

    /// <summary>An identifier that cannot be checked.</summary>
    public static DiagnosticCode IdentifierNotChecked { get; } = new(
        "TM1007", DiagnosticSeverity.Warning, "{0}",
        "Put the identifier into an attribute, or use the type NCName.");

    /// <summary>A document that is not well-formed XML.</summary>
    public static DiagnosticCode NotWellFormed { get; } = new(
        "TM1010", DiagnosticSeverity.Error,
        "This is not well-formed XML: {0} Up to here the file was checked.",
        "Fix the XML at the line and column given, and check the file again.");

    /// <summary>An element that may not stand where it stands.</summary>
    public static DiagnosticCode ElementNotAllowed { get; } = new(
        "TM1011", DiagnosticSeverity.Error, "{0}",
        "Remove the element, rename it, or move it to where the schema has it.");

    /// <summary>An element that is missing.</summary>
    public static DiagnosticCode ElementMissing { get; } = new(
        "TM1012", DiagnosticSeverity.Error, "{0}",
        "Add what is missing, in the order that the schema wants.");

    /// <summary>An attribute that an element may not have.</summary>
    public static DiagnosticCode AttributeNotAllowed { get; } = new(
        "TM1013", DiagnosticSeverity.Error, "{0}",
        "Remove the attribute, or rename it.");

    /// <summary>An attribute that is missing.</summary>
    public static DiagnosticCode AttributeMissing { get; } = new(
        "TM1014", DiagnosticSeverity.Error, "{0}",
        "Add the attribute.");

    /// <summary>An attribute with a value that it may not have.</summary>
    public static DiagnosticCode ValueNotAllowed { get; } = new(
        "TM1015", DiagnosticSeverity.Error, "{0}",
        "Give the attribute a value of the kind that the message names.");

    /// <summary>Text where the schema has none.</summary>
    public static DiagnosticCode TextNotAllowed { get; } = new(
        "TM1016", DiagnosticSeverity.Error, "{0}",
        "Remove the text, or put it into an element that may have text.");

    /// <summary>The text of an element that is not of the kind that the schema wants.</summary>
    public static DiagnosticCode ContentNotAllowed { get; } = new(
        "TM1017", DiagnosticSeverity.Error, "{0}",
        "Give the element a text of the kind that the message names.");

    /// <summary>An identifier that stands twice.</summary>
    public static DiagnosticCode DuplicateId { get; } = new(
        "TM1018", DiagnosticSeverity.Error, "{0}",
        "Give one of the two another identifier, and change what refers to it.");

    /// <summary>A reference to an identifier that the file does not have.</summary>
    public static DiagnosticCode DanglingReference { get; } = new(
        "TM1019", DiagnosticSeverity.Error, "{0}",
        "Give the element that is meant this identifier, or fix the reference.");

    /// <summary>A document or schema that is nested too deeply.</summary>
    public static DiagnosticCode TooDeep { get; } = new(
        "TM1020", DiagnosticSeverity.Error,
        "This is nested too deeply to be followed.",
        "Look for elements or definitions that were nested by mistake.");

    /// <summary>A rule of Schematron that a document breaks.</summary>
    public static DiagnosticCode RuleBroken { get; } = new(
        "TM1021", DiagnosticSeverity.Error, "{0}",
        "Change what the schema's author says; the rule stands in the schema as Schematron.");

    /// <summary>A rule of Schematron that its author gives as advice.</summary>
    public static DiagnosticCode RuleAdvises { get; } = new(
        "TM1022", DiagnosticSeverity.Warning, "{0}",
        "Look whether it is meant so; the rule stands in the schema as Schematron.");

    /// <summary>All codes of this package.</summary>
    public static ValueList<DiagnosticCode> All =>
    [
        SchemaUnreadable, SchemaSyntax, SchemaReference, SchemaDatatype, SchemaRestriction, SchemaIdentifiers, IdentifierNotChecked, NotWellFormed, ElementNotAllowed,
        ElementMissing, AttributeNotAllowed, AttributeMissing, ValueNotAllowed, TextNotAllowed, ContentNotAllowed, DuplicateId, DanglingReference, TooDeep, RuleBroken, RuleAdvises,
    ];
}

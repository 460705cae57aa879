namespace TextModel;

public static partial class DiagnosticCodes
{
    /// <summary>A name that could mean several entities.</summary>
    public static DiagnosticCode AmbiguousName { get; } = new(
        "TM0401", DiagnosticSeverity.Warning,
        "'{0}' can mean {1}: not marked. Mark it by hand, or give one of them a fuller name.",
        "Mark the place by hand, or take the shared name away from the entities that are not meant in this text.");

    /// <summary>A row of a review cannot be followed.</summary>
    public static DiagnosticCode UnusableReview { get; } = new(
        "TM0409", DiagnosticSeverity.Warning,
        "The review cannot be followed here: {0}.",
        "Write an identifier of the list of names into the column 'chosen', or a hyphen where none is meant; keep the other columns as they are. After large edits of the text, make the review anew.");

    /// <summary>A name that cannot be looked for.</summary>
    public static DiagnosticCode UnusableName { get; } = new(
        "TM0402", DiagnosticSeverity.Warning,
        "The name '{0}' of '{1}' is not looked for: a name needs a letter or digit and has at most {2} words.",
        "Give the entity a shorter name, or one with letters.");

    /// <summary>An authority file that is not well-formed.</summary>
    public static DiagnosticCode BadAuthorityFile { get; } = new(
        "TM0403", DiagnosticSeverity.Error,
        "The authority list cannot be read from here on ({0}).",
        "Fix the file at the place that is named; what stands before it was read.");

    /// <summary>An entry without a name.</summary>
    public static DiagnosticCode NamelessEntity { get; } = new(
        "TM0404", DiagnosticSeverity.Warning,
        "This entry has no name and is left out. Give it a 'label' (or 'name').",
        "Give the entry a label, or the column of names a heading such as 'label' or 'name'.");

    /// <summary>An authority file's field that is not understood.</summary>
    public static DiagnosticCode UnknownAuthorityField { get; } = new(
        "TM0405", DiagnosticSeverity.Info,
        "The field '{0}' is not understood and left out.",
        "Use id, kind, label, variants, identifiers, description, from, to, coordinates, or an authority's name such as VIAF.");

    /// <summary>An authority file's value that cannot be what its field demands.</summary>
    public static DiagnosticCode BadAuthorityValue { get; } = new(
        "TM0406", DiagnosticSeverity.Warning,
        "'{0}' is no value for '{1}' and left out: {2}.",
        "Dates are written 1895, 1895-12 or 1895-12-11; coordinates as degrees, -90 to 90 and -180 to 180.");

    /// <summary>Two entries of an authority file with one identifier.</summary>
    public static DiagnosticCode RepeatedEntityId { get; } = new(
        "TM0407", DiagnosticSeverity.Warning,
        "The identifier '{0}' was given before; this entry is called '{1}'.",
        "Give each entry an identifier of its own.");

    /// <summary>A cell of a table of names that looks like several names.</summary>
    public static DiagnosticCode NamesInOneCell { get; } = new(
        "TM0408", DiagnosticSeverity.Warning,
        "'{0}' in the column '{1}' is read as one name, with the '{2}' in it. Several names go into a column 'variants', with '|' between them.",
        "Leave the first name in its column and put the others into a column 'variants', with '|' between them. If it is one name, nothing needs to be done.");
}

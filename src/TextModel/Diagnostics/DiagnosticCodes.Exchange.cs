namespace TextModel;

public static partial class DiagnosticCodes
{
    /// <summary>An annotation whose text stands elsewhere now.</summary>
    public static DiagnosticCode AnnotationMoved { get; } = new(
        "TM0410", DiagnosticSeverity.Info,
        "The annotation {0} {1}, {2}.",
        "Nothing, if the text was edited since it was annotated; else compare the two texts.");

    /// <summary>An annotation whose text stands in several places.</summary>
    public static DiagnosticCode AnnotationAmbiguous { get; } = new(
        "TM0411", DiagnosticSeverity.Warning,
        "The annotation {0} does not stand where its offsets say, and its quotation fits {1} places: not taken in.",
        "Mark the right place by hand, or annotate the text as it is now.");

    /// <summary>An annotation whose text is gone.</summary>
    public static DiagnosticCode AnnotationLost { get; } = new(
        "TM0412", DiagnosticSeverity.Warning,
        "The annotation {0} quotes what the text does not have: not taken in.",
        "Mark the right place by hand; if all are lost, the annotations belong to another text.");

    /// <summary>An annotation that quotes nothing.</summary>
    public static DiagnosticCode AnnotationUnverified { get; } = new(
        "TM0413", DiagnosticSeverity.Info,
        "The annotation {0} quotes no text: it was placed by its offsets alone.",
        "Look whether it stands right; have the tool write quotations too, if it can.");

    /// <summary>An annotation that is no mention.</summary>
    public static DiagnosticCode NotAMention { get; } = new(
        "TM0414", DiagnosticSeverity.Info,
        "The {0} {2} of the type '{1}' is no mention of an entity and has no place in a document: left out.",
        "Nothing, if only the mentions are wanted. An AnnotationSet holds all that the file says.");

    /// <summary>An annotation in several parts.</summary>
    public static DiagnosticCode DiscontinuousMention { get; } = new(
        "TM0415", DiagnosticSeverity.Info,
        "The annotation {0} has {1} parts; the mention reaches from the first to the last.",
        "Nothing, or split it into two annotations.");

    /// <summary>A line or element of an annotation file that is not understood.</summary>
    public static DiagnosticCode BadAnnotation { get; } = new(
        "TM0416", DiagnosticSeverity.Warning,
        "This is not understood and left out: {0}.",
        "Fix the file at the place that is named, or write it again with the tool it came from.");

    /// <summary>An annotation file that is something else.</summary>
    public static DiagnosticCode NotAnAnnotationFile { get; } = new(
        "TM0417", DiagnosticSeverity.Error,
        "This is no {0}: {1}.",
        "Name the right format with --from, in C# with ReadOptions.Format.");

    /// <summary>Annotations without their text.</summary>
    public static DiagnosticCode TextMissing { get; } = new(
        "TM0418", DiagnosticSeverity.Error,
        "The file holds annotations and not the text they belong to: {0}.",
        "Put the text beside the file, or take the annotations into its document with 'textmodel merge', in C# with document.Merge.");

    /// <summary>A quotation that differs from the text.</summary>
    public static DiagnosticCode QuoteDiffers { get; } = new(
        "TM0419", DiagnosticSeverity.Warning,
        "The annotation {0} quotes '{1}', but at its offsets stands '{2}'.",
        "The text was changed after it was annotated, or the offsets count another unit than the format prescribes.");

    /// <summary>Words of a file that are not what its text has.</summary>
    public static DiagnosticCode TokenForms { get; } = new(
        "TM0420", DiagnosticSeverity.Info,
        "The text has something else where {0} tokens of the file stand, such as '{1}' ({2}): the text is as the sentences have it, and these forms stay with their tokens.",
        "Nothing, if the tokens are only spelled otherwise, such as -LRB- for a bracket; if they stand somewhere else, the offsets of the file are wrong.");
}

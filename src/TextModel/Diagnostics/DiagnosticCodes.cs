namespace TextModel;

/// <summary>The one table of all diagnostics. 00xx files and text, 01xx transcripts, 02xx TEI, 03xx JSON and YAML, 04xx entities, 07xx subtitles.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>A byte sequence is not in the encoding.</summary>
    public static DiagnosticCode BadBytes { get; } = new(
        "TM0001", DiagnosticSeverity.Error,
        "The bytes {1} at byte offset {0} are not {2}. Name the encoding that the file has, for example windows-1252.",
        "Find out which encoding the file has and name it, on the command line with --encoding, in C# with ReadOptions.Encoding. If it is the one that the "
            + "message names, the file was damaged there: fix these bytes.");

    /// <summary>The input is not text.</summary>
    public static DiagnosticCode BinaryInput { get; } = new(
        "TM0002", DiagnosticSeverity.Error,
        "This looks like a binary file, not like text. If it is text in another encoding, name the encoding.",
        "Give a text file, or name its encoding (UTF-32 without a byte order mark looks binary, for example).");

    /// <summary>No format fits the file.</summary>
    public static DiagnosticCode UnknownFormat { get; } = new(
        "TM0003", DiagnosticSeverity.Error,
        "No reader knows the format '{0}'. Known: {1}.",
        "Use one of the formats that `textmodel formats` lists, or register your own.");

    /// <summary>Further diagnostics of one code were left out.</summary>
    public static DiagnosticCode FurtherOmitted { get; } = new(
        "TM0004", DiagnosticSeverity.Info,
        "{1} further diagnostics with the code {0} are not shown.",
        "Fix the ones that are shown first, or raise the limit in C# with DiagnosticBag.");

    /// <summary>The target cannot carry something.</summary>
    public static DiagnosticCode Loss { get; } = new(
        "TM0005", DiagnosticSeverity.Warning,
        "{0} cannot carry {1}: left out.",
        "Write a format that carries it (TEI and JSON carry the whole model), or accept the loss.");

    /// <summary>The target's encoding has no bytes for a character.</summary>
    public static DiagnosticCode Unencodable { get; } = new(
        "TM0006", DiagnosticSeverity.Error,
        "The encoding {0} cannot represent a character of the text (U+{1:X4}). Nothing was written.",
        "Write with an encoding that can, such as UTF-8.");

    /// <summary>The file is not UTF-8, and its encoding was recognised by its letters.</summary>
    public static DiagnosticCode EncodingRecognized { get; } = new(
        "TM0007", DiagnosticSeverity.Warning,
        "The file is not UTF-8 and nothing in it names its encoding; by its letters it was read as {0}, {1}.{2} If letters are wrong, name the encoding.",
        "Look at the accented letters of the result. Where they are wrong, name the encoding, on the command line with --encoding, in C# with "
            + "ReadOptions.Encoding; with the right one named there is no warning.");

    /// <summary>The file is of a format that a further package reads.</summary>
    public static DiagnosticCode OtherPackage { get; } = new(
        "TM0008", DiagnosticSeverity.Warning,
        "This is {0}, which the package {1} reads; here its mark-up was read as text. Add the package, and give formats: FormatRegistry.Default.With({2}).",
        "Add the NuGet package that the message names, and give a registry that has its format to the call that reads.");

    /// <summary>The file is of a format that a further package reads, and cannot be read as text.</summary>
    public static DiagnosticCode OtherPackageNeeded { get; } = new(
        "TM0009", DiagnosticSeverity.Error,
        "This is {0}, which the package {1} reads. Add the package, and give formats: FormatRegistry.Default.With({2}).",
        "Add the NuGet package that the message names, and give a registry that has its format to the call that reads.");

    /// <summary>Something refers to what the document does not have.</summary>
    public static DiagnosticCode Dangling { get; } = new(
        "TM0010", DiagnosticSeverity.Warning,
        "{0} refers to the {1} '{2}', which the document does not have{3}. It was written so.",
        "Give the document what is referred to, or change what refers to it; in C# RemoveSpeaker and MergeSpeakers leave nothing behind.");

    /// <summary>There is nothing to read in the file.</summary>
    public static DiagnosticCode EmptyText { get; } = new(
        "TM0011", DiagnosticSeverity.Warning,
        "The file holds no text, or only white space. Check that it is the right file, and that it is complete.",
        "Nothing, if the file is meant to hold no text. Else look for the one that does: a copy may have been cut off, or the text may stand in pictures.");

    /// <summary>All rows, by code.</summary>
    /// <remarks>Found when asked for: an initialiser would run before those of the other files of this class.</remarks>
    public static ValueList<DiagnosticCode> All =>
    [
        .. typeof(DiagnosticCodes).GetProperties()
            .Where(p => p.PropertyType == typeof(DiagnosticCode)).Select(p => (DiagnosticCode)p.GetValue(null)!).OrderBy(c => c.Code, StringComparer.Ordinal),
    ];
}

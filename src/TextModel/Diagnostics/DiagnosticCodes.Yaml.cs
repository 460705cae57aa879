namespace TextModel;

public static partial class DiagnosticCodes
{
    /// <summary>The input is not YAML from some place on.</summary>
    public static DiagnosticCode YamlSyntax { get; } = new(
        "TM0320", DiagnosticSeverity.Error,
        "This is not YAML: {0} What comes from here on was not read.",
        "Fix the YAML at this place: look for an indentation that does not fit, a tab, or a value with ': ' or '#' in it that needs quotes.");

    /// <summary>An unknown key in metadata.</summary>
    public static DiagnosticCode MetadataUnknownKey { get; } = new(
        "TM0321", DiagnosticSeverity.Warning,
        "The key '{0}' is not known here: {1}.",
        "Correct the key, or put it under 'fields' (source) if it is meant to be carried as it is; docs/yaml.md lists the keys.");

    /// <summary>A value in metadata that is none for its key.</summary>
    public static DiagnosticCode MetadataBadValue { get; } = new(
        "TM0322", DiagnosticSeverity.Warning,
        "'{0}' must be {1}, but here stands {2}. It was left out.",
        "Give a value as docs/yaml.md shows it.");

    /// <summary>A key of metadata that stands twice.</summary>
    public static DiagnosticCode MetadataRepeatedKey { get; } = new(
        "TM0323", DiagnosticSeverity.Warning,
        "The key '{0}' stands twice here; the last one counts.",
        "Remove one of the two.");

    /// <summary>A file of metadata was found beside the transcript.</summary>
    public static DiagnosticCode MetadataUsed { get; } = new(
        "TM0324", DiagnosticSeverity.Info,
        "The metadata in '{0}', beside this file, was used.",
        "Nothing, if it belongs to the transcript. Else give it another name, or say --metadata none.");
}

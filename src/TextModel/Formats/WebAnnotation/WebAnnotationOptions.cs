namespace TextModel.Formats.WebAnnotation;

/// <summary>Options for writing Web Annotations.</summary>
/// <remarks>An annotation that was read and still says the same is written as it stood, with its own identifier and target.</remarks>
public sealed record WebAnnotationOptions : AnnotationOptions
{
    /// <summary>The defaults: a name in place of the text's address, and identifiers within the file.</summary>
    public WebAnnotationOptions() => Format = WebAnnotationFormat.Id;

    /// <summary>The address of the text that is annotated, such as <c>https://example.org/talk.txt</c> (<c>target.source</c>); null: <c>urn:textmodel:text</c>.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// What the identifiers of the annotations begin with, such as <c>https://example.org/annotations/</c>; null: <c>#</c>, which names them within the file.
    /// An identifier that is an address by itself stays.
    /// </summary>
    public string? IdBase { get; init; }
}

namespace TextModel.Formats.Json;

/// <summary>The model as JSON.</summary>
public static class JsonFormat
{
    /// <summary>The identifier <c>json</c>.</summary>
    public const string Id = "json";

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "JSON",
        Extensions = [".json"],
        Carries = "The whole model.",
        Reader = new JsonReader(),
        Writer = new JsonWriter(),
        HoldsDocuments = true,
        OptionsType = typeof(JsonOptions),
        Recognize = head => JsonHead.Of(head.Span) switch
        {
            { IsDocument: true, HasFurther: false } => 0.9,
            { IsObject: true } => 0.2,
            _ => 0,
        },
    };

    /// <summary>Reads a document from JSON that was made from another notation of the same shape, such as YAML.</summary>
    /// <param name="translation">The JSON, and where in the file its values come from.</param>
    /// <param name="format">The identifier of the format that was translated, for <see cref="ReadResult.Format"/>.</param>
    /// <returns>A document and diagnostics with places in the file that was translated.</returns>
    public static ReadResult Read(JsonTranslation translation, string format) => JsonReader.Read(translation, format);
}

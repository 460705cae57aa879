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
        Recognize = head => JsonHead.Of(head.Span) switch
        {
            { IsDocument: true, HasFurther: false } => 0.9,
            { IsObject: true } => 0.2,
            _ => 0,
        },
    };
}

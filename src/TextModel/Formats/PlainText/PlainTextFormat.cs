namespace TextModel.Formats.PlainText;

/// <summary>Plain text: transcripts in, the bare text out.</summary>
public static class PlainTextFormat
{
    /// <summary>The identifier <c>text</c>.</summary>
    public const string Id = "text";

    internal const string Name = "Plain text";

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = Name,
        Extensions = [".txt", ".text"],
        Carries = "The base text, byte for byte; turns, speakers and notes as far as the printed labels show them.",
        Reader = new PlainTextReader(),
        Writer = new PlainTextWriter(),
        OptionsType = typeof(PlainTextOptions),
    };
}

namespace TextModel.Formats.Subtitles;

/// <summary>WebVTT: subtitles with voices, in and out.</summary>
public static class WebVttFormat
{
    /// <summary>The identifier <c>webvtt</c>.</summary>
    public const string Id = "webvtt";

    internal const string Signature = "WEBVTT";

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "WebVTT subtitles",
        Extensions = [".vtt", ".webvtt"],
        Carries = "What a viewer reads, with voices, times, bold, italic and underlined words, eight colors, and words in other languages; a document needs times to be written. An unedited file stays as it is, an edited one loses notes, styles, regions and settings.",
        Reader = new SubtitleReader(Id),
        Writer = new SubtitleWriter(Id, "WebVTT subtitles"),
        Recognize = static head => SubtitleRecognizer.IsWebVtt(head.Span) ? 1 : 0,
    };
}

namespace TextModel.Formats.Subtitles;

/// <summary>WebVTT: subtitles with voices in.</summary>
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
        Carries = "The base text with its timing lines and tags; turns, voices and times as far as voice tags, labels and dashes show them.",
        Reader = new SubtitleReader(Id),
        Recognize = static head => SubtitleRecognizer.IsWebVtt(head.Span) ? 1 : 0,
    };
}

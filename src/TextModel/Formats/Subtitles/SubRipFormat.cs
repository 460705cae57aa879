namespace TextModel.Formats.Subtitles;

/// <summary>SubRip: numbered subtitles in.</summary>
public static class SubRipFormat
{
    /// <summary>The identifier <c>srt</c>.</summary>
    public const string Id = "srt";

    /// <summary>The format.</summary>
    public static TextFormat Format { get; } = new()
    {
        Id = Id,
        Name = "SubRip subtitles",
        Extensions = [".srt"],
        Carries = "The base text with its timing lines and tags, in any encoding; turns and times as far as labels and dashes show them.",
        Reader = new SubtitleReader(Id),
        Recognize = static head => SubtitleRecognizer.IsSubRip(head.Span) ? 0.9 : 0,
    };
}

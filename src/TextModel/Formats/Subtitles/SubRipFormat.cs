namespace TextModel.Formats.Subtitles;

/// <summary>SubRip: numbered subtitles, in and out.</summary>
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
        Carries = "What a viewer reads, in any encoding, with times, bold, italic and underlined words, and colors; turns as far as labels and dashes show them. A document needs times to be written.",
        Reader = new SubtitleReader(Id),
        Writer = new SubtitleWriter(Id, "SubRip subtitles"),
        Recognize = static head => SubtitleRecognizer.IsSubRip(head.Span) ? 0.9 : 0,
    };
}

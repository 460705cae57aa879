using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Something that was opened in a line and not yet closed.</summary>
/// <param name="Key">What closes it: the same object, or the name of a tag.</param>
/// <param name="Meaning">What it becomes.</param>
/// <param name="Style">The emphasis that it is.</param>
internal readonly record struct OpenSpan(object Key, StructureDraft Meaning, EmphasisStyle Style)
{
    /// <summary>The number of its draft; -1 while it has none.</summary>
    public int Draft { get; init; } = -1;

    /// <summary>The number of its emphasis; -1 while it has none.</summary>
    public int Emphasis { get; init; } = -1;
}

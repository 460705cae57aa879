namespace TextModel.Transcripts;

/// <summary>How turns, speakers and notes are found in a transcript.</summary>
public sealed record TranscriptOptions
{
    /// <summary>The defaults: the convention is found from the whole text.</summary>
    public static TranscriptOptions Default { get; } = new();

    /// <summary>The name of the convention to use; null: the one that fits the text best.</summary>
    public string? Convention { get; init; }
}

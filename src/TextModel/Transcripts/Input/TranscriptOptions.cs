namespace TextModel.Transcripts;

/// <summary>How turns, speakers and notes are found in a transcript.</summary>
public sealed record TranscriptOptions
{
    /// <summary>The defaults: the convention is found from the whole text.</summary>
    public static TranscriptOptions Default { get; } = new();

    /// <summary>The name of the convention to use, one of <see cref="TranscriptConventions.All"/>; null: the one that fits the text best.</summary>
    public string? Convention { get; init; }

    /// <summary>The labels that begin turns, and whom they stand for. Where any are given, no others are looked for.</summary>
    public ValueList<LabelRule> Labels { get; init; }

    /// <summary>The name or label of the one who asks; null: taken from the text.</summary>
    public string? Interviewer { get; init; }

    /// <summary>What is known of the transcript beside its text. The other options go before it.</summary>
    public TranscriptMetadata Metadata { get; init; } = TranscriptMetadata.Empty;

    /// <summary>Whether the author of a text with the bare labels "Question" and "Answer" is taken for the one who answers.</summary>
    public bool AuthorAnswers { get; init; } = true;

    /// <summary>Whether to keep why the text has these turns (<see cref="TranscriptResult.Explanation"/>, <see cref="ReadResult.Explanation"/>): some hundred bytes for each line that looks like a label.</summary>
    public bool Explain { get; init; }

    /// <summary>Is told how far the work is, and stops it; null for nobody.</summary>
    internal WorkWatch? Watch { get; init; }

    /// <summary>Receives what was decided, and from what: an <see cref="Analysis"/>, which this room does not know.</summary>
    internal Action<TranscriptInput, object>? Observed { get; init; }
}

/// <summary>A label that begins a turn.</summary>
/// <param name="Label">The printed label, with or without its punctuation; case does not matter.</param>
/// <param name="Speaker">The name of the person it stands for; null: as printed.</param>
/// <param name="Role">The part of the person in the conversation.</param>
public sealed record LabelRule(string Label, string? Speaker = null, SpeakerRole Role = SpeakerRole.Unknown);

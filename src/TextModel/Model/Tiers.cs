namespace TextModel;

/// <summary>A word of a recording, with the time at which it is spoken; TEI <c>w</c>. Only words of which something is known have one.</summary>
/// <remarks>Where a word begins and ends is what the tool says that heard it: it may hold punctuation, or be part of a word.</remarks>
public sealed record TimedWord : Annotation
{
    /// <summary>When it is spoken, counted from the beginning of the recording; null where only its certainty is known.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>How sure the tool is that this was said, from 0 to 1 (TEI <c>@cert</c>); null where it does not say.</summary>
    public double? Certainty { get; init; }
}

/// <summary>
/// What a tier of a recording says about a stretch of the text: its translation, a gloss, a comment, a gesture. In TEI a <c>span</c>, which ISO 24624
/// uses for the same.
/// </summary>
/// <remarks>Its words are no part of the base text. An empty span says that it belongs to a time at which nobody speaks.</remarks>
public sealed record TierEntry : Annotation
{
    /// <summary>The name of the tier, as the tool has it; not empty.</summary>
    public required string Tier { get; init; }

    /// <summary>What the tier's entries are, where that is known: "translation", "comment" (TEI <c>@type</c>).</summary>
    public string? Type { get; init; }

    /// <summary>What it says.</summary>
    public required string Value { get; init; }

    /// <summary>The <see cref="Speaker.Id"/> of whom the tier is about; null where it is about nobody, or about who speaks there.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>When, counted from the beginning of the recording; null where it is at the time of its text, or not known.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>Whom the tier is about; null where <see cref="SpeakerId"/> names nobody.</summary>
    public Speaker? Speaker => SpeakerId is null ? null : Document.Speakers[SpeakerId];
}

namespace TextModel.Formats.Tei;

/// <summary>What attributes point at elsewhere in the file: who speaks, points of time, rules and layers. The reader knows.</summary>
internal sealed class TeiContext
{
    /// <summary>Knows nothing.</summary>
    public static TeiContext None { get; } = new() { SpeakerOf = (_, _, _) => null, TimeOf = (_, _, _) => null, RuleOf = _ => null, LayerOf = _ => null };

    /// <summary>The identifier of who is named by an attribute of a turn, or, where it has none, by what is around the turn.</summary>
    public required Func<TeiAttributes, string, string?, string?> SpeakerOf { get; init; }

    /// <summary>The time from one point to another, or else at the point of a third pointer.</summary>
    public required Func<string?, string?, string?, TimeRange?> TimeOf { get; init; }

    /// <summary>The rule that a pointer names.</summary>
    public required Func<string?, string?> RuleOf { get; init; }

    /// <summary>The layer that a pointer names.</summary>
    public required Func<string?, string?> LayerOf { get; init; }
}

/// <summary>An <c>annotationBlock</c> (ISO 24624), which says who speaks and when for the utterance in it.</summary>
/// <param name="Who">Who speaks.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
internal sealed record TeiBlock(string? Who, string? Start, string? End);

namespace TextModel.Formats.Tei;

/// <summary>A <c>span</c> of a file that somebody else wrote, which is read as the entry of a tier.</summary>
internal sealed class TeiTierPlace
{
    /// <summary>The word of the instructions that say of an entry what its element does not.</summary>
    public const string Instruction = "tier";

    /// <summary>The index of its element among the places; -1 where it stands outside the text.</summary>
    public int Place { get; init; } = -1;

    /// <summary>Its element, where that stands outside the text.</summary>
    public TeiNode? Node { get; init; }

    /// <summary>The name of its element as written.</summary>
    public required string Name { get; init; }

    public required KeyedValues Attributes { get; init; }

    /// <summary>The index of the group around it among the places; -1 where there is none in the text.</summary>
    public int Group { get; init; } = -1;

    public required TeiTierAround Around { get; init; }

    /// <summary>Where an instruction stands that says more of it; null for none.</summary>
    public TextSpan? Said { get; set; }
}

/// <summary>What stands around a <c>span</c>, and what its pointers name.</summary>
/// <param name="Tier">The name of the group.</param>
/// <param name="Type">The type of the group.</param>
/// <param name="Time">The time between the points that it reaches from and to.</param>
internal sealed record TeiTierAround(string? Tier, string? Type, TimeRange? Time)
{
    /// <summary>The entry with what is around it, where it says nothing itself.</summary>
    /// <param name="entry">What its own attributes say.</param>
    /// <param name="isSpeaker">Whether somebody who speaks has an identifier; what else is pointed at is of no interest.</param>
    public TierEntry Complete(TierEntry entry, Func<string, bool> isSpeaker) => entry with
    {
        Tier = entry.Tier.Length > 0 ? entry.Tier : Tier ?? Type ?? entry.Type ?? "span",
        SpeakerId = entry.SpeakerId is { } id && isSpeaker(id) ? id : null,
        Time = entry.Time ?? Time,
    };
}

using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Elan;

/// <summary>A tier as ELAN has it, until it is known what its entries are.</summary>
/// <param name="id">TIER_ID.</param>
internal sealed class ElanTier(string id)
{
    /// <summary>TIER_ID, made unique.</summary>
    public string Id { get; } = id;

    /// <summary>LINGUISTIC_TYPE_REF; null where it is blank.</summary>
    public string? Type { get; init; }

    /// <summary>CONSTRAINTS of the type; null for tiers of their own.</summary>
    public string? Constraint { get; init; }

    /// <summary>PARTICIPANT; null where it is blank.</summary>
    public string? Participant { get; init; }

    /// <summary>PARENT_REF as it stands; null for tiers of their own.</summary>
    public string? ParentId { get; init; }

    /// <summary>The tier that PARENT_REF names.</summary>
    public ElanTier? Parent { get; set; }

    /// <summary>What LANG_REF says of the language, as ELAN has it.</summary>
    public string? Language { get; init; }

    /// <summary>The annotations, in the order of the file, later in that of time.</summary>
    public List<ElanAnnotation> Annotations { get; } = [];

    /// <summary>Whether somebody speaks here.</summary>
    public bool IsSpeech { get; set; }

    /// <summary>Whether its annotations have times of their own, as far as its type says.</summary>
    public bool IsAlignable => Constraint is null or "Time_Subdivision" or "Included_In";

    /// <summary>The outermost tier above it.</summary>
    public ElanTier Root
    {
        get
        {
            ElanTier at = this;
            for (int steps = 0; at.Parent is { } parent && steps < 64; steps++)
                at = parent;
            return at;
        }
    }
}

/// <summary>An annotation as ELAN has it.</summary>
/// <param name="id">ANNOTATION_ID.</param>
/// <param name="item">The entry that is made of it.</param>
internal sealed class ElanAnnotation(string id, TierItem item)
{
    /// <summary>ANNOTATION_ID.</summary>
    public string Id { get; } = id;

    /// <summary>The entry that is made of it.</summary>
    public TierItem Item { get; } = item;

    /// <summary>TIME_SLOT_REF1 and TIME_SLOT_REF2; null where it has no times of its own.</summary>
    public (string First, string Last)? Slots { get; init; }

    /// <summary>ANNOTATION_REF: the annotation that this one is about.</summary>
    public string? Reference { get; init; }

    /// <summary>PREVIOUS_ANNOTATION: the one that comes before it in a row about the same annotation.</summary>
    public string? Previous { get; init; }
}

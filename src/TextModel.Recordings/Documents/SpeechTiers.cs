using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Documents;

/// <summary>In which tier of speech somebody's words stand, as far as names tell.</summary>
internal sealed class SpeechTiers
{
    private readonly Dictionary<string, Tier> bySpeaker = new(StringComparer.Ordinal);
    private Tier? nobodys;

    /// <summary>Takes a tier, after those that it took before.</summary>
    public void Add(Tier tier)
    {
        if (tier.Content != TierContent.Speech)
            return;
        if (tier.Speaker is null)
            nobodys ??= tier;
        else
            bySpeaker.TryAdd(tier.Speaker, tier);
    }

    /// <summary>The first tier of speech that is the speaker's; else the first that is nobody's; null where there is neither.</summary>
    public Tier? Find(string? speaker) => speaker is not null && bySpeaker.TryGetValue(speaker, out Tier? own) ? own : nobodys;
}

using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Documents;

/// <summary>In which tier of speech somebody's words stand, as far as names tell.</summary>
internal static class SpeechTiers
{
    /// <summary>The first tier of speech that is the speaker's; else the first that is nobody's; null where there is neither.</summary>
    public static Tier? Find(List<Tier> tiers, string? speaker) =>
        (speaker is null ? null : tiers.Find(t => t.Content == TierContent.Speech && t.Speaker == speaker)) ?? tiers.Find(t => t.Content == TierContent.Speech && t.Speaker is null);
}

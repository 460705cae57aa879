using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Input;

/// <summary>An entry of speech, with who speaks.</summary>
/// <param name="Item">The entry.</param>
/// <param name="Speaker">Who speaks: the entry's speaker, or its tier's.</param>
/// <param name="NextBeginsTurn">Whether the entry after it begins a turn although the speaker stays.</param>
internal readonly record struct SpokenItem(TierItem Item, string? Speaker, bool NextBeginsTurn);

/// <summary>The speech of a recording in one row, for formats without tiers.</summary>
internal static class SpokenItems
{
    /// <summary>The entries of all tiers of speech, in their order; what is no speech is mentioned.</summary>
    public static List<SpokenItem> Of(Recording recording, DiagnosticBag diagnostics)
    {
        var lost = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (Tier tier in recording.Tiers.Where(t => t.Content != TierContent.Speech))
        {
            string kind = $"tiers '{tier.Kind ?? tier.Name}'";
            lost[kind] = lost.GetValueOrDefault(kind) + tier.Items.Count;
        }

        foreach ((string kind, int count) in lost)
            diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, kind, count));
        List<(TierItem Item, string? Speaker)> said = SpeechOrder.Of(recording);
        var all = new List<SpokenItem>(said.Count);
        for (int i = 0; i < said.Count; i++)
            all.Add(new(said[i].Item, said[i].Speaker, i + 1 < said.Count && said[i + 1].Item.BeginsTurn));
        return all;
    }
}

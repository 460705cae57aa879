using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Input;

/// <summary>An entry of speech, with who speaks.</summary>
/// <param name="Item">The entry.</param>
/// <param name="Speaker">Who speaks: the entry's speaker, or its tier's.</param>
/// <param name="NextBeginsTurn">Whether the entry behind it begins a turn although the speaker stays.</param>
internal readonly record struct SpokenItem(TierItem Item, string? Speaker, bool NextBeginsTurn);

/// <summary>The speech of a recording in one row, for formats without tiers.</summary>
internal static class SpokenItems
{
    /// <summary>The entries of all tiers of speech, by time; what is no speech is mentioned.</summary>
    public static List<SpokenItem> Of(Recording recording, DiagnosticBag diagnostics)
    {
        var keyed = new List<(TimeSpan Time, int Index, TierItem Item, string? Speaker)>();
        var lost = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (Tier tier in recording.Tiers)
        {
            if (tier.Content != TierContent.Speech)
            {
                string kind = $"tiers '{tier.Kind ?? tier.Name}'";
                lost[kind] = lost.GetValueOrDefault(kind) + tier.Items.Count;
                continue;
            }

            TimeSpan last = TimeSpan.Zero;
            foreach (TierItem item in tier.Items)
                keyed.Add((last = item.Start ?? last, keyed.Count, item, item.Speaker ?? tier.Speaker));
        }

        foreach ((string kind, int count) in lost)
            diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, kind, count));
        if (recording.Tiers.Count(t => t.Content == TierContent.Speech) > 1)
            keyed.Sort((a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Index.CompareTo(b.Index));
        var all = new List<SpokenItem>(keyed.Count);
        for (int i = 0; i < keyed.Count; i++)
            all.Add(new(keyed[i].Item, keyed[i].Speaker, i + 1 < keyed.Count && keyed[i + 1].Item.BeginsTurn));
        return all;
    }
}

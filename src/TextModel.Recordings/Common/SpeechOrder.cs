using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Common;

/// <summary>The entries of all tiers of speech in one row, for formats that have turns one below the other.</summary>
internal static class SpeechOrder
{
    /// <summary>The entries with who speaks: one tier as it stands, several by time.</summary>
    public static List<(TierItem Item, string? Speaker)> Of(Recording recording)
    {
        List<Tier> tiers = recording.Tiers.FindAll(t => t.Content == TierContent.Speech);
        if (tiers.Count == 1)
            return tiers[0].Items.ConvertAll(i => (i, i.Speaker ?? tiers[0].Speaker));
        bool ranked = tiers.TrueForAll(t => t.Items.TrueForAll(i => i.Rank is not null));
        var keyed = new List<(long Key, int Order, TierItem Item, string? Speaker)>();
        foreach (Tier tier in tiers)
        {
            long last = long.MinValue;
            foreach (TierItem item in tier.Items)
            {
                last = ranked ? item.Rank!.Value : item.Start?.Ticks ?? last;
                keyed.Add((last, keyed.Count, item, item.Speaker ?? tier.Speaker));
            }
        }

        keyed.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Order.CompareTo(b.Order));
        return keyed.ConvertAll(k => (k.Item, k.Speaker));
    }

    /// <summary>Times for a recording in which nothing that is said has any: a second for each entry, so that formats that live on times keep the order. Empty where times are known.</summary>
    public static Dictionary<TierItem, (TimeSpan Start, TimeSpan End)> Invent(Recording recording)
    {
        var times = new Dictionary<TierItem, (TimeSpan Start, TimeSpan End)>();
        List<(TierItem Item, string? Speaker)> spoken = Of(recording);
        if (spoken.Exists(s => s.Item.Start is not null || s.Item.End is not null))
            return times;
        for (int i = 0; i < spoken.Count; i++)
            times.TryAdd(spoken[i].Item, (TimeSpan.FromSeconds(i), TimeSpan.FromSeconds(i + 1)));
        return times;
    }

    /// <summary>What each entry that is about something belongs to: the spoken entry that it names, else the one that is spoken meanwhile; null where nothing is.</summary>
    /// <param name="item">The entry.</param>
    /// <param name="spoken">The spoken entries.</param>
    /// <param name="byTime">The same in the order of time.</param>
    public static TierItem? Target(TierItem item, HashSet<TierItem> spoken, List<TierItem> byTime)
    {
        TierItem? at = item.About;
        for (int steps = 0; at is not null && !spoken.Contains(at) && steps < 64; steps++)
            at = at.About;
        if (at is not null && spoken.Contains(at))
            return at;
        if (RecordingParts.TimesOf(item).Start is not { } start)
            return null;
        TierItem? last = null;
        int low = 0, high = byTime.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (byTime[middle].Start <= start)
                low = middle + 1;
            else
                high = middle;
        }

        for (int i = low - 1; i >= 0 && i > low - 8; i--)
        {
            last ??= byTime[i];
            if (byTime[i].End > start)
                return byTime[i];
        }

        return last ?? (byTime.Count > 0 ? byTime[0] : null);
    }
}

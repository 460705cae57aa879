using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Common;

/// <summary>What the parsers and printers of all formats do with tiers.</summary>
internal static class RecordingParts
{
    /// <summary>One more of a kind of things that stay in the file.</summary>
    public static void Count(this Recording recording, string kind, int count = 1)
    {
        if (count > 0)
            recording.Carried[kind] = recording.Carried.GetValueOrDefault(kind) + count;
    }

    /// <summary>Adds a line to the fields of the source, unless its value is blank.</summary>
    public static void AddField(this Recording recording, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            recording.Source = recording.Source with { Fields = recording.Source.Fields.Add(key, value.Trim()) };
    }

    /// <summary>When an entry begins and ends: by itself, else as what it is about.</summary>
    public static (TimeSpan? Start, TimeSpan? End) TimesOf(TierItem item)
    {
        TierItem? at = item;
        for (int steps = 0; at is not null && steps < 64; steps++, at = at.About)
        {
            if (at.Start is not null || at.End is not null)
                return (at.Start, at.End);
        }

        return (null, null);
    }

    /// <summary>Puts entries in the order of their beginnings; those without stay behind the one before them.</summary>
    public static void SortByTime(List<TierItem> items)
    {
        var keyed = new List<(TimeSpan Key, int Order, TierItem Item)>(items.Count);
        TimeSpan last = TimeSpan.MinValue;
        foreach (TierItem item in items)
        {
            last = item.Start ?? last;
            keyed.Add((last, keyed.Count, item));
        }

        keyed.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Order.CompareTo(b.Order));
        items.Clear();
        items.AddRange(keyed.Select(k => k.Item));
    }

    /// <summary>The last entry that begins no later than a time and does not end before another; null where there is none.</summary>
    /// <param name="items">Entries in the order of time.</param>
    /// <param name="start">The time at which it has begun.</param>
    /// <param name="end">The time up to which it lasts at least.</param>
    public static TierItem? Around(List<TierItem> items, TimeSpan start, TimeSpan end)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (items[middle].Start <= start)
                low = middle + 1;
            else
                high = middle;
        }

        // Entries before it may be longer, but in a tier they hardly ever overlap.
        for (int i = low - 1; i >= 0 && i >= low - 4; i--)
        {
            if (items[i].Start <= start && items[i].End >= end)
                return items[i];
        }

        return null;
    }

    /// <summary>A name that no other of the names is; the wish itself where that is free.</summary>
    public static string Unique(HashSet<string> taken, string wish)
    {
        string name = wish;
        for (int n = 2; !taken.Add(name); n++)
            name = $"{wish} ({n})";
        return name;
    }

    /// <summary>Line breaks as LF, and no white space at the ends.</summary>
    public static string Tidy(string text) => (text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text).Trim();
}

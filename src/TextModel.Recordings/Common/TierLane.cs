using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Common;

/// <summary>Entries of a tier that one person says and that do not overlap: what most formats have as a tier.</summary>
/// <param name="Speaker">Who speaks, or null.</param>
/// <param name="Items">The entries, in order.</param>
/// <param name="IsFirst">Whether it has the tier's own name.</param>
internal sealed record TierLane(string? Speaker, List<TierItem> Items, bool IsFirst)
{
    /// <summary>The lanes of a tier, at least one.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="split">Whether entries that overlap in time are to be parted.</param>
    public static List<TierLane> Of(Tier tier, bool split)
    {
        var lanes = new List<TierLane>();
        foreach (IGrouping<string?, TierItem> voice in tier.Items.GroupBy(i => i.Speaker ?? tier.Speaker))
        {
            foreach (List<TierItem> row in split ? Rows(voice) : [[.. voice]])
                lanes.Add(new(voice.Key, row, lanes.Count == 0));
        }

        if (lanes.Count == 0)
            lanes.Add(new(tier.Speaker, [], true));
        return lanes;
    }

    // The first row takes as many as it can.
    private static List<List<TierItem>> Rows(IEnumerable<TierItem> items)
    {
        var rows = new List<List<TierItem>> { new() };
        var ends = new List<TimeSpan> { TimeSpan.MinValue };
        foreach (TierItem item in items)
        {
            (TimeSpan? start, TimeSpan? end) = RecordingParts.TimesOf(item);
            int row = 0;
            while (row < rows.Count && start < ends[row])
                row++;
            if (row == rows.Count)
            {
                rows.Add([]);
                ends.Add(TimeSpan.MinValue);
            }

            rows[row].Add(item);
            TimeSpan reached = end ?? start ?? ends[row];
            if (reached > ends[row])
                ends[row] = reached;
        }

        return rows;
    }
}

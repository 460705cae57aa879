using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Elan;

/// <summary>Finds in the text of an annotation what the annotations below it spell.</summary>
internal static class ElanWords
{
    /// <summary>Says of entries that several of a tier are about one text, and spell it in order, which part each is about.</summary>
    /// <param name="items">The entries of a tier, in order.</param>
    public static void Place(List<TierItem> items)
    {
        if (!items.Exists(i => i.About is not null))
            return;
        var found = new List<(TierItem Item, TextSpan Span)>();
        foreach (List<TierItem> group in Groups(items))
        {
            var words = group.Where(i => i.Text.Length > 0).ToList();
            string text = group[0].About!.Text;
            if (Spelling.Find(text, words.ConvertAll(w => w.Text)) is not { } spans)
                return;
            for (int i = 0; i < spans.Length; i++)
            {
                if (spans[i].Length < text.Length)
                    found.Add((words[i], spans[i]));
            }
        }

        foreach ((TierItem item, TextSpan span) in found)
            item.AboutSpan = span;
    }

    /// <summary>Makes words of the entries of tiers that have times and spell what is said; such a tier is taken out.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="alignable">The names of tiers whose entries have times of their own inside others.</param>
    public static void Move(Recording recording, HashSet<string> alignable)
    {
        var spoken = new HashSet<TierItem>(recording.Tiers.Where(t => t.Content == TierContent.Speech).SelectMany(t => t.Items));
        var pointedAt = new HashSet<TierItem>(recording.Tiers.SelectMany(t => t.Items).Select(i => i.About).OfType<TierItem>());
        for (int at = 0; at < recording.Tiers.Count; at++)
        {
            Tier tier = recording.Tiers[at];
            if (tier.Content == TierContent.Speech || tier.Items.Count == 0 || !alignable.Contains(tier.Name) || !tier.Items.TrueForAll(i => IsWord(i, spoken) && !pointedAt.Contains(i)))
                continue;
            foreach (TierItem item in tier.Items)
            {
                (TimeSpan? start, TimeSpan? end) = RecordingParts.TimesOf(item);
                item.About!.Words.Add(new(item.AboutSpan ?? new(0, item.About.Text.Length), new TimeRange(start!.Value, end)));
            }

            recording.Tiers.RemoveAt(at--);
        }
    }

    // A whole text is its own only word where the letters are the same; anything else is about it.
    private static bool IsWord(TierItem item, HashSet<TierItem> spoken) =>
        item is { About: { } about, Text.Length: > 0 } && spoken.Contains(about) && about.Words.Count == 0
        && (item.AboutSpan is not null || item.Text == about.Text) && RecordingParts.TimesOf(item) is { Start: not null, End: not null };

    private static IEnumerable<List<TierItem>> Groups(List<TierItem> items)
    {
        for (int i = 0; i < items.Count;)
        {
            int from = i;
            while (i < items.Count && items[i].About == items[from].About)
                i++;
            if (items[from].About is not null)
                yield return items[from..i];
        }
    }
}

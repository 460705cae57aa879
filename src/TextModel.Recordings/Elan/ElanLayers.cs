using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Elan;

/// <summary>A tier as it is to be written.</summary>
/// <param name="name">TIER_ID.</param>
internal sealed class ElanLayer(string name)
{
    /// <summary>TIER_ID.</summary>
    public string Name { get; } = name;

    /// <summary>LINGUISTIC_TYPE_REF.</summary>
    public string Type { get; set; } = "";

    /// <summary>CONSTRAINTS of the type; null for a tier of its own.</summary>
    public string? Constraint { get; set; }

    /// <summary>The tier above it; null for a tier of its own.</summary>
    public ElanLayer? Parent { get; set; }

    /// <summary>PARTICIPANT, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether somebody speaks here.</summary>
    public bool IsSpeech { get; init; }

    /// <summary>Whether its annotations have slots of time.</summary>
    public bool HasTimes => Constraint is null or "Included_In";

    /// <summary>The annotations, in order.</summary>
    public List<ElanEntry> Entries { get; } = [];
}

/// <summary>An annotation as it is to be written.</summary>
/// <param name="text">ANNOTATION_VALUE.</param>
internal sealed class ElanEntry(string text)
{
    /// <summary>ANNOTATION_VALUE.</summary>
    public string Text { get; } = text;

    /// <summary>When it begins, if that is known.</summary>
    public TimeSpan? Start { get; init; }

    /// <summary>When it ends, if that is known.</summary>
    public TimeSpan? End { get; init; }

    /// <summary>The annotation above it.</summary>
    public ElanEntry? About { get; set; }

    /// <summary>Which of all annotations it is, from 0.</summary>
    public int Number { get; set; }

    /// <summary>Which of all slots of time is its first, from 0.</summary>
    public int Slot { get; set; }
}

/// <summary>Makes ELAN's tiers of those of a recording.</summary>
internal static class ElanLayers
{
    /// <summary>The tiers in their order; those of words after the tier whose text they spell.</summary>
    public static List<ElanLayer> Of(Recording recording, DiagnosticBag diagnostics)
    {
        var layers = new List<ElanLayer>();
        var names = recording.Tiers.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var entries = new Dictionary<TierItem, (ElanLayer Layer, ElanEntry Entry)>();
        var sources = new List<(ElanLayer Layer, Tier Tier, List<TierItem> Items)>();
        Dictionary<TierItem, (TimeSpan Start, TimeSpan End)> invented = SpeechOrder.Invent(recording);
        if (invented.Count > 0)
            diagnostics.Add(RecordingDiagnostics.TimesInvented.At(null, null, null, "ELAN", invented.Count));
        foreach (Tier tier in recording.Tiers)
        {
            bool hasParent = tier.Content == TierContent.About && tier.Items.Exists(i => i.About is not null);
            foreach (TierLane lane in TierLane.Of(tier, split: !hasParent && tier.Content == TierContent.Speech))
            {
                string name = lane.IsFirst ? tier.Name : RecordingParts.Unique(names, lane.Speaker is { } other && other != tier.Speaker ? other : tier.Name);
                if (!lane.IsFirst)
                    diagnostics.Add(RecordingDiagnostics.TierSplit.At(null, null, null, tier.Name, "ELAN", name));
                var layer = new ElanLayer(name) { IsSpeech = tier.Content == TierContent.Speech, Speaker = lane.Speaker };
                layers.Add(layer);
                sources.Add((layer, tier, lane.Items));
                foreach (TierItem item in lane.Items)
                {
                    (TimeSpan? start, TimeSpan? end) = invented.TryGetValue(item, out (TimeSpan Start, TimeSpan End) made) ? made : RecordingParts.TimesOf(item);
                    var entry = new ElanEntry(item.Text) { Start = start, End = end };
                    layer.Entries.Add(entry);
                    entries.TryAdd(item, (layer, entry));
                }
            }
        }

        foreach ((ElanLayer layer, Tier _, List<TierItem> items) in sources)
            Hang(layer, items, entries);
        foreach ((ElanLayer layer, Tier _, List<TierItem> items) in sources)
            AddWords(layer, items, layers, names, diagnostics);
        NameTypes(layers, sources);
        return layers;
    }

    // Below the tier that all entries are about; where that is none, a tier of its own with the times.
    private static void Hang(ElanLayer layer, List<TierItem> items, Dictionary<TierItem, (ElanLayer Layer, ElanEntry Entry)> entries)
    {
        if (layer.IsSpeech)
            return;
        ElanLayer? parent = null;
        bool repeats = false, timed = false;
        TierItem? before = null;
        foreach (TierItem item in items)
        {
            timed |= item.Start is not null || item.End is not null;
            if (item.About is null)
                continue;
            if (!entries.TryGetValue(item.About, out (ElanLayer Layer, ElanEntry Entry) above) || (parent is not null && above.Layer != parent))
                return;
            parent = above.Layer;
            repeats |= item.AboutSpan is not null || before?.About == item.About;
            before = item;
        }

        for (ElanLayer? at = parent; at is not null; at = at.Parent)
        {
            if (at == layer)
                return;
        }

        if (parent is null || (!timed && items.Exists(i => i.About is null)) || (timed && !parent.HasTimes))
            return;
        layer.Parent = parent;
        layer.Constraint = timed ? "Included_In" : repeats ? "Symbolic_Subdivision" : "Symbolic_Association";
        for (int i = 0; i < items.Count; i++)
            layer.Entries[i].About = items[i].About is { } about ? entries[about].Entry : null;
    }

    private static void AddWords(ElanLayer layer, List<TierItem> items, List<ElanLayer> layers, HashSet<string> names, DiagnosticBag diagnostics)
    {
        if (!items.Exists(i => i.Words.Count > 0))
            return;
        var words = new ElanLayer(RecordingParts.Unique(names, layer.Name + " words")) { Speaker = layer.Speaker, Parent = layer, Constraint = "Included_In", Type = "words" };
        int lost = 0;
        for (int i = 0; i < items.Count; i++)
        {
            TimeSpan reached = items[i].Start ?? TimeSpan.MinValue;
            foreach (TierWord word in items[i].Words)
            {
                // Words lie inside their entry and one after the other, or ELAN would move them.
                if (layer.HasTimes && word.Time is { Start: var start, End: { } end } && start >= reached && end >= start && end <= items[i].End)
                {
                    words.Entries.Add(new(items[i].Text.Substring(word.Span.Start, word.Span.Length)) { Start = start, End = end, About = layer.Entries[i] });
                    reached = end;
                }
                else
                {
                    lost++;
                }
            }
        }

        if (words.Entries.Count > 0)
            layers.Insert(layers.IndexOf(layer) + 1, words);
        if (lost > 0)
            diagnostics.Add(RecordingDiagnostics.NotWritten.At(null, null, null, "ELAN", "words whose times lie outside of their entry or are not known", lost));
    }

    // A type has one constraint: where tiers of one kind differ in that, the second gets a name of its own.
    private static void NameTypes(List<ElanLayer> layers, List<(ElanLayer Layer, Tier Tier, List<TierItem> Items)> sources)
    {
        foreach ((ElanLayer layer, Tier tier, _) in sources)
            layer.Type = tier.Content == TierContent.Speech ? "utterance" : tier.Kind ?? layer.Name;
        var taken = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (ElanLayer layer in layers)
        {
            string wish = layer.Type.Length == 0 ? "tier" : layer.Type, name = wish;
            for (int n = 2; !taken.TryAdd(name, layer.Constraint) && taken[name] != layer.Constraint; n++)
                name = $"{wish} ({n})";
            layer.Type = name;
        }
    }
}

namespace TextModel.Entities;

/// <summary>What an annotation set says of each annotation that marks a name: its own features, and those that notes, attributes and normalisations add.</summary>
internal sealed class SetMentions
{
    private readonly Dictionary<string, List<KeyedValue>> added = new(StringComparer.Ordinal);

    // Layers whose annotations link others by roles: what they mark happens, and is no entity, even where no role is filled.
    private readonly HashSet<string> slotLayers;

    public SetMentions(AnnotationSet set)
    {
        slotLayers = [.. set.Properties.Where(p => p.Key == "T_SP" && p.Value.Contains("|ROLE_", StringComparison.Ordinal)).Select(p => p.Value[..p.Value.IndexOf('|', StringComparison.Ordinal)])];
        foreach (StandOffItem item in set.Items)
        {
            if (item.Links is not [{ } link])
                continue;
            switch (item.Kind)
            {
                case StandOffKind.Attribute:
                    Add(link.Target, item.Type, item.Features["value"] ?? "true");
                    break;
                case StandOffKind.Note:
                    Add(link.Target, item.Type, item.Features["text"] ?? "");
                    break;
                case StandOffKind.Normalization when item.Features["resource"] is { } resource && item.Features["entry"] is { } entry:
                    Add(link.Target, resource == "entity" ? "entity" : "identifier:" + resource, entry);
                    if (item.Features["label"] is { Length: > 0 } label)
                        Add(link.Target, "label", label);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether an annotation marks something a document can hold as a mention.</summary>
    public bool IsMention(StandOffItem item) => item.Kind == StandOffKind.Span && (item.Spans.Count > 0 || item.Quote is not null) && !NamedEntities.IsLinguistic(item.Type)
        && !slotLayers.Contains(item.Type);

    /// <summary>Whether an attribute or a note says something that no mention holds.</summary>
    public static bool IsUnheld(StandOffItem item) => item.Kind switch
    {
        StandOffKind.Attribute => !MentionItems.IsHeld(item.Type),
        StandOffKind.Note => !MentionItems.IsHeld(item.Type),
        _ => false,
    };

    /// <summary>All that is said of an annotation.</summary>
    public KeyedValues Said(StandOffItem item) =>
        added.TryGetValue(item.Id, out List<KeyedValue>? more) ? [.. item.Features, .. more] : item.Features;

    private void Add(string target, string name, string value)
    {
        if (!added.TryGetValue(target, out List<KeyedValue>? list))
            added.Add(target, list = []);
        list.Add(new(name, value));
    }
}

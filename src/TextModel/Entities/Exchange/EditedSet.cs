using System.Collections.Immutable;
using System.Globalization;

namespace TextModel.Entities;

/// <summary>The annotations of a file after its document was edited: what the edit says of mentions, in the terms that the file used for them.</summary>
internal sealed class EditedSet
{
    private readonly AnnotationSet set;
    private readonly TextDocument read;
    private readonly TextDocument edited;
    private readonly Action<string, TextSpan?> lose;
    private readonly Dictionary<string, StandOffItem> changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StandOffItem> byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, StandOffItem> about;

    private readonly Dictionary<EntityKind, string> words = [];
    private (string Type, string KindFeature)? layer;

    private EditedSet(AnnotationSet set, TextDocument read, TextDocument edited, Action<string, TextSpan?> lose)
    {
        (this.set, this.read, this.edited, this.lose) = (set, read, edited, lose);
        about = set.Items.Where(i => i.Kind is StandOffKind.Attribute or StandOffKind.Note or StandOffKind.Normalization && i.Links.Count == 1).ToLookup(i => i.Links[0].Target, StringComparer.Ordinal);
        foreach (StandOffItem item in set.Items)
            byId.TryAdd(item.Id, item);
    }

    /// <summary>The set that says what a document says.</summary>
    /// <param name="set">The set that was read.</param>
    /// <param name="edited">What became of the document that was made of it; with the same text.</param>
    /// <param name="lose">Receives what went with a mention that was removed.</param>
    public static AnnotationSet Of(AnnotationSet set, TextDocument edited, Action<string, TextSpan?> lose)
    {
        (TextDocument read, _) = AnnotationMerger.ToDocument(set, edited.Encoding, out IReadOnlyList<(StandOffItem Item, EntityMention Mention)> items);
        return new EditedSet(set, read, edited, lose).Make(items);
    }

    private AnnotationSet Make(IReadOnlyList<(StandOffItem Item, EntityMention Mention)> items)
    {
        Learn(items);
        var left = new List<EntityMention>(edited.Mentions);
        var open = new List<(StandOffItem Item, EntityMention Mention)>();
        Dictionary<EntityMention, Queue<EntityMention>> same = left.GroupBy(m => m).ToDictionary(g => g.Key, g => new Queue<EntityMention>(g));
        var taken = new HashSet<EntityMention>(ReferenceEqualityComparer.Instance);
        foreach ((StandOffItem item, EntityMention mention) in items)
        {
            if (same.TryGetValue(mention, out Queue<EntityMention>? equal) && equal.TryDequeue(out EntityMention? now))
            {
                taken.Add(now);
                Change(item, mention, now);
            }
            else
            {
                open.Add((item, mention));
            }
        }

        left.RemoveAll(taken.Contains);
        // What differs is the same mention if it has the same name, or stands in the same place, in that order.
        foreach (Func<EntityMention, EntityMention, bool> isSame in (Func<EntityMention, EntityMention, bool>[])[(a, b) => a.Id is not null && a.Id == b.Id, (a, b) => a.Span == b.Span])
        {
            for (int i = 0; i < open.Count; i++)
            {
                (StandOffItem item, EntityMention mention) = open[i];
                int found = left.FindIndex(m => isSame(mention, m));
                if (found < 0)
                    continue;
                Change(item, mention, left[found]);
                left.RemoveAt(found);
                open.RemoveAt(i--);
            }
        }

        foreach ((StandOffItem item, _) in open)
            removed.Add(item.Id);
        return set with { Items = Items(left) };
    }

    private ValueList<StandOffItem> Items(List<EntityMention> added)
    {
        RemoveWhatHangs();
        var made = ImmutableArray.CreateBuilder<StandOffItem>(set.Items.Count + added.Count);
        foreach (StandOffItem item in set.Items)
        {
            if (!removed.Contains(item.Id))
                made.Add(WithoutDeadLinks(changed.GetValueOrDefault(item.Id, item)));
        }

        var ids = new HashSet<string>(set.Items.Select(i => i.Id), StringComparer.Ordinal);
        int number = 0;
        foreach (EntityMention mention in added)
        {
            string id;
            do
                id = string.Create(CultureInfo.InvariantCulture, $"new{++number}");
            while (!ids.Add(id));
            made.Add(Added(id, mention));
        }

        return made.ToImmutable().ToValueList();
    }

    // In the terms of the file: in the layer that most of its mentions are in, with its own word for the kind.
    private StandOffItem Added(string id, EntityMention mention)
    {
        var item = new StandOffItem { Id = id, Type = Word(mention.Kind), Spans = [mention.Span], Quote = mention.Text, Features = MentionItems.Features(mention, edited) };
        if (layer is not { } own)
            return item;
        return item with { Type = own.Type, Features = [new(own.KindFeature, item.Type), .. item.Features] };
    }

    // A kind that the file does not have yet is called as its others are: ORG, Organization, organization.
    private string Word(EntityKind kind)
    {
        if (words.TryGetValue(kind, out string? own))
            return own;
        string usual = KindWords.Write(kind);
        string? other = words.Where(w => w.Key.Value is { Length: > 3 } && string.Equals(w.Key.Value, w.Value, StringComparison.OrdinalIgnoreCase)).Select(w => w.Value).FirstOrDefault();
        if (other is null || kind.Value is not { Length: > 0 } full || KindWords.Read(full) != kind)
            return usual;
        return other.All(char.IsUpper) ? full.ToUpperInvariant() : char.IsUpper(other[0]) ? char.ToUpperInvariant(full[0]) + full[1..] : full;
    }

    // How the file says what kind a mention is: the layer, where it has layers, and the words.
    private void Learn(IReadOnlyList<(StandOffItem Item, EntityMention Mention)> items)
    {
        var layers = new Dictionary<(string Type, string KindFeature), int>();
        var said = new SetMentions(set);
        foreach ((StandOffItem item, EntityMention mention) in items)
        {
            KeyedValues all = said.Said(item);
            string? feature = MentionItems.KindFeatureOf(item, all);
            if (feature is not null)
                layers[(item.Type, feature)] = layers.GetValueOrDefault((item.Type, feature)) + 1;
            if (feature is null ? !item.Type.Contains('.', StringComparison.Ordinal) : all[feature] is not null)
                words.TryAdd(mention.Kind, feature is null ? item.Type : all[feature]!);
        }

        layer = layers.Count == 0 ? null : layers.MaxBy(l => l.Value).Key;
    }

    // What says something of an annotation goes with it, and so does what links it with others.
    private void RemoveWhatHangs()
    {
        for (bool more = removed.Count > 0; more;)
        {
            more = false;
            foreach (StandOffItem item in set.Items)
            {
                if (item.Links.IsEmpty || removed.Contains(item.Id) || !item.Links.Any(l => removed.Contains(l.Target)))
                    continue;
                bool said = item.Kind is StandOffKind.Attribute or StandOffKind.Note or StandOffKind.Normalization;
                if (!said && !(item.Kind is StandOffKind.Relation || (item.Kind == StandOffKind.Event && removed.Contains(item.Links[0].Target))))
                    continue;
                removed.Add(item.Id);
                more = true;
                if (!said)
                    lose($"the {item.Kind.ToString().ToLowerInvariant()} {item.Id} ({item.Type}), which links a mention that was removed", null);
            }
        }
    }

    private StandOffItem WithoutDeadLinks(StandOffItem item) =>
        removed.Count == 0 || !item.Links.Any(l => removed.Contains(l.Target)) ? item : item with { Links = [.. item.Links.Where(l => !removed.Contains(l.Target))] };

    private void Change(StandOffItem item, EntityMention before, EntityMention now)
    {
        KeyedValues was = MentionItems.Features(before, read), says = MentionItems.Features(now, edited);
        if (before.Span != now.Span)
            Set(item.Id, i => i with { Spans = [now.Span], Quote = i.Quote is null ? null : now.Text, Prefix = null, Suffix = null });
        if (before.Kind != now.Kind)
            SetKind(item, now.Kind);
        foreach (string key in was.Concat(says).Select(f => f.Key).Distinct().ToArray())
        {
            if (key != "kind" && was[key] != says[key])
                SetFeature(item, key, was[key], says[key]);
        }
    }

    private void SetKind(StandOffItem item, EntityKind kind)
    {
        KeyedValues said = new SetMentions(set).Said(item);
        string word = Word(kind);
        if (said["kind"] is not null || KindWords.Read(word) != kind)
            SetFeature(item, "kind", said["kind"], kind.Value ?? "");
        if (MentionItems.KindFeatureOf(item, said) is { } feature)
            SetFeature(item, feature, said[feature], word);
        else if (!item.Type.Contains('.', StringComparison.Ordinal))
            Set(item.Id, i => i with { Type = word });
        else
            SetFeature(item, "value", null, word);
    }

    // Where the file says it: in a normalisation, note or attribute, in a feature of this name, or in one that holds the address.
    private void SetFeature(StandOffItem item, string key, string? before, string? now)
    {
        foreach (StandOffItem other in about[item.Id])
        {
            string? field = other.Kind switch
            {
                StandOffKind.Attribute when other.Type == key => "value",
                StandOffKind.Note when other.Type == key => "text",
                StandOffKind.Normalization when key == "label" => "label",
                StandOffKind.Normalization when (other.Features["resource"] == "entity" ? "entity" : "identifier:" + other.Features["resource"]) == key => "entry",
                _ => null,
            };
            if (field is null || (field == "label" && other.Features["label"] != before))
                continue;
            if (now is null && field != "label")
                removed.Add(other.Id);
            else
                Set(other.Id, i => i with { Features = With(i.Features, field, now) });
            return;
        }

        string name = item.Features[key] is not null || before is null ? key : item.Features.FirstOrDefault(f => f.Value == before).Key ?? key;
        Set(item.Id, i => i with { Features = With(i.Features, name, now) });
    }

    private void Set(string id, Func<StandOffItem, StandOffItem> change) => changed[id] = change(changed.TryGetValue(id, out StandOffItem? item) ? item : byId[id]);

    private static KeyedValues With(KeyedValues features, string key, string? value)
    {
        List<KeyedValue> all = [.. features];
        int at = all.FindIndex(f => f.Key == key);
        if (value is null)
            all.RemoveAll(f => f.Key == key);
        else if (at < 0)
            all.Add(new(key, value));
        else
            all[at] = new(key, value);
        return [.. all];
    }
}

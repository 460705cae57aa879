using System.Buffers;
using System.Globalization;
using TextModel.Entities;

namespace TextModel.Formats.Conll;

/// <summary>Where the last column marks an entity.</summary>
/// <param name="First">Its first token, by number.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Layer">The layer of tags, from 1; 0 for <c>NE</c>, -1 for brackets.</param>
/// <param name="Opening">Which piece of the brackets of the first token begins it.</param>
/// <param name="Closing">Which piece of those of the last token ends it.</param>
internal readonly record struct ConlluMark(int First, int Last, int Layer, int Opening = -1, int Closing = -1);

/// <summary>Writes what has become of the entities into the last column of the tokens of a file; what is said of others stays as it stands.</summary>
/// <param name="tokens">The tokens of the file, in order.</param>
/// <param name="misc">The last column of each.</param>
/// <param name="lose">Receives what cannot be said.</param>
internal sealed class ConlluMarks(IReadOnlyList<StandOffItem> tokens, string[] misc, Action<string, TextSpan?> lose)
{
    // What has a meaning in brackets or in the column.
    private static readonly SearchValues<char> Signs = SearchValues.Create("()-|= \t");
    private readonly HashSet<(int Layer, int Token)> taken = [];
    private readonly Dictionary<int, EntityBrackets> brackets = [];
    private readonly Dictionary<string, (int First, int Last)> groups = new(StringComparer.Ordinal);
    private readonly HashSet<int> starts = [];
    private readonly Dictionary<int, int> byStart = [];
    private readonly Dictionary<int, int> byEnd = [];
    private HashSet<string>? known;
    private int lastGroup;

    /// <summary>Changes the columns.</summary>
    /// <param name="items">The sentences and tokens.</param>
    /// <param name="spans">The entities that the file is to have.</param>
    /// <param name="text">The text.</param>
    public void Write(IEnumerable<StandOffItem> items, List<StandOffItem> spans, string text)
    {
        List<(StandOffItem Item, ConlluMark Mark)> found = ConlluEntities.Find(items, text, out string[] names, out bool declared);
        Dictionary<StandOffItem, int> wanted = spans.GroupBy(Bare).ToDictionary(g => g.Key, g => g.Count());
        Dictionary<StandOffItem, int> kept = [];
        var gone = new List<ConlluMark>();
        foreach ((StandOffItem item, ConlluMark mark) in found)
        {
            if (kept.GetValueOrDefault(item) == wanted.GetValueOrDefault(item))
            {
                gone.Add(mark);
                continue;
            }

            kept[item] = kept.GetValueOrDefault(item) + 1;
            if (mark.Layer < 0)
                groups[Brackets(mark.First).Pieces[mark.Opening].Group] = (mark.First, mark.Last);
            for (int i = mark.First; mark.Layer >= 0 && i <= mark.Last; i++)
                taken.Add((mark.Layer, i));
        }

        Remove(gone);
        FindPlaces(items);
        bool bracketed = found.Exists(f => f.Mark.Layer < 0) || (declared && found.Count == 0);
        foreach (StandOffItem item in spans)
        {
            StandOffItem bare = Bare(item);
            if (kept.GetValueOrDefault(bare) is > 0 and var count)
                kept[bare] = count - 1;
            else
                Add(item, bracketed ? names : null);
        }

        foreach ((int token, EntityBrackets value) in brackets)
            misc[token] = Set(misc[token], "Entity", value.ToString());
    }

    private static StandOffItem Bare(StandOffItem item) => item with { Id = "" };

    private EntityBrackets Brackets(int token) =>
        brackets.TryGetValue(token, out EntityBrackets? known) ? known : brackets[token] = new(Misc.Get(misc[token], "Entity") ?? "");

    private void Remove(List<ConlluMark> gone)
    {
        // Some files say of every token outside that it is.
        var outside = new Dictionary<int, bool>();
        foreach (ConlluMark mark in gone.Where(m => m.Layer >= 0))
        {
            string tag = mark.Layer == 0 ? "NE" : ConlluEntities.TagName(mark.Layer), prefix = ConlluEntities.FeaturePrefix(Math.Max(1, mark.Layer));
            if (!outside.TryGetValue(mark.Layer, out bool says))
                outside[mark.Layer] = says = misc.Any(m => Misc.Get(m, tag) == "O");
            for (int i = mark.First; i <= mark.Last; i++)
                misc[i] = says ? Set(misc[i], tag, "O") : Misc.Without(misc[i], n => n == tag);
            misc[mark.First] = Misc.Without(misc[mark.First], n => n.StartsWith(prefix, StringComparison.Ordinal));
        }

        IEnumerable<(int Token, int Piece)> pieces = gone.Where(m => m.Layer < 0).SelectMany(m => ((int, int)[])[(m.First, m.Opening), (m.Last, m.Closing)]);
        foreach (IGrouping<int, (int Token, int Piece)> token in pieces.Distinct().GroupBy(p => p.Token))
            Brackets(token.Key).Remove(token.Select(p => p.Piece));
    }

    private void FindPlaces(IEnumerable<StandOffItem> items)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Spans.IsEmpty)
                continue;
            byStart.TryAdd(tokens[i].Spans[0].Start, i);
            byEnd[tokens[i].Spans[0].End] = i;
        }

        int number = 0;
        foreach (StandOffItem item in items)
        {
            if (item.Kind == StandOffKind.Sentence)
                starts.Add(number);
            else if (item.Kind == StandOffKind.Token)
                number++;
        }
    }

    private void Add(StandOffItem item, string[]? names)
    {
        TextSpan? span = item.Spans.Count == 1 && !item.Spans[0].IsEmpty ? item.Spans[0] : null;
        int first = span is { } from ? byStart.GetValueOrDefault(from.Start, -1) : -1, last = span is { } to ? byEnd.GetValueOrDefault(to.End, -1) : -1;
        if (first < 0 || last < first || item.Type.Length == 0)
            lose($"the annotation {item.Id} ({item.Type}), which does not begin and end with a token", item.Spans.IsEmpty ? null : item.Spans[0]);
        else if (Enumerable.Range(first + 1, last - first).Any(starts.Contains))
            lose($"the annotation {item.Id} ({item.Type}), which goes on after the end of a sentence", span);
        else if (names is not null && Bracket(item, first, last, names))
            return;
        else if (FreeLayer(first, last) is { } layer)
            Tag(item, first, last, layer);
        else
            lose($"the annotation {item.Id} ({item.Type}), which overlaps {ConlluEntities.MaxLayers} others", span);
    }

    private void Tag(StandOffItem item, int first, int last, int layer)
    {
        string tag = ConlluEntities.TagName(layer);
        for (int i = first; i <= last; i++)
        {
            taken.Add((layer, i));
            if (tokens[i].Spans.Count > 0)
                misc[i] = Set(misc[i], tag, $"{(i == first ? 'B' : 'I')}-{Misc.Escape(item.Type)}");
        }

        foreach (KeyedValue feature in item.Features)
        {
            if (!feature.Key.Any(c => c is '=' or '|' || char.IsWhiteSpace(c)))
                misc[first] = Set(misc[first], ConlluEntities.FeaturePrefix(layer) + feature.Key, Misc.Escape(feature.Value));
            else
                lose($"the feature '{feature.Key}' of the annotation {item.Id}", item.Spans[0]);
        }
    }

    // Whether brackets can hold it: they have a place for each of the names that the file declares, and for nothing else.
    private bool Bracket(StandOffItem item, int first, int last, string[] names)
    {
        if (item.Type.AsSpan().ContainsAny(Signs) || item.Features.Any(f => !names.Contains(f.Key) || (f.Value.AsSpan().ContainsAny(Signs) && f.Key != names[^1])))
            return false;
        // The kind may stand first; the number of the group is the first of the other places then.
        string? numbered = Array.Find(names, n => n != "etype");
        string group = numbered is null ? item.Type : item.Features[numbered] ?? Fresh();
        string content = string.Join('-', names.Select(n => n == "etype" ? item.Type : n == numbered ? group : item.Features[n] ?? "")).TrimEnd('-');
        string ending = names[0] == "etype" && numbered is not null ? $"{item.Type}-{group}" : group;
        Brackets(first).Open(content, first == last, g => groups.TryGetValue(g, out (int First, int Last) other) && other.First == first && other.Last >= last);
        if (last > first)
            Brackets(last).Close(ending, g => groups.TryGetValue(g, out (int First, int Last) other) && other.Last == last && other.First < first);
        groups[group] = (first, last);
        return true;
    }

    // A group that the file does not have, named as its others are.
    private string Fresh()
    {
        known ??= [.. misc.Select(m => Misc.Get(m, "Entity")).OfType<string>().SelectMany(v => new EntityBrackets(v).Pieces).Select(p => p.Group)];
        string letter = known.Count > 0 && known.All(g => g.StartsWith('e')) ? "e" : "", group;
        do
            group = string.Create(CultureInfo.InvariantCulture, $"{letter}{++lastGroup}");
        while (!known.Add(group));
        return group;
    }

    private int? FreeLayer(int first, int last)
    {
        for (int layer = 1; layer <= ConlluEntities.MaxLayers; layer++)
        {
            if (!Enumerable.Range(first, last - first + 1).Any(i => taken.Contains((layer, i))))
                return layer;
        }

        return null;
    }

    // The pairs with one changed in its place, added at the end, or, for an empty value, left out.
    private static string Set(string misc, string name, string value)
    {
        List<string> pairs = [.. misc.Split('|').Where(p => p.Length > 0 && p != "_")];
        int at = pairs.FindIndex(p => p.StartsWith(name + "=", StringComparison.Ordinal));
        if (value.Length == 0)
            pairs.RemoveAll(p => p.StartsWith(name + "=", StringComparison.Ordinal));
        else if (at < 0)
            pairs.Add($"{name}={value}");
        else
            pairs[at] = $"{name}={value}";
        return string.Join('|', pairs);
    }
}

using System.Globalization;

namespace TextModel.Formats.Conll;

/// <summary>The named entities that MISC holds: as IOB tags (<c>NER=B-PER</c>, <c>NE=…</c>) or in brackets (<c>Entity=(1-person-…</c>, Universal Anaphora).</summary>
internal static class ConlluEntities
{
    /// <summary>More tags than this are not read or written at one token.</summary>
    public const int MaxLayers = 100;

    /// <summary>The name of the tags of a layer: what overlaps stands beside one another as <c>NER</c>, <c>NER2</c>, <c>NER3</c> …</summary>
    /// <param name="layer">The layer, from 1.</param>
    public static string TagName(int layer) => layer == 1 ? "NER" : string.Create(CultureInfo.InvariantCulture, $"NER{layer}");

    /// <summary>What begins the name of a pair that says something of the entity that begins at its token: <c>NE.</c>, <c>NE2.</c> …</summary>
    /// <param name="layer">The layer, from 1.</param>
    public static string FeaturePrefix(int layer) => layer == 1 ? "NE." : string.Create(CultureInfo.InvariantCulture, $"NE{layer}.");

    /// <summary>Whether a pair of MISC is about entities.</summary>
    public static bool IsAbout(string name)
    {
        if (name is "NE" or "Entity")
            return true;
        if (!name.StartsWith("NE", StringComparison.Ordinal))
            return false;
        ReadOnlySpan<char> rest = name.AsSpan(2);
        bool tag = rest is ['R', ..];
        rest = rest[(tag ? 1 : 0)..];
        int digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        return tag ? digits == rest.Length : digits < rest.Length && rest[digits] == '.';
    }

    /// <summary>The spans that the tokens of a set mark.</summary>
    public static List<StandOffItem> Find(IEnumerable<StandOffItem> items, string text)
    {
        List<StandOffItem> tokens = [];
        var starts = new HashSet<int>();
        string[] names = ["GRP", "etype"];
        foreach (StandOffItem item in items)
        {
            if (item.Kind == StandOffKind.Sentence)
            {
                starts.Add(tokens.Count);
                if (item.Features.FirstOrDefault(f => f.Value.StartsWith(" global.Entity = ", StringComparison.Ordinal)).Value is { } declared)
                    names = declared[" global.Entity = ".Length..].Trim().Split('-');
            }
            else if (item.Kind == StandOffKind.Token)
            {
                tokens.Add(item);
            }
        }

        var found = new List<StandOffItem>();
        string[] misc = [.. tokens.Select(t => t.Features["MISC"] ?? "")];
        for (int layer = 1; layer <= MaxLayers && Tagged(tokens, misc, TagName(layer), FeaturePrefix(layer), starts, text, found); layer++)
        {
        }

        Tagged(tokens, misc, "NE", FeaturePrefix(1), starts, text, found);
        Bracketed(tokens, misc, names, text, found);
        return [.. found.Select((f, i) => f with { Id = string.Create(CultureInfo.InvariantCulture, $"e{i + 1}") })];
    }

    // Whether there were tags of that name.
    private static bool Tagged(List<StandOffItem> tokens, string[] misc, string key, string prefix, HashSet<int> starts, string text, List<StandOffItem> found)
    {
        var tags = new List<(char, string)>(tokens.Count);
        bool any = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            (char Mark, string Type) tag = tokens[i].Spans.IsEmpty ? ('O', "") : IobTags.Parse(Misc.Get(misc[i], key) ?? "O") ?? ('O', "");
            tags.Add(tag);
            any |= tag.Mark != 'O';
        }

        if (!any)
            return false;
        foreach ((int first, int last, string type) in IobTags.Runs(tags, starts.Contains))
        {
            var features = new List<KeyedValue>();
            foreach (string pair in misc[first].Split('|'))
            {
                if (pair.StartsWith(prefix, StringComparison.Ordinal) && pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                    features.Add(new(pair[prefix.Length..equals], Misc.Undo(pair[(equals + 1)..])));
            }

            found.Add(Span(tokens[first], tokens[last], Misc.Undo(type), features, text));
        }

        return true;
    }

    private static void Bracketed(List<StandOffItem> tokens, string[] misc, string[] names, string text, List<StandOffItem> found)
    {
        var open = new List<(string Group, int First, string[] Values, int Order)>();
        var done = new List<(int Order, StandOffItem Item)>();
        int order = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Spans.IsEmpty || Misc.Get(misc[i], "Entity") is not { } value)
                continue;
            for (int at = 0; at < value.Length;)
            {
                bool opens = value[at] == '(';
                at += opens ? 1 : 0;
                int stop = value.AsSpan(at).IndexOfAny('(', ')');
                stop = stop < 0 ? value.Length : at + stop;
                string[] parts = value[at..stop].Split('-', names.Length);
                bool closes = stop < value.Length && value[stop] == ')';
                if (opens)
                    open.Add((parts[0], i, parts, order++));
                if (closes && open.FindLastIndex(o => o.Group == parts[0]) is >= 0 and var place)
                {
                    (string _, int first, string[] values, int number) = open[place];
                    open.RemoveAt(place);
                    var features = new List<KeyedValue>();
                    for (int n = 0; n < Math.Min(names.Length, values.Length); n++)
                    {
                        if (names[n] != "etype" && values[n].Length > 0)
                            features.Add(new(names[n], values[n]));
                    }

                    int kind = Array.IndexOf(names, "etype");
                    done.Add((number, Span(tokens[first], tokens[i], kind >= 0 && kind < values.Length ? values[kind] : "entity", features, text)));
                }

                at = closes ? stop + 1 : Math.Max(stop, at + (opens ? 0 : 1));
            }
        }

        found.AddRange(done.OrderBy(d => d.Order).Select(d => d.Item));
    }

    private static StandOffItem Span(StandOffItem first, StandOffItem last, string type, List<KeyedValue> features, string text)
    {
        var span = new TextSpan(first.Spans[0].Start, Math.Max(first.Spans[0].End, last.Spans[0].End));
        return new() { Id = "", Type = type, Spans = [span], Quote = text.Substring(span.Start, span.Length), Features = [.. features] };
    }
}

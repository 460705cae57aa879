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

    /// <summary>The spans that the tokens of a set mark, each with its identifier.</summary>
    public static IEnumerable<StandOffItem> Find(IEnumerable<StandOffItem> items, string text) =>
        Find(items, text, out _, out _).Select((f, i) => f.Item with { Id = string.Create(CultureInfo.InvariantCulture, $"e{i + 1}") });

    /// <summary>The spans that the tokens of a set mark, and where.</summary>
    /// <param name="items">The sentences and tokens; marks count all tokens, from 0.</param>
    /// <param name="text">The text.</param>
    /// <param name="names">What the places of a bracket hold.</param>
    /// <param name="declared">Whether the file says so itself.</param>
    public static List<(StandOffItem Item, ConlluMark Mark)> Find(IEnumerable<StandOffItem> items, string text, out string[] names, out bool declared)
    {
        List<StandOffItem> tokens = [];
        var starts = new HashSet<int>();
        names = ["GRP", "etype", "other"];
        declared = false;
        foreach (StandOffItem item in items)
        {
            if (item.Kind == StandOffKind.Sentence)
            {
                starts.Add(tokens.Count);
                if (item.Features.FirstOrDefault(f => f.Value.StartsWith(" global.Entity = ", StringComparison.Ordinal)).Value is { } line)
                    (names, declared) = (line[" global.Entity = ".Length..].Trim().Split('-'), true);
            }
            else if (item.Kind == StandOffKind.Token)
            {
                tokens.Add(item);
            }
        }

        var found = new List<(StandOffItem, ConlluMark)>();
        string[] misc = [.. tokens.Select(t => t.Features["MISC"] ?? "")];
        for (int layer = 1; layer <= MaxLayers && Tagged(tokens, misc, layer, starts, text, found); layer++)
        {
        }

        Tagged(tokens, misc, 0, starts, text, found);
        Bracketed(tokens, misc, names, declared, text, found);
        return found;
    }

    // Whether there were tags of that layer.
    private static bool Tagged(List<StandOffItem> tokens, string[] misc, int layer, HashSet<int> starts, string text, List<(StandOffItem, ConlluMark)> found)
    {
        string key = layer == 0 ? "NE" : TagName(layer), prefix = FeaturePrefix(Math.Max(1, layer));
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

            found.Add((Span(tokens[first], tokens[last], Misc.Undo(type), features, text), new(first, last, layer)));
        }

        return true;
    }

    private static void Bracketed(List<StandOffItem> tokens, string[] misc, string[] names, bool declared, string text, List<(StandOffItem, ConlluMark)> found)
    {
        var open = new List<(string Group, int First, int Piece, string Content, int Order)>();
        var done = new List<(int Order, StandOffItem Item, ConlluMark Mark)>();
        int order = 0, kind = Array.IndexOf(names, "etype");
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Spans.IsEmpty || Misc.Get(misc[i], "Entity") is not { } value)
                continue;
            IReadOnlyList<EntityBrackets.Piece> pieces = new EntityBrackets(value).Pieces;
            for (int p = 0; p < pieces.Count; p++)
            {
                if (pieces[p].Opens)
                    open.Add((pieces[p].Group, i, p, pieces[p].Content, order++));
                if (!pieces[p].Closes || Opening(pieces[p]) is not (>= 0 and var place))
                    continue;
                (string _, int first, int opening, string content, int number) = open[place];
                open.RemoveAt(place);
                string[] values = content.Split('-', names.Length);
                // Where the file does not say what stands first, the number is the group and the word the kind: "(23-time", "(time-23".
                if (!declared && (values.Length == 1 ? !IsNumber(values[0]) : !IsNumber(values[0]) && IsNumber(values[1])))
                    values = [values.Length == 1 ? "" : values[1], values[0], .. values.Skip(2)];
                var features = new List<KeyedValue>();
                for (int n = 0; n < Math.Min(names.Length, values.Length); n++)
                {
                    if (names[n] != "etype" && values[n].Length > 0)
                        features.Add(new(names[n], values[n]));
                }

                done.Add((number, Span(tokens[first], tokens[i], kind >= 0 && kind < values.Length ? values[kind] : "entity", features, text), new(first, i, -1, opening, p)));
            }
        }

        found.AddRange(done.OrderBy(d => d.Order).Select(d => (d.Item, d.Mark)));

        // What ends is named as it began, by all that the closing bracket says, or by its first word only.
        int Opening(EntityBrackets.Piece piece)
        {
            if (piece.Opens)
                return open.Count - 1;
            int same = open.FindLastIndex(o => o.Content == piece.Content || o.Content.StartsWith(piece.Content + "-", StringComparison.Ordinal));
            return same >= 0 ? same : open.FindLastIndex(o => o.Group == piece.Group);
        }
    }

    private static bool IsNumber(string value) => value.Length > 0 && char.IsAsciiDigit(value[^1]);

    private static StandOffItem Span(StandOffItem first, StandOffItem last, string type, List<KeyedValue> features, string text)
    {
        var span = new TextSpan(first.Spans[0].Start, Math.Max(first.Spans[0].End, last.Spans[0].End));
        return new() { Id = "", Type = type, Spans = [span], Quote = text.Substring(span.Start, span.Length), Features = [.. features] };
    }
}

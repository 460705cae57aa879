using System.Globalization;

namespace TextModel.Formats.WebAnno;

/// <summary>Which annotation stands on which lines of a file, under which number, in which columns.</summary>
internal sealed class TsvLayout
{
    private readonly Action<string, TextSpan?> lose;
    private readonly string text;
    private readonly List<(string Unit, TextSpan Span)> tokens = [];
    private readonly Dictionary<(int, int), string> tokenUnits = [];
    private readonly Dictionary<string, string> unitOfToken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Unit, TextSpan Span)>> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (StandOffItem Item, List<string> Units)> placed = new(StringComparer.Ordinal);
    private readonly Dictionary<(TsvLayer Layer, string Unit), List<StandOffItem>> onUnit = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Chain, int Place)> chains = new(StringComparer.Ordinal);
    private readonly HashSet<string> linked;

    public TsvLayout(AnnotationSet set, List<Entities.TokenSentence> sentences, Action<string, TextSpan?> lose)
    {
        this.lose = lose;
        text = set.Text!;
        for (int s = 0; s < sentences.Count; s++)
        {
            for (int t = 0; t < sentences[s].Tokens.Count; t++)
            {
                string unit = string.Create(CultureInfo.InvariantCulture, $"{s + 1}-{t + 1}");
                tokenUnits[(s, t)] = unit;
                tokens.Add((unit, sentences[s].Tokens[t].Spans[0]));
                unitOfToken.TryAdd(sentences[s].Tokens[t].Id, unit);
            }
        }

        Layers = TsvLayers.Of(set, lose);
        linked = [.. set.Items.SelectMany(i => i.Links).Select(l => l.Target)];
        foreach (StandOffItem item in set.Items)
        {
            if (item.Kind == StandOffKind.Span)
                Place(item);
        }

        // Stretches of words first, then what was cut, so that the parts of a token count from its start.
        foreach (List<(string Unit, TextSpan Span)> list in parts.Values)
            list.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
        Number(set);
        foreach (StandOffItem item in set.Items)
        {
            if (item.Kind == StandOffKind.Relation)
                Relate(item);
        }
    }

    public List<TsvLayer> Layers { get; }

    public string UnitOf(int sentence, int token) => tokenUnits[(sentence, token)];

    public IEnumerable<(string Unit, TextSpan Span)> PartsOf(string unit) => parts.TryGetValue(unit, out List<(string, TextSpan)>? found) ? found : [];

    /// <summary>The cells of a layer's columns on a line.</summary>
    public IEnumerable<string> Cells(TsvLayer layer, string unit)
    {
        if (!onUnit.TryGetValue((layer, unit), out List<StandOffItem>? items))
            return layer.Columns.Select(_ => "_");
        return layer.Columns.Select((column, c) => string.Join('|', items.Select(i => Cell(layer, c, column, i))));
    }

    private string Cell(TsvLayer layer, int c, string column, StandOffItem item)
    {
        string number = numbers.TryGetValue(item.Id, out int n) ? string.Create(CultureInfo.InvariantCulture, $"[{n}]") : "";
        if (layer.Mark == TsvLayer.Relation)
            return c == layer.Columns.Length - 1 ? Reference(item) : Value(item, column);
        if (layer.Mark == TsvLayer.Chain && chains.TryGetValue(item.Id, out (int Chain, int Place) chain))
        {
            return c == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{Value(item, column)}->{chain.Chain}-{chain.Place}")
                : string.Create(CultureInfo.InvariantCulture, $"{Value(item, column)}[{chain.Chain}]");
        }

        if (layer.IsSlot(c))
            return Slots(item, layer.SlotFeature(c), l => l.Role[(l.Role.IndexOf(':', StringComparison.Ordinal) + 1)..] is { Length: > 0 } role ? TsvEscapes.Value(role) : "*") + number;
        if (c > 0 && layer.IsSlot(c - 1))
            return Slots(item, layer.SlotFeature(c - 1), l => Target(l.Target));
        return Value(item, column) + number;
    }

    private static string Value(StandOffItem item, string column) => item.Features[column] is { Length: > 0 } value ? TsvEscapes.Value(value) : "*";

    private static string Slots(StandOffItem item, string feature, Func<StandOffLink, string> write)
    {
        string[] found = [.. item.Links.Where(l => l.Role.StartsWith(feature + ":", StringComparison.Ordinal)).Select(write)];
        return found.Length == 0 ? "_" : string.Join(';', found);
    }

    private string Target(string id)
    {
        if (!placed.TryGetValue(id, out (StandOffItem Item, List<string> Units) target))
            return unitOfToken.GetValueOrDefault(id, "_");
        return numbers.TryGetValue(id, out int n) ? string.Create(CultureInfo.InvariantCulture, $"{target.Units[0]}[{n}]") : target.Units[0];
    }

    private string Reference(StandOffItem relation)
    {
        (string from, string to) = (relation.Links[0].Target, relation.Links[1].Target);
        string unit = placed.TryGetValue(from, out (StandOffItem Item, List<string> Units) source) ? source.Units[0] : unitOfToken.GetValueOrDefault(from, "_");
        int a = numbers.GetValueOrDefault(from), b = numbers.GetValueOrDefault(to);
        return a + b == 0 ? unit : string.Create(CultureInfo.InvariantCulture, $"{unit}[{a}_{b}]");
    }

    private void Place(StandOffItem item)
    {
        if (Layers.Find(l => l.Mark != TsvLayer.Relation && l.Type == item.Type) is not { } layer || item.Spans.Count != 1 || item.Spans[0].End > text.Length)
        {
            lose($"the annotation {item.Id} ({item.Type}), which is not one stretch of the text", null);
            return;
        }

        TextSpan span = item.Spans[0];
        List<string> units = [.. Units(span)];
        if (units.Count == 0)
        {
            lose($"the annotation {item.Id} ({item.Type}), which marks no part of a word", span);
            return;
        }

        placed[item.Id] = (item, units);
        foreach (string unit in units)
            Put(layer, unit, item);
        foreach (KeyedValue feature in item.Features)
        {
            if (!layer.Columns.Contains(feature.Key))
                lose($"the {feature.Key} '{feature.Value}' of the annotation {item.Id}, which its layer does not have", span);
            else if (feature.Value.Length == 0)
                lose($"the empty {feature.Key} of the annotation {item.Id}", span);
        }
    }

    // The lines of a span: its tokens, and parts of tokens at its ends.
    private IEnumerable<string> Units(TextSpan span)
    {
        int low = 0, high = tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Span.End < span.Start || (!span.IsEmpty && tokens[middle].Span.End == span.Start))
                low = middle + 1;
            else
                high = middle;
        }

        int start = -1, end = -1;
        for (int i = low; i < tokens.Count; i++)
        {
            (string unit, TextSpan token) = tokens[i];
            if (span.IsEmpty)
            {
                if (token.Start <= span.Start && span.Start <= token.End)
                    yield return Part(unit, token, span);
                yield break;
            }

            if (!token.Overlaps(span))
                break;
            TextSpan common = token.Intersect(span)!.Value;
            start = start < 0 ? common.Start : start;
            end = common.End;
            yield return common == token ? unit : Part(unit, token, common);
        }

        if (start >= 0 && (start != span.Start || end != span.End))
            lose("the white space at the ends of an annotation", span);
    }

    private string Part(string unit, TextSpan token, TextSpan span)
    {
        if (!parts.TryGetValue(unit, out List<(string Unit, TextSpan Span)>? list))
            parts.Add(unit, list = []);
        int known = list.FindIndex(p => p.Span == span);
        if (known >= 0)
            return list[known].Unit;
        list.Add((string.Create(CultureInfo.InvariantCulture, $"{unit}.{list.Count + 1}"), span));
        return list[^1].Unit;
    }

    private void Put(TsvLayer layer, string unit, StandOffItem item)
    {
        if (!onUnit.TryGetValue((layer, unit), out List<StandOffItem>? list))
            onUnit.Add((layer, unit), list = []);
        list.Add(item);
    }

    // What stands on several lines, or shares one, needs a number; a chain's links are told by it. What had one keeps it.
    private void Number(AnnotationSet set)
    {
        int next = 0, chain = 0;
        var given = new HashSet<(string, int)>();
        foreach (StandOffItem item in set.Items)
        {
            if (item.Number is { } number && placed.ContainsKey(item.Id) && given.Add((item.Type, number)))
                (numbers[item.Id], next) = (number, Math.Max(next, number));
        }

        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (StandOffItem item in set.Items)
        {
            if (!placed.TryGetValue(item.Id, out (StandOffItem Item, List<string> Units) place))
                continue;
            TsvLayer layer = Layers.Find(l => l.Mark != TsvLayer.Relation && l.Type == item.Type)!;
            if (layer.Mark == TsvLayer.Chain)
            {
                foreach (StandOffLink link in item.Links.Where(l => l.Role == "next"))
                    targets.TryAdd(link.Target, item.Id);
            }
            else if (!numbers.ContainsKey(item.Id) && (place.Units.Count > 1 || place.Units.Exists(u => onUnit[(layer, u)].Count > 1)))
            {
                numbers[item.Id] = ++next;
            }
        }

        foreach (StandOffItem item in set.Items)
        {
            if (placed.ContainsKey(item.Id) && Layers.Exists(l => l.Mark == TsvLayer.Chain && l.Type == item.Type) && !chains.ContainsKey(item.Id))
                NumberChain(item, targets, ref chain);
        }
    }

    private void NumberChain(StandOffItem item, Dictionary<string, string> before, ref int chain)
    {
        string first = item.Id;
        for (int guard = placed.Count; before.TryGetValue(first, out string? earlier) && guard > 0; guard--)
            first = earlier;
        chain++;
        int place = 0;
        for (string? at = first; at is not null && placed.TryGetValue(at, out (StandOffItem Item, List<string> Units) link) && chains.TryAdd(at, (chain, ++place));)
            at = link.Item.Links.Where(l => l.Role == "next").Select(l => l.Target).FirstOrDefault();
    }

    private void Relate(StandOffItem relation)
    {
        string? unit = relation.Links.Count != 2 ? null
            : placed.TryGetValue(relation.Links[1].Target, out (StandOffItem Item, List<string> Units) to) ? to.Units[0]
            : unitOfToken.GetValueOrDefault(relation.Links[1].Target);
        bool known = relation.Links.Count == 2 && (placed.ContainsKey(relation.Links[0].Target) || unitOfToken.ContainsKey(relation.Links[0].Target));
        if (unit is null || !known || Layers.Find(l => l.Mark == TsvLayer.Relation && l.Type == relation.Type) is not { } layer)
            lose($"the relation {relation.Id} ({relation.Type}), whose ends are not on one layer of spans", null);
        else
            Put(layer, unit, relation);
    }
}

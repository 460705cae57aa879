using System.Globalization;

namespace TextModel.Formats.WebAnno;

/// <summary>Collects the cells of a file, and makes annotations of them once all lines are read.</summary>
/// <param name="layers">The layers, in the order of their columns.</param>
internal sealed class TsvAnnotations(List<TsvLayer> layers)
{
    private readonly List<Mark> marks = [];
    private readonly Dictionary<(int Layer, string Number), Mark> numbered = [];

    // The annotations on a unit, by layer, in the order of the cell.
    private readonly Dictionary<(int Layer, string Unit), List<Mark>> onUnit = [];
    private readonly List<(int Layer, TsvUnit Unit, List<KeyedValue> Features, string Reference, InputLines Lines, int Line)> relations = [];

    /// <summary>Takes in the cells of a line.</summary>
    public void Add(TsvUnit unit, TsvLine line, InputLines lines)
    {
        ReadOnlySpan<string> cells = line.Cells;
        int column = 0;
        for (int layer = 0; layer < layers.Count; layer++)
        {
            int count = Math.Min(layers[layer].Columns.Length, cells.Length - column);
            if (count <= 0)
                return;
            ReadOnlySpan<string> own = cells.Slice(column, count);
            column += layers[layer].Columns.Length;
            if (layers[layer].Mark == TsvLayer.Relation)
                AddRelations(layer, unit, own, lines, line.Number);
            else if (layers[layer].Mark == TsvLayer.Chain)
                AddLinks(layer, unit, own, lines, line.Number);
            else
                AddSpans(layer, unit, own);
        }
    }

    /// <summary>Says of cells that no layer has them.</summary>
    public void CheckColumns(ReadOnlySpan<string> cells, InputLines lines)
    {
        int column = layers.Sum(l => l.Columns.Length);
        if (cells.Length > column && cells[column..].ToArray().Any(c => c.Length > 0 && c != "_"))
            lines.Report(1, $"more columns than the head declares ('{cells[column]}')");
    }

    /// <summary>The annotations, in the order in which they begin in the file.</summary>
    public IEnumerable<StandOffItem> Build(string text)
    {
        int number = 0;
        foreach (Mark mark in marks)
            mark.Id = string.Create(CultureInfo.InvariantCulture, $"a{++number}");
        foreach (Mark mark in marks)
        {
            TsvLayer layer = layers[mark.Layer];
            var span = new TextSpan(Math.Min(mark.Start, text.Length), Math.Min(mark.End, text.Length));
            yield return new()
            {
                Id = mark.Id,
                Type = layer.Type,
                Spans = [span],
                Quote = text.Substring(span.Start, span.Length),
                Features = [.. mark.Features],
                Links = [.. Links(mark, layer)],
                Number = int.TryParse(mark.Number, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : null,
            };
        }

        foreach ((int layer, TsvUnit unit, List<KeyedValue> features, string reference, InputLines lines, int line) in relations)
        {
            if (Relate(layer, unit, features, reference, ++number) is { } relation)
                yield return relation;
            else
                lines.ReportAt(DiagnosticCodes.BadAnnotation, line, 1, $"the reference '{reference}' of the token {unit.Id} (line {line}), which leads to no annotation");
        }
    }

    private void AddSpans(int layer, TsvUnit unit, ReadOnlySpan<string> cells)
    {
        TsvLayer declared = layers[layer];
        var stack = new List<Mark>();
        var byNumber = new Dictionary<string, Mark>(StringComparer.Ordinal);
        for (int c = 0; c < cells.Length; c++)
        {
            if (cells[c] is "_" or "")
                continue;
            bool slot = declared.IsSlot(c);
            List<string> values = TsvEscapes.Split(cells[c], '|');
            List<string> targets = slot && c + 1 < cells.Length ? TsvEscapes.Split(cells[c + 1], '|') : [];
            for (int i = 0; i < values.Count; i++)
            {
                string value = values[i];
                string? number = TsvEscapes.TakeNumber(ref value);
                // Early files of version 3 write "PER||PER" for two.
                if (number is null && value.Length == 0)
                    continue;
                Mark mark = Find(layer, unit, number, i, stack, byNumber);
                if (slot)
                    AddSlots(mark, declared.SlotFeature(c), value, targets.ElementAtOrDefault(i) ?? "");
                else if (value is not ("*" or "_") && declared.Columns[c].Length > 0 && !mark.Features.Exists(f => f.Key == declared.Columns[c]))
                    mark.Features.Add(new(declared.Columns[c], TsvEscapes.Undo(value)));
            }

            if (slot)
                c++;
        }

        if (stack.Count > 0)
            onUnit[(layer, unit.Id)] = stack;
    }

    private Mark Find(int layer, TsvUnit unit, string? number, int index, List<Mark> stack, Dictionary<string, Mark> byNumber)
    {
        if (number is not null)
        {
            // One number is one annotation, however many lines it stands on.
            if (byNumber.TryGetValue(number, out Mark? here))
                return here;
            if (numbered.TryGetValue((layer, number), out Mark? known))
                known.Extend(unit.Span);
            else
                numbered.Add((layer, number), known = New(layer, unit));
            known.Number = number;
            byNumber.Add(number, known);
            stack.Add(known);
            return known;
        }

        if (index < stack.Count)
            return stack[index];
        Mark mark = New(layer, unit);
        stack.Add(mark);
        return mark;
    }

    private Mark New(int layer, TsvUnit unit)
    {
        var mark = new Mark(layer, unit.Span);
        marks.Add(mark);
        return mark;
    }

    private static void AddSlots(Mark mark, string feature, string roles, string targets)
    {
        _ = TsvEscapes.TakeNumber(ref targets) is { } number ? targets += $"[{number}]" : targets;
        List<string> names = TsvEscapes.Split(roles, ';'), ends = TsvEscapes.Split(targets, ';');
        for (int i = 0; i < Math.Min(names.Count, ends.Count); i++)
        {
            if (ends[i] is not ("*" or "_" or ""))
                mark.Slots.Add(($"{feature}:{(names[i] is "*" ? "" : TsvEscapes.Undo(names[i]))}", ends[i]));
        }
    }

    // "*->1-2" and "*[1]": the link's relation, its chain and place in it; its type and its chain again.
    private void AddLinks(int layer, TsvUnit unit, ReadOnlySpan<string> cells, InputLines lines, int line)
    {
        if (cells[0] is "_" or "")
            return;
        TsvLayer declared = layers[layer];
        List<string> links = TsvEscapes.Split(cells[0], '|'), types = cells.Length > 1 ? TsvEscapes.Split(cells[1], '|') : [];
        var stack = new List<Mark>();
        for (int i = 0; i < links.Count; i++)
        {
            int arrow = links[i].LastIndexOf("->", StringComparison.Ordinal);
            string[] place = arrow < 0 ? [] : links[i][(arrow + 2)..].Split('-');
            if (place.Length != 2)
            {
                lines.ReportAt(DiagnosticCodes.BadAnnotation, line, 1, $"'{links[i]}' where a link of a chain such as *->1-1 should stand");
                continue;
            }

            if (!numbered.TryGetValue((layer, links[i][(arrow + 2)..]), out Mark? mark))
            {
                numbered.Add((layer, links[i][(arrow + 2)..]), mark = New(layer, unit));
                mark.Chain = (place[0], int.TryParse(place[1], NumberStyles.None, CultureInfo.InvariantCulture, out int at) ? at : 0);
                string relation = links[i][..arrow], type = types.ElementAtOrDefault(i) ?? "*";
                _ = TsvEscapes.TakeNumber(ref type);
                if (relation != "*")
                    mark.Features.Add(new(declared.Columns[0], TsvEscapes.Undo(relation)));
                if (type != "*" && declared.Columns.Length > 1)
                    mark.Features.Add(new(declared.Columns[1], TsvEscapes.Undo(type)));
            }
            else
            {
                mark.Extend(unit.Span);
            }

            stack.Add(mark);
        }

        onUnit[(layer, unit.Id)] = stack;
    }

    private void AddRelations(int layer, TsvUnit unit, ReadOnlySpan<string> cells, InputLines lines, int line)
    {
        TsvLayer declared = layers[layer];
        if (cells.Length < declared.Columns.Length || cells[^1] is "_" or "")
            return;
        List<string> references = TsvEscapes.Split(cells[^1], '|');
        var features = references.ConvertAll(_ => new List<KeyedValue>());
        for (int c = 0; c < cells.Length - 1; c++)
        {
            List<string> values = TsvEscapes.Split(cells[c], '|');
            for (int i = 0; i < Math.Min(values.Count, references.Count); i++)
            {
                string value = values[i];
                _ = TsvEscapes.TakeNumber(ref value);
                if (value is not ("*" or "_" or ""))
                    features[i].Add(new(declared.Columns[c], TsvEscapes.Undo(value)));
            }
        }

        for (int i = 0; i < references.Count; i++)
            relations.Add((layer, unit, features[i], references[i], lines, line));
    }

    // "1-3[2_5]": from annotation 2 on the token 1-3 to annotation 5 on this one; 0 and nothing stand for the only one.
    private StandOffItem? Relate(int layer, TsvUnit unit, List<KeyedValue> features, string reference, int number)
    {
        string source = reference;
        string[] numbers = TsvEscapes.TakeNumber(ref source)?.Split('_') ?? [];
        string? target = layers[layer].Base;
        string? from = Resolve(target, source, numbers.ElementAtOrDefault(0)), to = Resolve(target, unit.Id, numbers.ElementAtOrDefault(1));
        return from is null || to is null ? null : new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"a{number}"),
            Kind = StandOffKind.Relation,
            Type = layers[layer].Type,
            Features = [.. features],
            Links = [new("Governor", from), new("Dependent", to)],
        };
    }

    private string? Resolve(string? type, string unit, string? number)
    {
        int layer = layers.FindIndex(l => l.Mark != TsvLayer.Relation && l.Type == type);
        if (layer < 0)
            // Tokens are no layer: they are there without being declared.
            return type is null || type.EndsWith(".Token", StringComparison.Ordinal) ? unit : null;
        if (number is not (null or "0") && numbered.TryGetValue((layer, number), out Mark? mark))
            return mark.Id;
        return onUnit.TryGetValue((layer, unit), out List<Mark>? stack) ? stack[0].Id : null;
    }

    private IEnumerable<StandOffLink> Links(Mark mark, TsvLayer layer)
    {
        if (mark.Chain is { } chain && marks.Find(m => m.Layer == mark.Layer && m.Chain == (chain.Chain, chain.Place + 1)) is { } next)
            yield return new("next", next.Id);
        foreach ((string role, string end) in mark.Slots)
        {
            string unit = end;
            string? number = TsvEscapes.TakeNumber(ref unit);
            int slot = Array.FindIndex(layer.Columns, c => c.StartsWith("ROLE_", StringComparison.Ordinal) && role.StartsWith(layer.SlotFeature(Array.IndexOf(layer.Columns, c)) + ":", StringComparison.Ordinal));
            if (slot >= 0 && slot + 1 < layer.Columns.Length && Resolve(layer.Columns[slot + 1], unit, number) is { } id)
                yield return new(role, id);
        }
    }

    private sealed class Mark(int layer, TextSpan span)
    {
        public int Layer { get; } = layer;

        public int Start { get; private set; } = span.Start;

        public int End { get; private set; } = span.End;

        public string Id { get; set; } = "";

        public string? Number { get; set; }

        public (string Chain, int Place)? Chain { get; set; }

        public List<KeyedValue> Features { get; } = [];

        public List<(string Role, string End)> Slots { get; } = [];

        public void Extend(TextSpan more) => (Start, End) = (Math.Min(Start, more.Start), Math.Max(End, more.End));
    }
}

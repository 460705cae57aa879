using TextModel.Entities;

namespace TextModel.Formats.Conll;

/// <summary>Writes columns.</summary>
internal sealed class ColumnWriter
{
    private readonly AnnotationSet set;
    private readonly string text;
    private readonly DiagnosticBag diagnostics;
    private readonly Utf8Lines lines;
    private readonly ColumnShape shape;
    private readonly Dictionary<(int Column, int Token), string> tags = [];
    private readonly HashSet<(int Column, int Token)> kept = [];
    private readonly HashSet<string> keptItems = new(StringComparer.Ordinal);
    private readonly bool marksEnds;
    private readonly Dictionary<int, int> byStart = [];
    private readonly Dictionary<int, int> byEnd = [];

    public ColumnWriter(AnnotationSet set, DiagnosticBag diagnostics)
    {
        this.set = set;
        this.diagnostics = diagnostics;
        text = set.Text!;
        lines = new(ConllFormat.ColumnsName, diagnostics);
        shape = ColumnShape.Of(set);
        marksEnds = set.Items.Any(i => i.Kind == StandOffKind.Token && shape.Tags.Any(c => IobTags.Parse(i.Features[shape.Names[c]] ?? "") is ('E' or 'S', _)));
    }

    public void Write(Stream output)
    {
        List<TokenSentence> sentences = Tokens.Of(set);
        var starts = new HashSet<int>();
        int index = 0;
        foreach (TokenSentence sentence in sentences)
        {
            starts.Add(index);
            foreach (StandOffItem token in sentence.Tokens)
            {
                byStart.TryAdd(token.Spans[0].Start, index);
                byEnd[token.Spans[0].End] = index++;
            }
        }

        // Tags that say what the set says stay as they stand.
        List<StandOffItem> own = set.Properties["columns"] is null ? [] : [.. ColumnShape.Spans([.. set.Items], shape, text).Select(Bare)];
        foreach (StandOffItem item in set.Items)
        {
            if (item.Kind == StandOffKind.Span && own.Remove(Bare(item)))
                Keep(item);
        }

        foreach (StandOffItem item in set.Items)
        {
            if (item.Kind == StandOffKind.Span && !keptItems.Contains(item.Id))
                Mark(item, starts);
            else if (item.Kind == StandOffKind.Span)
                continue;
            else if (item.Kind is not (StandOffKind.Token or StandOffKind.Sentence))
                Lose($"the {item.Kind.ToString().ToLowerInvariant()} {item.Id} of the type '{item.Type}'", null);
        }

        if (shape.HeaderRow >= 0)
            Line(string.Join(shape.Separator, shape.Names));
        index = 0;
        bool keepsSpacing = true;
        for (int s = 0; s < sentences.Count; s++)
        {
            if (s > 0)
                Line("");
            foreach (KeyedValue feature in sentences[s].Item?.Features ?? KeyedValues.Empty)
                Line(feature.Key == "line" ? feature.Value : $"# {feature.Key} = {FlatText.Of(feature.Value)}");
            int last = -1;
            foreach (StandOffItem token in sentences[s].Tokens)
            {
                keepsSpacing &= last < 0 || Spacing(last, token.Spans[0].Start) == " ";
                last = token.Spans[0].End;
                Row(token, index++);
            }

            keepsSpacing &= s + 1 == sentences.Count ? last == text.Length : Spacing(last, sentences[s + 1].Span.Start) == "\n";
        }

        if (set.Properties["columns"] is null && (!keepsSpacing || (sentences.Count > 0 ? sentences[0].Span.Start > 0 : text.Length > 0)))
            Lose("the white space of the text: offsets are those of the tokens with a space between", null);
        lines.WriteTo(output);
    }

    private string Spacing(int from, int to) => to > from ? text[from..to] : "";

    private void Row(StandOffItem token, int index)
    {
        for (int c = 0; c < shape.Count; c++)
        {
            if (c > 0)
                lines.Add(shape.Separator);
            string cell = c == shape.Token ? text.Substring(token.Spans[0].Start, token.Spans[0].Length)
                : shape.Tags.Contains(c) && !kept.Contains((c, index)) ? tags.GetValueOrDefault((c, index), Outside(token, c))
                : token.Features[shape.Names[c]] ?? "_";
            lines.Add((cell.Length == 0 && (c == shape.Token || shape.Separator != "\t")) || cell.AsSpan().IndexOfAny('\n', '\t') >= 0 ? Broken(cell, token) : cell);
        }

        lines.EndLine();
    }

    // Where the file had another sign for nothing, such as an underscore, it keeps it.
    private string Outside(StandOffItem token, int column) =>
        token.Features[shape.Names[column]] is { } was && IobTags.Parse(was) is ('O', _) && was.Length > 0 ? was : shape.Outside;

    private string Broken(string cell, StandOffItem token)
    {
        Lose(cell.Length == 0 ? $"the empty cell of the token {token.Id}" : $"the tab or line end in '{cell}'", token.Spans[0]);
        return cell.Length == 0 ? "_" : FlatText.Of(cell);
    }

    // As tags say it.
    private static StandOffItem Bare(StandOffItem item) => item with { Id = "", Features = item.Features["layer"] is { } layer ? [new("layer", layer)] : KeyedValues.Empty };

    private int ColumnOf(StandOffItem item)
    {
        string layer = FlatText.Of(item.Features["layer"] ?? "");
        int column = shape.Tags.Find(t => (shape.Layer(t) ?? "") == layer);
        // Where all columns of tags are layers, the last is that of names.
        return column == 0 && layer.Length == 0 && shape.Tags.Count > 0 && !shape.Tags.Contains(0) ? shape.Tags[^1] : column;
    }

    private void Keep(StandOffItem item)
    {
        keptItems.Add(item.Id);
        int column = ColumnOf(item);
        for (int i = byStart[item.Spans[0].Start]; i <= byEnd[item.Spans[0].End]; i++)
            kept.Add((column, i));
        LoseFeatures(item);
    }

    private void Mark(StandOffItem item, HashSet<int> starts)
    {
        TextSpan? span = item.Spans.Count == 1 && !item.Spans[0].IsEmpty ? item.Spans[0] : null;
        int column = ColumnOf(item);
        string what = $"the annotation {item.Id} ({item.Type})";
        if (span is not { } place || !byStart.TryGetValue(place.Start, out int first) || !byEnd.TryGetValue(place.End, out int last) || last < first
            || item.Type.Length == 0 || item.Type.Any(char.IsWhiteSpace) || column == 0 && !shape.Tags.Contains(0))
        {
            Lose($"{what}, which does not begin and end with a token, or whose type is no word", item.Spans.IsEmpty ? null : item.Spans[0]);
            return;
        }

        for (int i = first; i <= last; i++)
        {
            if (tags.ContainsKey((column, i)) || kept.Contains((column, i)) || (i > first && starts.Contains(i)))
            {
                Lose($"{what}, which overlaps another or crosses the end of a sentence", span);
                return;
            }
        }

        for (int i = first; i <= last; i++)
        {
            char mark = !marksEnds || i < last ? i == first ? 'B' : 'I' : first == last ? 'S' : 'E';
            tags.Add((column, i), shape.TypeFirst ? $"{item.Type}-{mark}" : $"{mark}-{item.Type}");
        }

        LoseFeatures(item);
    }

    private void LoseFeatures(StandOffItem item)
    {
        foreach (KeyedValue feature in item.Features)
        {
            if (feature.Key != "layer")
                Lose($"the {feature.Key} '{feature.Value}' of the annotation {item.Id} ({item.Type})", item.Spans[0]);
        }
    }

    private void Line(string line)
    {
        lines.Add(line);
        lines.EndLine();
    }

    private void Lose(string what, TextSpan? span) => diagnostics.Add(DiagnosticCodes.Loss.At(null, null, span, ConllFormat.ColumnsName, what));
}

using System.Globalization;
using TextModel.Entities;

namespace TextModel.Formats.Conll;

/// <summary>Writes CoNLL-U.</summary>
internal sealed class ConlluWriter
{
    private readonly AnnotationSet set;
    private readonly string text;
    private readonly DiagnosticBag diagnostics;
    private readonly Utf8Lines lines;
    private readonly bool verbatim;
    private readonly Dictionary<(int Layer, int Token), (StandOffItem Item, bool Begins)> marks = [];
    private readonly Dictionary<int, int> layers = [];

    public ConlluWriter(AnnotationSet set, DiagnosticBag diagnostics)
    {
        this.set = set;
        this.diagnostics = diagnostics;
        text = set.Text!;
        lines = new(ConllFormat.UniversalName, diagnostics);
        List<StandOffItem> spans = [.. set.Items.Where(i => i.Kind == StandOffKind.Span)];
        // What the tokens of a CoNLL-U file say themselves is written as they say it.
        verbatim = set.Items.Any(i => i.Kind == StandOffKind.Token) && Says(ConlluEntities.Find(set.Items, text), spans);
        foreach (StandOffItem other in set.Items)
        {
            if (other.Kind is not (StandOffKind.Span or StandOffKind.Token or StandOffKind.Sentence))
                Lose($"the {other.Kind.ToString().ToLowerInvariant()} {other.Id} of the type '{other.Type}'", null);
        }
    }

    public void Write(Stream output)
    {
        if (set.Items.Any(i => i.Kind == StandOffKind.Token))
            WriteItems();
        else
            WriteSentences(Tokens.Of(set));
        lines.WriteTo(output);
    }

    private static bool Says(List<StandOffItem> found, List<StandOffItem> spans) =>
        found.Count == spans.Count && found.Zip(spans).All(p => p.First with { Id = "" } == p.Second with { Id = "" });

    // The items of a file, in its order: a sentence, its tokens, those without a place of their own included.
    private void WriteItems()
    {
        TextSpan[] placed = [.. set.Items.Where(i => i.Kind == StandOffKind.Token && i.Spans.Count > 0).Select(t => t.Spans[0])];
        if (!verbatim)
            Mark(placed, Starts());
        int token = 0, number = 0;
        bool first = true;
        foreach (StandOffItem item in set.Items)
        {
            if (item.Kind == StandOffKind.Sentence)
            {
                if (!first)
                    lines.EndLine();
                first = false;
                number = 0;
                Comments(item);
            }
            else if (item.Kind == StandOffKind.Token)
            {
                number++;
                int colon = item.Id.IndexOf(':', StringComparison.Ordinal), twice = item.Id.IndexOf('#', StringComparison.Ordinal);
                string id = colon > 0 ? item.Id[(colon + 1)..(twice < 0 ? item.Id.Length : twice)] : number.ToString(CultureInfo.InvariantCulture);
                string form = item.Spans.IsEmpty ? item.Features["FORM"] ?? "_" : text.Substring(item.Spans[0].Start, item.Spans[0].Length);
                int index = item.Spans.IsEmpty ? -1 : token++;
                string misc = item.Features["MISC"] ?? "";
                if (colon < 0 && index >= 0)
                    misc = Join(misc, Spacing(index, placed, false));
                Token(id, form, item, Join(verbatim ? misc : Misc.Without(misc, ConlluEntities.IsAbout), index >= 0 ? Entity(index) : ""));
            }
        }

        if (!first)
            lines.EndLine();
    }

    private void WriteSentences(List<TokenSentence> sentences)
    {
        TextSpan[] tokens = [.. sentences.SelectMany(s => s.Tokens).Select(t => t.Spans[0])];
        Mark(tokens, [.. sentences.Select(s => s.Tokens[0].Spans[0].Start)]);
        int index = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {s + 1}"));
            lines.EndLine();
            lines.Add("# text = ").Add(FlatText.Of(text.Substring(sentences[s].Span.Start, sentences[s].Span.Length)));
            lines.EndLine();
            for (int t = 0; t < sentences[s].Tokens.Count; t++, index++)
            {
                StandOffItem token = sentences[s].Tokens[t];
                string misc = Join(Entity(index), Spacing(index, tokens, t == sentences[s].Tokens.Count - 1));
                Token((t + 1).ToString(CultureInfo.InvariantCulture), token.Quote!, token, misc);
            }

            lines.EndLine();
        }

        if (tokens.Length == 0 && text.Length > 0)
            Lose("a text without words", new(0, text.Length));
    }

    private void Comments(StandOffItem sentence)
    {
        foreach (KeyedValue feature in sentence.Features)
        {
            string line = feature.Key == "#" ? "#" + feature.Value : $"# {feature.Key} = {feature.Value}";
            lines.Add(FlatText.Of(line));
            lines.EndLine();
        }
    }

    private void Token(string id, string form, StandOffItem token, string misc)
    {
        if (form.AsSpan().IndexOfAny('\t', '\n') >= 0 || form.EndsWith('\r') || form.Length == 0)
        {
            Lose($"the token {id}, which has a tab or line end in it or no text", token.Spans.IsEmpty ? null : token.Spans[0]);
            form = form.Length == 0 ? "_" : FlatText.Of(form);
        }

        lines.Add(id).Add("\t").Add(form);
        foreach (string column in ConlluReader.Columns.AsSpan(0, 7))
            lines.Add("\t").Add(token.Features[column] ?? "_");
        lines.Add("\t").Add(misc.Length > 0 ? misc : "_");
        lines.EndLine();
    }

    private string Spacing(int index, TextSpan[] tokens, bool ends)
    {
        int start = tokens[index].End, next = index + 1 < tokens.Length ? tokens[index + 1].Start : text.Length;
        string before = index == 0 && tokens[0].Start > 0 ? "SpacesBefore=" + Misc.Escape(text[..tokens[0].Start]) : "";
        string gap = next > start ? text[start..next] : "";
        string after = gap.Length == 0 ? "SpaceAfter=No" : gap == (ends ? "\n" : " ") && index + 1 < tokens.Length ? "" : "SpacesAfter=" + Misc.Escape(gap);
        return Join(before, after);
    }

    private string Entity(int index)
    {
        string pairs = "";
        for (int layer = 1; layer <= layers.GetValueOrDefault(index); layer++)
        {
            if (!marks.TryGetValue((layer, index), out (StandOffItem Item, bool Begins) mark))
                continue;
            pairs = Join(pairs, $"{ConlluEntities.TagName(layer)}={(mark.Begins ? 'B' : 'I')}-{Misc.Escape(mark.Item.Type)}");
            foreach (KeyedValue feature in mark.Begins ? mark.Item.Features : KeyedValues.Empty)
            {
                if (!feature.Key.Any(c => c is '=' or '|' || char.IsWhiteSpace(c)))
                    pairs = $"{pairs}|{ConlluEntities.FeaturePrefix(layer)}{feature.Key}={Misc.Escape(feature.Value)}";
                else
                    Lose($"the feature '{feature.Key}' of the annotation {mark.Item.Id}", mark.Item.Spans[0]);
            }
        }

        return pairs;
    }

    // Where the sentences of a file begin.
    private HashSet<int> Starts()
    {
        var starts = new HashSet<int>();
        bool begins = true;
        foreach (StandOffItem item in set.Items)
        {
            if (item.Kind == StandOffKind.Sentence)
                begins = true;
            else if (item.Kind == StandOffKind.Token && item.Spans.Count > 0 && begins)
            {
                starts.Add(item.Spans[0].Start);
                begins = false;
            }
        }

        return starts;
    }

    // Which token belongs to which annotations: those that overlap stand on layers of their own.
    private void Mark(TextSpan[] tokens, HashSet<int> sentences)
    {
        var byStart = new Dictionary<int, int>();
        var byEnd = new Dictionary<int, int>();
        for (int i = 0; i < tokens.Length; i++)
        {
            byStart.TryAdd(tokens[i].Start, i);
            byEnd[tokens[i].End] = i;
        }

        foreach (StandOffItem item in set.Items.Where(i => i.Kind == StandOffKind.Span))
        {
            TextSpan? span = item.Spans.Count == 1 ? item.Spans[0] : null;
            int first = span is { IsEmpty: false } ? byStart.GetValueOrDefault(span.Value.Start, -1) : -1;
            int last = span is { IsEmpty: false } ? byEnd.GetValueOrDefault(span.Value.End, -1) : -1;
            if (first < 0 || last < first || item.Type.Length == 0)
                Lose($"the annotation {item.Id} ({item.Type}), which does not begin and end with a token", item.Spans.IsEmpty ? null : item.Spans[0]);
            else if (Enumerable.Range(first + 1, last - first).Any(i => sentences.Contains(tokens[i].Start)))
                Lose($"the annotation {item.Id} ({item.Type}), which goes on behind the end of a sentence", span);
            else if (FreeLayer(first, last) is not { } layer)
                Lose($"the annotation {item.Id} ({item.Type}), which overlaps {ConlluEntities.MaxLayers} others", span);
            else
            {
                for (int i = first; i <= last; i++)
                {
                    marks.Add((layer, i), (item, i == first));
                    layers[i] = Math.Max(layers.GetValueOrDefault(i), layer);
                }
            }
        }
    }

    private int? FreeLayer(int first, int last)
    {
        for (int layer = 1; layer <= ConlluEntities.MaxLayers; layer++)
        {
            if (!Enumerable.Range(first, last - first + 1).Any(i => marks.ContainsKey((layer, i))))
                return layer;
        }

        return null;
    }

    private static string Join(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : $"{a}|{b}";

    private void Lose(string what, TextSpan? span) => diagnostics.Add(DiagnosticCodes.Loss.At(null, null, span, ConllFormat.UniversalName, what));
}

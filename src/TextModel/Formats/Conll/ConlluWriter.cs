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
    private readonly List<StandOffItem> spans;

    public ConlluWriter(AnnotationSet set, DiagnosticBag diagnostics)
    {
        this.set = set;
        this.diagnostics = diagnostics;
        text = set.Text!;
        lines = new(ConllFormat.UniversalName, diagnostics);
        spans = [.. set.Items.Where(i => i.Kind == StandOffKind.Span)];
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

    // The items of a file, in its order: a sentence, its tokens, those without a place of their own included.
    private void WriteItems()
    {
        List<StandOffItem> tokens = [.. set.Items.Where(i => i.Kind == StandOffKind.Token)];
        TextSpan[] placed = [.. tokens.Where(t => t.Spans.Count > 0).Select(t => t.Spans[0])];
        string[] misc = [.. tokens.Select(t => t.Features["MISC"] ?? "")];
        new ConlluMarks(tokens, misc, Lose).Write(set.Items, spans, text);
        int token = 0, number = 0, count = 0;
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
                string last = misc[count++];
                Token(id, form, item, colon < 0 && index >= 0 ? Join(last, Spacing(index, placed, false)) : last);
            }
        }

        if (!first)
            lines.EndLine();
    }

    private void WriteSentences(List<TokenSentence> sentences)
    {
        TextSpan[] tokens = [.. sentences.SelectMany(s => s.Tokens).Select(t => t.Spans[0])];
        StandOffItem[] items = [.. sentences.SelectMany(s => s.Tokens.Prepend(new() { Id = "", Type = NamedEntities.Sentence, Kind = StandOffKind.Sentence }))];
        string[] marks = new string[tokens.Length];
        Array.Fill(marks, "");
        new ConlluMarks([.. items.Where(i => i.Kind == StandOffKind.Token)], marks, Lose).Write(items, spans, text);
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
                string misc = Join(marks[index], Spacing(index, tokens, t == sentences[s].Tokens.Count - 1));
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

    private static string Join(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : $"{a}|{b}";

    private void Lose(string what, TextSpan? span) => diagnostics.Add(DiagnosticCodes.Loss.At(null, null, span, ConllFormat.UniversalName, what));
}

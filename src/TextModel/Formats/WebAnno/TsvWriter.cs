using System.Globalization;
using TextModel.Entities;

namespace TextModel.Formats.WebAnno;

/// <summary>Writes one file.</summary>
internal sealed class TsvWriter
{
    private readonly AnnotationSet set;
    private readonly DiagnosticBag diagnostics;
    private readonly Utf8Lines lines;
    private readonly List<TokenSentence> sentences;
    private readonly TsvLayout layout;

    public TsvWriter(AnnotationSet set, DiagnosticBag diagnostics)
    {
        this.set = set with { Items = [.. NamedEntities.Of(set)] };
        this.diagnostics = diagnostics;
        lines = new(WebAnnoFormat.Name, diagnostics);
        sentences = Tokens.Of(this.set);
        layout = new(this.set, sentences, Lose);
    }

    public void Write(Stream output)
    {
        Line($"#FORMAT={set.Properties["FORMAT"] ?? "WebAnno TSV 3.3"}");
        foreach (TsvLayer layer in layout.Layers)
            Line($"#{layer.Mark}={layer.Declaration}");
        foreach (KeyedValue property in set.Properties)
        {
            if (property.Key is not ("FORMAT" or TsvLayer.Span or TsvLayer.Relation or TsvLayer.Chain))
                Line($"#{property.Key}={property.Value}");
        }

        Line("");
        string text = set.Text!;
        int written = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            Line("");
            TokenSentence sentence = sentences[s];
            int start = sentence.Span.Start, next = s + 1 < sentences.Count ? sentences[s + 1].Span.Start : text.Length;
            if (written < start && !IsFiller(text.AsSpan(written, start - written)))
                Lose("the white space before the first word", new(written, start));
            foreach (KeyedValue feature in sentence.Item?.Features ?? KeyedValues.Empty)
                Line($"#Sentence.{feature.Key}={TsvEscapes.Text(feature.Value)}");
            // What stands up to the next sentence belongs to this one's text, unless a reader fills it in by itself.
            written = Math.Max(start, next > sentence.Span.End && (next == text.Length || !IsFiller(text.AsSpan(sentence.Span.End, next - sentence.Span.End))) ? next : sentence.Span.End);
            foreach (string line in text[start..written].Split('\n'))
                Line($"#Text={TsvEscapes.Text(line)}");
            for (int t = 0; t < sentence.Tokens.Count; t++)
                WriteToken(sentence.Tokens[t], layout.UnitOf(s, t), text);
        }

        if (sentences.Count == 0 && text.Length > 0)
            Lose("a text without words", new(0, text.Length));
        lines.WriteTo(output);
    }

    // What readers put between two sentences when the offsets leave a gap.
    private static bool IsFiller(ReadOnlySpan<char> gap) => gap.IsEmpty || (gap[0] == '\n' && gap[1..].TrimEnd(' ').IsEmpty);

    private void WriteToken(StandOffItem token, string unit, string text)
    {
        // A word may be written otherwise than in the text, as "-LRB-" for a bracket.
        string word = text.Substring(token.Spans[0].Start, token.Spans[0].Length);
        KeyedValue? lost = token.Features.Where(f => f.Key != "FORM").Cast<KeyedValue?>().FirstOrDefault();
        if (lost is { } feature)
            Lose($"what is said of the token {unit} ({feature.Key})", token.Spans[0]);
        WriteUnit(unit, token.Spans[0], token.Features["FORM"] ?? word);
        foreach ((string part, TextSpan span) in layout.PartsOf(unit))
            WriteUnit(part, span, text.Substring(span.Start, span.Length));
    }

    private void WriteUnit(string unit, TextSpan span, string word)
    {
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{unit}\t{span.Start}-{span.End}\t")).Add(TsvEscapes.Text(word)).Add("\t");
        foreach (TsvLayer layer in layout.Layers)
        {
            foreach (string cell in layout.Cells(layer, unit))
                lines.Add(cell).Add("\t");
        }

        lines.EndLine();
    }

    private void Line(string line)
    {
        lines.Add(line);
        lines.EndLine();
    }

    private void Lose(string what, TextSpan? span) => diagnostics.Add(DiagnosticCodes.Loss.At(null, null, span, WebAnnoFormat.Name, what));
}

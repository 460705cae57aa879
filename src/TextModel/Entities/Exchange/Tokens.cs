namespace TextModel.Entities;

/// <summary>A sentence and its tokens.</summary>
/// <param name="Span">From the first token to the last.</param>
/// <param name="Tokens">The tokens, in order; never empty.</param>
/// <param name="Item">The sentence in the set it comes from; null where it was found here.</param>
internal sealed record TokenSentence(TextSpan Span, IReadOnlyList<StandOffItem> Tokens, StandOffItem? Item);

/// <summary>The tokens and sentences of an annotation set, found in the text where the set has none.</summary>
internal static class Tokens
{
    private static readonly WordFolding Words = new(false, false);

    /// <summary>The sentences of a set that has a text.</summary>
    public static List<TokenSentence> Of(AnnotationSet set)
    {
        string text = set.Text ?? "";
        List<StandOffItem> tokens = [.. set.Items.Where(i => i.Kind == StandOffKind.Token && i.Spans.Count == 1 && i.Spans[0].End <= text.Length)];
        List<StandOffItem> sentences = [.. set.Items.Where(i => i.Kind == StandOffKind.Sentence && i.Spans.Count == 1)];
        if (tokens.Count == 0)
            return Find(set, text);
        tokens.Sort((a, b) => a.Spans[0].CompareTo(b.Spans[0]));
        sentences.Sort((a, b) => a.Spans[0].CompareTo(b.Spans[0]));
        var found = new List<TokenSentence>();
        var current = new List<StandOffItem>();
        int next = 0;
        StandOffItem? item = null;
        foreach (StandOffItem token in tokens)
        {
            while (next < sentences.Count && sentences[next].Spans[0].Start <= token.Spans[0].Start)
            {
                Close();
                item = sentences[next++];
            }

            current.Add(token);
        }

        Close();
        return found;

        void Close()
        {
            if (current.Count == 0)
                return;
            found.Add(new(new(current[0].Spans[0].Start, current.Max(t => t.Spans[0].End)), current, item));
            current = [];
        }
    }

    // Words, and each other sign by itself; cut where an annotation or a word of the reading text begins or ends. A sentence ends after its final sign, or at an empty line.
    private static List<TokenSentence> Find(AnnotationSet set, string text)
    {
        var cuts = new SortedSet<int>(set.Origin.WordEnds);
        var spans = new List<TextSpan>();
        foreach (TextSpan span in set.Items.Where(i => i.Kind == StandOffKind.Span).SelectMany(i => i.Spans))
        {
            cuts.Add(span.Start);
            cuts.Add(span.End);
            spans.Add(span);
        }

        int[] edges = [.. cuts];
        spans.Sort();
        var sentences = new List<TokenSentence>();
        var current = new List<StandOffItem>();
        int edge = 0, span0 = 0, coveredTo = 0;
        bool final = false;
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                int end = at;
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                    end++;
                if (final || text.AsSpan(at, end - at).Count('\n') + text.AsSpan(at, end - at).Count('\r') > 1)
                    EndAt(at);
                at = end;
                continue;
            }

            int stop = Words.ReadWord(text, at, out _);
            bool word = stop > at;
            if (!word)
                stop = at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);
            while (edge < edges.Length && edges[edge] <= at)
                edge++;
            if (edge < edges.Length && edges[edge] < stop)
                stop = edges[edge];
            final = word ? false : text[at] is '.' or '!' or '?' or '…' || (final && text[at] is '"' or '”' or '’' or '»' or ')');
            current.Add(Token(sentences.Count + 1, current.Count + 1, new(at, stop), text));
            at = stop;
        }

        EndAt(text.Length);
        return sentences;

        void EndAt(int at)
        {
            final = false;
            while (span0 < spans.Count && spans[span0].Start < at)
                coveredTo = Math.Max(coveredTo, spans[span0++].End);
            // An annotation that goes on keeps its sentence together.
            if (current.Count == 0 || (coveredTo > at && at < text.Length))
                return;
            sentences.Add(new(new(current[0].Spans[0].Start, current[^1].Spans[0].End), current, null));
            current = [];
        }
    }

    private static StandOffItem Token(int sentence, int number, TextSpan span, string text) => new()
    {
        Id = FormattableString.Invariant($"{sentence}-{number}"),
        Kind = StandOffKind.Token,
        Type = NamedEntities.Token,
        Spans = [span],
        Quote = text.Substring(span.Start, span.Length),
    };
}

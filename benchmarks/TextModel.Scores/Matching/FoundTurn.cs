using System.Text;

namespace TextModel.Scores.Matching;

/// <summary>A turn that the library found.</summary>
/// <param name="Text">What is said, without label, notes and running heads; the beginning of it is enough.</param>
/// <param name="Speaker">Its speaker's identifier; without one the label's letters; null where there is neither.</param>
/// <param name="Kind">What it does.</param>
internal sealed record FoundTurn(string Text, string? Speaker, TurnKind Kind)
{
    // White space, times and quotation marks do not count, so more than the hundred letters that are compared.
    private const int Enough = 2_000;

    /// <summary>The turns of a document, in its order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="withoutTimes">Whether what was marked as a time is left out too, in whatever form it was printed.</param>
    public static List<FoundTurn> Of(TextDocument document, bool withoutTimes = false) => [.. document.Turns.Select(t => Of(t, withoutTimes))];

    private static FoundTurn Of(Turn turn, bool withoutTimes)
    {
        var text = new StringBuilder();
        var skips = new List<TextSpan>();
        if (turn.LabelSpan is { } label)
            skips.Add(label);
        var breaks = new List<int>();
        foreach (Annotation inner in turn.Inner<Annotation>())
        {
            if (inner is Note or FormeWork or Turn || (withoutTimes && inner is TimeStamp))
                skips.Add(inner.Span);
            else if (inner is Paragraph or StageDirection or Heading)
                breaks.Add(inner.End);
        }

        // A paragraph's end separates a time from a digit after it.
        int at = turn.Start, end = turn.End;
        foreach (TextSpan skip in skips.Concat(breaks.Select(TextSpan.At)).OrderBy(s => s.Start))
        {
            if (skip.Start > at)
                Append(skip.Start);
            if (skip.IsEmpty)
                text.Append(' ');
            at = Math.Max(at, Math.Min(skip.End, end));
            if (text.Length > Enough)
                break;
        }

        Append(end);
        string? speaker = turn.SpeakerId ?? (turn.Label is { } printed && Letters.Only(printed) is { Length: > 0 } letters ? letters : null);
        return new(text.ToString(), speaker, turn.Kind);

        void Append(int to)
        {
            if (text.Length <= Enough && to > at)
                text.Append(turn.Document.Text.AsSpan(at, Math.Min(to - at, Enough)));
        }
    }
}

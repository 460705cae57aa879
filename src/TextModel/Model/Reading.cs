using System.Text;

namespace TextModel;

/// <summary>The reading text of a node: what a person reads, with an exact map back to the base text.</summary>
/// <remarks>
/// Left out are labels, note anchors, note bodies, time stamps, page furniture and white space at both ends. A line end within a
/// paragraph becomes one space, with the white space around it; paragraphs are separated by one line feed.
/// </remarks>
public sealed class Reading
{
    // Runs of the reading text that are the base text's own characters: (offset in the reading text, offset in the base text).
    private readonly List<(int Reading, int Base)> runs = [];

    private Reading(string text, List<(int, int)> runs)
    {
        Text = text;
        this.runs = runs;
    }

    /// <summary>The reading text.</summary>
    public string Text { get; }

    /// <summary>The base-text offset of the character at <paramref name="offset"/> of the reading text.</summary>
    /// <param name="offset">0 up to and including the length of <see cref="Text"/>, in UTF-16 code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the reading text.</exception>
    public int ToBase(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        int low = 0, high = runs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (runs[middle].Reading <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return runs.Count == 0 ? 0 : runs[low].Base + offset - runs[low].Reading;
    }

    /// <summary>The stretch of the base text that a stretch of the reading text comes from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the reading text.</exception>
    public TextSpan ToBase(TextSpan span) =>
        span.IsEmpty ? TextSpan.At(ToBase(span.Start)) : new(ToBase(span.Start), ToBase(span.End - 1) + 1);

    internal static Reading Of(Annotation node)
    {
        string text = node.Document.Text;
        var result = new StringBuilder(node.Span.Length);
        var runs = new List<(int, int)> { (0, node.Start) };
        int pendingBreak = -1;
        bool paragraph = false;
        int at = node.Start;
        foreach ((TextSpan skip, bool breaks) in Skips(node))
        {
            Append(at, Math.Max(at, skip.Start));
            paragraph |= breaks && result.Length > 0;
            at = Math.Max(at, skip.End);
        }

        Append(at, node.End);
        while (result.Length > 0 && char.IsWhiteSpace(result[^1]))
            result.Length--;
        return new(result.ToString(), runs);

        void Append(int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                char c = text[i];
                if (c is '\r' or '\n' || (pendingBreak >= 0 && c is ' ' or '\t'))
                {
                    // One separator for the whole run of white space around line ends.
                    if (pendingBreak < 0)
                    {
                        while (result.Length > 0 && result[^1] is ' ' or '\t')
                            result.Length--;
                        pendingBreak = i;
                    }

                    continue;
                }

                if (result.Length == 0 && char.IsWhiteSpace(c))
                    continue;
                if (paragraph || pendingBreak >= 0)
                {
                    if (result.Length > 0)
                    {
                        while (result.Length > 0 && result[^1] is ' ' or '\t')
                            result.Length--;
                        runs.Add((result.Length, pendingBreak >= 0 ? pendingBreak : Math.Max(0, i - 1)));
                        result.Append(paragraph ? '\n' : ' ');
                    }

                    paragraph = false;
                    pendingBreak = -1;
                }

                if (runs[^1].Item2 + result.Length - runs[^1].Item1 != i)
                    runs.Add((result.Length, i));
                result.Append(c);
            }
        }
    }

    // What is left out, and the ends of paragraphs (as empty skips that break).
    private static IEnumerable<(TextSpan Span, bool Breaks)> Skips(Annotation node)
    {
        var skips = new List<(TextSpan Span, bool Breaks)>();
        if (node is Turn { LabelSpan: { } own })
            skips.Add((own, false));
        if (node is Note { LabelSpan: { } ownLabel })
            skips.Add((ownLabel, false));
        foreach (Annotation inner in node.Inner<Annotation>())
        {
            switch (inner)
            {
                case NoteAnchor or Note or TimeStamp or FormeWork:
                    skips.Add((inner.Span, false));
                    break;
                case Turn { LabelSpan: { } label }:
                    skips.Add((label, true));
                    break;
                case Paragraph or Heading:
                    skips.Add((TextSpan.At(inner.Start), true));
                    break;
                default:
                    break;
            }
        }

        return skips.OrderBy(s => s.Span.Start);
    }
}

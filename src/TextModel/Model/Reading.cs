namespace TextModel;

/// <summary>The reading text of a node: what a person reads, with an exact map back to the base text.</summary>
/// <remarks>
/// Left out are labels, note anchors, note bodies, time stamps, page furniture and white space at both ends. A line end within a
/// paragraph becomes one space, with the white space around it; so do form feeds and the line ends of Unicode. Paragraphs, headings,
/// turns and source statements are separated by one line feed.
/// </remarks>
public sealed class Reading
{
    // Runs of the reading text that are the base text's own characters: (offset in the reading text, offset in the base text), both growing.
    private readonly List<(int Reading, int Base)> runs;

    internal Reading(string text, List<(int Reading, int Base)> runs)
    {
        Text = text;
        this.runs = runs;
    }

    /// <summary>The reading text.</summary>
    public string Text { get; }

    /// <summary>The base-text offset of the character at <paramref name="offset"/> of the reading text.</summary>
    /// <param name="offset">0 up to and including the length of <see cref="Text"/>, in UTF-16 code units.</param>
    /// <returns>The offset; for white space that stands for a line end or a paragraph's end, where that begins.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the reading text.</exception>
    public int ToBase(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        // Behind the last character is behind it in the base text too.
        if (offset == Text.Length && offset > 0)
            return ToBase(offset - 1) + 1;
        int low = 0, high = runs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (runs[middle].Reading <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return runs[low].Base + offset - runs[low].Reading;
    }

    /// <summary>The stretch of the base text that a stretch of the reading text comes from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the reading text.</exception>
    public TextSpan ToBase(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length, nameof(span));
        return span.IsEmpty ? TextSpan.At(ToBase(span.Start)) : new(ToBase(span.Start), ToBase(span.End - 1) + 1);
    }

    internal static Reading Of(Annotation node)
    {
        using var builder = new ReadingBuilder(node.Document.Text, node.Span);
        int at = node.Start;
        foreach ((TextSpan skip, bool breaks) in Skips(node))
        {
            // What lies in something that is left out neither separates nor leaves out more, unless it reaches further.
            if (skip.Start < at && (skip.End <= at || skip.IsEmpty))
                continue;
            int start = Math.Min(skip.Start, node.End);
            builder.Append(at, Math.Max(at, start));
            if (breaks)
                builder.Break();
            at = Math.Clamp(skip.End, at, node.End);
        }

        builder.Append(at, node.End);
        return builder.Build();
    }

    // What is left out, and the borders of paragraphs as empty spans that break.
    private static IEnumerable<(TextSpan Span, bool Breaks)> Skips(Annotation node)
    {
        var skips = new List<(TextSpan Span, bool Breaks)>();
        int paragraph = 0;
        if (node is Turn { LabelSpan: { } own })
            skips.Add((own, false));
        if (node is Note { LabelSpan: { } ownLabel })
            skips.Add((ownLabel, false));
        foreach (Annotation inner in node.Inner<Annotation>())
        {
            switch (inner)
            {
                case NoteAnchor or Note or TimeStamp or FormeWork or PageBreak:
                    skips.Add((inner.Span, false));
                    break;
                // What a paragraph states in the midst of its words parts none of them.
                case SourceStatement when inner.Start < paragraph || node is Paragraph or Heading:
                    break;
                case Turn or Paragraph or Heading or SourceStatement:
                    paragraph = inner is Paragraph or Heading ? Math.Max(paragraph, inner.End) : paragraph;
                    skips.Add((TextSpan.At(inner.Start), true));
                    skips.Add((TextSpan.At(inner.End), true));
                    if (inner is Turn { LabelSpan: { } label })
                        skips.Add((label, false));
                    break;
                default:
                    break;
            }
        }

        return skips.OrderBy(s => s.Span.Start);
    }
}

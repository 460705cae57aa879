namespace TextModel;

/// <summary>The reading text of a node: what a person reads, with an exact map back to the base text.</summary>
/// <remarks>
/// Left out are labels, note anchors, note bodies, time stamps, page furniture and white space at both ends. A line end within a
/// paragraph becomes one space, with the white space around it; so do form feeds and the line ends of Unicode. Paragraphs, headings,
/// turns and source statements are separated by one line feed. Of TEI markup that is carried: one part of <c>choice</c> and of <c>app</c>,
/// and the addition of <c>subst</c>; line, page and column breaks are a space unless they say <c>break="no"</c>; lists, tables, verses and
/// other blocks are paragraphs; examples (<c>egXML</c>) and the fallback of an include are left out.
/// </remarks>
public sealed class TextReading
{
    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" \t\r\n\f\v\u0085\u00A0\u2028\u2029");

    // Runs of the reading text that are the base text's own characters: (offset in the reading text, offset in the base text), both growing.
    private readonly List<(int Reading, int Base)> runs;

    internal TextReading(string text, List<(int Reading, int Base)> runs)
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
        // After the last character is after it in the base text too.
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

    /// <summary>Where the character at an offset of the base text stands in the reading text.</summary>
    /// <param name="offset">An offset of the base text, in UTF-16 code units.</param>
    /// <returns>The offset in the reading text; for what is left out, where it would stand.</returns>
    public int FromBase(int offset)
    {
        int low = -1, high = runs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (runs[middle].Base <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        if (low < 0)
            return 0;
        int end = low + 1 < runs.Count ? runs[low + 1].Reading : Text.Length;
        return Math.Min(end, runs[low].Reading + (offset - runs[low].Base));
    }

    /// <summary>Where a person reads a space or a new line between characters that touch in the base text: the place, and what is read there.</summary>
    internal IEnumerable<(int Base, char Sign)> Separators(string text)
    {
        for (int i = 1; i < runs.Count; i++)
        {
            if (!IsParted(i, text))
                continue;
            int before = End(i - 1), next = runs[i].Base + 1 < End(i) || i + 1 == runs.Count ? runs[i].Base + 1 : runs[i + 1].Base;
            if (next > 0 && next < text.Length && !text.AsSpan(Math.Min(before, next)..next).ContainsAny(Blanks) && !char.IsWhiteSpace(text[next]))
                yield return (next, Text[runs[i].Reading]);
        }
    }

    /// <summary>Where words of the base text end though no white space follows: where a person reads a space, and where what is left out begins or ends beside a word.</summary>
    internal IEnumerable<int> WordEnds(string text)
    {
        int end = -1;
        for (int i = 0; i < runs.Count; i++)
        {
            int at = runs[i].Reading, start = runs[i].Base + (IsParted(i, text) ? 1 : 0);
            // Only a space, or white space at the end that was trimmed.
            if (start >= End(i))
                continue;
            if (start > runs[i].Base || at == 0 || !char.IsLetterOrDigit(Text[at - 1]) || !char.IsLetterOrDigit(Text[at]))
            {
                yield return start;
                if (end >= 0)
                    yield return end;
            }

            end = End(i);
        }

        if (end >= 0)
            yield return end;
    }

    // After the last character of a run, in the base text.
    private int End(int run) => runs[run].Base + Math.Min(Text.Length, run + 1 < runs.Count ? runs[run + 1].Reading : Text.Length) - runs[run].Reading;

    // Whether a run begins with a space or line feed that was put between two stretches.
    private bool IsParted(int run, string text)
    {
        (int reading, int start) = runs[run];
        return reading < Text.Length && Text[reading] is ' ' or '\n' && (start >= text.Length || text[start] != Text[reading]);
    }

    internal static TextReading Of(Annotation node, ReadingView view)
    {
        ValueList<Annotation> inner = node.Inner<Annotation>();
        return inner.Count == 0 && node is Paragraph or Heading && AsItStands(node.Document.Text, node.Span) is { } line ? line : Of(node.Document, node.Span, new ReadingParts(view).Find(node, inner));
    }

    internal static TextReading Of(TextDocument document, ReadingView view) =>
        Of(document, new(0, document.Text.Length), new ReadingParts(view).Find(null, document.Annotations));

    // A paragraph of one line with nothing in it, as most are.
    private static TextReading? AsItStands(string text, TextSpan span)
    {
        ReadOnlySpan<char> line = text.AsSpan(span.Start, span.Length);
        ReadOnlySpan<char> words = line.TrimStart();
        return words.IsEmpty || words.ContainsAny(ReadingBuilder.LineEnds) ? null : new(words.TrimEnd().ToString(), [(0, span.End - words.Length)]);
    }

    private static TextReading Of(TextDocument document, TextSpan span, IEnumerable<(TextSpan Span, ReadingAct Act)> parts)
    {
        using var builder = new ReadingBuilder(document.Text, span);
        int at = span.Start;
        foreach ((TextSpan part, ReadingAct act) in parts)
        {
            // What lies in something that is left out neither separates nor leaves out more, unless it reaches further.
            if (part.Start < at && (part.End <= at || part.IsEmpty))
                continue;
            int start = Math.Min(part.Start, span.End);
            builder.Append(at, Math.Max(at, start));
            builder.Take(act, start);
            at = Math.Clamp(part.End, at, span.End);
        }

        builder.Append(at, span.End);
        return builder.Build();
    }
}

/// <summary>Which of two alternatives a reading text has, where an editor gives both.</summary>
public enum ReadingView
{
    /// <summary>What the editor means: corrected, in regular spelling, abbreviations written out (TEI <c>corr</c>, <c>reg</c>, <c>expan</c>).</summary>
    Edited,

    /// <summary>What stands in the source (TEI <c>sic</c>, <c>orig</c>, <c>abbr</c>).</summary>
    Original,
}

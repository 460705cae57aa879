namespace TextModel;

/// <summary>A half-open stretch of text: from <see cref="Start"/> up to, and without, <see cref="End"/>.</summary>
/// <remarks>Offsets are UTF-16 code units from 0. Two spans that touch do not overlap. An empty span is a place between two units.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>A span from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    /// <param name="start">Offset of the first unit, 0 or more.</param>
    /// <param name="end">Offset after the last unit, not below <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An offset is negative, or the end lies before the start.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Offset of the first unit.</summary>
    public int Start { get; }

    /// <summary>Offset after the last unit.</summary>
    public int End { get; }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span is a mere place, without text.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>The span of <paramref name="length"/> units that begins at <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or their sum exceeds <see cref="int.MaxValue"/>.</exception>
    public static TextSpan OfLength(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return new(start, start > int.MaxValue - length ? throw new ArgumentOutOfRangeException(nameof(length)) : start + length);
    }

    /// <summary>The place before the unit at <paramref name="offset"/>.</summary>
    public static TextSpan At(int offset) => new(offset, offset);

    /// <summary>The span that a range means in a text.</summary>
    /// <param name="range">The range, such as <c>3..^1</c>.</param>
    /// <param name="length">The length of the text in UTF-16 code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range lies outside a text of that length.</exception>
    public static TextSpan FromRange(Range range, int length)
    {
        (int offset, int count) = range.GetOffsetAndLength(length);
        return new(offset, offset + count);
    }

    /// <summary>The same stretch as a range: <c>text[span.ToRange()]</c>.</summary>
    public Range ToRange() => Start..End;

    /// <summary>The same stretch as a range, so that <c>text[span]</c> is its text.</summary>
    public static implicit operator Range(TextSpan span) => span.ToRange();

    /// <summary>Whether the unit at <paramref name="offset"/> lies inside.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside; an empty span may sit at either edge.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether both have a unit in common. An empty span overlaps what has units on both sides of it.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether the two overlap and neither contains the other, so that no tree can hold both.</summary>
    public bool Crosses(TextSpan other) =>
        (Start < other.Start && other.Start < End && End < other.End) || (other.Start < Start && Start < other.End && other.End < End);

    /// <summary>What both have in common, or null where they neither overlap nor touch.</summary>
    public TextSpan? Intersect(TextSpan other)
    {
        int start = Math.Max(Start, other.Start), end = Math.Min(End, other.End);
        return start <= end ? new TextSpan(start, end) : null;
    }

    /// <summary>The same stretch, moved by <paramref name="units"/> (negative: towards the start).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would begin before 0.</exception>
    public TextSpan Shift(int units) => new(Start + units, End + units);

    /// <summary>Earlier starts first; of those that start together, the longer first: the order of a document's annotations.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <summary>Whether the left one comes before the right one in document order.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes after the right one in document order.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one does not come after the right one in document order.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one does not come before the right one in document order.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The offsets, as <c>12..34</c>.</summary>
    public override string ToString() => $"{Start}..{End}";
}

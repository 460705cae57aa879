using System.Text;

namespace TextModel;

/// <summary>Exact conversion of offsets between UTF-16 code units, code points and UTF-8 bytes, in both directions.</summary>
/// <remarks>
/// Building reads the text once; a conversion then looks at no more than a few hundred units. An offset inside a character
/// (between the halves of a surrogate pair, or inside a UTF-8 sequence) is taken as the start of that character, except from UTF-16 to
/// UTF-16, where every offset stays itself. A lone surrogate counts as one code point and three bytes, as U+FFFD, which UTF-8 has to
/// write for it, does.
/// </remarks>
public sealed class OffsetMap
{
    private const int Step = 512;
    private readonly string text;

    // For each Step units: the code points and bytes before them. Null where all is ASCII, so that every unit counts one.
    private readonly (int CodePoints, long Bytes)[]? marks;
    private readonly (int CodePoints, long Bytes) total;

    /// <summary>A map for <paramref name="text"/>.</summary>
    public OffsetMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        this.text = text;
        total = (text.Length, text.Length);
        if (Ascii.IsValid(text))
            return;
        marks = new (int, long)[(text.Length / Step) + 1];
        (int CodePoints, long Bytes) sum = default;
        for (int i = 0, at = 0; i < marks.Length; i++)
        {
            // A mark stands at the start of a character: a pair that straddles it is counted before.
            marks[i] = sum;
            int end = AlignDown((int)Math.Min((i + 1L) * Step, text.Length));
            (int points, int bytes) = Measure(text.AsSpan(at, end - at));
            sum = (sum.CodePoints + points, sum.Bytes + bytes);
            at = end;
        }

        total = sum;
    }

    /// <summary>The text's length in the given unit.</summary>
    public long Length(OffsetUnit unit) => unit switch
    {
        OffsetUnit.Utf16 => text.Length,
        OffsetUnit.CodePoint => total.CodePoints,
        OffsetUnit.Utf8 => total.Bytes,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>Converts a UTF-16 offset to <paramref name="unit"/>.</summary>
    /// <param name="offset">0 up to and including the text's length, in UTF-16 code units.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public long To(OffsetUnit unit, int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, text.Length);
        if (unit is < OffsetUnit.Utf16 or > OffsetUnit.Utf8)
            throw new ArgumentOutOfRangeException(nameof(unit));
        if (unit == OffsetUnit.Utf16 || marks is null)
            return offset;
        offset = AlignDown(offset);
        int mark = offset / Step, start = AlignDown(mark * Step);
        (int points, int bytes) = Measure(text.AsSpan(start, offset - start));
        return unit == OffsetUnit.CodePoint ? marks[mark].CodePoints + points : marks[mark].Bytes + bytes;
    }

    /// <summary>Converts an offset in <paramref name="unit"/> to UTF-16 code units.</summary>
    /// <param name="unit">The unit of <paramref name="offset"/>.</param>
    /// <param name="offset">0 up to and including <see cref="Length"/> of that unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int From(OffsetUnit unit, long offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length(unit));
        if (unit == OffsetUnit.Utf16 || marks is null)
            return (int)offset;
        int low = 0, high = marks.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if ((unit == OffsetUnit.CodePoint ? marks[middle].CodePoints : marks[middle].Bytes) <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        int at = AlignDown(low * Step);
        long left = offset - (unit == OffsetUnit.CodePoint ? marks[low].CodePoints : marks[low].Bytes);
        while (left > 0)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int units);
            left -= unit == OffsetUnit.CodePoint ? 1 : rune.Utf8SequenceLength;
            if (left < 0)
                break;
            at += units;
        }

        return at;
    }

    private int AlignDown(int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]) ? offset - 1 : offset;

    private static (int CodePoints, int Bytes) Measure(ReadOnlySpan<char> part)
    {
        int bytes = Encoding.UTF8.GetByteCount(part), points = part.Length;
        for (int i = 1; i < part.Length; i++)
        {
            if (char.IsLowSurrogate(part[i]) && char.IsHighSurrogate(part[i - 1]))
                points--;
        }

        return (points, bytes);
    }
}

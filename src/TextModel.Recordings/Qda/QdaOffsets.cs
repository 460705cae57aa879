namespace TextModel.Recordings.Qda;

/// <summary>Where the characters that a tool counts stand in a text.</summary>
/// <remarks>
/// The exchange format counts characters of the plain text. Some tools count UTF-16 code units, some code points, some a line end of two characters as one; nothing in the file says
/// which. The way is taken by which most passages begin and end where words do; where they agree, that of the exchange format.
/// </remarks>
internal sealed class QdaOffsets
{
    private readonly int[]? places;
    private readonly int length;
    private readonly bool points, lines;

    private QdaOffsets(int[]? places, int length, bool points, bool lines) => (this.places, this.length, this.points, this.lines) = (places, length, points, lines);

    /// <summary>The offset in UTF-16 code units of a position; null where the text does not have it.</summary>
    public int? this[long position]
    {
        get
        {
            if (position < 0 || position > (places is null ? length : places.Length - 1))
                return null;
            return places is null ? (int)position : places[position];
        }
    }

    /// <summary>The position of an offset in UTF-16 code units.</summary>
    public int PositionOf(int offset)
    {
        if (places is null)
            return offset;
        int found = Array.BinarySearch(places, offset);
        return found >= 0 ? found : ~found;
    }

    /// <summary>The same way for another text.</summary>
    public QdaOffsets For(string text) => Make(text, points, lines);

    /// <summary>Finds the way that fits some passages best.</summary>
    /// <param name="text">The text.</param>
    /// <param name="passages">Where they begin and end, as the file has it.</param>
    public static QdaOffsets Find(string text, List<(long Start, long End)> passages)
    {
        var units = Make(text, points: false, lines: false);
        bool hasPairs = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') >= 0, hasLineEnds = text.Contains("\r\n", StringComparison.Ordinal);
        if (!hasPairs && !hasLineEnds)
            return Make(text, points: true, lines: false);
        List<QdaOffsets> ways = [];
        if (hasPairs)
            ways.Add(Make(text, points: true, lines: false));
        ways.Add(units);
        if (hasLineEnds)
            ways.Add(Make(text, points: false, lines: true));
        if (hasPairs && hasLineEnds)
            ways.Add(Make(text, points: true, lines: true));
        QdaOffsets best = ways[0];
        int most = -1;
        foreach (QdaOffsets way in ways)
        {
            int fitting = passages.Sum(p => (IsEdge(text, way[p.Start]) ? 1 : 0) + (IsEdge(text, way[p.End]) ? 1 : 0));
            if (fitting > most)
                (best, most) = (way, fitting);
        }

        return best;
    }

    private static QdaOffsets Make(string text, bool points, bool lines)
    {
        bool hasPairs = points && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') >= 0, hasLineEnds = lines && text.Contains("\r\n", StringComparison.Ordinal);
        if (!hasPairs && !hasLineEnds)
            return new(null, text.Length, points, lines);
        var places = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            places.Add(i);
            if ((points && char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (lines && text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
                i++;
        }

        places.Add(text.Length);
        return new([.. places], text.Length, points, lines);
    }

    private static bool IsEdge(string text, int? place) =>
        place is { } at && (at == 0 || at == text.Length || !(char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at])));
}

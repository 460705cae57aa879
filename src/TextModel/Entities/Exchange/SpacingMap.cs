namespace TextModel.Entities;

/// <summary>Leads from one text to another that has the same characters, but for white space.</summary>
internal sealed class SpacingMap
{
    // Where each character that is no white space stands, in either text.
    private readonly int[] from;
    private readonly int[] to;

    private SpacingMap(int[] from, int[] to)
    {
        this.from = from;
        this.to = to;
    }

    /// <summary>The map between two texts; null where they differ in more than white space.</summary>
    public static SpacingMap? Make(string from, string to)
    {
        int[] one = Letters(from), other = Letters(to);
        if (one.Length != other.Length)
            return null;
        for (int i = 0; i < one.Length; i++)
        {
            if (from[one[i]] != to[other[i]])
                return null;
        }

        return new(one, other);
    }

    /// <summary>The same characters in the other text; null where a span has none.</summary>
    public ValueList<TextSpan>? Map(ValueList<TextSpan> spans)
    {
        var mapped = new List<TextSpan>(spans.Count);
        foreach (TextSpan span in spans)
        {
            int first = First(span.Start), last = First(span.End) - 1;
            if (last < first)
                return null;
            mapped.Add(new(to[first], to[last] + 1));
        }

        return mapped.ToValueList();
    }

    private int First(int offset)
    {
        int at = Array.BinarySearch(from, offset);
        return at < 0 ? ~at : at;
    }

    private static int[] Letters(string text)
    {
        var places = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                places.Add(i);
        }

        return [.. places];
    }
}

namespace TextModel;

/// <summary>Document order: earlier start first; at one start outer before inner, that is longer first, then the order given.</summary>
internal static class AnnotationOrder
{
    /// <summary>Sorts by start. At one start, what stands before a longer one keeps its place if it is empty and says so by being given first.</summary>
    /// <remarks>
    /// A tree read from a file comes in its own order, in which an empty element may stand before a longer one that starts at the same
    /// place. That order says something, so nodes that are already sorted by start keep it; only others are sorted by length.
    /// </remarks>
    public static void Sort(Annotation[] annotations)
    {
        bool sorted = true;
        for (int i = 1; i < annotations.Length && sorted; i++)
            sorted = annotations[i - 1].Start <= annotations[i].Start && IsOrderAt(annotations[i - 1], annotations[i]);
        if (sorted)
            return;
        int[] given = new int[annotations.Length];
        for (int i = 0; i < given.Length; i++)
            given[i] = i;
        // Array.Sort is not stable; the given index makes it so.
        Array.Sort(given, (a, b) => annotations[a].Span.CompareTo(annotations[b].Span) is var order && order != 0 ? order : a - b);
        Annotation[] copy = [.. annotations];
        for (int i = 0; i < given.Length; i++)
            annotations[i] = copy[given[i]];
    }

    /// <summary>Where in <paramref name="ordered"/> a new annotation belongs: at its start, behind all that are as long or longer.</summary>
    public static int PlaceFor(List<Annotation> ordered, Annotation added)
    {
        int low = 0, high = ordered.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ordered[middle].Start < added.Start)
                low = middle + 1;
            else
                high = middle;
        }

        int place = low;
        for (int i = low; i < ordered.Count && ordered[i].Start == added.Start; i++)
        {
            if (ordered[i].Span.Length >= added.Span.Length)
                place = i + 1;
        }

        return place;
    }

    private static bool IsOrderAt(Annotation left, Annotation right) =>
        left.Start < right.Start || left.End >= right.End || left.Span.IsEmpty;
}

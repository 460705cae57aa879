namespace TextModel.Formats.Tei;

/// <summary>
/// Finds <see cref="Annotation.EndingAncestors"/>: of the elements that end exactly where another starts, how many enclose it. Only elements
/// at one and the same offset matter, so what happens there is noted, and judged when the text goes on.
/// </summary>
internal sealed class TeiNesting
{
    // Slot of an annotation that began here, or -1 for an element that ended; and how many elements are open afterwards.
    private readonly List<(int Slot, int Depth)> events = [];
    private readonly Dictionary<int, int> waiting = [];
    private int depth;

    /// <summary>An element began.</summary>
    public void Open(int slot) => events.Add((slot, ++depth));

    /// <summary>An element ended.</summary>
    public void Close() => events.Add((-1, --depth));

    /// <summary>Something without content stands here.</summary>
    public void Leaf(int slot) => events.Add((slot, depth + 1));

    /// <summary>The text goes on: what began here is judged.</summary>
    public void Flush(TeiLazyAnnotations annotations)
    {
        int lowest = depth;
        for (int i = events.Count - 1; i >= 0; i--)
        {
            (int slot, int after) = events[i];
            if (slot < 0)
            {
                lowest = Math.Min(lowest, after);
                continue;
            }

            int around = after - 1;
            if (around > lowest)
                waiting[slot] = around - lowest;
            lowest = Math.Min(lowest, around);
        }

        events.Clear();
        if (waiting.Count == 0)
            return;
        foreach ((int slot, int count) in waiting)
            annotations.SetEndingAncestors(slot, count);

        waiting.Clear();
    }
}

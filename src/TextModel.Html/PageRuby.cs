namespace TextModel.Formats.Html;

/// <summary>The characters of a <c>ruby</c> that wait for their readings. One element may have several pairs, one after the other or all characters first.</summary>
/// <param name="start">Where it begins.</param>
/// <param name="index">The place of its first mark.</param>
internal sealed class PageRuby(int start, int index)
{
    private readonly List<(int Start, int End, int Index)> waiting = [];
    private int from = start;
    private int first = index;

    /// <summary>Other characters begin.</summary>
    /// <param name="at">The number of characters before them.</param>
    /// <param name="marks">How many marks there are.</param>
    public void Begin(int at, int marks)
    {
        if (at > from)
            waiting.Add((from, at, first));
        (from, first) = (at, marks);
    }

    /// <summary>A reading begins: gives the characters that it belongs to, and the place of the mark around them.</summary>
    /// <returns>Null where there are none that have no reading yet.</returns>
    public (int Start, int End, int Index)? Take(int at, int marks)
    {
        Begin(at, marks);
        if (waiting.Count == 0)
            return null;
        (int Start, int End, int Index) found = waiting[0];
        waiting.RemoveAt(0);
        return found;
    }

    /// <summary>A mark was added for what <see cref="Take"/> gave: all after it have moved.</summary>
    public void Shift()
    {
        first++;
        for (int i = 0; i < waiting.Count; i++)
            waiting[i] = waiting[i] with { Index = waiting[i].Index + 1 };
    }
}

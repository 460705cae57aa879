namespace TextModel.Printing;

/// <summary>Finds the paragraphs of text that no annotation parts.</summary>
internal static class TextPieces
{
    /// <summary>The next stretch that stands by itself, without the white space around it; null where there is no more.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="end">Up to where.</param>
    /// <param name="isEachLine">Whether lines stand by themselves, and not only what blank lines part.</param>
    /// <param name="atoms">A line break among these holds its lines together.</param>
    public static TextSpan? Next(string text, int from, int end, bool isEachLine = false, IReadOnlyList<PlanNode>? atoms = null)
    {
        int start = from;
        while (start < end && IsSpace(text[start]))
            start++;
        if (start == end)
            return null;
        int at = start, last = start;
        while (at < end)
        {
            int line = text.AsSpan(at, end - at).IndexOfAny('\n', '\r');
            int stop = line < 0 ? end : at + line;
            last = stop;
            if (stop == end)
                break;
            at = stop;
            int ends = 0;
            for (; at < end && IsSpace(text[at]); at++)
                ends += IsLineEnd(text, at) ? 1 : 0;
            if (ends > 1 || at == end || (isEachLine && !HasBreak(atoms, stop, at)))
                break;
        }

        while (last > start && IsSpace(text[last - 1]))
            last--;
        return new(start, last);
    }

    /// <summary>All text of a paragraph, with the breaks and pictures at its edges; null where there is none.</summary>
    public static TextSpan? Whole(string text, int from, int end, PlanNode[] atoms)
    {
        while (from < end && IsSpace(text[from]))
            from++;
        while (end > from && IsSpace(text[end - 1]))
            end--;
        if (from == end)
            return null;
        return atoms.Length == 0 ? new(from, end) : new(Math.Min(from, atoms[0].Start), Math.Max(end, atoms[^1].Start));
    }

    /// <summary>Where the words of a block begin that stand before a paragraph on its line; null where there are none.</summary>
    public static int? TailOf(string text, PlanNode block, int from, int end)
    {
        int line = text.AsSpan(from, end - from).LastIndexOfAny('\n', '\r'), start = from + line + 1, last = end;
        while (start < end && IsSpace(text[start]))
            start++;
        if (start == end)
            return null;
        while (IsSpace(text[last - 1]))
            last--;
        // A name without a colon, in a cell of its own.
        bool isCell = block.What is Turn { LabelSpan: { } label } && label == new TextSpan(start, last) && char.IsLetterOrDigit(text[last - 1]) && text.AsSpan(last, end - last).Contains('\t');
        return isCell ? null : start;
    }

    /// <summary>How many line ends there are.</summary>
    public static int LineEnds(string text, int from, int to)
    {
        int ends = 0;
        for (; from < to; from++)
            ends += IsLineEnd(text, from) ? 1 : 0;
        return ends;
    }

    /// <summary>Whether one line end, and not more, parts a stretch of a block from what is before or after it there.</summary>
    public static bool IsTight(string text, TextSpan piece, PlanNode block)
    {
        int from = piece.Start, to = piece.End;
        while (from > block.Start && IsSpace(text[from - 1]))
            from--;
        while (to < block.End && IsSpace(text[to]))
            to++;
        int before = from == block.Start ? 0 : LineEnds(text, from, piece.Start), behind = to == block.End ? 0 : LineEnds(text, piece.End, to);
        return before < 2 && behind < 2 && before + behind > 0;
    }

    /// <summary>What a browser takes for white space.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    // CR LF is one.
    private static bool IsLineEnd(string text, int at) => text[at] == '\r' ? at + 1 == text.Length || text[at + 1] != '\n' : text[at] == '\n';

    private static bool HasBreak(IReadOnlyList<PlanNode>? atoms, int from, int to)
    {
        int low = 0, high = atoms?.Count ?? 0;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = atoms![middle].Start < from ? (middle + 1, high) : (low, middle);
        }

        for (; atoms is not null && low < atoms.Count && atoms[low].Start <= to; low++)
        {
            if (atoms[low].What is LineBreak)
                return true;
        }

        return false;
    }
}

namespace TextModel.Formats.Conll;

/// <summary>Tags that begin, continue and end entities: IOB1, IOB2, BIOES.</summary>
internal static class IobTags
{
    /// <summary>Takes a tag apart.</summary>
    /// <param name="tag"><c>B-PER</c>, <c>PER-B</c>, <c>O</c>, <c>0</c>.</param>
    /// <returns>B, I, E, S or O, and the type; null where it is no tag.</returns>
    public static (char Mark, string Type)? Parse(string tag) => tag switch
    {
        "O" or "0" or "_" or "" or "-" => ('O', ""),
        ['B' or 'I' or 'E' or 'S' or 'L' or 'U', '-', _, ..] => (Mark(tag[0]), tag[2..]),
        [_, .., '-', 'B' or 'I' or 'E' or 'S'] => (Mark(tag[^1]), tag[..^2]),
        _ => null,
    };

    /// <summary>The runs of tokens that the tags mark.</summary>
    /// <param name="tags">A tag for each token.</param>
    /// <param name="breaks">Whether a sentence ends before a token, so that no run goes on there.</param>
    public static IEnumerable<(int First, int Last, string Type)> Runs(IReadOnlyList<(char Mark, string Type)> tags, Func<int, bool> breaks)
    {
        int first = -1;
        for (int i = 0; i < tags.Count; i++)
        {
            (char mark, string type) = tags[i];
            bool goesOn = first >= 0 && mark is 'I' or 'E' && first >= 0 && tags[first].Type == type && !breaks(i);
            if (first >= 0 && !goesOn)
            {
                yield return (first, i - 1, tags[first].Type);
                first = -1;
            }

            if (first < 0 && mark != 'O')
                first = i;
            if (first >= 0 && mark is 'E' or 'S' && first >= 0)
            {
                yield return (first, i, tags[first].Type);
                first = -1;
            }
        }

        if (first >= 0)
            yield return (first, tags.Count - 1, tags[first].Type);
    }

    private static char Mark(char mark) => mark switch { 'L' => 'E', 'U' => 'S', _ => mark };
}

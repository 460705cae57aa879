namespace TextModel.Lint;

/// <summary>Counts signs that do the same in different styles, and finds those that differ from nearly all.</summary>
internal static class StyleCount
{
    /// <summary>The first place of each style that stands in few of the places, where another has nearly all.</summary>
    /// <param name="context">The document.</param>
    /// <param name="signs">Each sign, with the style that it belongs to.</param>
    /// <param name="counts">Whether the sign at a place counts.</param>
    /// <param name="fix">What stands there in another style; null where that is not sure.</param>
    /// <param name="least">How many places there must be.</param>
    /// <param name="share">All other styles together have at most one in so many places.</param>
    public static IEnumerable<Finding> Minority(
        LintContext context, (char Sign, string Style)[] signs, Func<string, int, bool> counts, Func<string, int, string, string?> fix, int least = 40, int share = 20)
    {
        string text = context.Document.Text;
        Dictionary<string, List<int>> places = [];
        foreach ((_, string style) in signs)
            places[style] = [];
        for (int at = 0; at < text.Length; at++)
        {
            foreach ((char sign, string style) in signs)
            {
                if (text[at] == sign && counts(text, at) && !context.IsApart(at))
                    places[style].Add(at);
            }
        }

        (string main, List<int> most) = places.MaxBy(p => p.Value.Count);
        int all = places.Values.Sum(p => p.Count);
        if (all < least || most.Count * share < all * (share - 1))
            return [];
        return places.Where(p => p.Key != main && p.Value.Count > 0).Select(p => new Finding(TextSpan.OfLength(p.Value[0], 1), p.Key, p.Value.Count, main, most.Count)
        {
            Changes = [.. p.Value.Select(at => (At: at, New: fix(text, at, main))).Where(c => c.New is not null).Select(c => new TextChange(TextSpan.OfLength(c.At, 1), c.New!))],
        });
    }
}

namespace TextModel.Scores.Matching;

/// <summary>Pairs turns of gold with turns found, in the order of both, as well as possible.</summary>
internal static class Alignment
{
    /// <summary>Aligns.</summary>
    /// <param name="gold">The turns that there are.</param>
    /// <param name="found">The turns that were found.</param>
    /// <param name="required">For each turn of gold, whether it must be found.</param>
    /// <returns>Pairs of places in both lists, both growing.</returns>
    public static List<(int Gold, int Found)> Align(IReadOnlyList<TurnKey> gold, IReadOnlyList<TurnKey> found, IReadOnlyList<bool> required)
    {
        var pairs = new List<(int, int)>();
        int i = 0, j = 0;
        foreach ((int i1, int j1) in Anchors(gold, found).Append((gold.Count, found.Count)))
        {
            Gap(gold, found, required, (i, i1), (j, j1), pairs);
            if (i1 < gold.Count)
                pairs.Add((i1, j1));
            (i, j) = (i1 + 1, j1 + 1);
        }

        return pairs;
    }

    // In long texts, turns that begin as no other does part the work.
    private static List<(int Gold, int Found)> Anchors(IReadOnlyList<TurnKey> gold, IReadOnlyList<TurnKey> found)
    {
        if ((long)gold.Count * found.Count <= 4000)
            return [];
        ILookup<string, int> here = Starts(gold), there = Starts(found);
        return Increasing([.. here
            .Where(g => g.Key.Length >= 14 && g.Count() == 1 && there[g.Key].Count() == 1)
            .Select(g => (g.First(), there[g.Key].First())).Order()]);

        static ILookup<string, int> Starts(IReadOnlyList<TurnKey> keys) =>
            Enumerable.Range(0, keys.Count).ToLookup(k => keys[k].Full.Length > 20 ? keys[k].Full[..20] : keys[k].Full, StringComparer.Ordinal);
    }

    // The longest row of pairs, sorted by the first, whose second grows.
    private static List<(int Gold, int Found)> Increasing(List<(int Gold, int Found)> pairs)
    {
        List<int> tails = [], at = [];
        int[] back = new int[pairs.Count];
        for (int i = 0; i < pairs.Count; i++)
        {
            int k = tails.BinarySearch(pairs[i].Found);
            k = k < 0 ? ~k : k;
            if (k == tails.Count)
            {
                tails.Add(pairs[i].Found);
                at.Add(i);
            }
            else
            {
                (tails[k], at[k]) = (pairs[i].Found, i);
            }

            back[i] = k > 0 ? at[k - 1] : -1;
        }

        var result = new List<(int Gold, int Found)>();
        for (int i = at.Count > 0 ? at[^1] : -1; i >= 0; i = back[i])
            result.Add(pairs[i]);
        result.Reverse();
        return result;
    }

    private static void Gap(
        IReadOnlyList<TurnKey> gold, IReadOnlyList<TurnKey> found, IReadOnlyList<bool> required, (int From, int To) g, (int From, int To) f, List<(int, int)> pairs)
    {
        while (g.From < g.To && f.From < f.To && required[g.From] && TurnKey.Compare(gold[g.From], found[f.From]) >= 3)
            pairs.Add((g.From++, f.From++));
        var tail = new Stack<(int, int)>();
        while (g.From < g.To && f.From < f.To && required[g.To - 1] && TurnKey.Compare(gold[g.To - 1], found[f.To - 1]) >= 3)
            tail.Push((--g.To, --f.To));
        int n = g.To - g.From, m = f.To - f.From;
        if (n > 0 && m > 0)
            Middle(gold, found, required, (g.From, n), (f.From, m), pairs);
        pairs.AddRange(tail);
    }

    private static void Middle(
        IReadOnlyList<TurnKey> gold, IReadOnlyList<TurnKey> found, IReadOnlyList<bool> required, (int From, int Count) g, (int From, int Count) f, List<(int, int)> pairs)
    {
        if ((long)g.Count * f.Count > 3_000_000)
        {
            // Hopeless: compare beginnings only.
            foreach ((int a, int b, int length) in SequenceMatcher.Blocks(Beginnings(gold, g), Beginnings(found, f)))
                pairs.AddRange(Enumerable.Range(0, length).Select(t => (g.From + a + t, f.From + b + t)));
            return;
        }

        var step = new byte[g.Count, f.Count];
        double[] below = new double[f.Count + 1], row = new double[f.Count + 1];
        for (int i = g.Count - 1; i >= 0; i--)
        {
            row[f.Count] = 0;
            double extra = required[g.From + i] ? 0.01 : 0;
            for (int j = f.Count - 1; j >= 0; j--)
            {
                (double value, byte move) = below[j] >= row[j + 1] ? (below[j], Down) : (row[j + 1], Right);
                int sure = TurnKey.Compare(gold[g.From + i], found[f.From + j]);
                if (sure > 0 && below[j + 1] + sure + extra >= value)
                    (value, move) = (below[j + 1] + sure + extra, Pair);
                (row[j], step[i, j]) = (value, move);
            }

            (below, row) = (row, below);
        }

        for (int i = 0, j = 0; i < g.Count && j < f.Count;)
        {
            byte move = step[i, j];
            if (move == Pair)
                pairs.Add((g.From + i, f.From + j));
            i += move == Right ? 0 : 1;
            j += move == Down ? 0 : 1;
        }
    }

    private const byte Down = 1, Right = 2, Pair = 3;

    private static string[] Beginnings(IReadOnlyList<TurnKey> keys, (int From, int Count) part) =>
        [.. Enumerable.Range(part.From, part.Count).Select(k => keys[k].Bare.Length > 16 ? keys[k].Bare[..16] : keys[k].Bare)];
}

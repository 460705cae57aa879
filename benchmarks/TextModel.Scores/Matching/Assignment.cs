namespace TextModel.Scores.Matching;

/// <summary>Which name of gold each speaker found stands for: the one-to-one assignment with the largest total (the Hungarian method).</summary>
internal static class Assignment
{
    /// <summary>Assigns.</summary>
    /// <param name="counts">How often a row (a name) and a column (a speaker) occur together.</param>
    /// <returns>For each row that got one, its column.</returns>
    public static Dictionary<string, string> Best(IReadOnlyDictionary<(string Row, string Column), int> counts)
    {
        string[] rows = [.. counts.Keys.Select(k => k.Row).Distinct().Order(StringComparer.Ordinal)];
        string[] columns = [.. counts.Keys.Select(k => k.Column).Distinct().Order(StringComparer.Ordinal)];
        bool flip = rows.Length > columns.Length;
        (string[] a, string[] b) = flip ? (columns, rows) : (rows, columns);
        int[] match = Match(a.Length, b.Length, (x, y) => -counts.GetValueOrDefault(flip ? (b[y], a[x]) : (a[x], b[y])));
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int x = 0; x < a.Length; x++)
            result[flip ? b[match[x]] : a[x]] = flip ? a[x] : b[match[x]];
        return result;
    }

    // For each of the n rows its column, of m >= n, with the least total cost.
    private static int[] Match(int n, int m, Func<int, int, int> cost)
    {
        int[] u = new int[n + 1], v = new int[m + 1], row = new int[m + 1], way = new int[m + 1];
        for (int i = 1; i <= n; i++)
        {
            row[0] = i;
            int at = 0;
            int[] least = new int[m + 1];
            Array.Fill(least, int.MaxValue);
            bool[] used = new bool[m + 1];
            do
            {
                used[at] = true;
                int delta = int.MaxValue, next = 0;
                for (int j = 1; j <= m; j++)
                {
                    if (used[j])
                        continue;
                    int reduced = cost(row[at] - 1, j - 1) - u[row[at]] - v[j];
                    if (reduced < least[j])
                        (least[j], way[j]) = (reduced, at);
                    if (least[j] < delta)
                        (delta, next) = (least[j], j);
                }

                for (int j = 0; j <= m; j++)
                {
                    if (used[j])
                    {
                        u[row[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                at = next;
            }
            while (row[at] != 0);

            for (; at != 0; at = way[at])
                row[at] = row[way[at]];
        }

        int[] match = new int[n];
        for (int j = 1; j <= m; j++)
        {
            if (row[j] > 0)
                match[row[j] - 1] = j - 1;
        }

        return match;
    }
}

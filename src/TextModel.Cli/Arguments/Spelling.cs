namespace TextModel.Cli.Arguments;

/// <summary>Finds what somebody may have meant to type.</summary>
internal static class Spelling
{
    /// <summary><c> Did you mean '--from'?</c>, or nothing where no candidate is near.</summary>
    public static string Hint(string typed, IEnumerable<string> candidates)
    {
        (string Name, int Distance) nearest = candidates.Select(c => (c, Distance(typed, c))).Append(("", int.MaxValue)).MinBy(c => c.Item2);
        return nearest.Distance <= Math.Max(1, typed.TrimStart('-').Length / 3) ? $" Did you mean '{nearest.Name}'?" : "";
    }

    // Levenshtein's distance; two letters that changed places count as one slip.
    private static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int best = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, cost[i - 2, j - 2] + 1);
                cost[i, j] = best;
            }
        }

        return cost[a.Length, b.Length];
    }
}

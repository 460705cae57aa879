namespace TextModel.Scores.Matching;

/// <summary>Common stretches of two sequences, the longest first: Ratcliff and Obershelp, as in Python's <c>difflib</c>.</summary>
internal static class SequenceMatcher
{
    /// <summary>Twice the number of common characters, divided by the length of both.</summary>
    public static double Ratio(string a, string b) =>
        a.Length + b.Length == 0 ? 1 : 2.0 * Blocks(a.ToCharArray(), b.ToCharArray()).Sum(m => m.Length) / (a.Length + b.Length);

    /// <summary>The common stretches, in order.</summary>
    public static List<(int A, int B, int Length)> Blocks<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
        where T : notnull
    {
        var places = new Dictionary<T, List<int>>();
        for (int j = 0; j < b.Count; j++)
        {
            if (!places.TryGetValue(b[j], out List<int>? list))
                places[b[j]] = list = [];
            list.Add(j);
        }

        var blocks = new List<(int A, int B, int Length)>();
        var todo = new Stack<(int A0, int A1, int B0, int B1)>();
        todo.Push((0, a.Count, 0, b.Count));
        while (todo.TryPop(out (int A0, int A1, int B0, int B1) part))
        {
            (int i, int j, int size) = Longest(a, places, part);
            if (size == 0)
                continue;
            blocks.Add((i, j, size));
            todo.Push((part.A0, i, part.B0, j));
            todo.Push((i + size, part.A1, j + size, part.B1));
        }

        blocks.Sort();
        return blocks;
    }

    private static (int A, int B, int Length) Longest<T>(IReadOnlyList<T> a, Dictionary<T, List<int>> places, (int A0, int A1, int B0, int B1) part)
        where T : notnull
    {
        (int A, int B, int Length) best = (part.A0, part.B0, 0);
        var lengths = new Dictionary<int, int>();
        for (int i = part.A0; i < part.A1; i++)
        {
            var next = new Dictionary<int, int>();
            if (places.TryGetValue(a[i], out List<int>? list))
            {
                foreach (int j in list)
                {
                    if (j < part.B0 || j >= part.B1)
                        continue;
                    int length = next[j] = lengths.GetValueOrDefault(j - 1) + 1;
                    if (length > best.Length)
                        best = (i - length + 1, j - length + 1, length);
                }
            }

            lengths = next;
        }

        return best;
    }
}

namespace TextModel.Corpus;

/// <summary>Which items of two sequences differ: the way of Myers, with as few items as possible.</summary>
internal static class SequenceDifference
{
    // Beyond so many differences all in between counts as changed, so that two unlike files cost no time and memory without end.
    private const int Most = 3000;

    /// <summary>The stretches that differ, in order.</summary>
    public static List<(TextSpan Left, TextSpan Right)> Find(string[] left, string[] right)
    {
        int start = 0, leftEnd = left.Length, rightEnd = right.Length;
        while (start < leftEnd && start < rightEnd && left[start] == right[start])
            start++;
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
            (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1);
        if (start == leftEnd && start == rightEnd)
            return [];
        List<(int Left, int Right)>? same = Common(left.AsSpan(start, leftEnd - start), right.AsSpan(start, rightEnd - start));
        List<(TextSpan, TextSpan)> found = [];
        (int l, int r) = (start, start);
        foreach ((int sameLeft, int sameRight) in (same ?? []).Append((leftEnd - start, rightEnd - start)))
        {
            if (l < sameLeft + start || r < sameRight + start)
                found.Add((new(l, sameLeft + start), new(r, sameRight + start)));
            (l, r) = (sameLeft + start + 1, sameRight + start + 1);
        }

        return found;
    }

    // The items that both have, in order; null where too many differ.
    private static List<(int Left, int Right)>? Common(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        int most = Math.Min(left.Length + right.Length, Most);
        int[] furthest = new int[(2 * most) + 3];
        List<int[]> steps = [];
        for (int d = 0; d <= most; d++)
        {
            steps.Add(furthest[(most + 1 - d)..(most + 2 + d)]);
            for (int k = -d; k <= d; k += 2)
            {
                int at = most + 1 + k;
                int x = k == -d || (k != d && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                int y = x - k;
                while (x < left.Length && y < right.Length && left[x] == right[y])
                    (x, y) = (x + 1, y + 1);
                furthest[at] = x;
                if (x >= left.Length && y >= right.Length)
                    return Back(steps, left.Length, right.Length);
            }
        }

        return null;
    }

    private static List<(int Left, int Right)> Back(List<int[]> steps, int x, int y)
    {
        List<(int, int)> same = [];
        for (int d = steps.Count - 1; d > 0; d--)
        {
            // What was furthest before step d, for the diagonals from -d to d.
            int[] before = steps[d];
            int k = x - y;
            int from = k == -d || (k != d && before[k - 1 + d] < before[k + 1 + d]) ? k + 1 : k - 1;
            int fromX = before[from + d], fromY = fromX - from;
            while (x > fromX && y > fromY)
            {
                (x, y) = (x - 1, y - 1);
                same.Add((x, y));
            }

            (x, y) = (fromX, fromY);
        }

        while (x > 0 && y > 0)
        {
            (x, y) = (x - 1, y - 1);
            same.Add((x, y));
        }

        same.Reverse();
        return same;
    }
}

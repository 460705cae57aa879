using System.Net;
using System.Text;

namespace TextModel.Records;

/// <summary>Writes an edit into a text line by line: what a writer makes of what was read, and of what it has become, differ by the edit alone.</summary>
/// <remarks>As <see cref="RecordPatch"/>, for files whose lines have no names: lines of the three states are matched by what they say.</remarks>
internal static class LinePatch
{
    // Texts that differ in more lines than this have too little in common; comparing them takes time with the square.
    private const int MostDifferences = 3000;

    /// <summary>The file with the edit; null where the states have too little in common.</summary>
    /// <param name="original">The file.</param>
    /// <param name="before">What the writer makes of what was read from it.</param>
    /// <param name="after">What the writer makes of the edited whole.</param>
    public static string? Apply(string original, string before, string after)
    {
        string[] own = Lines(original), was = Lines(before), now = Lines(after);
        // A line of markup is known by its words: tags are what a writer puts in its own way.
        bool isMarkup = original.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith('<');
        if (Match(was, now) is not { } edit || (isMarkup ? Match(Array.ConvertAll(was, Words), Array.ConvertAll(own, Words)) : Match(was, own)) is not { } places)
            return null;
        string end = original.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && original[at - 1] == '\r' ? "\r\n" : "\n";
        var output = new List<string>();
        int done = 0, fromWas = 0, fromNow = 0;
        while (fromWas < was.Length || fromNow < now.Length)
        {
            if (fromWas < was.Length && edit[fromWas] == fromNow)
            {
                fromWas++;
                fromNow++;
                continue;
            }

            int start = fromWas, first = fromNow, stop = fromWas;
            while (stop < was.Length && (edit[stop] < 0 || edit[stop] < fromNow))
                stop++;
            int last = stop < was.Length ? edit[stop] : now.Length, ownStart, ownStop;
            if (stop > start && Array.TrueForAll(places[start..stop], p => p >= 0))
            {
                // What goes stands in the file as it is.
                (ownStart, ownStop) = (places[start], places[stop - 1] + 1);
            }
            else if (stop == start && (start == 0 || places[start - 1] >= 0))
            {
                // What comes stands after a line of the file.
                ownStart = ownStop = start > 0 ? places[start - 1] + 1 : 0;
            }
            else
            {
                // From and to lines that all three have.
                while (start > 0 && (places[start - 1] < 0 || edit[start - 1] < 0))
                    (start, first) = (start - 1, edit[start - 1] >= 0 ? edit[start - 1] : first);
                while (stop < was.Length && (edit[stop] < 0 || places[stop] < 0))
                    stop++;
                last = stop < was.Length ? edit[stop] : now.Length;
                (ownStart, ownStop) = (start > 0 ? places[start - 1] + 1 : 0, stop < was.Length ? places[stop] : own.Length);
            }

            if (ownStart < done || ownStop < ownStart)
                return null;
            output.AddRange(own.AsSpan(done..ownStart));
            output.AddRange(now.AsSpan(first..last));
            (done, fromWas, fromNow) = (ownStop, stop, last);
        }

        output.AddRange(own.AsSpan(done..));
        return string.Join(end, output);
    }

    private static string[] Lines(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].EndsWith('\r'))
                lines[i] = lines[i][..^1];
        }

        return lines;
    }

    private static string Words(string line)
    {
        StringBuilder words = new(line.Length), names = new();
        for (int i = 0; i < line.Length; i++)
        {
            int end = line[i] == '<' ? line.IndexOf('>', i) : -1;
            if (end > i)
            {
                int name = line.AsSpan(i, end - i).IndexOfAny(' ', '\t');
                names.Append(line.AsSpan(i, name < 0 ? end - i : name).ToString().ToLowerInvariant());
                i = end;
            }
            else if (!char.IsWhiteSpace(line[i]))
            {
                words.Append(line[i]);
            }
        }

        return words.Length > 0 ? WebUtility.HtmlDecode(words.ToString()) : names.Length > 0 ? names.ToString() : line.Trim();
    }

    /// <summary>For each line of one text the line of the other that it is, in order, or -1: the longest common sequence (Myers 1986).</summary>
    /// <returns>The lines; null where the two have too little in common.</returns>
    public static int[]? Match(string[] one, string[] other)
    {
        int[] match = new int[one.Length];
        Array.Fill(match, -1);
        int head = 0, tail = 0, common = Math.Min(one.Length, other.Length);
        while (head < common && one[head] == other[head])
            match[head] = head++;
        while (tail < common - head && one[^(tail + 1)] == other[^(tail + 1)])
        {
            match[one.Length - tail - 1] = other.Length - tail - 1;
            tail++;
        }

        int n = one.Length - head - tail, m = other.Length - head - tail, most = Math.Min(n + m, MostDifferences);
        var steps = new List<int[]>();
        int[] reach = new int[(2 * most) + 3];
        int middle = most + 1;
        for (int d = 0; d <= most; d++)
        {
            steps.Add(reach.AsSpan(middle - d - 1, (2 * d) + 3).ToArray());
            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]) ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && one[head + x] == other[head + x - k])
                    x++;
                reach[middle + k] = x;
                if (k != n - m || x < n)
                    continue;
                Trace(steps, d, n, m, head, match, one, other);
                return match;
            }
        }

        return null;
    }

    private static void Trace(List<int[]> steps, int d, int x, int m, int head, int[] match, string[] one, string[] other)
    {
        int y = m;
        for (; d >= 0; d--)
        {
            int[] reach = steps[d];
            int k = x - y, middle = d + 1;
            int from = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]) ? k + 1 : k - 1;
            int startX = d == 0 ? 0 : reach[middle + from], startY = startX - (d == 0 ? 0 : from);
            while (x > startX && y > startY && one[head + x - 1] == other[head + y - 1])
            {
                x--;
                y--;
                match[head + x] = head + y;
            }

            (x, y) = (startX, startY);
        }
    }
}

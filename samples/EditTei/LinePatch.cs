using System.Text;

namespace TextModel.EditTei;

/// <summary>The difference of two files, as <c>diff -u</c> prints it.</summary>
internal static class LinePatch
{
    private const int Context = 1;

    public static string Between(string before, string after)
    {
        string[] old = File.ReadAllLines(before), now = File.ReadAllLines(after);
        List<(char Sign, string Line, int Old, int New)> lines = Align(old, now);
        var patch = new StringBuilder().AppendLine($"--- {before}").AppendLine($"+++ {after}");
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Sign == ' ')
                continue;
            int from = Math.Max(0, i - Context), to = i;
            for (int j = i; j < lines.Count && j <= to + (2 * Context); j++)
                to = lines[j].Sign == ' ' ? to : j;
            i = Math.Min(lines.Count - 1, to + Context);
            List<(char Sign, string Line, int Old, int New)> hunk = lines[from..(i + 1)];
            patch.AppendLine($"@@ -{hunk[0].Old},{hunk.Count(l => l.Sign != '+')} +{hunk[0].New},{hunk.Count(l => l.Sign != '-')} @@");
            foreach ((char sign, string line, _, _) in hunk)
                patch.Append(sign).AppendLine(line);
        }

        return patch.ToString();
    }

    // By the longest common subsequence; small files only.
    private static List<(char Sign, string Line, int Old, int New)> Align(string[] old, string[] now)
    {
        int[,] common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        List<(char, string, int, int)> lines = [];
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
                lines.Add((' ', old[i], ++i, ++j));
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
                lines.Add(('-', old[i], ++i, j + 1));
            else
                lines.Add(('+', now[j], i + 1, ++j));
        }

        return lines;
    }
}

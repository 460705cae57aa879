using System.Globalization;
using System.Text;

namespace TextModel.Transcripts;

/// <summary>Finds lines that stand on every page with its number: <c>Harbour Oral History      12</c>.</summary>
internal static class RunningHeads
{
    private const int MaxLength = 100;

    /// <summary>Adds them to the marks: lines by themselves that are the same but for numbers which go up by one or two.</summary>
    public static void Find(string text, ReadOnlySpan<TextBlock> blocks, Rows<LineMark> marks)
    {
        Dictionary<string, Rows<LineMark>>? heads = null;
        var key = new StringBuilder();
        foreach (ref readonly TextBlock block in blocks)
        {
            if (block.Kind != BlockKind.Paragraph)
                continue;
            int start = TextScan.SkipSpace(text, block.Span.Start, block.Span.End), end = TextScan.TrimEnd(text, start, block.Span.End);
            if (end - start is < 4 or > MaxLength || !TryRead(text.AsSpan(start, end - start), key, out int number))
                continue;
            heads ??= new(StringComparer.Ordinal);
            string words = key.ToString();
            if (!heads.TryGetValue(words, out Rows<LineMark>? lines))
                heads.Add(words, lines = new());
            lines.Add(new(start, end, MarkKind.Page, number));
        }

        int before = marks.Count;
        foreach (Rows<LineMark> lines in heads?.Values ?? Enumerable.Empty<Rows<LineMark>>())
        {
            int steps = 0;
            for (int i = 1; i < lines.Count; i++)
                steps += lines[i].Value - lines[i - 1].Value is 1 or 2 ? 1 : 0;
            if (lines.Count > 2 && steps * 10 >= (lines.Count - 1) * 8)
                marks.AddRange(lines);
        }

        if (marks.Count > before)
            marks.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    // The line with one sign for each number, and the number at its end or at its start.
    private static bool TryRead(ReadOnlySpan<char> line, StringBuilder key, out int number)
    {
        number = 0;
        int lastSign = line.Length - 1;
        while (lastSign > 0 && line[lastSign] is ' ' or '-')
            lastSign--;
        bool last = TextScan.IsDigit(line[lastSign]);
        if ((!last && !TextScan.IsDigit(line[0])) || line.ContainsAny("\n\r?!:"))
            return false;
        key.Clear();
        bool letters = false, first = true;
        for (int i = 0; i < line.Length; i++)
        {
            if (TextScan.IsDigit(line[i]))
            {
                int start = i;
                while (i + 1 < line.Length && TextScan.IsDigit(line[i + 1]))
                    i++;
                if ((last || first) && !int.TryParse(line[start..(i + 1)], NumberStyles.None, CultureInfo.InvariantCulture, out number))
                    return false;
                first = false;
                key.Append('#');
            }
            else if (!TextScan.IsSpace(line[i]))
            {
                letters |= char.IsLetter(line[i]);
                key.Append(line[i]);
            }
        }

        return letters;
    }
}

using System.Text;

namespace TextModel.Lint;

/// <summary>Finds the base text of a TEI document in its file: the characters of its <c>text</c> elements.</summary>
internal static class XmlTextMap
{
    /// <summary>The map, or null where the characters of the file are not the base text (entities that somebody declared, a part of the file only).</summary>
    public static SourceMap? Find(SourceText file, string text)
    {
        List<SourceRun> runs = [];
        var found = new StringBuilder(text.Length);
        var scan = new XmlScan(file.Text);
        int inText = 0;
        while (scan.Next())
        {
            if (scan.Text is { } span && inText > 0)
                Take(file.Text, span, isLiteral: span.Start >= 9 && string.CompareOrdinal(file.Text, span.Start - 9, "<![CDATA[", 0, 9) == 0, runs, found);
            if (scan.Tag is { } tag && Local(tag.Name) == "text")
                inText++;
            if (scan.EndName is { } end && Local(end) == "text")
                inText--;
        }

        return found.Equals(text) ? new(file, [.. runs]) : null;
    }

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static void Take(string xml, TextSpan span, bool isLiteral, List<SourceRun> runs, StringBuilder found)
    {
        int start = span.Start;
        for (int at = start; at < span.End; at++)
        {
            string? other = xml[at] switch { '&' when !isLiteral => Reference(xml, at, span.End), '\r' => "\n", _ => null };
            if (other is null)
                continue;
            Run(start, at);
            found.Append(other);
            at = xml[at] == '&' ? xml.IndexOf(';', at) : at + 1 < span.End && xml[at + 1] == '\n' ? at + 1 : at;
            start = at + 1;
        }

        Run(start, span.End);

        void Run(int from, int to)
        {
            if (to <= from)
                return;
            runs.Add(new(found.Length, from, to - from));
            found.Append(xml, from, to - from);
        }
    }

    // What a reference stands for; null where it is none, and stays as it is written, so that the map is not found.
    private static string? Reference(string xml, int at, int limit)
    {
        int end = xml.IndexOf(';', at, limit - at);
        if (end < 0)
            return null;
        ReadOnlySpan<char> name = xml.AsSpan(at + 1, end - at - 1);
        if (name is ['#', .. var number])
        {
            bool isHex = number is ['x', ..];
            return int.TryParse(isHex ? number[1..] : number, isHex ? System.Globalization.NumberStyles.HexNumber : System.Globalization.NumberStyles.None, null, out int code)
                && Rune.IsValid(code) ? new Rune(code).ToString() : null;
        }

        return name switch { "amp" => "&", "lt" => "<", "gt" => ">", "quot" => "\"", "apos" => "'", _ => null };
    }
}

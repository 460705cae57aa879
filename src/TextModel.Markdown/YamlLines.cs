namespace TextModel.Formats.Markdown;

/// <summary>A key of the front matter with its values.</summary>
/// <param name="Key">The key.</param>
/// <param name="Values">The value, or the items of the list.</param>
/// <param name="Span">The lines of both, in UTF-16 code units of the file.</param>
internal sealed record FrontMatterEntry(string Key, List<string> Values, TextSpan Span);

/// <summary>Reads the lines of a YAML header: keys at the margin, scalars and lists as values.</summary>
internal static class YamlLines
{
    /// <summary>The keys in order. Lines that are nothing of the kind are reported.</summary>
    public static List<FrontMatterEntry> Read(SourceText text, TextSpan span, DiagnosticBag diagnostics)
    {
        var entries = new List<FrontMatterEntry>();
        ReadOnlySpan<char> file = text.Characters.Span;
        List<TextSpan> lines = Lines(file, span);
        for (int i = 0; i < lines.Count;)
        {
            string line = file.Slice(lines[i].Start, lines[i].Length).ToString();
            int first = i++;
            if (line.Length == 0 || line[0] == '#' || line is "---" or "...")
                continue;
            int colon = KeyEnd(line);
            if (colon < 0)
            {
                diagnostics.Add(MarkdownDiagnostics.FrontMatterLine.At(text.Path, text.GetPosition(lines[first].Start), null));
                continue;
            }

            var value = new List<string> { line[(colon + 1)..].Trim() };
            while (i < lines.Count && GoesOn(file, lines[i], value))
                value.Add(file.Slice(lines[i].Start, lines[i++].Length).Trim().ToString());
            entries.Add(new(YamlScalar.Unquote(line[..colon].Trim()), Values(value), new(lines[first].Start, lines[i - 1].End)));
        }

        return entries;
    }

    // The lines without white space at their ends; blank ones are left out.
    private static List<TextSpan> Lines(ReadOnlySpan<char> text, TextSpan span)
    {
        var lines = new List<TextSpan>();
        for (int at = span.Start; at < span.End;)
        {
            int length = text.Slice(at, span.End - at).IndexOfAny('\r', '\n');
            int end = length < 0 ? span.End : at + length, trimmed = end;
            while (trimmed > at && char.IsWhiteSpace(text[trimmed - 1]))
                trimmed--;
            if (trimmed > at)
                lines.Add(new(at, trimmed));
            at = end + 1;
        }

        return lines;
    }

    private static int KeyEnd(string line)
    {
        if (char.IsWhiteSpace(line[0]) || line[0] is '-' or '[' or '{' or ']' or '}')
            return -1;
        for (int colon = line.IndexOf(':'); colon > 0; colon = line.IndexOf(':', colon + 1))
        {
            if (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t')
                return colon;
        }

        return -1;
    }

    // Indented lines, and items of a list even at the margin.
    private static bool GoesOn(ReadOnlySpan<char> text, TextSpan line, List<string> value) =>
        text[line.Start] is ' ' or '\t' || (value[0].Length == 0 && text.Slice(line.Start, line.Length).StartsWith("- "))
        || (value[0].StartsWith('[') && !value[^1].EndsWith(']') && text[line.Start] is ']');

    private static List<string> Values(List<string> lines)
    {
        if (lines[0].Length == 0 && lines.Count > 1 && lines.TrueForAll(l => l.Length == 0 || l[0] == '-'))
            return [.. lines.Skip(1).Select(l => YamlScalar.Read(l[1..].Trim())).Where(v => v.Length > 0)];
        // Keys inside a key: a structure that this reader leaves alone.
        if (lines[0].Length == 0 && lines.Count > 1 && KeyEnd(lines[1]) > 0)
            return [];
        bool literal = lines[0] is "|" or "|-" or "|+" or ">" or ">-" or ">+";
        string whole = string.Join(lines[0].StartsWith('|') ? '\n' : ' ', literal ? lines.Skip(1) : lines).Trim();
        if (literal)
            return whole.Length == 0 ? [] : [whole];
        if (whole.StartsWith('[') && whole.EndsWith(']'))
            return [.. YamlScalar.Items(whole[1..^1]).Where(v => v.Length > 0)];
        // A line that ends in a backslash goes on in the next without a space.
        string value = whole.StartsWith('"') ? YamlScalar.Read(string.Join('\n', lines).Trim()) : YamlScalar.Read(whole);
        return value.Length == 0 || value is "~" or "null" ? [] : [value];
    }
}

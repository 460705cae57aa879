using System.Text;

namespace TextModel.Formats.Conll;

/// <summary>The last column of CoNLL-U: names with values, separated by bars, with the escapes of UDPipe.</summary>
/// <remarks><see href="https://ufal.mff.cuni.cz/udpipe/1/users-manual"/>: <c>\s</c>, <c>\t</c>, <c>\r</c>, <c>\n</c>, <c>\p</c> (a bar) and <c>\\</c>.</remarks>
internal static class Misc
{
    public static string? Get(string misc, string name)
    {
        foreach (string part in misc.Split('|'))
        {
            if (part.Length > name.Length && part[name.Length] == '=' && part.StartsWith(name, StringComparison.Ordinal))
                return part[(name.Length + 1)..];
        }

        return null;
    }

    /// <summary>The pairs without those of some names.</summary>
    public static string Without(string misc, Func<string, bool> name) =>
        string.Join('|', misc.Split('|').Where(p => p.Length > 0 && p != "_" && !name(p.Split('=')[0])));

    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (char c in value)
            _ = c switch
            {
                ' ' => escaped.Append(@"\s"),
                '\t' => escaped.Append(@"\t"),
                '\r' => escaped.Append(@"\r"),
                '\n' => escaped.Append(@"\n"),
                '|' => escaped.Append(@"\p"),
                '\\' => escaped.Append(@"\\"),
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }

    public static string Undo(string value)
    {
        var text = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                text.Append(value[i]);
                continue;
            }

            char c = value[++i];
            _ = c switch
            {
                's' => text.Append(' '),
                't' => text.Append('\t'),
                'r' => text.Append('\r'),
                'n' => text.Append('\n'),
                'p' => text.Append('|'),
                '\\' => text.Append('\\'),
                _ => text.Append('\\').Append(c),
            };
        }

        return text.ToString();
    }
}

using System.Text;

namespace TextModel.Entities;

/// <summary>Reads the records of a CSV table (RFC 4180) as spreadsheets write it: comma, semicolon or tab, whichever the heading has most of.</summary>
internal static class CsvRecords
{
    /// <summary>The fields of each record, each with the offset at which it begins; an empty line has one empty field.</summary>
    /// <param name="text">The table; a byte order mark before it does not count.</param>
    /// <param name="unclosed">Told where a quotation mark is opened and not closed; the rest of the table is then one field.</param>
    public static IEnumerable<List<(string Value, int Start)>> Of(string text, Action<int>? unclosed = null)
    {
        int at = text.StartsWith('\uFEFF') ? 1 : 0;
        char separator = SeparatorOf(text.AsSpan(at));
        while (at < text.Length)
        {
            List<(string Value, int Start)> fields = [];
            do
            {
                int start = at;
                (string value, at) = at < text.Length && text[at] == '"' ? Quoted(text, at, separator, unclosed) : Plain(text, at, separator);
                fields.Add((value, start));
            }
            while (at < text.Length && text[at] == separator && ++at > 0);
            if (at < text.Length)
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            yield return fields;
        }
    }

    private static (string Value, int End) Plain(string text, int at, char separator)
    {
        int length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        int end = length < 0 ? text.Length : at + length;
        return (text[at..end], end);
    }

    private static (string Value, int End) Quoted(string text, int at, char separator, Action<int>? unclosed)
    {
        var value = new StringBuilder();
        for (int from = at + 1; ;)
        {
            int quote = text.IndexOf('"', from);
            if (quote < 0)
            {
                unclosed?.Invoke(at);
                return (value.Append(text, from, text.Length - from).ToString(), text.Length);
            }

            value.Append(text, from, quote - from);
            if (quote + 1 < text.Length && text[quote + 1] == '"')
            {
                value.Append('"');
                from = quote + 2;
                continue;
            }

            // What stands between the closing mark and the separator belongs to the value, as spreadsheets read it.
            (string rest, int end) = Plain(text, quote + 1, separator);
            return (value.Append(rest).ToString(), end);
        }
    }

    private static char SeparatorOf(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAny('\r', '\n');
        ReadOnlySpan<char> heading = length < 0 ? text : text[..length];
        int commas = heading.Count(','), semicolons = heading.Count(';'), tabs = heading.Count('\t');
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}

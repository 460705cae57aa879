using System.Text;

namespace TextModel.Entities;

/// <summary>Reads the records of a CSV table (RFC 4180) as spreadsheets write it: comma, semicolon or tab, whichever the heading has most of.</summary>
internal static class CsvRecords
{
    /// <summary>The fields of each record, with the offset at which it begins; empty lines are none.</summary>
    public static IEnumerable<(List<string> Fields, int Start)> Of(string text)
    {
        char separator = SeparatorOf(text);
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            var fields = new List<string>();
            do
                fields.Add(Field(text, ref at, separator));
            while (at < text.Length && text[at] == separator && ++at > 0);
            if (at < text.Length)
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            if (fields is not [""])
                yield return (fields, start);
        }
    }

    private static string Field(string text, ref int at, char separator)
    {
        var value = new StringBuilder();
        if (at < text.Length && text[at] == '"')
        {
            for (at++; at < text.Length; at++)
            {
                if (text[at] == '"' && (++at == text.Length || text[at] != '"'))
                    break;
                value.Append(text[at]);
            }
        }

        for (; at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'); at++)
            value.Append(text[at]);
        return value.ToString();
    }

    private static char SeparatorOf(string text)
    {
        int length = text.AsSpan().IndexOfAny('\r', '\n');
        ReadOnlySpan<char> heading = length < 0 ? text : text.AsSpan(0, length);
        int commas = heading.Count(','), semicolons = heading.Count(';'), tabs = heading.Count('\t');
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}

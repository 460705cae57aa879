using System.Buffers;
using System.Text;

namespace TextModel.Formats.Markdown;

/// <summary>Puts a backslash into what would make a line the beginning of something else.</summary>
internal static class LineStarts
{
    private static readonly SearchValues<char> Rule = SearchValues.Create("|-: \t>");

    /// <summary>The lines of a paragraph.</summary>
    /// <param name="written">The lines.</param>
    /// <param name="isFirst">Whether the file begins with them.</param>
    public static string Escape(StringBuilder written, bool isFirst)
    {
        string lines = written.ToString();
        StringBuilder? result = null;
        int copied = 0;
        for (int at = 0; at < lines.Length;)
        {
            int length = lines.AsSpan(at).IndexOf('\n'), end = length < 0 ? lines.Length : at + length;
            int place = PlaceIn(lines.AsSpan(at, end - at), isFirst && at == 0);
            if (place >= 0)
            {
                result ??= new(lines.Length + 16);
                result.Append(lines, copied, at + place - copied).Append('\\');
                copied = at + place;
            }

            at = end + 1;
        }

        return result is null ? lines : result.Append(lines, copied, lines.Length - copied).ToString();
    }

    // Where the backslash goes; -1 where none is needed.
    private static int PlaceIn(ReadOnlySpan<char> line, bool isFirst)
    {
        if (line.IsEmpty)
            return -1;
        switch (line[0])
        {
            case '#':
                int level = line.IndexOfAnyExcept('#');
                return level < 0 || (level <= 6 && line[level] is ' ' or '\t') ? 0 : -1;
            case '>':
                return 0;
            case '-' or '*' or '_' or '=':
                return (line[0] is '-' or '*' && (line.Length == 1 || line[1] is ' ' or '\t')) || IsRuler(line) || IsRow(line) ? 0 : -1;
            case '+':
                return line.Length == 1 || line[1] is ' ' or '\t' or '-' or '=' || (isFirst && line.StartsWith("+++")) ? 0 : -1;
            case ':':
                return line.Length == 1 || line[1] is ' ' or '\t' || IsRow(line) ? 0 : -1;
            case '~':
                return line.Length == 1 || line[1] is ' ' or '\t' || line.StartsWith("~~~") ? 0 : -1;
            case '`':
                return line.StartsWith("```") ? 0 : -1;
            case '|':
                return IsRow(line) ? 0 : -1;
            case '[':
                // What is in the first brackets would be a name for an address.
                int close = line.IndexOf(']');
                while (close > 0 && line[close - 1] == '\\')
                    close = line[(close + 1)..].IndexOf(']') is >= 0 and int further ? close + 1 + further : -1;
                return close < 0 || close + 1 >= line.Length || line[close + 1] != ':' ? -1 : line[1] == '^' ? close + 1 : 0;
            case '{':
                return isFirst ? 0 : -1;
            case >= '0' and <= '9':
                int digits = line.IndexOfAnyExceptInRange('0', '9');
                return digits is > 0 and < 10 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] is ' ' or '\t') ? digits : -1;
            default:
                return -1;
        }
    }

    // "---", "* * *": a rule, or the underline of a heading.
    private static bool IsRuler(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(line[0], ' ', '\t') < 0;

    // The line below the head of a table.
    private static bool IsRow(ReadOnlySpan<char> line) => line.Contains('-') && line.Contains('|') && line.IndexOfAnyExcept(Rule) < 0;
}

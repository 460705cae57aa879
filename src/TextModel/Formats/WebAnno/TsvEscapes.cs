using System.Globalization;
using System.Text;

namespace TextModel.Formats.WebAnno;

/// <summary>Escapes of texts and of values.</summary>
internal static class TsvEscapes
{
    /// <summary>A piece of the text, or a token, on one line.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append(@"\\"),
                '\t' => escaped.Append(@"\t"),
                '\n' => escaped.Append(@"\n"),
                '\r' => escaped.Append(@"\r"),
                '\f' => escaped.Append(@"\f"),
                '\b' => escaped.Append(@"\b"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:X4}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A value in a cell.</summary>
    public static string Value(string value)
    {
        if (value.Length == 0)
            return "";
        string escaped = Text(value);
        var more = new StringBuilder(escaped.Length);
        for (int i = 0; i < escaped.Length; i++)
        {
            char c = escaped[i];
            if (c is '[' or ']' or '|' or '_' or ';' or '*' || (c == '-' && i + 1 < escaped.Length && escaped[i + 1] == '>'))
                more.Append('\\');
            more.Append(c);
        }

        return more.ToString();
    }

    /// <summary>Text or a value without its escapes; a backslash before anything else stands for what follows it.</summary>
    public static string Undo(string escaped)
    {
        if (!escaped.Contains('\\', StringComparison.Ordinal))
            return escaped;
        var text = new StringBuilder(escaped.Length);
        for (int i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\' || i + 1 == escaped.Length)
            {
                text.Append(escaped[i]);
                continue;
            }

            char c = escaped[++i];
            if (c == 'u' && i + 4 < escaped.Length + 0 && ushort.TryParse(escaped.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                text.Append((char)unit);
                i += 4;
                continue;
            }

            text.Append(c switch { 't' => '\t', 'n' => '\n', 'r' => '\r', 'f' => '\f', 'b' => '\b', _ => c });
        }

        return text.ToString();
    }

    /// <summary>The parts of a cell between separators that are not escaped.</summary>
    public static List<string> Split(string cell, char separator)
    {
        var parts = new List<string>();
        int start = 0;
        for (int i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\\')
                i++;
            else if (cell[i] == separator)
            {
                parts.Add(cell[start..i]);
                start = i + 1;
            }
        }

        parts.Add(cell[start..]);
        return parts;
    }

    /// <summary>Takes <c>[12]</c> from the end of a value.</summary>
    /// <returns>What stands between the brackets; null where there are none.</returns>
    public static string? TakeNumber(ref string value)
    {
        if (!value.EndsWith(']'))
            return null;
        int open = value.LastIndexOf('[');
        if (open < 0 || (open > 0 && value[open - 1] == '\\'))
            return null;
        string number = value[(open + 1)..^1];
        value = value[..open];
        return number;
    }
}

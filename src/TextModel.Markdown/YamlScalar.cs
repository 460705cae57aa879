using System.Globalization;
using System.Text;

namespace TextModel.Formats.Markdown;

/// <summary>Reads single values of a YAML header: plain, in single quotes, in double quotes with escapes.</summary>
internal static class YamlScalar
{
    /// <summary>The value, without quotes and without a comment after it.</summary>
    public static string Read(string value)
    {
        if (value.Length > 0 && value[0] is '"' or '\'')
            return Unquote(value);
        int comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }

    /// <summary>The words between quotes; a value without quotes as it is.</summary>
    public static string Unquote(string value)
    {
        if (value.Length < 2 || value[0] is not ('"' or '\''))
            return value;
        int end = value.LastIndexOf(value[0]);
        string inner = end > 0 ? value[1..end] : value[1..];
        return value[0] == '\'' ? inner.Replace("''", "'", StringComparison.Ordinal) : Unescape(inner);
    }

    /// <summary>The items of a list between brackets.</summary>
    public static IEnumerable<string> Items(string list)
    {
        char quote = '\0';
        int start = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (quote == '\0' && list[i] == ','))
            {
                yield return Read(list[start..i].Trim());
                start = i + 1;
            }
            else if (quote != '\0')
            {
                quote = list[i] == quote ? '\0' : quote;
            }
            else if (list[i] is '"' or '\'' && list[start..i].Trim().Length == 0)
            {
                quote = list[i];
            }
        }
    }

    // The escapes of YAML 1.2, section 5.7. A line end is a space, or nothing after a backslash.
    private static string Unescape(string inner)
    {
        var result = new StringBuilder(inner.Length);
        for (int i = 0; i < inner.Length; i++)
        {
            char c = inner[i];
            if (c != '\\' || i + 1 == inner.Length)
            {
                result.Append(c == '\n' ? ' ' : c);
                continue;
            }

            char escape = inner[++i];
            int digits = escape switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                bool number = i + digits < inner.Length
                    && int.TryParse(inner.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
                    && Rune.IsValid(value) && Append(result, value);
                if (number)
                    i += digits;
                else
                    result.Append(escape);
                continue;
            }

            switch (escape)
            {
                case '\n': break;
                case 'n': result.Append('\n'); break;
                case 't': result.Append('\t'); break;
                case '_': result.Append('\u00A0'); break;
                case 'N' or 'L' or 'P' or 'r' or 'v' or 'f': result.Append(' '); break;
                case '0' or 'a' or 'b' or 'e': break;
                default: result.Append(escape); break;
            }
        }

        return result.ToString();
    }

    private static bool Append(StringBuilder result, int rune)
    {
        result.Append(new Rune(rune).ToString());
        return true;
    }
}

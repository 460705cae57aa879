using System.Globalization;
using System.Text;

namespace TextModel.Cli.Output;

/// <summary>Makes text from files fit for a terminal: no control character gets through.</summary>
internal static class Clean
{
    /// <summary>One line: a run of white space with a line end or tab in it becomes one space; other control and direction characters, and what is no character, become U+FFFD.</summary>
    public static string Line(string text)
    {
        bool clean = true;
        foreach (char c in text)
            clean &= !IsDangerous(c);
        if (clean)
            return text;
        var result = new StringBuilder(text.Length);
        bool joined = false;
        foreach (char c in text)
        {
            if (IsDangerous(c) && char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
                joined = true;
            }
            else if (!joined || c != ' ')
            {
                result.Append(IsDangerous(c) ? '\uFFFD' : c);
                joined = false;
            }
        }

        return result.ToString();
    }

    /// <summary>One line of at most <paramref name="length"/> UTF-16 units, with an ellipsis where something is left out.</summary>
    public static string Excerpt(string text, int length)
    {
        // Far more than is shown suffices to know that something is left out.
        string line = Line(text.Length > length * 8 ? text[..(length * 8)] : text).Trim();
        if (line.Length <= length)
            return line;
        int end = length - 1;
        // Never between the halves of a pair, and never before a combining mark.
        while (end > 0 && (char.IsLowSurrogate(line[end]) || CharUnicodeInfo.GetUnicodeCategory(line[end]) is UnicodeCategory.NonSpacingMark))
            end--;
        return string.Concat(line.AsSpan(0, end).TrimEnd(), "…");
    }

    // Control characters, line and paragraph separators, what turns the direction of writing; and what is no character, which has no width either.
    private static bool IsDangerous(char c) =>
        char.IsControl(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') || c is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

using System.Globalization;

namespace TextModel;

/// <summary>Marks of notes as they are printed: <c>3</c>, <c>[12]</c>, <c>(a)</c>, <c>**</c>, <c>iv</c>, raised numbers.</summary>
internal static class NoteMark
{
    private const int Longest = 6;
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The number or sign, without brackets and in plain digits; null where words are printed and no mark.</summary>
    public static string? Of(ReadOnlySpan<char> printed)
    {
        ReadOnlySpan<char> mark = printed.Trim();
        if (mark is ['[', .., ']'] or ['(', .., ')'])
            mark = mark[1..^1].Trim();
        mark = mark.TrimEnd('.').TrimEnd(')');
        if (mark.Length is 0 or > Longest)
            return null;
        if (Raised.Contains(mark[0], StringComparison.Ordinal))
            return PlainDigits(mark);
        return IsNumber(mark) || IsSign(mark) || IsRoman(mark) ? mark.ToString() : null;
    }

    private static string? PlainDigits(ReadOnlySpan<char> mark)
    {
        int value = 0;
        foreach (char c in mark)
        {
            int digit = Raised.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                return null;
            value = (value * 10) + digit;
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    // A number, or one with a letter or an asterisk: 3, 3a, 3*. A letter alone.
    private static bool IsNumber(ReadOnlySpan<char> mark)
    {
        ReadOnlySpan<char> digits = mark[^1] is '*' || char.IsLetter(mark[^1]) ? mark[..^1] : mark;
        foreach (char c in digits)
        {
            if (!char.IsDigit(c))
                return false;
        }

        return digits.Length > 0 || mark[0] != '*';
    }

    private static bool IsSign(ReadOnlySpan<char> mark)
    {
        foreach (char c in mark)
        {
            if (c is not ('*' or '†' or '‡' or '§' or '¶' or '‖' or '#'))
                return false;
        }

        return true;
    }

    private static bool IsRoman(ReadOnlySpan<char> mark) => mark.IndexOfAnyExcept("ivxlc") < 0 || mark.IndexOfAnyExcept("IVXLC") < 0;
}

using System.Globalization;

namespace TextModel.Entities;

/// <summary>The words before and after a place of a run.</summary>
internal sealed class DateCursor(string text, TextRun run)
{
    // No part of a date is farther from the next, whatever the indentation; so a search never goes far.
    private const int Reach = 64;

    /// <summary>The text of a span.</summary>
    public ReadOnlySpan<char> Text(TextSpan span) => text.AsSpan(span.Start, span.Length);

    /// <summary>The word before an offset, and the punctuation between without white space; an empty span where there is none, or a blank line comes between.</summary>
    public TextSpan Before(int at, int floor, out string gap)
    {
        gap = "";
        int limit = Math.Max(floor, at - Reach), lines = 0, end = at;
        while (end > limit && !char.IsLetterOrDigit(text[end - 1]))
        {
            char unit = text[--end];
            if (unit == '\n' && ++lines > 1)
                return TextSpan.At(at);
            if (!char.IsWhiteSpace(unit))
                gap = unit + gap;
        }

        int start = end;
        while (start > limit && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return start > run.Start && start == limit && char.IsLetterOrDigit(text[start - 1]) ? TextSpan.At(at) : new(start, end);
    }

    /// <summary>The word after an offset where only one blank or line end comes between; otherwise an empty span.</summary>
    public TextSpan After(int at)
    {
        int start = at;
        while (start < run.End && start - at < 3 && char.IsWhiteSpace(text[start]))
            start++;
        int end = start;
        while (end < run.End && end - start < Reach && char.IsLetter(text[end]))
            end++;
        return new(start, end);
    }

    /// <summary>The year after <paramref name="year"/> that stands after a dash, in full or as two digits; 0 where none does.</summary>
    public int YearBehindDash(int at, int year, out int end)
    {
        end = at;
        int dash = at;
        while (dash < run.End && dash - at < 2 && text[dash] == ' ')
            dash++;
        if (dash == run.End || text[dash] is not ('-' or '–' or '—' or '/'))
            return 0;
        int start = dash + 1;
        while (start < run.End && start - dash < 3 && text[start] == ' ')
            start++;
        end = start;
        while (end < run.End && char.IsAsciiDigit(text[end]))
            end++;
        if (end - start is not (2 or 4) || (end < run.End && char.IsLetterOrDigit(text[end])) || (end + 1 < run.End && text[end] is ',' or '.' or '-' && char.IsAsciiDigit(text[end + 1])))
            return 0;
        int second = int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture);
        second = end - start == 2 ? (year / 100 * 100) + second : second;
        return second > year && second - year <= 500 ? second : 0;
    }

    /// <summary>The day of the month that a word gives (<c>14</c>, <c>14th</c>, <c>1er</c>), or 0.</summary>
    public static int Day(ReadOnlySpan<char> word)
    {
        int digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        return digits is 1 or 2 && word[digits..] is "" or "st" or "nd" or "rd" or "th" or "er" or "го" or "º"
            && int.Parse(word[..digits], CultureInfo.InvariantCulture) is var day and >= 1 and <= 31 ? day : 0;
    }
}

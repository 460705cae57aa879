using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>Dates as they are printed: <c>October 14, 1925</c>, <c>7 February 1994</c>, <c>November 1904</c>, <c>1925-10-14</c>, <c>8-18-89</c>.</summary>
internal static class Dates
{
    private static readonly string[][] Months =
    [
        ["january", "jan", "janvier", "januar", "jänner", "enero", "gennaio"], ["february", "feb", "février", "februar", "febrero", "febbraio"],
        ["march", "mar", "mars", "märz", "marzo"], ["april", "apr", "avril", "abril", "aprile"], ["may", "mai", "mayo", "maggio"],
        ["june", "jun", "juin", "juni", "junio", "giugno"], ["july", "jul", "juillet", "juli", "julio", "luglio"],
        ["august", "aug", "août", "agosto"], ["september", "sept", "sep", "septembre", "septiembre", "settembre"],
        ["october", "oct", "octobre", "oktober", "octubre", "ottobre"], ["november", "nov", "novembre", "noviembre"],
        ["december", "dec", "décembre", "dezember", "diciembre", "dicembre"],
    ];

    /// <summary>Reads a stretch that is a date and nothing else.</summary>
    public static PartialDate? TryRead(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t\r\n.()[]");
        if (text.Length is < 4 or > 40)
            return null;
        if (PartialDate.TryParse(text, out PartialDate exact))
            return exact;
        return text.IndexOfAny('-', '/') > 0 && !text.Contains(' ') ? Numbers(text) : Words(text);
    }

    /// <summary>Reads a date at the end of a stretch, behind a comma: <c>M. Rossi, 8-18-89</c>.</summary>
    public static PartialDate? TryReadLast(ReadOnlySpan<char> text, out int start)
    {
        for (start = text.IndexOf(','); start >= 0 && start < text.Length;)
        {
            start++;
            if (TryRead(text[start..]) is { } date)
                return date;
            int next = text[start..].IndexOf(',');
            start = next < 0 ? text.Length : start + next;
        }

        return null;
    }

    /// <summary>The last year from 1400 to 2100 that stands in a stretch.</summary>
    public static PartialDate? LastYear(ReadOnlySpan<char> text)
    {
        for (int end = text.Length; end >= 4; end--)
        {
            ReadOnlySpan<char> year = text[(end - 4)..end];
            if (year.IndexOfAnyExceptInRange('0', '9') < 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])) && (end == 4 || !char.IsLetterOrDigit(text[end - 5]))
                && int.Parse(year, CultureInfo.InvariantCulture) is >= 1400 and <= 2100 and int value)
                return new(value);
        }

        return null;
    }

    // Month, day, year as Americans write it; a first number above 12 must be the day.
    private static PartialDate? Numbers(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        int count = 0;
        foreach (Range range in text.SplitAny('-', '/'))
        {
            if (count == 3 || !int.TryParse(text[range], NumberStyles.None, CultureInfo.InvariantCulture, out parts[count]))
                return null;
            count++;
        }

        if (count != 3)
            return null;
        int year = parts[2] < 100 ? 1900 + parts[2] : parts[2];
        return parts[0] > 12 ? Make(year, parts[1], parts[0]) : Make(year, parts[0], parts[1]);
    }

    private static PartialDate? Words(ReadOnlySpan<char> text)
    {
        int? day = null, month = null, year = null;
        foreach (Range range in text.SplitAny(' ', ',', '.'))
        {
            ReadOnlySpan<char> word = text[range].Trim();
            if (word.IsEmpty || word is "of" or "de" or "the" || (month is null && year is null && IsWeekday(word)))
                continue;
            ReadOnlySpan<char> digits = word.TrimEnd("stndrh");
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                if (number is >= 1 and <= 31 && day is null && digits.Length < 3)
                    day = number;
                else if (digits.Length == 4 && digits.Length == word.Length && year is null)
                    year = number;
                else
                    return null;
            }
            else if (month is null && MonthOf(word) is { } found)
            {
                month = found;
            }
            else
            {
                return null;
            }
        }

        return year is { } y && (day is null || month is not null) ? Make(y, month, day) : null;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        word.EndsWith("day", StringComparison.OrdinalIgnoreCase) && word.Length is >= 6 and <= 9;

    private static int? MonthOf(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < Months.Length; i++)
        {
            foreach (string name in Months[i])
            {
                if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return i + 1;
            }
        }

        return null;
    }

    private static PartialDate? Make(int year, int? month, int? day)
    {
        if (month is < 1 or > 12 || day is < 1 || year is < 1 or > 9999)
            return null;
        return day is { } d && month is { } m && d > DateTime.DaysInMonth(year, m) ? null : new PartialDate(year, month, day);
    }
}

using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>Dates as they are printed: <c>October 14, 1925</c>, <c>7 February 1994</c>, <c>November 1904</c>, <c>1925-10-14</c>, <c>8-18-89</c>, <c>12.3.1994</c>, <c>le 3 mai 1968</c>, <c>Summer 1992</c>.</summary>
internal static class Dates
{
    /// <summary>Reads a stretch that is a date and nothing else, perhaps with the time of day.</summary>
    public static PartialDate? TryRead(ReadOnlySpan<char> text, bool dayFirst = false)
    {
        text = text.Trim(" \t\r\n.,;()[]*_");
        if (text.Length is < 4 or > 60 || !HasDigit(text))
            return null;
        if (PartialDate.TryParse(text, out PartialDate exact))
            return exact;
        var scanner = new DateScanner(text, new(dayFirst, ShortYears: true));
        Rows<FoundDate> found = scanner.All();
        if (found.Count == 0)
            return text.Length <= 40 ? scanner.YearAlone() ?? MonthOfYear(text) : null;
        return scanner.IsAll(found[0]) ? found[0].Date : null;
    }

    /// <summary>Whether the period at a line's end is that of "year", as in <c>3 мая 1968 г.</c>, and ends no sentence.</summary>
    public static bool EndsInYear(ReadOnlySpan<char> line) => line is [.., >= '0' and <= '9', ' ' or '\u00A0', 'г', '.'] or [.., >= '0' and <= '9', 'г', '.'];

    /// <summary>Finds the dates with a month that stand among other words, in order.</summary>
    public static Rows<FoundDate> FindAll(ReadOnlySpan<char> line, DateStyle style = default) => HasDigit(line) ? new DateScanner(line, style).All() : [];

    /// <summary>Reads the first date with a month that stands among other words: <c>Interview of 4 May 1983 in Nyborg</c>.</summary>
    public static PartialDate? Find(ReadOnlySpan<char> line, DateStyle style = default) => FindAll(line, style) is { Count: > 0 } found ? found[0].Date : null;

    /// <summary>Reads a date at the end of a stretch, after a comma: <c>M. Rossi, 8-18-89</c>.</summary>
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

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

    // "5/1968", "05.1968"
    private static PartialDate? MonthOfYear(ReadOnlySpan<char> text)
    {
        int sign = text.IndexOfAny('/', '.', '-');
        return sign is 1 or 2 && text.Length - sign == 5 && int.TryParse(text[..sign], NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
            && int.TryParse(text[(sign + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1400 and <= 2100 ? new(year, month) : null;
    }
}

using System.Globalization;

namespace TextModel;

/// <summary>A date of the Gregorian calendar that may lack its day, or its day and month.</summary>
/// <remarks>Written as in ISO 8601 and in TEI's <c>@when</c>: <c>1925</c>, <c>1925-10</c>, <c>1925-10-14</c>; years before 1 are negative.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>, ISpanParsable<PartialDate>
{
    /// <summary>A date.</summary>
    /// <param name="year">The year, -9999 to 9999.</param>
    /// <param name="month">The month, 1 to 12, or null.</param>
    /// <param name="day">The day of the month, or null; only with a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (!IsDate(year, month, day))
        {
            throw new ArgumentOutOfRangeException(
                day is not null ? nameof(day) : month is not null ? nameof(month) : nameof(year),
                $"There is no date with year {year}, month {month?.ToString(CultureInfo.InvariantCulture) ?? "(none)"}, day {day?.ToString(CultureInfo.InvariantCulture) ?? "(none)"}.");
        }

        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year; 0 is the year before 1.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, where it is known.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, where it is known.</summary>
    public int? Day { get; }

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    /// <returns>Whether <paramref name="text"/> is such a date.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        bool negative = text is ['-', ..];
        ReadOnlySpan<char> digits = negative ? text[1..] : text;
        if (digits.Length is not (4 or 7 or 10) || (digits.Length > 4 && digits[4] != '-') || (digits.Length > 7 && digits[7] != '-'))
            return false;
        int? month = null, day = null;
        if (!Number(digits[..4], out int year))
            return false;
        if (digits.Length > 4)
        {
            if (!Number(digits[5..7], out int value))
                return false;
            month = value;
        }

        if (digits.Length > 7)
        {
            if (!Number(digits[8..10], out int value))
                return false;
            day = value;
        }

        // "-0000" is no year; ISO 8601 writes 0 as 0000.
        if ((negative && year == 0) || !IsDate(negative ? -year : year, month, day))
            return false;
        year = negative ? -year : year;
        date = new(year, month, day);
        return true;

        static bool Number(ReadOnlySpan<char> part, out int value) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no such date.</exception>
    public static PartialDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static PartialDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out PartialDate date) ? date : throw new FormatException($"'{text}' is not a date like 1925, 1925-10 or 1925-10-14.");

    static bool IParsable<PartialDate>.TryParse(string? s, IFormatProvider? provider, out PartialDate result) => TryParse(s.AsSpan(), out result);

    static PartialDate IParsable<PartialDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<PartialDate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result) => TryParse(s, out result);

    static PartialDate ISpanParsable<PartialDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Earlier dates first; a date without month or day comes before those inside it.</summary>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>Whether the left date is the earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date is the later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date is not the later.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date is not the earlier.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public override string ToString()
    {
        string year = Year < 0 ? $"-{-Year:0000}" : $"{Year:0000}";
        return (Month, Day) switch { (null, _) => year, (_, null) => $"{year}-{Month:00}", _ => $"{year}-{Month:00}-{Day:00}" };
    }

    private static bool IsDate(int year, int? month, int? day) =>
        year is >= -9999 and <= 9999 && month is null or (>= 1 and <= 12) && (day is null || (month is { } m && day >= 1 && day <= DaysIn(year, m)));

    private static int DaysIn(int year, int month) =>
        month == 2 ? (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31;
}

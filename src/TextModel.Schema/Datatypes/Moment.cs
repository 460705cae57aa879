using System.Globalization;

namespace TextModel.Schema.Datatypes;

/// <summary>A moment or a part of the calendar (xsd:dateTime and its kin, part 2, sections 3.2.7 to 3.2.14).</summary>
/// <param name="Seconds">Seconds since the start of the year 1, in the value's own zone made UTC.</param>
/// <param name="Fraction">Digits of a fraction of a second, without zeros at the end.</param>
/// <param name="HasZone">Whether a time zone was given.</param>
internal sealed record Moment(Int128 Seconds, string Fraction, bool HasZone)
{
    private const int ZoneLimit = 14 * 3600;
    private static readonly int[] MonthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

    /// <summary>Reads a lexical form by its template: y year, m month, d day, t time, other characters as they are; null if it is none.</summary>
    /// <remarks>Years before 1 have no year 0 (the first edition of XML Schema): -0001 is the year before 0001, and was a leap year.</remarks>
    public static Moment? Parse(string text, string template)
    {
        int at = 0, month = 1, day = 1, seconds = 0;
        Int128 year = 2000;
        string fraction = "";
        foreach (char part in template)
        {
            switch (part)
            {
                case 'y':
                    if (!ReadYear(text, ref at, out year))
                        return null;
                    break;
                case 'm':
                    if (!ReadTwo(text, ref at, out month) || month is < 1 or > 12)
                        return null;
                    break;
                case 'd':
                    if (!ReadTwo(text, ref at, out day) || day is < 1 or > 31)
                        return null;
                    break;
                case 't':
                    if (!ReadTime(text, ref at, out seconds, out fraction))
                        return null;
                    break;
                default:
                    if (at >= text.Length || text[at++] != part)
                        return null;
                    break;
            }
        }

        if (!ReadZone(text, at, out int? zone) || day > DaysOf(year, month))
            return null;
        Int128 total = (DaysBefore(year, month) + day - 1) * 86400 + seconds - (zone ?? 0);
        return new(total, fraction, zone is not null);
    }

    /// <summary>Days from the start of the year 1 to the start of a month.</summary>
    /// <param name="year">Counted with a year 0.</param>
    /// <param name="month">1 to 12.</param>
    public static Int128 DaysBefore(Int128 year, int month)
    {
        Int128 before = year - 1;
        return before * 365 + FloorDivide(before, 4) - FloorDivide(before, 100) + FloorDivide(before, 400)
            + MonthStarts[month - 1] + (month > 2 && IsLeap(year) ? 1 : 0);
    }

    /// <summary>-1, 0 or 1; null where only one has a zone and 14 hours decide.</summary>
    public int? CompareTo(Moment other)
    {
        if (HasZone == other.HasZone)
            return Order(Seconds, Fraction, other.Seconds, other.Fraction);
        // Without a zone it may be up to 14 hours earlier or later.
        int early = Order(Seconds - ZoneLimit, Fraction, other.Seconds, other.Fraction);
        int late = Order(Seconds + ZoneLimit, Fraction, other.Seconds, other.Fraction);
        return early == late ? early : null;
    }

    private static int Order(Int128 a, string fractionA, Int128 b, string fractionB) =>
        a != b ? a.CompareTo(b) : Math.Sign(string.CompareOrdinal(fractionA, fractionB));

    private static Int128 FloorDivide(Int128 a, int b) => a >= 0 ? a / b : -((-a + b - 1) / b);

    private static bool IsLeap(Int128 year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static int DaysOf(Int128 year, int month) => MonthStarts[month] - MonthStarts[month - 1] + (month == 2 && IsLeap(year) ? 1 : 0);

    private static bool ReadYear(string text, ref int at, out Int128 year)
    {
        year = 0;
        bool isNegative = at < text.Length && text[at] == '-';
        if (isNegative)
            at++;
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        int length = at - start;
        if (length < 4 || (length > 4 && text[start] == '0') || length > 25)
            return false;
        year = Int128.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
        if (year == 0)
            return false;
        if (isNegative)
            year = -year + 1;
        return true;
    }

    private static bool ReadTwo(string text, ref int at, out int number)
    {
        number = 0;
        if (at + 2 > text.Length || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
            return false;
        number = (text[at] - '0') * 10 + text[at + 1] - '0';
        at += 2;
        return true;
    }

    private static bool ReadTime(string text, ref int at, out int seconds, out string fraction)
    {
        seconds = 0;
        fraction = "";
        if (!ReadTwo(text, ref at, out int hour) || !Skip(text, ref at, ':') || !ReadTwo(text, ref at, out int minute)
            || !Skip(text, ref at, ':') || !ReadTwo(text, ref at, out int second))
            return false;
        if (at < text.Length && text[at] == '.')
        {
            int start = ++at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            if (at == start)
                return false;
            fraction = text[start..at].TrimEnd('0');
        }

        if (minute > 59 || second > 59 || hour > 24 || (hour == 24 && (minute > 0 || second > 0 || fraction.Length > 0)))
            return false;
        seconds = hour * 3600 + minute * 60 + second;
        return true;
    }

    private static bool Skip(string text, ref int at, char wanted) => at < text.Length && text[at++] == wanted;

    private static bool ReadZone(string text, int at, out int? zone)
    {
        zone = null;
        if (at == text.Length)
            return true;
        char sign = text[at++];
        if (sign == 'Z')
            zone = 0;
        else if (sign is not ('+' or '-') || !ReadTwo(text, ref at, out int hours) || !Skip(text, ref at, ':') || !ReadTwo(text, ref at, out int minutes)
            || minutes > 59 || hours > 14 || (hours == 14 && minutes > 0))
            return false;
        else
            zone = (hours * 3600 + minutes * 60) * (sign == '-' ? -1 : 1);
        return at == text.Length;
    }
}

using System.Globalization;

namespace TextModel.Schema.Datatypes;

/// <summary>A duration: months, and seconds with their fraction (xsd:duration, part 2, section 3.2.6).</summary>
internal sealed record DurationValue(bool IsNegative, Int128 Months, Int128 Seconds, string Fraction)
{
    // The four instants with which the specification compares (3.2.6.2): year, month.
    private static readonly (int Year, int Month)[] Instants = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

    /// <summary>Reads the lexical form; null if it is none.</summary>
    public static DurationValue? Parse(string text)
    {
        int at = 0;
        bool isNegative = text.StartsWith('-');
        if (isNegative)
            at++;
        if (at >= text.Length || text[at++] != 'P' || at == text.Length)
            return null;
        Int128 months = 0, seconds = 0;
        string fraction = "";
        bool inTime = false;
        string allowed = "YMD";
        while (at < text.Length)
        {
            if (text[at] == 'T')
            {
                if (inTime || ++at == text.Length)
                    return null;
                inTime = true;
                allowed = "HMS";
                continue;
            }

            int start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            if (at == start)
                return null;
            Int128 number = Int128.TryParse(text.AsSpan(start, Math.Min(at - start, 30)), NumberStyles.None, CultureInfo.InvariantCulture, out Int128 n) ? n : 0;
            if (at < text.Length && text[at] == '.')
            {
                int point = ++at;
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                    at++;
                if (at == point || at >= text.Length || text[at] != 'S')
                    return null;
                fraction = text[point..at].TrimEnd('0');
            }

            if (at >= text.Length)
                return null;
            int unit = allowed.IndexOf(text[at], StringComparison.Ordinal);
            if (unit < 0)
                return null;
            switch ((inTime, text[at]))
            {
                case (false, 'Y'):
                    months += number * 12;
                    break;
                case (false, 'M'):
                    months += number;
                    break;
                case (false, _):
                    seconds += number * 86400;
                    break;
                case (true, 'H'):
                    seconds += number * 3600;
                    break;
                case (true, 'M'):
                    seconds += number * 60;
                    break;
                default:
                    seconds += number;
                    break;
            }

            allowed = allowed[(unit + 1)..];
            at++;
        }

        return new(isNegative && (months != 0 || seconds != 0 || fraction.Length > 0), months, seconds, fraction);
    }

    /// <summary>-1, 0 or 1; null where the two cannot be compared, as 30 days and a month.</summary>
    public int? CompareTo(DurationValue other)
    {
        int? result = null;
        foreach ((int year, int month) in Instants)
        {
            int order = Compare(AddTo(year, month), other.AddTo(year, month));
            if (result is { } before && before != order)
                return null;
            result = order;
        }

        return result;
    }

    private (Int128 Seconds, string Fraction, bool IsNegative) AddTo(int year, int month)
    {
        Int128 total = year * (Int128)12 + month - 1 + (IsNegative ? -Months : Months);
        Int128 y = total >= 0 ? total / 12 : -((-total + 11) / 12);
        Int128 seconds = Moment.DaysBefore(y, (int)(total - y * 12) + 1) * 86400;
        return (seconds + (IsNegative ? -Seconds : Seconds), Fraction, IsNegative);
    }

    private static int Compare((Int128 Seconds, string Fraction, bool IsNegative) a, (Int128 Seconds, string Fraction, bool IsNegative) b)
    {
        // A negative fraction goes below its second: counted from the second before, as its complement.
        (Int128 s, string f) x = Floor(a), y = Floor(b);
        return x.s != y.s ? x.s.CompareTo(y.s) : Math.Sign(string.CompareOrdinal(x.f, y.f));
    }

    private static (Int128 Seconds, string Fraction) Floor((Int128 Seconds, string Fraction, bool IsNegative) value)
    {
        if (!value.IsNegative || value.Fraction.Length == 0)
            return (value.Seconds, value.Fraction);
        char[] digits = value.Fraction.ToCharArray();
        for (int i = 0; i < digits.Length; i++)
            digits[i] = (char)('0' + '9' - digits[i] + (i == digits.Length - 1 ? 1 : 0));
        return (value.Seconds - 1, new string(digits));
    }
}

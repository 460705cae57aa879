using System.Globalization;

namespace TextModel.Recordings.Common;

/// <summary>Times as tools write them, exact: what the text says in decimals is computed in decimals.</summary>
internal static class ClockTime
{
    // What a TimeSpan holds, with room for sums.
    private const decimal MostSeconds = 100_000_000_000m;

    /// <summary>A number of seconds, or of their parts, such as <c>12.5</c>, <c>-0.1</c> or <c>1e-3</c>.</summary>
    /// <param name="text">The digits, without a unit.</param>
    /// <param name="perSecond">How many of the unit a second has: 1, or 1000 for milliseconds.</param>
    public static TimeSpan? Number(ReadOnlySpan<char> text, decimal perSecond = 1)
    {
        if (perSecond == 1 && Plain(text) is { } plain)
            return plain;
        return Parse(text) is { } value ? OfSeconds(value / perSecond) : null;
    }

    /// <summary>A decimal number with a point; null where there is none.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>A time of so many seconds, rounded to what a <see cref="TimeSpan"/> tells apart (100 ns); null beyond its limits.</summary>
    public static TimeSpan? OfSeconds(decimal seconds) =>
        seconds is > MostSeconds or < -MostSeconds ? null : TimeSpan.FromTicks((long)decimal.Round(seconds * TimeSpan.TicksPerSecond, MidpointRounding.AwayFromZero));

    /// <summary>The seconds of a time, exact.</summary>
    public static decimal Seconds(TimeSpan time) => time.Ticks / (decimal)TimeSpan.TicksPerSecond;

    /// <summary>The seconds as digits with a point, no more of them than needed.</summary>
    public static string Digits(TimeSpan time) => Seconds(time).ToString("0.#######", CultureInfo.InvariantCulture);

    /// <summary>A time with colons, of two or three parts: <c>1:02</c>, <c>00:01:02.5</c>, <c>0:01:02,50</c>; also in brackets, and with a fourth part of frames where there is a rate.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="framesPerSecond">The rate of a fourth part; 0: there is none.</param>
    public static TimeSpan? Clock(ReadOnlySpan<char> text, decimal framesPerSecond = 0)
    {
        text = text.Trim();
        if (text is ['[' or '(', .. { } inner, ']' or ')'])
            text = inner.Trim();
        bool isNegative = text is ['-', ..];
        if (isNegative)
            text = text[1..];
        decimal seconds = 0;
        int parts = 0;
        while (true)
        {
            int colon = text.IndexOf(':');
            ReadOnlySpan<char> part = colon < 0 ? text : text[..colon];
            if (part.IsEmpty || part.Length > 12 || !IsDigits(part, out int point) || (colon >= 0 && point >= 0))
                return null;
            decimal value = point < 0
                ? decimal.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)
                : decimal.Parse(string.Concat(part[..point], ".", part[(point + 1)..]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            parts++;
            if (parts == 4)
            {
                if (colon >= 0 || framesPerSecond <= 0)
                    return null;
                seconds += value / framesPerSecond;
                break;
            }

            seconds = (seconds * 60) + value;
            if (colon < 0)
                break;
            text = text[(colon + 1)..];
        }

        return parts < 2 ? null : OfSeconds(isNegative ? -seconds : seconds);
    }

    /// <summary>A time with colons, or else a number of seconds, with <c>s</c> or <c>ms</c> after it or not.</summary>
    public static TimeSpan? Any(ReadOnlySpan<char> text)
    {
        if (Plain(text) is { } plain)
            return plain;
        text = text.Trim();
        if (text is ['[' or '(', .. { } inner, ']' or ')'])
            text = inner.Trim();
        if (text.Contains(':'))
            return Clock(text);
        if (text.EndsWith("ms", StringComparison.OrdinalIgnoreCase))
            return Number(text[..^2], 1000);
        return text is [.., 's' or 'S'] ? Number(text[..^1]) : Number(text);
    }

    /// <summary>A time as <c>hh:mm:ss.mmm</c>, with more digits only where they are needed.</summary>
    /// <param name="time">The time; those before 0 are written as 0.</param>
    public static string Format(TimeSpan time)
    {
        long ticks = Math.Max(0, time.Ticks);
        long rest = ticks % TimeSpan.TicksPerSecond;
        string fraction = rest % TimeSpan.TicksPerMillisecond == 0
            ? (rest / TimeSpan.TicksPerMillisecond).ToString("000", CultureInfo.InvariantCulture)
            : rest.ToString("0000000", CultureInfo.InvariantCulture).TrimEnd('0');
        long seconds = ticks / TimeSpan.TicksPerSecond;
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}.{fraction}");
    }

    /// <summary>Whether whole numbers are milliseconds rather than seconds.</summary>
    /// <param name="covered">How much time the entries cover, as the numbers say it.</param>
    /// <param name="characters">How many characters are said in it.</param>
    /// <remarks>People say 4 to 20 characters in a second. Two seconds for a character is the middle between that and a thousand times as much.</remarks>
    public static bool AreMilliseconds(decimal covered, int characters) => covered > 2m * Math.Max(1, characters);

    // Seconds as nearly all are written, such as 3671.25: at most nine digits, a point, and no more after it than a TimeSpan tells apart.
    private static TimeSpan? Plain(ReadOnlySpan<char> text)
    {
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point], part = point < 0 ? "0" : text[(point + 1)..];
        if (whole.Length > 9 || part.Length > 7 || !int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int ticks))
            return null;
        for (int digits = part.Length; digits < 7; digits++)
            ticks *= 10;
        return new((seconds * TimeSpan.TicksPerSecond) + ticks);
    }

    private static bool IsDigits(ReadOnlySpan<char> part, out int point)
    {
        point = -1;
        for (int i = 0; i < part.Length; i++)
        {
            if (part[i] is '.' or ',' && point < 0 && i > 0)
                point = i;
            else if (!char.IsAsciiDigit(part[i]))
                return false;
        }

        return true;
    }
}

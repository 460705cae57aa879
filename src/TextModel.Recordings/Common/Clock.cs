using System.Globalization;

namespace TextModel.Recordings.Common;

/// <summary>Times as files write them. They are computed as decimals: a tenth of a second is one exactly.</summary>
internal static class Clock
{
    // About 2,900 years: what is beyond is no time of a recording, and would not fit.
    private const decimal MaximalSeconds = 90_000_000_000m;

    /// <summary>A number of seconds, such as <c>12.5</c> or <c>1e-3</c>; null where it is none. Rounded to 100 nanoseconds.</summary>
    public static TimeSpan? Seconds(string? text) => Parse(text, 1m);

    /// <summary>A number of milliseconds, such as <c>1250</c>; null where it is none.</summary>
    public static TimeSpan? Milliseconds(string? text) => Parse(text, 0.001m);

    /// <summary>The seconds, with as many decimals as it takes.</summary>
    public static string ToSeconds(TimeSpan time) => ClockTime.Digits(time);

    /// <summary>The milliseconds, rounded to whole ones.</summary>
    public static long ToMilliseconds(TimeSpan time) => (long)Math.Round(time.Ticks / 10_000m, MidpointRounding.AwayFromZero);

    /// <summary>Whether a time has no part of a millisecond.</summary>
    public static bool IsWholeMilliseconds(TimeSpan time) => time.Ticks % 10_000 == 0;

    private static TimeSpan? Parse(string? text, decimal unit)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (text is null || !decimal.TryParse(text, style, CultureInfo.InvariantCulture, out decimal value) || Math.Abs(value) > MaximalSeconds)
            return null;
        return new((long)Math.Round(value * unit * 10_000_000m, MidpointRounding.AwayFromZero));
    }
}

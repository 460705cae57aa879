namespace TextModel.Recordings.Common;

/// <summary>Times as files write them. They are computed as decimals: a tenth of a second is one exactly.</summary>
internal static class Clock
{
    /// <summary>A number of seconds, such as <c>12.5</c> or <c>1e-3</c>; null where it is none. Rounded to 100 nanoseconds.</summary>
    public static TimeSpan? Seconds(string? text) => ClockTime.Number(text);

    /// <summary>A number of milliseconds, such as <c>1250</c>; null where it is none.</summary>
    public static TimeSpan? Milliseconds(string? text) => ClockTime.Number(text, 1000);

    /// <summary>The seconds, with as many decimals as it takes.</summary>
    public static string ToSeconds(TimeSpan time) => ClockTime.Digits(time);

    /// <summary>The milliseconds, rounded to whole ones.</summary>
    public static long ToMilliseconds(TimeSpan time) => (long)Math.Round(time.Ticks / 10_000m, MidpointRounding.AwayFromZero);

    /// <summary>Whether a time has no part of a millisecond.</summary>
    public static bool IsWholeMilliseconds(TimeSpan time) => time.Ticks % 10_000 == 0;
}

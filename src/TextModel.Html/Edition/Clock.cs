using System.Globalization;

namespace TextModel.Editions;

/// <summary>Times of a recording as people write them.</summary>
internal static class Clock
{
    /// <summary>Hours, minutes and seconds.</summary>
    public static string Of(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
}

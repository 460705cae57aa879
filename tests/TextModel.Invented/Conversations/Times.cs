using System.Globalization;

namespace TextModel.Invented.Conversations;

/// <summary>Prints times, each later than the one before.</summary>
internal sealed class Times(Convention convention, SeededRandom random)
{
    private int milliseconds = random.Between(0, 9_000);

    /// <summary>The next time, with its brackets; empty where none is printed.</summary>
    public string Next()
    {
        if (convention.Time == "none")
            return "";
        var now = TimeSpan.FromMilliseconds(milliseconds);
        milliseconds += random.Between(3_000, 95_000);
        var then = TimeSpan.FromMilliseconds(milliseconds - 500);
        string text = convention.Clock switch
        {
            "m:ss" => Minutes(now, "0"),
            "mm:ss" => Minutes(now, "00"),
            "h:mm:ss" => $"{(int)now.TotalHours}:{now:mm\\:ss}",
            "hh:mm:ss.fff" => $"{now:hh\\:mm\\:ss\\.fff}",
            "frames" => $"{now:hh\\:mm\\:ss}:{now.Milliseconds / 40:00}",
            "range" => $"{Minutes(now, "00")} - {Minutes(then, "00")}",
            "arrow" => string.Create(CultureInfo.InvariantCulture, $"{now.TotalSeconds:0.00} --> {then.TotalSeconds:0.00}"),
            "words" => Words(now),
            _ => $"{now:hh\\:mm\\:ss}",
        };
        return convention.Brackets switch
        {
            "square" => $"[{text}]",
            "round" => $"({text})",
            "angle" => $"<{text}>",
            "curly" => $"{{{text}}}",
            _ => text,
        };
    }

    private static string Minutes(TimeSpan time, string format) =>
        $"{((int)time.TotalMinutes).ToString(format, CultureInfo.InvariantCulture)}:{time.Seconds.ToString("00", CultureInfo.InvariantCulture)}";

    private static string Words(TimeSpan time)
    {
        string hours = time.Hours > 0 ? $"{time.Hours} {(time.Hours == 1 ? "hour" : "hours")} " : "";
        string minutes = time.TotalMinutes >= 1 ? $"{time.Minutes} {(time.Minutes == 1 ? "minute" : "minutes")} " : "";
        return $"{hours}{minutes}{time.Seconds} seconds";
    }
}

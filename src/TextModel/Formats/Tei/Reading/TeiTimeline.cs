using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Points of time, each given by a clock or by its distance from another; their times count from the origin of their timeline.</summary>
internal sealed class TeiTimeline
{
    private const decimal Most = (decimal)long.MaxValue / TimeSpan.TicksPerSecond;
    private const int Day = 86_400;
    private readonly Dictionary<string, Point> points = new(StringComparer.Ordinal);

    // The identifier of the origin of each timeline: the one that it names, else its first point.
    private readonly List<string?> origins = [];

    /// <summary>The identifiers of all points, also of those without a time.</summary>
    public IEnumerable<string> Points => points.Keys;

    /// <summary>A timeline begins.</summary>
    /// <param name="origin">A pointer to its origin; null where it names none.</param>
    public void Begin(string? origin) => origins.Add(origin is { Length: > 1 } ? origin.TrimStart('#') : null);

    /// <summary>Adds a point; the first of an identifier counts.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="absolute">A date with a time, or a time of day.</param>
    /// <param name="interval">The distance from the point before.</param>
    /// <param name="since">A pointer to that point; null for the origin.</param>
    /// <param name="unit">The unit of the distance; null for seconds.</param>
    public void Add(string id, string? absolute, string? interval, string? since, string? unit)
    {
        if (origins.Count == 0)
            origins.Add(null);
        origins[^1] ??= id;
        points.TryAdd(id, new(origins.Count - 1, Clock.Read(absolute), Distance(interval, unit), since?.TrimStart('#'), interval is not null));
    }

    /// <summary>The times of all points that have one.</summary>
    public IEnumerable<KeyValuePair<string, TimeSpan>> Resolve()
    {
        var known = new Dictionary<string, decimal?>(points.Count, StringComparer.Ordinal);
        var chain = new List<string>();
        foreach (string id in points.Keys)
        {
            if (SecondsOf(id, known, chain) is { } seconds && Math.Abs(seconds) <= Most)
                yield return new(id, TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)));
        }
    }

    // A chain of points may be long, and may run in a circle; then none of them has a time.
    private decimal? SecondsOf(string id, Dictionary<string, decimal?> known, List<string> chain)
    {
        chain.Clear();
        string? at = id;
        decimal? seconds = 0;
        while (at is not null)
        {
            if (known.TryGetValue(at, out decimal? found))
            {
                seconds = found;
                break;
            }

            known[at] = null;
            chain.Add(at);
            at = points.TryGetValue(at, out Point? point) && Fixed(at, point) is null && point.Distance is not null ? point.Since : null;
        }

        for (int i = chain.Count - 1; i >= 0; i--)
        {
            if (!points.TryGetValue(chain[i], out Point? point))
                seconds = null;
            else if (Fixed(chain[i], point) is { } own)
                seconds = own;
            else
                seconds = seconds + point.Distance;
            known[chain[i]] = seconds;
        }

        return seconds;
    }

    // What a point says by itself: its clock beside that of the origin; the origin is the beginning.
    private decimal? Fixed(string id, Point point)
    {
        string origin = origins[point.Timeline]!;
        if (id == origin && !point.HasInterval)
            return 0;
        if (point.Clock is not { } clock || !points.TryGetValue(origin, out Point? first) || first.Clock is not { } start || clock.IsDated != start.IsDated)
            return null;
        decimal seconds = clock.Seconds - start.Seconds;
        return !clock.IsDated && seconds < 0 ? seconds + Day : seconds;
    }

    private static decimal? Distance(string? interval, string? unit)
    {
        decimal? factor = unit switch
        {
            null or "" or "s" or "sec" or "seconds" => 1,
            "ms" or "msec" or "milliseconds" => 0.001m,
            "min" or "minutes" => 60,
            "h" or "hours" => 3600,
            "d" or "days" => Day,
            _ => null,
        };
        return decimal.TryParse(interval, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && Math.Abs(value) <= Most ? value * factor : null;
    }

    private sealed record Point(int Timeline, Clock? Clock, decimal? Distance, string? Since, bool HasInterval);

    /// <summary>A time that a clock shows.</summary>
    /// <param name="IsDated">Whether the day is known.</param>
    /// <param name="Seconds">Since the beginning of the day, or of the calendar.</param>
    private readonly record struct Clock(bool IsDated, decimal Seconds)
    {
        public static Clock? Read(string? text)
        {
            if (string.IsNullOrEmpty(text))
                return null;
            if (TimeOnly.TryParseExact(text, ["HH:mm:ss", "HH:mm:ss.FFFFFFF", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time))
                return new(false, (decimal)time.Ticks / TimeSpan.TicksPerSecond);
            return text.Contains('T', StringComparison.Ordinal)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
                ? new(true, (decimal)date.UtcTicks / TimeSpan.TicksPerSecond) : null;
        }
    }
}

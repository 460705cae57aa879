namespace TextModel.Transcripts;

/// <summary>Printed times: <c>[00:12:34]</c>, <c>[-00:01:57:00]</c>, <c>[0.00 --> 8.74]</c>, <c>(12:34)</c>, <c>00:12:34</c>.</summary>
internal static class TimeStamps
{
    // The longest stamp with a date.
    private const int MaxClock = 30;

    /// <summary>Reads a time stamp at <paramref name="at"/>.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="at">Where it would start.</param>
    /// <param name="to">Where the line ends.</param>
    /// <param name="end">After it.</param>
    /// <param name="time">The (first) time.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int to, out int end, out TimeSpan time)
    {
        end = at;
        time = default;
        if (at >= to)
            return false;
        // Markdown has the brackets escaped: "\[00:12\]".
        if (text[at] == '\\' && at + 1 < to && text[at + 1] is '[' or '(' or '<' or '{')
            at++;
        char open = text[at];
        char close = open switch { '[' => ']', '(' => ')', '<' => '>', '{' => '}', _ => '\0' };
        int i = close == '\0' ? at : TextScan.SkipSpace(text, at + 1, to);
        if (ReadClock(text, i, to, close, out time) is > 0 and int clock)
        {
            end = clock;
            return true;
        }

        // "[7 minutes 29 seconds]"
        if (close != '\0' && i < to && TextScan.IsDigit(text[i]) && TimeWords.TryRead(text, i, to, out int words, out time) && TextScan.SkipSpace(text, words, to) is int bracket && bracket < to && text[bracket] == close)
        {
            end = bracket + 1;
            return true;
        }

        if (!TryReadTime(text, ref i, to, out time, out int parts))
            return false;
        if (close == '\0')
        {
            // "00:04 - 00:35" alone in its line.
            int dash = TextScan.SkipSpace(text, i, to), other = dash < to && text[dash] is '-' or '–' or '—' ? TextScan.SkipSpace(text, dash + (text[dash..to].StartsWith("-->", StringComparison.Ordinal) ? 3 : 1), to) : to;
            if (parts >= 2 && dash > i && other > dash + 1 && TryReadTime(text, ref other, to, out _, out int others) && others >= 2 && TextScan.SkipSpace(text, other, to) == to)
            {
                end = other;
                return true;
            }

            // Bare times begin sentences too ("12:30 was when…"): hours, minutes and seconds make it a stamp.
            end = i;
            return parts >= 3 && (i == to || TextScan.IsSpace(text[i]) || text[i] is '-' or ',' or ':');
        }

        int k = TextScan.SkipSpace(text, i, to);
        if (text[k..to].StartsWith("-->", StringComparison.Ordinal) || (k < to && text[k] is '-' or '–'))
        {
            k = TextScan.SkipSpace(text, k + (text[k..to].StartsWith("-->", StringComparison.Ordinal) ? 3 : 1), to);
            if (!TryReadTime(text, ref k, to, out _, out _))
                return false;
            k = TextScan.SkipSpace(text, k, to);
            parts = Math.Max(parts, 2);
        }

        if (k + 1 < to && text[k] == '\\')
            k++;
        if (k >= to || text[k] != close || parts < 2)
            return false;
        end = k + 1;
        // "[00:12](https://…)" leads to the recording.
        if (close == ']' && end < to && text[end] == '(' && text[end..to].IndexOf(')') is > 0 and int link)
            end += link + 1;
        return true;
    }

    // The date and the time of day, as chats print them: "2018-03-26 10:58:00", "12/03/2020, 21:04", "9:04 PM". After it and its bracket; 0 for none.
    private static int ReadClock(ReadOnlySpan<char> text, int at, int to, char close, out TimeSpan time)
    {
        time = default;
        int i = SkipDay(text, at, to), numbers = 0, clock = -1, end = 0;
        bool half = false, isDay = i > at;
        to = Math.Min(to, at + MaxClock);
        while (i < to)
        {
            if (TextScan.IsDigit(text[i]))
            {
                int start = i, number = i;
                while (number < to && TextScan.IsDigit(text[number]))
                    number++;
                if (clock < 0 && number < to && text[number] == ':' && TryReadTime(text, ref i, to, out time, out int parts) && parts < 4)
                    clock = start;
                else
                    (i, numbers) = (number, numbers + 1);
                end = i;
            }
            else if (text[i] is '-' or '/' or '.' or ',' or ' ' or '\u202F' or '\u00A0' || (text[i] == 'T' && numbers > 2))
            {
                i++;
            }
            else if (clock >= 0 && i + 1 < to && text[i] is 'A' or 'P' or 'a' or 'p' && text[i + 1] is 'M' or 'm' && (i + 2 == to || !char.IsLetter(text[i + 2])))
            {
                half = true;
                if (text[i] is 'P' or 'p' && time < TimeSpan.FromHours(12))
                    time += TimeSpan.FromHours(12);
                end = i += 2;
            }
            else
            {
                break;
            }
        }

        // A time alone is a stamp of the recording; with a date, or before and after noon, it is the clock's.
        if (clock < 0 || !(numbers == 3 || ((half || isDay) && numbers is 0 or 3)))
            return 0;
        if (close != '\0')
            return end < text.Length && text[end] == close ? end + 1 : 0;
        return end == text.Length || TextScan.IsSpace(text[end]) || text[end] is '-' or ':' or ']' ? end : 0;
    }

    // "Today at 2:23 PM", "Yesterday at 14:23"
    private static int SkipDay(ReadOnlySpan<char> text, int at, int to)
    {
        foreach (ReadOnlySpan<char> day in (ReadOnlySpan<string>)["Today at ", "Yesterday at ", "today at ", "yesterday at "])
        {
            if (text[at..to].StartsWith(day) && at + day.Length < to && TextScan.IsDigit(text[at + day.Length]))
                return at + day.Length;
        }

        return at;
    }

    /// <summary>Days, hours, minutes and seconds in columns, two digits each: <c>04 06 12 33</c>. After them; 0 for none.</summary>
    public static int ReadColumns(ReadOnlySpan<char> text, int at, int to, out TimeSpan time)
    {
        ReadOnlySpan<int> units = [86400, 3600, 60, 1];
        long seconds = 0;
        time = default;
        for (int part = 0; part < units.Length; part++, at += 3)
        {
            if (at + 2 >= to || !TextScan.IsDigit(text[at]) || !TextScan.IsDigit(text[at + 1]) || !TextScan.IsSpace(text[at + 2]) || (part > 0 && text[at] > '5'))
                return 0;
            seconds += (((text[at] - '0') * 10) + (text[at + 1] - '0')) * units[part];
        }

        time = TimeSpan.FromSeconds(seconds);
        return at - 1;
    }

    /// <summary>Reads a stretch that is a time of two parts at least and nothing else: <c>0:12</c>.</summary>
    public static bool TryReadWhole(ReadOnlySpan<char> text, int at, int to, out TimeSpan time) => TryReadTime(text, ref at, to, out time, out int parts) && at == to && parts >= 2;

    /// <summary>Numbers separated by colons, the last perhaps with a fraction: [days:]hours:minutes:seconds, minutes:seconds, or seconds alone.</summary>
    public static bool TryReadTime(ReadOnlySpan<char> text, ref int at, int to, out TimeSpan time, out int parts)
    {
        time = default;
        parts = 0;
        int i = at;
        bool negative = i < to && text[i] == '-';
        if (negative)
            i++;
        double seconds = 0;
        Span<long> values = stackalloc long[4];
        while (true)
        {
            int start = i;
            long value = 0;
            while (i < to && TextScan.IsDigit(text[i]) && i - start < 6)
                value = (value * 10) + (text[i++] - '0');
            // "1:1" counts verses.
            if (i == start || (parts > 0 && i - start < 2))
                return false;
            values[parts++] = value;
            if (i + 1 < to && text[i] == ':' && TextScan.IsDigit(text[i + 1]) && parts < 4)
            {
                i++;
                continue;
            }

            break;
        }

        if (i + 1 < to && text[i] is '.' or ',' && TextScan.IsDigit(text[i + 1]))
        {
            double scale = 0.1;
            for (i++; i < to && TextScan.IsDigit(text[i]); i++, scale /= 10)
                seconds += (text[i] - '0') * scale;
        }

        if (parts > 1 && values[parts - 1] > 59)
            return false;
        ReadOnlySpan<int> units = [1, 60, 3600, 86400];
        for (int p = 0; p < parts; p++)
            seconds += values[p] * (double)units[parts - 1 - p];
        time = TimeSpan.FromTicks((long)Math.Round((negative ? -seconds : seconds) * TimeSpan.TicksPerSecond));
        at = i;
        return true;
    }
}

namespace TextModel.Formats.Subtitles;

/// <summary>Timing lines: <c>00:01:02.500 --> 00:01:04.000 align:start</c>, <c>00:01:02,500 --> 00:01:04,000 X1:100</c>.</summary>
internal static class SubtitleTiming
{
    /// <summary>What stands between the two times.</summary>
    public const string Arrow = "-->";

    /// <summary>Whether a line is meant as a timing line: an arrow behind a number.</summary>
    public static bool IsTiming(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        line = arrow < 0 ? default : line[..arrow].Trim();
        return line.Length is > 0 and <= 20 && char.IsAsciiDigit(line[0]) && char.IsAsciiDigit(line[^1]);
    }

    /// <summary>Reads a timing line; null where one of the times is none. Hours may be missing, and so may the fraction.</summary>
    public static TimeRange? Read(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        ReadOnlySpan<char> end = line[(arrow + Arrow.Length)..].Trim();
        int settings = end.IndexOfAny(' ', '\t');
        return ReadTime(line[..arrow].Trim()) is { } from && ReadTime(settings < 0 ? end : end[..settings]) is { } to ? new(from, to) : null;
    }

    private static TimeSpan? ReadTime(ReadOnlySpan<char> text)
    {
        long milliseconds = 0;
        int fraction = text.IndexOfAny('.', ',');
        if (fraction >= 0)
        {
            long scale = 100;
            foreach (char digit in text[(fraction + 1)..])
            {
                if (!char.IsAsciiDigit(digit))
                    return null;
                milliseconds += (digit - '0') * scale;
                scale /= 10;
            }

            text = text[..fraction];
        }

        long seconds = 0;
        int parts = 0;
        foreach (Range range in text.Split(':'))
        {
            ReadOnlySpan<char> part = text[range];
            if (part.Length is 0 or > 6 || part.IndexOfAnyExceptInRange('0', '9') >= 0 || ++parts > 3)
                return null;
            int value = int.Parse(part, System.Globalization.CultureInfo.InvariantCulture);
            if (parts > 1 && value > 59)
                return null;
            seconds = (seconds * 60) + value;
        }

        return parts < 2 ? null : TimeSpan.FromTicks((seconds * TimeSpan.TicksPerSecond) + (milliseconds * TimeSpan.TicksPerMillisecond));
    }
}

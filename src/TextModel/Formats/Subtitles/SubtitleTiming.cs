using System.Buffers;
using System.Globalization;

namespace TextModel.Formats.Subtitles;

/// <summary>Timing lines: <c>00:01:02.500 --> 00:01:04.000 align:start</c>, <c>00:01:02,500 --> 00:01:04,000 X1:100</c>.</summary>
internal static class SubtitleTiming
{
    /// <summary>What stands between the two times.</summary>
    public const string Arrow = "-->";

    private const int MaxTime = 20;
    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.,");

    /// <summary>Whether a line is meant as a timing line: an arrow behind a number, or one that is too short between two times.</summary>
    public static bool IsTiming(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
            return IsMistyped(line);
        line = line[..arrow].Trim();
        if (line.Length > 1 && line[0] == '-')
            line = line[1..];
        return line.Length is > 0 and <= MaxTime && char.IsAsciiDigit(line[0]) && char.IsAsciiDigit(line[^1]);
    }

    /// <summary>Reads a timing line; null where one of the times is none. Hours may be missing, and so may the fraction, and the space before settings.</summary>
    public static TimeRange? Read(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        return arrow >= 0 && ReadTime(line[..arrow].Trim()) is { } from && ReadTime(WithoutSettings(line[(arrow + Arrow.Length)..])) is { } to ? new(from, to) : null;
    }

    /// <summary>Whether something stands behind the two times: where and how the cue is shown.</summary>
    public static bool HasSettings(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        line = arrow < 0 ? default : line[(arrow + Arrow.Length)..].Trim();
        return WithoutSettings(line).Length < line.Length;
    }

    /// <summary>A time as a timing line has it, in whole thousandths of a second.</summary>
    public static string Format(long milliseconds, SubtitleDialect dialect)
    {
        (long seconds, long rest) = Math.DivRem(milliseconds, 1000);
        char point = dialect == SubtitleDialect.WebVtt ? '.' : ',';
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{point}{rest:000}");
    }

    // "00:00:05,000 -> 00:00:06,000"
    private static bool IsMistyped(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOf("->", StringComparison.Ordinal);
        return arrow > 0 && char.IsAsciiDigit(line.TrimStart()[0]) && ReadTime(line[..arrow].Trim()) is not null && ReadTime(WithoutSettings(line[(arrow + 2)..])) is not null;
    }

    // "00:03.500align:start"
    private static ReadOnlySpan<char> WithoutSettings(ReadOnlySpan<char> end)
    {
        end = end.Trim();
        int settings = end.IndexOfAnyExcept(TimeCharacters);
        return settings < 0 ? end : end[..settings];
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
            int value = int.Parse(part, CultureInfo.InvariantCulture);
            if (parts > 1 && value > 59)
                return null;
            seconds = (seconds * 60) + value;
        }

        return parts < 2 ? null : TimeSpan.FromTicks((seconds * TimeSpan.TicksPerSecond) + (milliseconds * TimeSpan.TicksPerMillisecond));
    }
}

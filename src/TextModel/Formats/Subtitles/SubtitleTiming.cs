using System.Buffers;
using System.Globalization;

namespace TextModel.Formats.Subtitles;

/// <summary>Timing lines: <c>00:01:02.500 --> 00:01:04.000 align:start</c>, <c>00:01:02,500 --> 00:01:04,000 X1:100</c>.</summary>
internal static class SubtitleTiming
{
    /// <summary>What stands between the two times.</summary>
    public const string Arrow = "-->";

    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.,");
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>Whether a line is meant as a timing line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="heads">Whether it stands where a timing line is due, below a blank line or a number.</param>
    public static bool IsTiming(ReadOnlySpan<char> line, bool heads) => Read(line) is not null || MistypedTiming.Is(line, heads);

    /// <summary>Reads a timing line; null where one of the times is none. Hours may be missing, and so may the fraction, and the space before settings.</summary>
    public static TimeRange? Read(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        return arrow >= 0 && ReadTime(line[..arrow].Trim()) is { } from && ReadTime(WithoutSettings(line[(arrow + Arrow.Length)..])) is { } to ? new(from, to) : null;
    }

    /// <summary>Where speech begins after the times of a line, because a line break is lost; -1 for none.</summary>
    public static int SpeechOf(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0 || Read(line) is null)
            return -1;
        int at = arrow + Arrow.Length;
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        int settings = line[at..].IndexOfAnyExcept(TimeCharacters);
        return settings < 0 || SpeechStart(line[(at + settings)..]) is not (>= 0 and int speech) ? -1 : at + settings + speech;
    }

    /// <summary>Where speech begins in what stands after two times; -1 where that is nothing, settings, or a single word that ends no sentence.</summary>
    public static int SpeechStart(ReadOnlySpan<char> rest)
    {
        int first = 0;
        while (first < rest.Length && char.IsWhiteSpace(rest[first]))
            first++;
        rest = rest[first..].TrimEnd();
        if (first == 0 || rest.IsEmpty)
            return -1;
        int space = rest.IndexOfAny(' ', '\t');
        ReadOnlySpan<char> word = space < 0 ? rest : rest[..space];
        int colon = word.IndexOfAny(':', '=');
        ReadOnlySpan<char> key = colon < 0 ? word : word[..colon];
        bool isSetting = key is "align" or "position" or "line" or "size" or "vertical" or "region"
            || (colon > 0 && colon < word.Length - 1 && char.IsAsciiLetter(key[0]) && !key.ContainsAnyExcept(KeyCharacters));
        return isSetting || (space < 0 && rest[^1] is not ('.' or '?' or '!' or '…' or ',')) ? -1 : first;
    }

    /// <summary>Whether something stands after the two times: where and how the cue is shown.</summary>
    public static bool HasSettings(ReadOnlySpan<char> line)
    {
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        ReadOnlySpan<char> end = arrow < 0 ? default : line[(arrow + Arrow.Length)..].Trim();
        return WithoutSettings(end).Length < end.Length && SpeechOf(line) < 0;
    }

    /// <summary>A time as a timing line has it, in whole thousandths of a second.</summary>
    public static string Format(long milliseconds, SubtitleDialect dialect)
    {
        (long seconds, long rest) = Math.DivRem(milliseconds, 1000);
        char point = dialect == SubtitleDialect.WebVtt ? '.' : ',';
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{point}{rest:000}");
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

using System.Buffers;
using System.Globalization;
using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Timing lines that a person understands and no player: <c>00:00:03:482 -> 00:00:05:100</c>, <c>-00:00:01,000 --> …</c>, <c>00.00.03 → 00.00.05</c>.</summary>
internal static class MistypedTiming
{
    private const int LongestTime = 26;

    // Times of these characters are worth a look; with wide ones, as input methods for Chinese and Japanese give them.
    private static readonly SearchValues<char> Heads = SearchValues.Create("-–—−>→⇒➔⟶＞&");
    private static readonly SearchValues<char> Tips = SearchValues.Create(">→⇒➔⟶＞");
    private static readonly SearchValues<char> Shaft = SearchValues.Create("-–—−‐‑<>=~→⇒➔⟶＞ \t\u00A0");
    private static readonly SearchValues<char> Between = SearchValues.Create("-–—−‐‑<=~/|, \t\u00A0");

    /// <summary>Whether a line is meant as a timing line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="heads">Whether it stands where a timing line is due, below a blank line or a number; elsewhere people speak.</param>
    public static bool Is(ReadOnlySpan<char> line, bool heads)
    {
        if (!heads && line.IndexOfAny(Heads) < 0)
            return false;
        if (line.Length > 400 || !Split(line, heads, out Parts parts))
            return false;
        ReadOnlySpan<char> from = line[..parts.FromEnd], to = line[parts.ToStart..];
        int time = TimeLength(to, out int fields);
        // "00:01.000 --> 00:02.000 he read aloud": settings stand after times, and no speech.
        bool ends = !IsSpeech(to[time..]);
        if (TrimTime(from).IsEmpty)
            return parts.IsArrow && fields > 1 && ends;
        if (!IsTimeLike(from, out int parted))
            return false;
        if (!parts.IsArrow)
            return parted > 1 && fields > 1 && ends && (heads || (parted > 2 && fields > 2 && Of(from) is not null && Of(to[..time]) is not null));
        if (parted < 2)
            return fields > 0 && ends && heads;
        return fields > 1 ? ends : time == to.Length || (TrimTime(to).IndexOfAny(' ', '\t') < 0 && (heads || fields > 0));
    }

    /// <summary>The times that a line seems to mean; null where the first is none.</summary>
    public static TimeRange? Read(ReadOnlySpan<char> line)
    {
        if (!Split(line, true, out Parts parts) || IsNegative(line[..parts.FromEnd]) || Of(line[..parts.FromEnd]) is not { } from)
            return null;
        ReadOnlySpan<char> to = line[parts.ToStart..];
        return new(from, parts.IsNegative ? null : Of(to[..TimeLength(to, out _)]));
    }

    // Where the first time ends and the second begins.
    private static bool Split(ReadOnlySpan<char> line, bool heads, out Parts parts)
    {
        int exact = line.IndexOf(SubtitleTiming.Arrow, StringComparison.Ordinal), tip = exact;
        int end = exact + SubtitleTiming.Arrow.Length;
        if (exact < 0 && (tip = line.IndexOf("&gt;", StringComparison.Ordinal)) >= 0)
            end = tip + 4;
        else if (exact < 0 && (tip = line.IndexOfAny(Tips)) >= 0)
            end = tip + 1;
        if (tip >= 0)
        {
            int from = TrimEnd(line, tip, Shaft), to = end;
            while (to < line.Length && (Shaft.Contains(line[to]) || TextScan.IsShapeless(line[to])))
                to++;
            // A sign right before the figures, and the arrow apart from it.
            bool signed = to > end && line[to - 1] is '-' or '−' && (to - 2 < 0 || line[to - 2] is ' ' or '\t' or '>' or '→');
            parts = new(from, to, exact >= 0, signed);
            return true;
        }

        parts = default;
        if (!heads)
            return false;
        int first = FirstTime(line);
        int second = first;
        while (second < line.Length && (Between.Contains(line[second]) || TextScan.IsShapeless(line[second])))
            second++;
        parts = new(first, second, false, false);
        return first > 0 && second > first && second < line.Length && Of(line[..first]) is not null && Of(line[second..]) is not null;
    }

    private static int TrimEnd(ReadOnlySpan<char> line, int end, SearchValues<char> what)
    {
        while (end > 0 && (what.Contains(line[end - 1]) || TextScan.IsShapeless(line[end - 1])))
            end--;
        return end;
    }

    // After the first time of a line that has no arrow: three or four numbers.
    private static int FirstTime(ReadOnlySpan<char> line)
    {
        int at = TextScan.SkipSpace(line, 0, line.Length);
        for (int number = 0; number < 4; number++)
        {
            int from = at;
            while (at < line.Length && char.IsAsciiDigit(line[at]))
                at++;
            if (at == from)
                return 0;
            bool more = at + 1 < line.Length && line[at] is ':' or '.' or ',' or ';' && char.IsAsciiDigit(line[at + 1]);
            if (number == 3 || !more)
                return number > 1 ? at : 0;
            at++;
        }

        return 0;
    }

    // How much of the start of a text is a time, and of how many numbers: settings may be glued to it.
    private static int TimeLength(ReadOnlySpan<char> text, out int fields)
    {
        int end = 0, last = 0;
        fields = 0;
        for (; end < text.Length && end < LongestTime; end++)
        {
            char c = text[end];
            if (IsFigure(c, text, end))
            {
                fields += end == 0 || !IsFigure(text[end - 1], text, end - 1) ? 1 : 0;
                last = end + 1;
            }
            else if (c is 'h' or 'm' or 's' or 'H' or 'M' or 'S' && last == end && last > 0)
            {
                last = end + 1;
            }
            else if (!IsSeparator(c) && !TextScan.IsShapeless(c) && c is not ('[' or '<' or '(' or '"'))
            {
                break;
            }
        }

        return last;
    }

    private static bool IsTimeLike(ReadOnlySpan<char> text, out int fields)
    {
        fields = 0;
        text = TrimTime(text);
        return text.Length is > 0 and <= LongestTime && TimeLength(text, out fields) == text.Length && IsFigure(text[0], text, 0);
    }

    private static ReadOnlySpan<char> TrimTime(ReadOnlySpan<char> text) => text.Trim(" \t\u00A0[]()<>{}\"'-−+\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\u061C");

    private static bool IsNegative(ReadOnlySpan<char> text)
    {
        int digit = text.IndexOfAnyInRange('0', '9');
        return digit > 0 && text[..digit].IndexOfAny('-', '−') >= 0;
    }

    // Words that are no settings. One alone may be a setting that is mistyped.
    private static bool IsSpeech(ReadOnlySpan<char> rest) => SubtitleTiming.SpeechStart(rest) >= 0;

    // The letter O is typed for the figure, between others.
    private static bool IsFigure(char c, ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(c) || c is >= '０' and <= '９' || (c is 'O' or 'o' && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is 'O' or 'o' or ':'));

    private static bool IsSeparator(char c) => c is ':' or '.' or ',' or ';' or '\'' or '’' or '´' or '`' or '：' or '．' or '，' or '；' or ' ' or '\t' or '\u00A0' or '-';

    // Numbers with anything between them: minutes and seconds, hours before them, thousandths after them.
    private static TimeSpan? Of(ReadOnlySpan<char> text)
    {
        text = TrimTime(text);
        Span<int> values = stackalloc int[4], lengths = stackalloc int[4];
        Span<char> signs = stackalloc char[4];
        int count = 0;
        for (int at = 0; at < text.Length;)
        {
            if (count == 4)
                return null;
            int from = at, value = 0;
            for (; at < text.Length && IsFigure(text[at], text, at) && at - from < 7; at++)
                value = (value * 10) + (int)Math.Max(0, char.GetNumericValue(text[at]));
            if (at == from || at - from > 6)
                return null;
            (values[count], lengths[count]) = (value, at - from);
            char sign = ' ';
            for (; at < text.Length && !IsFigure(text[at], text, at); at++)
            {
                if (text[at] == '-')
                    return null;
                // "00h00m03s"
                sign = text[at] is ' ' or '\t' or '\u00A0' || TextScan.IsShapeless(text[at]) ? sign : text[at] is 'h' or 'm' or 'H' or 'M' ? ':' : text[at];
            }

            signs[count++] = sign;
        }

        return count < 2 ? null : Of(values[..count], lengths[..count], signs[..count]);
    }

    private static TimeSpan? Of(ReadOnlySpan<int> values, ReadOnlySpan<int> lengths, ReadOnlySpan<char> signs)
    {
        int last = values.Length - 1;
        bool same = values.Length > 2 && signs[last - 1] == signs[0];
        // What stands after the fourth sign may be frames, if it is not set off and has not three figures.
        bool colon = signs[last - 1] is ':' or ';' or '：' or '；';
        bool fraction = lengths[last] == 3 ? values.Length > 2 : values.Length == 4 || (values.Length == 3 && !same && !colon);
        if (fraction && colon && lengths[last] != 3)
            return null;
        int whole = values.Length - (fraction ? 1 : 0);
        if (whole is < 2 or > 3)
            return null;
        long seconds = 0;
        for (int i = 0; i < whole; i++)
        {
            if (i > 0 && values[i] > 59)
                return null;
            seconds = (seconds * 60) + values[i];
        }

        double rest = fraction ? double.Parse($"0.{values[last].ToString(CultureInfo.InvariantCulture).PadLeft(lengths[last], '0')}", CultureInfo.InvariantCulture) : 0;
        return TimeSpan.FromTicks((seconds * TimeSpan.TicksPerSecond) + ((long)Math.Floor((rest * 1000) + 1e-6) * TimeSpan.TicksPerMillisecond));
    }

    // Where the first time ends and the second begins; whether "-->" stands between them; whether the second has a minus sign.
    private readonly record struct Parts(int FromEnd, int ToStart, bool IsArrow, bool IsNegative);
}

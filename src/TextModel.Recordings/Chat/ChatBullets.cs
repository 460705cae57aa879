using System.Globalization;
using System.Text;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Chat;

/// <summary>The text of a line without its bullets, and the times that they had.</summary>
/// <param name="Text">The text.</param>
/// <param name="Pieces">What stands before each bullet, back to the one before, and its time.</param>
internal sealed record ChatBullets(string Text, List<TierWord> Pieces)
{
    /// <summary>The character that stands at both ends of a bullet: U+0015.</summary>
    public const char Mark = '\u0015';

    /// <summary>Takes the bullets out of a text: <c>START_END</c> in milliseconds, in older files after the name of the recording.</summary>
    public static ChatBullets Read(string text)
    {
        var kept = new StringBuilder(text.Length);
        var pieces = new List<TierWord>();
        int from = 0, at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf(Mark, at), close = open < 0 ? -1 : text.IndexOf(Mark, open + 1);
            if (close < 0)
                break;
            if (Time(text.AsSpan(open + 1, close - open - 1)) is not { } time)
            {
                // A picture or something else: it stays in the text.
                Append(kept, text.AsSpan(at, close + 1 - at));
                at = close + 1;
                continue;
            }

            Append(kept, text.AsSpan(at, open - at));
            while (kept.Length > from && char.IsWhiteSpace(kept[^1]))
                kept.Length--;
            while (from < kept.Length && char.IsWhiteSpace(kept[from]))
                from++;
            pieces.Add(new(new(from, kept.Length), time));
            from = kept.Length;
            if (kept.Length > 0)
                kept.Append(' ');
            at = close + 1;
        }

        Append(kept, text.AsSpan(at));
        string all = kept.ToString().TrimEnd();
        return new(all, pieces.ConvertAll(p => p.Span.End <= all.Length ? p : p with { Span = new(Math.Min(p.Span.Start, all.Length), all.Length) }));
    }

    /// <summary>The bullet of a time; empty where the time is not known.</summary>
    public static string Of(TimeSpan? start, TimeSpan? end) => start is null && end is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{Mark}{Clock.ToMilliseconds(start ?? end!.Value)}_{Clock.ToMilliseconds(end ?? start!.Value)}{Mark}");

    // One blank is enough where a bullet stood.
    private static void Append(StringBuilder kept, ReadOnlySpan<char> text)
    {
        if (kept.Length == 0 || char.IsWhiteSpace(kept[^1]))
            text = text.TrimStart();
        kept.Append(text);
    }

    private static TimeRange? Time(ReadOnlySpan<char> bullet)
    {
        int last = bullet.LastIndexOf('_');
        if (last <= 0)
            return null;
        int first = bullet[..last].LastIndexOf('_');
        ReadOnlySpan<char> start = bullet[(first + 1)..last], end = bullet[(last + 1)..].TrimEnd('-');
        return IsNumber(start) && IsNumber(end) && Clock.Milliseconds(start.ToString()) is { } from && Clock.Milliseconds(end.ToString()) is { } to ? new(from, to) : null;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length is > 0 and < 15 && !text.ContainsAnyExceptInRange('0', '9');
}

using System.Buffers;
using System.Globalization;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;

namespace TextModel.Recordings.Ttml;

/// <summary>The times of a file, by the rates that its root names.</summary>
internal sealed class TtmlTimes
{
    // What a number may have.
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.+-");

    private readonly decimal frameRate;
    private readonly decimal tickRate;

    /// <summary>The rates of a root.</summary>
    /// <param name="root">The element <c>tt</c>.</param>
    public TtmlTimes(XmlPart root)
    {
        // Without a rate there are 30 frames; without ticks of its own a second has as many as it has frames, or one (TTML2, 7.2).
        decimal? frames = Positive(root["frameRate"]);
        frameRate = frames ?? 30;
        if (root["frameRateMultiplier"] is { } multiplier)
        {
            string[] parts = multiplier.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && Positive(parts[0]) is { } up && Positive(parts[1]) is { } down)
                frameRate = frameRate * up / down;
        }

        tickRate = Positive(root["tickRate"]) ?? (frames is null ? 1 : frameRate * (Positive(root["subFrameRate"]) ?? 1));
    }

    /// <summary>A time; null where it cannot be understood.</summary>
    public TimeSpan? Parse(string text)
    {
        ReadOnlySpan<char> time = text.AsSpan().Trim();
        if (time.Contains(':'))
            return ClockTime.Clock(time, frameRate);
        int digits = time.IndexOfAnyExcept(Digits);
        // Apple's files have seconds without their unit.
        decimal? value = ClockTime.Parse(digits < 0 ? time : time[..digits]);
        if (value is not { } number || number is > 1_000_000_000_000_000m or < -1_000_000_000_000_000m)
            return null;
        return (digits < 0 ? "s" : time[digits..].Trim().ToString()) switch
        {
            "h" => ClockTime.OfSeconds(number * 3600),
            "m" => ClockTime.OfSeconds(number * 60),
            "s" => ClockTime.OfSeconds(number),
            "ms" => ClockTime.OfSeconds(number / 1000),
            "f" => ClockTime.OfSeconds(number / frameRate),
            "t" => ClockTime.OfSeconds(number / tickRate),
            _ => null,
        };
    }

    private static decimal? Positive(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out decimal value) && value is >= 0.001m and < 1_000_000_000m ? value : null;
}

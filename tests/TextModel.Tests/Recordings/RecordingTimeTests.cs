using TextModel.Recordings.Common;

namespace TextModel.Tests.Recordings;

/// <summary>Times as files write them: exact in decimals, and rounded the same wherever they stand.</summary>
public sealed class RecordingTimeTests
{
    [Theory]
    [InlineData("12.5", 125_000_000L)]
    [InlineData(" 1e-3 ", 10_000L)]
    [InlineData("0.1", 1_000_000L)]
    [InlineData("7", 70_000_000L)]
    [InlineData("3671.25", 36_712_500_000L)]
    [InlineData("123456789.1234567", 1_234_567_891_234_567L)]
    [InlineData("1234567890.5", 12_345_678_905_000_000L)]
    [InlineData("5.", 50_000_000L)]
    [InlineData(".5", 5_000_000L)]
    [InlineData("-0.5", -5_000_000L)]
    [InlineData("0.00000005", 1L)]
    [InlineData("0.00000015", 2L)]
    [InlineData("0.00000025", 3L)]
    [InlineData("-0.00000025", -3L)]
    [InlineData("99999999999999", null)]
    [InlineData("1e99", null)]
    [InlineData("1,5", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Seconds_are_rounded_away_from_zero_in_every_format(string? text, long? ticks)
    {
        TimeSpan? expected = ticks is { } known ? new(known) : null;
        Assert.Equal(expected, Clock.Seconds(text));
        Assert.Equal(expected, ClockTime.Number(text));
        Assert.Equal(expected, ClockTime.Any(text));
    }

    [Theory]
    [InlineData("1250", 12_500_000L)]
    [InlineData("0.00005", 1L)]
    [InlineData("x", null)]
    public void Milliseconds_are_a_thousandth(string text, long? ticks) => Assert.Equal(ticks, Clock.Milliseconds(text)?.Ticks);

    [Theory]
    [InlineData(12_500_000L, "1.25", 1250L)]
    [InlineData(1L, "0.0000001", 0L)]
    [InlineData(5_000L, "0.0005", 1L)]
    public void A_time_is_written_with_the_digits_that_it_takes(long ticks, string seconds, long milliseconds)
    {
        Assert.Equal(seconds, Clock.ToSeconds(new(ticks)));
        Assert.Equal(milliseconds, Clock.ToMilliseconds(new(ticks)));
    }
}

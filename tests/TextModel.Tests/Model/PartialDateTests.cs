using System.Globalization;
using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

public class PartialDateTests
{
    [Theory]
    [InlineData("1925", 1925, null, null)]
    [InlineData("1925-10", 1925, 10, null)]
    [InlineData("1925-10-14", 1925, 10, 14)]
    [InlineData("-0044-03-15", -44, 3, 15)]
    [InlineData("0000", 0, null, null)]
    [InlineData("2000-02-29", 2000, 2, 29)]
    public void Dates_are_read_and_written_alike(string text, int year, int? month, int? day)
    {
        var date = new PartialDate(year, month, day);
        Assert.Equal(date, PartialDate.Parse(text));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("25")]
    [InlineData("-0000")]
    [InlineData("1900-02-29")]
    [InlineData("1925-13")]
    [InlineData("1925-00")]
    [InlineData("1925-10-32")]
    [InlineData("1925-1-1")]
    [InlineData("1925/10")]
    [InlineData("1925-10-14T")]
    [InlineData("+1925")]
    [InlineData(" 1925")]
    [InlineData("\u0661\u0669\u0662\u0665")]
    public void What_is_no_date_is_not_read(string text)
    {
        Assert.False(PartialDate.TryParse(text, out PartialDate date));
        Assert.Equal(default, date);
        Assert.Equal($"'{text}' is not a date like 1925, 1925-10 or 1925-10-14.", Assert.Throws<FormatException>(() => PartialDate.Parse(text)).Message);
    }

    [Theory]
    [InlineData(10000, null, null, "year")]
    [InlineData(1925, 13, null, "month")]
    [InlineData(1925, null, 3, "day")]
    [InlineData(1925, 2, 29, "day")]
    public void There_are_no_other_dates(int year, int? month, int? day, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day)).ParamName);

    [Fact]
    public void Every_date_comes_back_and_compares_as_dates_do() => Property.Holds(
        Generators.Seeded((random, _) => (RandomParts.Date(random, wild: true), RandomParts.Date(random, wild: true))),
        pair =>
        {
            (PartialDate a, PartialDate b) = pair;
            Assert.Equal(a, PartialDate.Parse(a.ToString()));
            Assert.Equal(a == b, a.CompareTo(b) == 0);
            Assert.Equal(a.CompareTo(b), -b.CompareTo(a));
            if (a is { Year: > 0, Month: { } m, Day: { } d } && b is { Year: > 0, Month: { } n, Day: { } e })
                Assert.Equal(new DateOnly(a.Year, m, d).CompareTo(new DateOnly(b.Year, n, e)), a.CompareTo(b));
        },
        1000);

    [Fact]
    public void All_days_of_four_hundred_years_are_dates_and_no_others()
    {
        var calendar = new GregorianCalendar();
        for (int year = 1800; year < 2200; year++)
        {
            for (int month = 1; month <= 12; month++)
            {
                int days = calendar.GetDaysInMonth(year, month);
                Assert.True(PartialDate.TryParse($"{year}-{month:00}-{days:00}", out _));
                Assert.False(PartialDate.TryParse($"{year}-{month:00}-{days + 1:00}", out _));
            }
        }
    }

    [Fact]
    public void A_date_without_month_comes_before_those_inside_it() =>
        Assert.True(new PartialDate(1925) < new PartialDate(1925, 1) && new PartialDate(1925, 1) < new PartialDate(1925, 1, 1));
}

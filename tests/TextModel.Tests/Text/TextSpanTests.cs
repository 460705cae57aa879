using TextModel.Tests.Support;

namespace TextModel.Tests.Text;

public class TextSpanTests
{
    private static readonly FsCheck.Gen<(TextSpan Left, TextSpan Right)> Pairs = Generators.Seeded((random, _) => (random.Span(8), random.Span(8)));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 2)]
    [InlineData(0, -1)]
    public void A_span_begins_at_0_or_later_and_does_not_end_before_its_start(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void Length_that_leads_beyond_the_largest_offset_is_refused()
    {
        Assert.Equal(new(int.MaxValue - 3, int.MaxValue), TextSpan.OfLength(int.MaxValue - 3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.OfLength(int.MaxValue - 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.OfLength(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.OfLength(-1, 2));
    }

    [Fact]
    public void A_shift_out_of_range_is_refused()
    {
        Assert.Equal(new(3, 5), new TextSpan(1, 3).Shift(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(1, 3).Shift(-2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(1, 3).Shift(int.MaxValue));
    }

    [Fact]
    public void A_span_that_touches_does_not_overlap_and_meets_in_an_empty_span()
    {
        Assert.False(new TextSpan(0, 3).Overlaps(new(3, 5)));
        Assert.Equal(TextSpan.At(3), new TextSpan(0, 3).Intersect(new(3, 5)));
        Assert.Null(new TextSpan(0, 3).Intersect(new(4, 5)));
    }

    [Fact]
    public void P2_a_half_open_span_holds_its_units_and_no_other() => Property.Holds(Pairs, pair =>
    {
        (TextSpan a, TextSpan b) = pair;
        int[] left = Units(a), right = Units(b);
        for (int offset = -1; offset < 10; offset++)
            Assert.Equal(left.Contains(offset), a.Contains(offset));
        Assert.Equal(left.Length, a.Length);
        Assert.Equal(left.Length == 0, a.IsEmpty);
        if (!b.IsEmpty)
            Assert.Equal(right.All(left.Contains), a.Contains(b));
        if (!a.IsEmpty && !b.IsEmpty)
        {
            bool common = left.Intersect(right).Any();
            Assert.Equal(common, a.Overlaps(b));
            Assert.Equal(common && !a.Contains(b) && !b.Contains(a), a.Crosses(b));
            Assert.Equal(left.Intersect(right), Units(a.Intersect(b) ?? default));
        }

        Assert.Equal(a.Overlaps(b), b.Overlaps(a));
        Assert.Equal(a.Crosses(b), b.Crosses(a));
        Assert.Equal(a.Intersect(b), b.Intersect(a));
    }, 1000);

    [Fact]
    public void An_empty_span_overlaps_only_what_has_units_on_both_sides_of_it()
    {
        Assert.True(TextSpan.At(2).Overlaps(new(0, 4)));
        Assert.False(TextSpan.At(0).Overlaps(new(0, 4)));
        Assert.False(TextSpan.At(4).Overlaps(new(0, 4)));
        Assert.False(TextSpan.At(2).Overlaps(TextSpan.At(2)));
        Assert.False(TextSpan.At(2).Crosses(new(0, 4)));
    }

    [Fact]
    public void Document_order_is_earlier_start_first_and_longer_first() => Property.Holds(Pairs, pair =>
    {
        (TextSpan a, TextSpan b) = pair;
        int expected = (a.Start, -a.End).CompareTo((b.Start, -b.End));
        Assert.Equal(expected, Math.Sign(a.CompareTo(b)));
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        Assert.Equal((expected < 0, expected > 0, expected <= 0, expected >= 0), ((a < b), (a > b), (a <= b), (a >= b)));
    }, 500);

    [Fact]
    public void A_span_shows_its_offsets() => Assert.Equal("12..34", new TextSpan(12, 34).ToString());

    private static int[] Units(TextSpan span) => [.. Enumerable.Range(span.Start, span.Length)];
}

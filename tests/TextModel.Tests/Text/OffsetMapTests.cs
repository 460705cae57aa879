using System.Text;
using TextModel.Tests.Support;

namespace TextModel.Tests.Text;

public class OffsetMapTests
{
    [Fact]
    public void P2_one_offset_means_one_place_in_every_unit() => Property.Holds(Generators.Texts, AssertExact, 300);

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1023)]
    [InlineData(1024)]
    public void P2_one_offset_means_one_place_where_pairs_and_halves_straddle_the_blocks_of_the_map(int prefix)
    {
        foreach (string tail in (string[])["\U0001F600", "\uD83D", "\uDE00", "\uD83D\uD83D\uDE00\uDE00", "\u00E9\U0001F600\u20AC", "a"])
        {
            AssertExact(new string('a', prefix) + tail);
            AssertExact(new string('\u00E9', prefix) + tail + new string('b', 600));
            AssertExact(string.Concat(Enumerable.Repeat("\U0001F600", prefix)) + tail);
            AssertExact("x" + string.Concat(Enumerable.Repeat("\U0001F600", prefix)) + tail);
        }
    }

    [Fact]
    public void P2_one_offset_means_one_place_in_long_nasty_texts()
    {
        foreach (string text in Generators.Texts.Some(10, 2000))
            AssertExact(text);
    }

    [Fact]
    public void A_lone_surrogate_is_one_code_point_and_three_bytes()
    {
        var map = new OffsetMap("\uD800a");
        Assert.Equal(1, map.To(OffsetUnit.CodePoint, 1));
        Assert.Equal(3, map.To(OffsetUnit.Utf8, 1));
    }

    [Fact]
    public void An_offset_inside_a_character_is_the_start_of_that_character()
    {
        var map = new OffsetMap("a\U0001F600b");
        Assert.Equal(1, map.To(OffsetUnit.CodePoint, 2));
        Assert.Equal(1, map.To(OffsetUnit.Utf8, 2));
        Assert.Equal([1, 1, 1, 1, 3], Enumerable.Range(1, 5).Select(b => map.From(OffsetUnit.Utf8, b)));
        Assert.Equal(2, map.To(OffsetUnit.Utf16, 2));
        Assert.Equal(2, map.From(OffsetUnit.Utf16, 2));
    }

    [Fact]
    public void Offsets_outside_the_text_and_units_that_do_not_exist_are_refused()
    {
        foreach (string text in (string[])["abc", "\u00E9bc"])
        {
            var map = new OffsetMap(text);
            foreach (OffsetUnit unit in Enum.GetValues<OffsetUnit>())
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => map.To(unit, -1));
                Assert.Throws<ArgumentOutOfRangeException>(() => map.To(unit, 4));
                Assert.Throws<ArgumentOutOfRangeException>(() => map.From(unit, -1));
                Assert.Throws<ArgumentOutOfRangeException>(() => map.From(unit, map.Length(unit) + 1));
            }

            Assert.Throws<ArgumentOutOfRangeException>(() => map.Length((OffsetUnit)9));
            Assert.Throws<ArgumentOutOfRangeException>(() => map.To((OffsetUnit)9, 0));
            Assert.Throws<ArgumentOutOfRangeException>(() => map.From((OffsetUnit)9, 0));
        }
    }

    // The naive conversion: walk the text rune by rune.
    private static void AssertExact(string text)
    {
        var map = new OffsetMap(text);
        int points = 0, bytes = 0;
        for (int at = 0; ;)
        {
            Check(at);
            if (at == text.Length)
                break;
            bool whole = Rune.TryGetRuneAt(text, at, out Rune rune);
            int units = whole ? rune.Utf16SequenceLength : 1, size = whole ? rune.Utf8SequenceLength : 3;
            for (int inside = 1; inside < units; inside++)
            {
                Assert.Equal(points, map.To(OffsetUnit.CodePoint, at + inside));
                Assert.Equal(bytes, map.To(OffsetUnit.Utf8, at + inside));
            }

            for (int inside = 1; inside < size; inside++)
                Assert.Equal(at, map.From(OffsetUnit.Utf8, bytes + inside));
            at += units;
            points++;
            bytes += size;
        }

        Assert.Equal(points, map.Length(OffsetUnit.CodePoint));
        Assert.Equal(bytes, map.Length(OffsetUnit.Utf8));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), bytes);

        void Check(int at)
        {
            Assert.Equal(points, map.To(OffsetUnit.CodePoint, at));
            Assert.Equal(bytes, map.To(OffsetUnit.Utf8, at));
            Assert.Equal(at, map.From(OffsetUnit.CodePoint, points));
            Assert.Equal(at, map.From(OffsetUnit.Utf8, bytes));
            Assert.Equal(at, map.From(OffsetUnit.Utf16, map.To(OffsetUnit.Utf16, at)));
        }
    }
}

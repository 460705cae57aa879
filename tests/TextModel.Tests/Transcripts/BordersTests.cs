using TextModel.Transcripts;

namespace TextModel.Tests.Transcripts;

/// <summary>Places of a text are found in any order of asking.</summary>
public class BordersTests
{
    [Fact]
    public void The_next_place_is_that_of_a_sorted_list()
    {
        var random = new Random(3);
        for (int round = 0; round < 200; round++)
        {
            int length = random.Next(1, 700);
            var borders = new Borders();
            var places = new SortedSet<int>();
            for (int i = random.Next(40); i > 0; i--)
            {
                int start = random.Next(length + 1);
                var span = new TextSpan(start, random.Next(start, length + 1));
                borders.Add(span);
                places.UnionWith([span.Start, span.End]);
            }

            int at = 0;
            for (int i = 0; i < 300; i++)
            {
                // Mostly on, at times back or far away.
                at = random.Next(4) == 0 ? random.Next(length + 1) : Math.Min(length, at + random.Next(5));
                int expected = places.Where(p => p > at).DefaultIfEmpty(int.MaxValue).First();
                Assert.Equal(expected, borders.Behind(at));
            }
        }
    }
}

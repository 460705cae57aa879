using TextModel.Transcripts;

namespace TextModel.Tests.Transcripts;

/// <summary>All lines of a text in one go are those that are found one by one.</summary>
public sealed class LineEndCursorTests
{
    [Fact]
    public void Lines_are_those_that_are_found_one_by_one()
    {
        const string Signs = "ab\n\r\f\u000B\u010A\u2028";
        var random = new Random(7);
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Create(random.Next(60), random, static (all, some) =>
            {
                foreach (ref char c in all)
                    c = some.Next(3) > 0 ? 'x' : Signs[some.Next(Signs.Length)];
            });
            int from = random.Next(text.Length + 1);
            var ends = new LineEndCursor(text, from);
            for (int at = from; at < text.Length;)
            {
                int expected = TextScan.LineEnd(text, at, text.Length, out int next);
                Assert.Equal((expected, next), (ends.Find(at, out int after), after));
                at = next;
            }
        }
    }
}

using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

public class AnnotationOrderTests
{
    [Fact]
    public void Earlier_starts_come_first_then_longer_ones_then_those_given_first()
    {
        Assert.Equal("b0..9 a0..5 c0..5 d2..3", Order("d2..3 a0..5 b0..9 c0..5"));
    }

    [Theory]
    [InlineData("p0..0 a0..5 b0..3", "p0..0 a0..5 b0..3")]
    [InlineData("a0..5 p0..0 b0..3", "a0..5 p0..0 b0..3")]
    [InlineData("a0..5 b0..3 p0..0 q0..0", "a0..5 b0..3 p0..0 q0..0")]
    [InlineData("p0..0 b0..3 q0..0 a0..5", "p0..0 a0..5 b0..3 q0..0")]
    [InlineData("b0..3 p0..0 a0..5 q0..0 c0..1", "a0..5 b0..3 p0..0 q0..0 c0..1")]
    public void At_one_start_an_empty_one_stays_behind_those_given_before_it(string given, string expected) => Assert.Equal(expected, Order(given));

    [Fact]
    public void One_that_is_out_of_order_changes_nothing_at_other_places() =>
        Assert.Equal("p0..0 a0..5 q7..7 c7..9 b7..8 r8..8", Order("p0..0 a0..5 q7..7 b7..8 c7..9 r8..8"));

    [Fact]
    public void Document_order_stays_as_it_is() => Property.Holds(Generators.WildDocuments, document =>
    {
        TextDocument again = TextDocument.Create(document.Text, document.Annotations, document.Source, document.Speakers, document.Entities, document.Encoding);
        Assert.Equal(document, again);
        for (int i = 1; i < document.Annotations.Count; i++)
        {
            Annotation left = document.Annotations[i - 1], right = document.Annotations[i];
            Assert.True(left.Start < right.Start || (left.Start == right.Start && (left.End >= right.End || left.Span.IsEmpty)));
        }
    });

    [Fact]
    public void Adding_one_by_one_or_all_at_once_makes_the_same_document() => Property.Holds(Generators.WildDocuments, document =>
    {
        var random = new Random(document.Text.Length);
        Annotation[] added = [.. WildBuilder.Annotations(random, 20, document.Text.Length).Select((a, i) => a with { Id = a.Id is null ? null : $"new{i}" })];
        TextDocument once = document.Edit(e => e.Add(added));
        TextDocument given = TextDocument.Create(
            document.Text, [.. document.Annotations, .. added], document.Source, document.Speakers, document.Entities, document.Encoding);
        Assert.Equal(Names(given), Names(once));
        Assert.Equal(Names(once), Names(added.Aggregate(document, (d, a) => d.Edit(e => e.Add(a)))));
    });

    [Fact]
    public void A_hundred_thousand_at_one_place_are_taken_in_at_once()
    {
        TextDocument document = TextDocument.Create(new string('a', 100_000), Many(0));
        TextDocument edited = document.Edit(e => e.Add(Many(50_000)));
        Assert.Equal(100_000, edited.Annotations.Count);
        Assert.Equal(100_000, edited.Annotations[0].End);
        Assert.Equal(1, edited.Annotations[^1].End);

        static IEnumerable<Annotation> Many(int from) => Enumerable.Range(from + 1, 50_000).Select(i => new StageDirection { Span = new(0, i) });
    }

    private static string[] Names(TextDocument document) => [.. document.Annotations.Select(a => Describe.Value(a with { EndingAncestors = 0 }))];

    private static string Order(string given)
    {
        Annotation[] annotations = [.. given.Split(' ').Select(g => (g[..1], g[1..].Split("..")))
            .Select(g => new StageDirection { Id = g.Item1, Span = new(int.Parse(g.Item2[0]), int.Parse(g.Item2[1])) })];
        return string.Join(' ', TextDocument.Create(new string('a', 20), annotations).Annotations.Select(a => $"{a.Id}{a.Span}"));
    }
}

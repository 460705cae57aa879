using System.Text;
using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

public class TextEditTests
{
    [Theory]
    [InlineData(2, 5, 3, 3, "xy", 2, 7)] // inside: grows
    [InlineData(2, 5, 2, 2, "xy", 4, 7)] // at its start: stands before it
    [InlineData(2, 5, 5, 5, "xy", 2, 5)] // at its end: stands behind it
    [InlineData(2, 5, 2, 5, "xyz!", 2, 6)] // replaces it
    [InlineData(2, 5, 1, 3, "xyz", 4, 6)] // cuts its start
    [InlineData(2, 5, 4, 6, "xyz", 2, 4)] // cuts its end
    [InlineData(2, 5, 1, 6, "xyz", 4, 4)] // swallows it
    [InlineData(2, 5, 0, 1, "", 1, 4)]
    [InlineData(3, 3, 3, 3, "xy", 5, 5)] // an empty one moves behind
    public void A_span_moves_with_its_text(int start, int end, int from, int to, string text, int newStart, int newEnd)
    {
        TextDocument document = TextDocument.Create("abcdefgh", [new StageDirection { Span = new(start, end) }]);
        Assert.Equal(new(newStart, newEnd), document.WithText(new TextChange(new(from, to), text)).Document.Annotations[0].Span);
    }

    [Fact]
    public void What_was_cut_through_is_reported_once_with_the_old_node()
    {
        TextDocument document = TextDocument.Create("abcdefgh", [new Paragraph { Span = new(0, 8) }, new EntityMention { Span = new(2, 5), Kind = EntityKind.Name }]);
        TextEdit edit = document.WithText(new(new(1, 3), "x"), new(new(4, 6), "y"));
        Assert.Equal("axdygh", edit.Document.Text);
        Assert.Equal("d", edit.Document.Mentions[0].Text);
        CutAnnotation cut = Assert.Single(edit.Cut);
        Assert.Same(document.Mentions[0], cut.Annotation);
        Assert.False(cut.IsSwallowed);
        Assert.True(document.WithText(new TextChange(new(2, 5), "")).Cut[0].IsSwallowed);
        Assert.Empty(document.WithText(new TextChange(new(3, 4), "long")).Cut);
    }

    [Fact]
    public void P5_annotations_may_overlap_and_each_keeps_its_own_characters_when_the_text_changes() => Property.Holds(
        Generators.Seeded((random, size) =>
        {
            TextDocument document = WildBuilder.Build(random, size);
            int[] cuts = [.. Enumerable.Range(0, 2 * random.Next(5)).Select(_ => random.Next(document.Text.Length + 1)).Order()];
            return (document, Changes: cuts.Chunk(2).Select(c => new TextChange(new(c[0], c[1]), random.Chance(2) ? "" : NastyText.Any(random, 4))).ToArray());
        }),
        value =>
        {
            (TextDocument document, TextChange[] changes) = value;
            TextDocument edited = document.WithText(changes).Document;

            // The naive way: every unit of the old text carries its old offset along.
            var text = new StringBuilder();
            var origin = new List<int>();
            int at = 0;
            foreach (TextChange change in changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End))
            {
                Keep(change.Span.Start);
                text.Append(change.NewText);
                origin.AddRange(Enumerable.Repeat(-1, change.NewText.Length));
                at = change.Span.End;
            }

            Keep(document.Text.Length);
            Assert.Equal(text.ToString(), edited.Text);
            Assert.Equal(document.Annotations.Count, edited.Annotations.Count);
            string[] expected = [.. document.Annotations.Select(a => $"{a.GetType().Name} {a.Id} {Kept(a.Span)}").Order(StringComparer.Ordinal)];
            Assert.Equal(expected, edited.Annotations.Select(a => $"{a.GetType().Name} {a.Id} {Now(a.Span)}").Order(StringComparer.Ordinal));

            void Keep(int to)
            {
                text.Append(document.Text, at, to - at);
                origin.AddRange(Enumerable.Range(at, to - at));
            }

            string Kept(TextSpan span) => string.Join(',', Enumerable.Range(span.Start, span.Length).Where(origin.Contains));
            string Now(TextSpan span) => string.Join(',', origin.Skip(span.Start).Take(span.Length).Where(o => o >= 0));
        },
        200);

    [Fact]
    public void Deleting_text_leaves_the_tree_as_it_was() => Property.Holds(
        Generators.Seeded((random, size) => (Tree: RandomTree.Build(random, 2 + (size / 3)), Seed: random.Next())),
        value =>
        {
            (RandomTree tree, int seed) = value;
            TextDocument document = tree.ToDocument();
            TextSpan deleted = new Random(seed).Span(document.Text.Length);
            TextDocument edited = document.WithText(new TextChange(deleted, "")).Document;
            foreach (Annotation node in edited.Annotations)
                Assert.Equal(tree.ParentOf(node.Id!)?.Id, node.Outer<Annotation>()?.Id);
        },
        500);

    [Fact]
    public void Changes_that_overlap_lie_outside_or_have_no_text_are_refused()
    {
        TextDocument document = TextDocument.Create("abc");
        Assert.StartsWith("The changes at 0..2 and 1..3 overlap.", Assert.Throws<ArgumentException>(() => document.WithText(new(new(1, 3), ""), new(new(0, 2), ""))).Message);
        Assert.StartsWith("The change at 2..4 lies outside the text, which has 3 UTF-16 units.", Assert.Throws<ArgumentException>(() => document.WithText(new TextChange(new(2, 4), ""))).Message);
        Assert.Throws<ArgumentException>(() => document.WithText(new TextChange(new(0, 1), null!)));
        Assert.Throws<ArgumentNullException>(() => document.WithText(null!));
    }

    [Fact]
    public void Several_insertions_at_one_place_come_in_the_order_given() =>
        Assert.Equal("a12Xc", TextDocument.Create("abc").WithText(new(new(1, 2), "X"), new(TextSpan.At(1), "1"), new(TextSpan.At(1), "2")).Document.Text);
}

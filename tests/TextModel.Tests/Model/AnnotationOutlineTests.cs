using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

/// <summary>The outlines that are kept or made beside annotations say of each what the annotation says.</summary>
public class AnnotationOutlineTests
{
    [Fact]
    public void Each_is_that_of_its_annotation() => Property.Holds(Generators.WildDocuments, document =>
    {
        for (int i = 0; i < document.Annotations.Count; i++)
            AssertSame(document.Annotations, i);
    });

    [Fact]
    public void That_of_what_is_not_made_yet_is_too()
    {
        int plain = 0;
        foreach (string path in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.*", SearchOption.AllDirectories).Where(p => Path.GetExtension(p) is ".txt" or ".md" or ".srt" or ".xml"))
        {
            AnnotationList all = TextDocument.Read(path).Document.Annotations;
            for (int i = 0; i < all.Count; i++)
            {
                plain += all.OutlineOf(i).Kind == PlainKind.Turn ? 1 : 0;
                AssertSame(all, i);
            }
        }

        Assert.InRange(plain, 40, int.MaxValue);
    }

    [Fact]
    public void What_has_more_than_most_is_not_plain()
    {
        var turn = new Turn { Span = new(0, 20), LabelSpan = new(0, 4) };
        Assert.Equal(PlainKind.Turn, AnnotationOutline.Of(turn).Kind);
        Assert.Equal(4, AnnotationOutline.Of(turn).LabelLength);
        Annotation[] others =
        [
            turn with { LabelSpan = null },
            turn with { LabelSpan = new(1, 4) },
            turn with { LabelSpan = new(0, 21) },
            turn with { Span = new(0, 400), LabelSpan = new(0, 256) },
            turn with { Time = new(TimeSpan.Zero) },
            turn with { Tag = new() { Name = "sp" } },
            turn with { EndingAncestors = 1 },
            turn with { Extra = [new("a", "1")] },
            new Paragraph { Span = new(3, 3) },
            new Paragraph { Span = new(3, 4), Time = new(TimeSpan.Zero) },
            new EntityMention { Span = new(3, 4), Kind = EntityKind.Person, Rule = "a" },
            new EntityMention { Span = new(3, 4), Kind = EntityKind.Person, Layer = "a" },
            new Heading { Span = new(3, 4) },
        ];
        Assert.All(others, a => Assert.Equal(PlainKind.None, AnnotationOutline.Of(a).Kind));
    }

    private static void AssertSame(AnnotationList all, int index)
    {
        AnnotationOutline outline = all.OutlineOf(index);
        Assert.Equal(all[index].Span, new(outline.Start, outline.End));
        // Of a file that is read bit by bit it need not be known that one is plain.
        AnnotationOutline expected = AnnotationOutline.Of(all[index]);
        if (outline.Kind != PlainKind.None || all[index].Document.Origin is null)
            Assert.Equal((expected.Kind, expected.LabelLength, expected.HasId, expected.HasRareId), (outline.Kind, outline.LabelLength, outline.HasId, outline.HasRareId));
    }
}

using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

public class AnnotationListTests
{
    [Fact]
    public void P5_annotations_may_overlap_and_every_question_by_position_finds_what_a_look_at_all_finds() => Property.Holds(Generators.WildDocuments, document =>
    {
        AnnotationList all = document.Annotations;
        for (int start = 0; start <= document.Text.Length; start++)
        {
            Assert.Equal(all.Where(a => a.Start <= start && start < a.End), all.At(start));
            for (int length = 0; length <= Math.Min(4, document.Text.Length - start); length++)
            {
                TextSpan span = TextSpan.OfLength(start, length);
                Assert.Equal(all.Where(a => span.Start <= a.Start && a.End <= span.End), all.In(span));
                Assert.Equal(all.Where(a => a.Start < span.End && span.Start < a.End), all.Overlapping(span));
            }
        }
    });

    [Fact]
    public void P5_annotations_may_overlap_in_transcripts_too() => Property.Holds(Generators.Documents, document =>
    {
        foreach (Annotation a in document.Annotations)
        {
            Assert.Equal(document.Annotations.Where(o => o.Span.Overlaps(a.Span)), document.Annotations.Overlapping(a.Span));
            Assert.Equal(document.Annotations.Where(o => a.Span.Contains(o.Span)), document.Annotations.In(a.Span));
        }
    }, 50);

    [Fact]
    public void Places_outside_the_text_have_no_annotations()
    {
        TextDocument document = TextDocument.Create("abc", [new Paragraph { Span = new(0, 3) }]);
        Assert.Empty(document.Annotations.At(-1));
        Assert.Empty(document.Annotations.At(3));
        Assert.Empty(document.Annotations.Overlapping(new(3, 9)));
        Assert.Single(document.Annotations.At(2));
    }

    [Fact]
    public void What_is_nested_is_what_a_tree_of_the_same_annotations_holds() => Property.Holds(
        Generators.Seeded((random, size) => RandomTree.Build(random, 2 + (size / 3))),
        tree =>
        {
            TextDocument document = tree.ToDocument();
            foreach (Annotation node in document.Annotations)
            {
                RandomTree here = tree.Find(node.Id!);
                Assert.Equal(here.Descendants().Select(d => d.Id), node.Inner<Annotation>().Select(i => i.Id));
                Assert.Equal(tree.ParentOf(node.Id!)?.Id, node.Outer<Annotation>()?.Id);
            }
        },
        500);

    [Fact]
    public void An_empty_element_at_the_end_of_its_parent_is_inside_only_if_it_says_so()
    {
        TextDocument document = TextDocument.Create("abc",
        [
            new Division { Id = "div", Span = new(0, 3) },
            new Paragraph { Id = "p", Span = new(1, 3) },
            new PageBreak { Id = "inP", Span = TextSpan.At(3), EndingAncestors = 2 },
            new PageBreak { Id = "inDiv", Span = TextSpan.At(3), EndingAncestors = 1 },
            new PageBreak { Id = "behind", Span = TextSpan.At(3) },
        ]);
        Assert.Equal(["p", "div", null], document.Annotations.OfType<PageBreak>().Select(p => p.Outer<Annotation>()?.Id));
        Assert.Equal(["p", "inP", "inDiv"], document.Find("div")!.Inner<Annotation>().Select(a => a.Id));
        Assert.Equal(["inP"], document.Find("p")!.Inner<Annotation>().Select(a => a.Id));
    }
}

using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

public class DocumentEditorTests
{
    private static readonly TextDocument Document = TextDocument.Create(
        "abcdef",
        [new Division { Span = new(0, 6), Id = "d" }, new Paragraph { Span = new(0, 3), Id = "p" }, new PageBreak { Span = TextSpan.At(3), EndingAncestors = 1, Id = "b" }],
        null,
        [new() { Id = "s1" }, new() { Id = "s2" }],
        [new() { Id = "e1", Kind = EntityKind.Place, Label = "Trieste" }]);

    [Fact]
    public void An_edit_leaves_the_old_document_as_it_was()
    {
        TextDocument edited = Document.Edit(e =>
        {
            e.Source = new() { Title = "T" };
            e.Replace(Document.Paragraphs[0], Document.Paragraphs[0] with { Id = "q" });
            e.Remove(Document.Divisions[0]);
            e.Add(new Heading { Span = new(0, 1) });
            e.Remove(Document.Speakers[0]);
            e.Add(new Speaker { Id = "s3" });
            e.Replace(Document.Entities[0], Document.Entities[0] with { Label = "Triest" });
        });
        Assert.Equal(["Paragraph 0..3 q", "Heading 0..1", "PageBreak 3..3 b"], edited.Annotations.Select(a => a.ToString()));
        Assert.Equal(["s2", "s3"], edited.Speakers.Select(s => s.Id));
        Assert.Equal(("Triest", "T"), (edited.Entities["e1"]!.Label, edited.Source.Title));
        Assert.Equal(["Division 0..6 d", "Paragraph 0..3 p", "PageBreak 3..3 b"], Document.Annotations.Select(a => a.ToString()));
        Assert.Equal(("Trieste", 2), (Document.Entities["e1"]!.Label, Document.Speakers.Count));
    }

    [Fact]
    public void Misuse_is_told_with_what_to_do()
    {
        Annotation stranger = TextDocument.Create("x", [new Paragraph { Span = new(0, 1), Id = "x" }]).Paragraphs[0];
        AssertRefused("The Paragraph 0..1 x is no node of the document that is edited; take it from document.Annotations.", e => e.Remove(stranger));
        AssertRefused("The Paragraph 0..3 p is no node of the document", e => e.Replace(Document.Paragraphs[0] with { }, stranger));
        AssertRefused("The Paragraph 0..3 p was already replaced or removed in this edit.", e =>
        {
            e.Remove(Document.Paragraphs[0]);
            e.Replace(Document.Paragraphs[0], stranger);
        });
        AssertRefused("The document has no Speaker with the identifier 'nobody'.", e => e.Replace(new Speaker { Id = "nobody" }, new Speaker { Id = "s9" }));
        AssertRefused("The document has no Speaker with the identifier 'nobody'.", e => e.Remove(new Speaker { Id = "nobody" }));
        AssertRefused("The document has no Entity with the identifier 'nothing'.", e => e.Remove(Document.Entities[0] with { Id = "nothing" }));
        AssertRefused("", e => e.Add((Annotation)null!));
        AssertRefused("", e => e.Add((Speaker)null!));
        AssertRefused("", e => e.Add((Entity)null!));
        AssertRefused("", e => e.Source = null!);
    }

    [Fact]
    public void Any_edit_gives_what_a_list_that_is_changed_by_hand_gives() => Property.Holds(Generators.WildDocuments, document =>
    {
        var random = new Random(document.Annotations.Count);
        var expected = new List<Annotation>();
        var moved = new List<Annotation>();
        TextDocument edited = document.Edit(e =>
        {
            foreach (Annotation old in document.Annotations)
            {
                switch (random.Next(4))
                {
                    case 0:
                        e.Remove(old);
                        break;
                    case 1:
                        Annotation replacement = old with { Span = random.Span(document.Text.Length) };
                        e.Replace(old, replacement);
                        (replacement.Start == old.Start ? expected : moved).Add(replacement);
                        break;
                    default:
                        expected.Add(old);
                        break;
                }
            }
        });
        TextDocument naive = TextDocument.Create(document.Text, [.. expected, .. moved]);
        Assert.Equal(naive.Annotations.Select(a => Describe.Value(a with { EndingAncestors = 0 })), edited.Annotations.Select(a => Describe.Value(a with { EndingAncestors = 0 })));
    });

    [Fact]
    public void Removing_and_adding_leaves_the_rest_of_a_tree_as_it_was() => Property.Holds(
        Generators.Seeded((random, size) => (Tree: RandomTree.Build(random, 2 + (size / 3)), Seed: random.Next())),
        value =>
        {
            (RandomTree tree, int seed) = value;
            var random = new Random(seed);
            TextDocument document = tree.ToDocument();
            Annotation[] removed = [.. document.Annotations.Where(_ => random.Chance(4))];
            TextDocument edited = document.Edit(e =>
            {
                foreach (Annotation a in removed)
                    e.Remove(a);
            });
            HashSet<string> gone = [.. removed.Select(r => r.Id!)];
            foreach (Annotation node in edited.Annotations)
            {
                Assert.Equal(
                    tree.Find(node.Id!).Descendants().Select(d => d.Id).Where(id => !gone.Contains(id)),
                    node.Inner<Annotation>().Select(i => i.Id));
            }
        },
        500);

    [Fact]
    public void Twins_at_one_place_are_not_taken_for_each_other()
    {
        TextDocument document = TextDocument.Create("",
        [
            new TimeStamp { Span = default, Time = default },
            new StageDirection { Span = default, EndingAncestors = 2 },
            new StageDirection { Span = default, EndingAncestors = 2 },
            new Division { Span = default, EndingAncestors = 2 },
        ]);
        Assert.Equal(document, document.Edit(_ => { }));
    }

    [Fact]
    public void A_hundred_thousand_entities_are_replaced_in_one_edit()
    {
        Entity[] entities = [.. Enumerable.Range(0, 100_000).Select(i => new Entity { Id = $"e{i}", Kind = EntityKind.Person, Label = "x" })];
        TextDocument document = TextDocument.Create("", null, null, null, entities);
        TextDocument edited = document.Edit(e =>
        {
            foreach (Entity entity in entities)
                e.Replace(entity, entity with { Label = "y" });
            for (int i = 0; i < 50_000; i++)
                e.Remove(entities[i]);
        });
        Assert.Equal(50_000, edited.Entities.Count);
        Assert.All(edited.Entities, e => Assert.Equal("y", e.Label));
        Assert.Same(document.Speakers, edited.Speakers);
    }

    private static void AssertRefused(string message, Action<DocumentEditor> change) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => Document.Edit(change)).Message);

    [Fact]
    public void Identifiers_that_were_given_twice_before_do_not_hinder_an_edit()
    {
        TextDocument foreign = TextDocument.Own(
            "one two", [new Paragraph { Id = "p", Span = new(0, 3) }, new Paragraph { Id = "p", Span = new(4, 7) }]);

        TextDocument edited = foreign.Edit(e => e.Add(new Paragraph { Id = "q", Span = new(0, 7) }));

        Assert.Equal(["q", "p", "p"], edited.Paragraphs.Select(p => p.Id));
    }

    [Fact]
    public void An_identifier_that_an_edit_brings_must_be_new_and_a_name()
    {
        TextDocument document = TextDocument.Create(
            "one two", [new Paragraph { Id = "p", Span = new(0, 3) }, new Paragraph { Id = "q", Span = new(4, 7) }],
            speakers: [new() { Id = "lee" }]);

        Assert.Throws<ArgumentException>(() => document.Edit(e => e.Add(new Paragraph { Id = "p", Span = new(0, 7) })));
        Assert.Throws<ArgumentException>(() => document.Edit(e => e.Add(new Paragraph { Id = "lee", Span = new(0, 7) })));
        Assert.Throws<ArgumentException>(() => document.Edit(e => e.Add(new Speaker { Id = "lee" })));
        Assert.Throws<ArgumentException>(() => document.Edit(e => e.Add(new Speaker { Id = "q" })));
        Assert.Throws<ArgumentException>(() => document.Edit(e => e.Add(new Paragraph { Id = "1 x", Span = new(0, 7) })));
        Assert.Throws<ArgumentException>(() => document.Edit(e => e.Replace(document.Paragraphs[0], document.Paragraphs[0] with { Id = "q" })));
        Assert.Throws<ArgumentException>(() => document.Edit(e => e.Add(new Paragraph { Span = new(0, 8) })));
        Assert.Throws<ArgumentException>(() => document.Edit(e => e.Replace(document.Paragraphs[0], document.Paragraphs[0] with { Span = new(0, 8) })));
        Assert.Equal("p", document.Edit(e =>
        {
            e.Remove(document.Paragraphs[0]);
            e.Replace(document.Paragraphs[1], document.Paragraphs[1] with { Id = "p" });
        }).Paragraphs[0].Id);
    }
}

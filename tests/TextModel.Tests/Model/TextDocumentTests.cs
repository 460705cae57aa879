using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

public class TextDocumentTests
{
    [Fact]
    public void A_node_knows_its_document_and_a_copy_is_detached()
    {
        TextDocument document = TextDocument.Create("Q. Who?", [new Turn { Span = new(0, 7), LabelSpan = new(0, 2), Kind = TurnKind.Question }]);
        Turn turn = document.Turns[0];
        Assert.Same(document, turn.Document);
        Assert.Equal(("Q. Who?", "Q.", "Who?"), (turn.Text, turn.Label, turn.ReadingText));
        Turn copy = turn with { Kind = TurnKind.Answer };
        Assert.True(copy.IsDetached);
        Assert.Contains("This Turn is in no document. Add it with document.Edit", Assert.Throws<InvalidOperationException>(() => copy.Text).Message);
        Assert.Throws<InvalidOperationException>(() => copy.Paragraphs);
        Assert.Throws<InvalidOperationException>(() => copy.Document);
    }

    [Fact]
    public void Nodes_are_equal_by_what_they_say_wherever_they_are() => Property.Holds(Generators.WildDocuments, document =>
    {
        TextDocument other = TextDocument.Create(document.Text + "x", document.Annotations);
        foreach ((Annotation left, Annotation right) in document.Annotations.Zip(other.Annotations))
        {
            Assert.Equal(left, right);
            Assert.Equal(left.GetHashCode(), right.GetHashCode());
            Assert.Equal(left, left with { });
            Assert.NotEqual(left, left with { EndingAncestors = left.EndingAncestors + 1 });
            Assert.NotEqual(left, left with { Span = new(left.Start, left.End + 1) });
            Assert.NotEqual(left, left with { Tag = new() { Name = "other" } });
            Assert.True(left.ToString().Length < 60, left.ToString());
        }

        Assert.NotEqual(document, other);
        TextDocument same = document.Edit(_ => { });
        Assert.Equal(document, same);
        Assert.Equal(document.GetHashCode(), same.GetHashCode());
        Assert.All(same.Annotations, a => Assert.Same(same, a.Document));
        Assert.All(document.Annotations, a => Assert.Same(document, a.Document));
    });

    [Fact]
    public void A_document_takes_in_copies_so_that_one_node_may_go_into_two()
    {
        var turn = new Turn { Span = new(0, 1) };
        TextDocument one = TextDocument.Create("a", [turn]), two = TextDocument.Create("b", [turn]);
        Assert.Equal(("a", "b"), (one.Turns[0].Text, two.Turns[0].Text));
        Assert.True(turn.IsDetached);
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("tei:a")]
    public void An_identifier_that_is_no_XML_name_is_refused(string id)
    {
        string message = Assert.Throws<ArgumentException>(() => TextDocument.Create("", [new Paragraph { Id = id, Span = default }])).Message;
        Assert.Equal($"'{id}' cannot be an identifier: it must be an XML name without a colon, such as 't12' or 'fischer'.", message);
    }

    [Fact]
    public void Annotations_speakers_and_entities_share_one_set_of_identifiers()
    {
        Speaker speaker = new() { Id = "lee" };
        Entity entity = new() { Id = "lee", Kind = EntityKind.Person, Label = "Lee" };
        Assert.Equal("The identifier 'lee' is given twice; annotations, speakers and entities share one set.",
            Assert.Throws<ArgumentException>(() => TextDocument.Create("", null, null, [speaker], [entity])).Message);
        Assert.Throws<ArgumentException>(() => TextDocument.Create("", [new Paragraph { Id = "lee", Span = default }], null, [speaker]));
        Assert.Throws<ArgumentException>(() => TextDocument.Create("").Edit(e =>
        {
            e.Add(speaker);
            e.Add(entity);
        }));
    }

    [Fact]
    public void A_span_outside_the_text_is_refused()
    {
        Assert.Equal("The span 0..4 of the Paragraph lies outside the text, which has 3 UTF-16 units.",
            Assert.Throws<ArgumentException>(() => TextDocument.Create("abc", [new Paragraph { Span = new(0, 4) }])).Message);
        Assert.Throws<ArgumentException>(() => TextDocument.Create("abc", [new Turn { Span = new(0, 3), LabelSpan = new(0, 4) }]));
        Assert.Throws<ArgumentException>(() => TextDocument.Create("abc", [new Note { Span = new(0, 3), LabelSpan = new(3, 4) }]));
    }

    [Fact]
    public void Null_is_refused_where_a_part_is_wanted()
    {
        Assert.Throws<ArgumentNullException>(() => TextDocument.Create(null!));
        Assert.Throws<ArgumentException>(() => TextDocument.Create("", [null!]));
        Assert.Throws<ArgumentException>(() => TextDocument.Create("", null, null, [null!]));
        Assert.Throws<ArgumentException>(() => TextDocument.Create("", null, null, null, [null!]));
        Assert.Throws<ArgumentNullException>(() => TextDocument.Create("").Edit(null!));
    }

    [Fact]
    public void Questions_know_their_answers_notes_their_anchors_and_mentions_their_entities()
    {
        TextDocument document = TextDocument.Create(
            "Who? Ada1. 1.N",
            [
                new Turn { Id = "t1", Span = new(0, 4), Kind = TurnKind.Question },
                new Turn { Id = "t2", Span = new(5, 10), Kind = TurnKind.Answer, QuestionId = "t1", SpeakerId = "lee" },
                new EntityMention { Span = new(5, 8), Kind = EntityKind.Person, EntityId = "ada" },
                new NoteAnchor { Span = new(8, 9), NoteId = "n1" },
                new Note { Id = "n1", Span = new(11, 14), LabelSpan = new(11, 13) },
            ],
            null,
            [new() { Id = "lee", Name = "Lee" }],
            [new() { Id = "ada", Kind = EntityKind.Person, Label = "Ada Lovelace" }]);
        Exchange exchange = Assert.Single(document.Exchanges);
        Assert.Equal(document.Turns[1], Assert.Single(exchange.Answers));
        Assert.Same(document.Turns[0], document.Turns[1].Question);
        Assert.Equal("Lee", document.Turns[1].Speaker?.Name);
        Assert.Equal("Ada.", document.Turns[1].ReadingText);
        Assert.Equal(("Ada Lovelace", true), (document.Mentions[0].Entity.Label, document.Mentions[0].IsIdentified));
        Assert.Same(document.Turns[1], document.Mentions[0].Turn);
        Assert.Same(document.NoteAnchors[0], Assert.Single(document.Notes[0].Anchors));
        Assert.Same(document.Notes[0], document.NoteAnchors[0].Note);
        Assert.Equal(("1.", "N"), (document.Notes[0].Label, document.Notes[0].ReadingText));
    }

    [Fact]
    public void A_mention_that_names_no_entity_stands_for_one_of_its_own()
    {
        TextDocument document = TextDocument.Create("Ada", [new EntityMention { Span = new(0, 3), Kind = EntityKind.Person, EntityId = "missing" }]);
        Assert.Equal(("missing", "Ada"), (document.Mentions[0].Entity.Id, document.Mentions[0].Entity.Label));
        Assert.False(document.Mentions[0].IsIdentified);
    }

    [Fact]
    public void A_hundred_thousand_questions_find_their_answers()
    {
        const int Count = 100_000;
        TextDocument document = TextDocument.Create(new string('x', 2 * Count), Enumerable.Range(0, Count).SelectMany(i => (Turn[])[
            new() { Id = $"q{i}", Span = new(2 * i, (2 * i) + 1), Kind = TurnKind.Question },
            new() { Span = new((2 * i) + 1, (2 * i) + 2), Kind = TurnKind.Answer, QuestionId = $"q{i}" }]));
        Assert.Equal(Count, document.Exchanges.Count(x => x.Answers.Count == 1));
        for (int i = 0; i < document.Turns.Count; i++)
            Assert.Equal(i, document.Turns[i].Start);
    }
}

namespace TextModel.Tests.Entities;

public class ModelCaseTests
{
    // Facts alone: how often a careful reader marks each name. The Communist Parties, "our Party" and "the Communist Party" are none of them.
    private static readonly (string Text, string Entity, int Count)[] Expected =
    [
        ("Brandler", "brandler", 1),
        ("C.P.G.", "kpd", 1),
        ("Comintern", "comintern", 1),
        ("Communist Party of Germany", "kpd", 4),
        ("E. Thalmann", "thaelmann", 1),
        ("Frankfurt", "frankfurt", 1),
        ("German Communist Party", "kpd", 2),
        ("Germany", "germany", 2),
        ("Lenin", "lenin", 3),
        ("Maslow", "maslow", 4),
        ("Ruth Fischer", "fischer", 4),
        ("Thalheimer", "thalheimer", 1),
        ("U.S.S.R.", "ussr", 2),
        ("the Left", "left", 3),
    ];

    [Fact]
    public void Every_mention_of_the_names_is_found_and_no_other()
    {
        if (ModelCase() is not { } document)
            return;
        TextDocument marked = document.Annotate(Gazetteer.Load(Samples.Path("people.json")));
        Assert.Equal(
            Expected,
            marked.Mentions.GroupBy(m => (m.Text, m.EntityId)).Select(g => (g.Key.Text, g.Key.EntityId!, g.Count()))
                .OrderBy(g => g.Text, StringComparer.Ordinal));
        Assert.All(marked.Mentions, m => Assert.True(m is { IsIdentified: true, Rule: "gazetteer/name", Certainty: > 0.9 and <= 1 }));
    }

    [Fact]
    public void The_note_marker_glued_to_a_name_is_no_part_of_it()
    {
        if (ModelCase() is not { } document)
            return;
        TextDocument marked = document.Annotate(Gazetteer.Load(Samples.Path("people.json")));
        NoteAnchor anchor = Assert.Single(marked.NoteAnchors);
        Assert.Contains(marked.Mentions, m => m.EntityId == "maslow" && m.End == anchor.Start);
        Assert.DoesNotContain(marked.Mentions, m => m.Span.Overlaps(anchor.Span));
    }

    [Fact]
    public void Entities_that_nobody_mentions_do_not_come_in()
    {
        if (ModelCase() is not { } document)
            return;
        TextDocument marked = document.Annotate(new Gazetteer(
        [
            new Entity { Id = "lenin", Kind = EntityKind.Person, Label = "Lenin" },
            new Entity { Id = "napoleon", Kind = EntityKind.Person, Label = "Napoleon" },
        ]));
        Assert.Equal("lenin", Assert.Single(marked.Entities).Id);
    }

    /// <summary>The model case with its one note and anchor; null where the corpus is not there.</summary>
    internal static TextDocument? ModelCase()
    {
        if (Samples.Shared("seed/interview.txt") is not { } path)
            return null;
        string text = File.ReadAllText(path);
        int anchor = text.IndexOf("Maslow1", StringComparison.Ordinal) + "Maslow".Length;
        int note = text.IndexOf("\n1.", StringComparison.Ordinal) + 1;
        return TextDocument.Create(text,
        [
            new NoteAnchor { Span = new(anchor, anchor + 1), NoteId = "n1" },
            new Note { Id = "n1", Span = new(note, text.Length), LabelSpan = new(note, note + 2) },
        ]);
    }
}

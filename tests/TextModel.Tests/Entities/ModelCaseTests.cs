using TextModel.Tests.Support;

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

    [SharedFact]
    public void Every_mention_of_the_names_is_found_and_no_other()
    {
        TextDocument document = ModelCase();
        TextDocument marked = document.Annotate(Gazetteer.Load(Repository.PathOf("samples/people.json")));
        Assert.Equal(
            Expected,
            marked.Mentions.GroupBy(m => (m.Text, m.EntityId)).Select(g => (g.Key.Text, g.Key.EntityId!, g.Count()))
                .OrderBy(g => g.Text, StringComparer.Ordinal));
        Assert.All(marked.Mentions, m => Assert.True(m is { IsIdentified: true, Rule: "gazetteer/name", Certainty: > 0.9 and <= 1 }));
    }

    [SharedFact]
    public void The_note_marker_glued_to_a_name_is_no_part_of_it()
    {
        TextDocument document = ModelCase();
        TextDocument marked = document.Annotate(Gazetteer.Load(Repository.PathOf("samples/people.json")));
        NoteAnchor anchor = Assert.Single(marked.NoteAnchors);
        Assert.Contains(marked.Mentions, m => m.EntityId == "maslow" && m.End == anchor.Start);
        Assert.DoesNotContain(marked.Mentions, m => m.Span.Overlaps(anchor.Span));
    }

    [SharedFact]
    public void Entities_that_nobody_mentions_do_not_come_in()
    {
        TextDocument document = ModelCase();
        TextDocument marked = document.Annotate(new Gazetteer(
        [
            new Entity { Id = "lenin", Kind = EntityKind.Person, Label = "Lenin" },
            new Entity { Id = "napoleon", Kind = EntityKind.Person, Label = "Napoleon" },
        ]));
        Assert.Equal("lenin", Assert.Single(marked.Entities).Id);
    }

    [Fact]
    public void The_sample_interview_is_marked_as_a_careful_reader_would()
    {
        string text = File.ReadAllText(Repository.PathOf("samples/interview.txt"));
        TextDocument document = TextDocument.Create(text,
        [
            .. new[] { "Pell1", "Faust2" }.Select(word => text.IndexOf(word, StringComparison.Ordinal) + word.Length - 1)
                .Select(at => new NoteAnchor { Span = new(at, at + 1) }),
        ]);
        TextDocument marked = document.Annotate([Gazetteer.Load(Repository.PathOf("samples/people.json")), new DateRecogniser()], out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(
            [
                "Klara Venn: venn", "March 9, 1968: ", "Trieste: trieste", "Tomas Arvid: arvid", "winter of 1931: ", "Anton Pell: pell",
                "Trieste: trieste", "Pell: pell", "Trieste: trieste", "Faust: faust", "Faust: faust", "Goethe: goethe", "Weimar: weimar",
                "The Tempest: tempest", "William Shakespeare: shakespeare", "Weimar: weimar", "1938: ", "1952: ", "Orlo Stamm: stamm",
                "Jana Milo: milo", "Anton Pell: pell", "Klara Venn: venn", "Doctor Faust: faust", "Pell: pell",
            ],
            marked.Mentions.Select(m => $"{m.Text}: {m.EntityId}"));
    }

    /// <summary>The model case with its one note and anchor.</summary>
    internal static TextDocument ModelCase()
    {
        string text = File.ReadAllText(Shared.Path("seed/interview.txt"));
        int anchor = text.IndexOf("Maslow1", StringComparison.Ordinal) + "Maslow".Length;
        int note = text.IndexOf("\n1.", StringComparison.Ordinal) + 1;
        return TextDocument.Create(text,
        [
            new NoteAnchor { Span = new(anchor, anchor + 1), NoteId = "n1" },
            new Note { Id = "n1", Span = new(note, text.Length), LabelSpan = new(note, note + 2) },
        ]);
    }
}

using TextModel.Formats;

namespace TextModel.Tests.Formats.Exchange;

public class AnnotationLossTests
{
    private const string Text = "Ada Rossi:\nKlara Venn came to Lindau, and nobody saw her for a year.\nBob came.";

    public static TheoryData<string> Ids => [.. FormatRegistry.Default.Formats.Where(f => f.Annotations is not null).Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_format_never_carries_is_said_once_for_each_kind(string id)
    {
        string text = string.Concat(Enumerable.Repeat("Ada.\n", 200));
        TextDocument document = TextDocument.Create(text, [.. Enumerable.Range(0, 200).Select(i => new Paragraph { Span = TextSpan.OfLength(i * 5, 4) })]);
        Diagnostic said = Assert.Single(Write(document, id), d => d.Message.Contains("paragraph", StringComparison.Ordinal));
        Assert.Equal(("TM0005", DiagnosticSeverity.Warning, TextSpan.OfLength(0, 4)), (said.Code, said.Severity, said.Span!.Value));
        Assert.EndsWith(" cannot carry 200 paragraphs, such as 'Ada.': left out.", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_is_shown_by_its_first_words_or_its_identifier() => Assert.Equal(
        [
            "the heading 'h1'",
            "2 paragraphs, such as 'Klara Venn came to Lindau, and nobody sa…'",
            "what 2 mentions say besides their kind and entity (persName), such as 'Klara Venn'",
            "2 elements seg, such as 'Lindau'",
            "2 page breaks, such as 'pb1'",
        ],
        Losses(TextDocument.Create(
            Text,
            [
                new Heading { Span = new(0, 10), Id = "h1" },
                new Paragraph { Span = TextSpan.OfLength(10, 58), Id = "p1" },
                new EntityMention { Span = Of("Klara Venn"), Kind = EntityKind.Person, Tag = new() { Name = "persName" } },
                new Markup { Span = Of("Lindau"), Kind = MarkupKind.Element, Tag = new() { Name = "seg" } },
                new Markup { Span = Of("year"), Kind = MarkupKind.Element, Tag = new() { Name = "seg" } },
                new Paragraph { Span = Of("Bob came.") },
                new EntityMention { Span = Of("Bob"), Kind = EntityKind.Person, Tag = new() { Name = "persName" } },
                new PageBreak { Span = TextSpan.At(Text.Length), Id = "pb1" },
                new PageBreak { Span = TextSpan.At(Text.Length) },
            ])));

    [Fact]
    public void The_source_speakers_and_entities_are_kinds_too() => Assert.Equal(
        [
            "what is known of the source", "2 speakers, such as 'ada'", "what is known of the entity 'venn' besides its name and identifiers",
            "2 entities that nothing mentions, such as 'lindau'",
        ],
        Losses(TextDocument.Create(
            Text,
            [new EntityMention { Span = Of("Klara Venn"), Kind = EntityKind.Person, EntityId = "venn" }],
            new Source { Title = "A talk" },
            [new Speaker { Id = "ada", Name = "Ada" }, new Speaker { Id = "bob", Name = "Bob" }],
            [
                new Entity { Id = "venn", Kind = EntityKind.Person, Label = "Klara Venn", Description = "d" },
                new Entity { Id = "lindau", Kind = EntityKind.Place, Label = "Lindau" },
                new Entity { Id = "bregenz", Kind = EntityKind.Place, Label = "Bregenz" },
            ])));

    [Fact]
    public void What_a_mention_loses_comes_first_and_by_itself()
    {
        TextDocument document = TextDocument.Create(
            Text,
            [
                new Paragraph { Span = new(0, Text.Length) },
                new EntityMention { Span = Of("Klara Venn"), Kind = EntityKind.Person, Extra = [new("mood", "calm"), new("tone", "low")] },
                new EntityMention { Span = Of("Bob"), Kind = EntityKind.Person, Extra = [new("mood", "calm")] },
            ]);
        Assert.Equal(
            ["what a mention says besides its kind and entity (mood, tone)", "what a mention says besides its kind and entity (mood)", "a paragraph"],
            Losses(document));
    }

    private static TextSpan Of(string words) => TextSpan.OfLength(Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static string[] Losses(TextDocument document) =>
        [.. Write(document, "web-annotation").Select(d => d.Message["W3C Web Annotation cannot carry ".Length..^": left out.".Length])];

    private static ValueList<Diagnostic> Write(TextDocument document, string format) => document.Write(Stream.Null, new WriteOptions { Format = format });
}

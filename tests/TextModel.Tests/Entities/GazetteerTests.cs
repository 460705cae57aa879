using FsCheck;
using FsCheck.Fluent;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

public class GazetteerTests
{
    [Theory]
    [InlineData("Ruth Fischer", "Ruth\n    Fischer spoke", "Ruth\n    Fischer")]
    [InlineData("Ruth Fischer", "Ruth\r\nFischer", "Ruth\r\nFischer")]
    [InlineData("Ruth Fischer", "Ruth\n\nFischer", null)]
    [InlineData("Ruth Fischer", "the Ruth Fischer-Maslow group", "Ruth Fischer")]
    [InlineData("C.P.G.", "of the C.P.G. In", "C.P.G.")]
    [InlineData("C.P.G.", "of the C.P.G", "C.P.G")]
    [InlineData("J. V. Moor", "by J.V. Moor", "J.V. Moor")]
    [InlineData("Lenin", "Lenin's words", "Lenin")]
    [InlineData("Lenin", "Leningrad, Leninist, xLenin, Lenin1", null)]
    [InlineData("Lenin", "lenin LENIN", null)]
    [InlineData("Žižka", "ŽIŽKA Žižka", "Žižka")]
    [InlineData("𝔄lpha", "x 𝔄lpha 😀", "𝔄lpha")]
    public void A_name_is_found_as_a_whole_word(string name, string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], Texts(text, new Gazetteer([Person("a", name)])));

    [Fact]
    public void A_text_of_any_length_with_names_at_any_place_gives_the_same_as_a_plain_search()
    {
        string[] pieces = ["Anna", "Anna Bell", "Bell", "Étienne", "anna", "Annabell", "é", "e\u0301", " ", " ", ", ", "-", "\n", "a", "longerwordsthanablockholdsandmorethanthat", "😀", "1", "."];
        Entity[] entities = [Thing("a", "Anna"), Thing("ab", "Anna Bell"), Thing("b", "Bell"), Thing("e", "Étienne"), Thing("l", "Longerwordsthanablockholdsandmorethanthat")];
        foreach (bool ignoreCase in new[] { false, true })
        {
            var gazetteer = new Gazetteer(entities, new() { IgnoreCase = ignoreCase });
            var options = System.Text.RegularExpressions.RegexOptions.CultureInvariant
                | (ignoreCase ? System.Text.RegularExpressions.RegexOptions.IgnoreCase : System.Text.RegularExpressions.RegexOptions.None);
            // The plain search: longest name first, no letter, digit or combining mark on either side.
            var plain = new System.Text.RegularExpressions.Regex(
                @"(?<![\p{L}\p{Nd}\p{M}])(Longerwordsthanablockholdsandmorethanthat|Anna[ ]*\n?[ ]*(?<=\s)Bell|Étienne|Anna|Bell)(?![\p{L}\p{Nd}\p{M}])", options);
            Prop.ForAll(Gen.Elements(pieces).ListOf(60).ToArbitrary(), parts =>
            {
                string text = string.Concat(parts);
                Assert.Equal(
                    plain.Matches(text).Select(m => new TextSpan(m.Index, m.Index + m.Length)),
                    gazetteer.Recognize(TextDocument.Create(text)).Mentions.Select(m => m.Span));
            }).QuickCheckThrowOnFailure();
        }
    }

    [Theory]
    [InlineData("THÄLMANN", true, false, true)]
    [InlineData("Thalmann", false, true, true)]
    [InlineData("Tha\u0308lmann", false, true, true)]
    [InlineData("thalmann", true, true, true)]
    [InlineData("Thalmann", true, false, false)]
    [InlineData("thälmann", false, true, false)]
    public void Case_and_diacritics_are_folded_by_option(string text, bool ignoreCase, bool ignoreDiacritics, bool found) =>
        Assert.Equal(found, Texts(text, new Gazetteer([Person("t", "Thälmann")], new() { IgnoreCase = ignoreCase, IgnoreDiacritics = ignoreDiacritics })).Length == 1);

    [Theory]
    [InlineData("Lenin", "Lenins Worte", "Lenins")]
    [InlineData("Лев Троцкий", "речь Льва, Лева Троцкого", "Лева Троцкого")]
    [InlineData("Ленин", "у Ленина и с Лениным", "Ленина|Лениным")]
    public void Inflected_forms_are_found_by_option(string name, string text, string found)
    {
        Gazetteer gazetteer = new([Person("a", name)], new() { Inflections = true });
        Assert.Equal(found.Split('|'), Texts(text, gazetteer));
        Assert.All(gazetteer.Recognize(TextDocument.Create(text)).Mentions, m => Assert.Equal("gazetteer/inflected", m.Rule));
        Assert.Empty(Texts(text, new Gazetteer([Person("a", name)])));
    }

    [Fact]
    public void The_longest_name_wins() =>
        Assert.Equal(["German Communist Party", "Party"], Texts("German Communist Party of the Party", new Gazetteer([Thing("p", "Party"), Thing("g", "German Communist Party")])));

    [Fact]
    public void A_name_that_can_mean_two_is_reported_and_not_marked()
    {
        TextDocument document = TextDocument.Create("He came\nto Frankfurt.");
        AnnotateResult result = document.Annotate(
            new Gazetteer([Thing("m", "Frankfurt"), Thing("o", "Frankfurt") with { Description = "on the Oder" }]));
        TextDocument marked = result.Document;
        ValueList<Diagnostic> diagnostics = result.Diagnostics;
        Assert.Empty(marked.Mentions);
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("TM0401", new TextPosition(2, 4)), (diagnostic.Code, diagnostic.Position!.Value));
        Assert.Contains("Frankfurt (m), Frankfurt (o)", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_surname_means_a_person_once_the_full_name_has_been_given()
    {
        Gazetteer gazetteer = new([Person("p", "Anton Pell")]);
        EntityMention[] found = [.. gazetteer.Recognize(TextDocument.Create("Pell? Anton Pell came. Pell spoke.")).Mentions];
        Assert.Equal([(6, "gazetteer/name"), (23, "gazetteer/surname")], found.Select(m => (m.Start, m.Rule!)));
        Assert.True(found[1].Certainty < found[0].Certainty);
        Assert.Single(Texts("Pell? Anton Pell came. Pell spoke.", new Gazetteer([Person("p", "Anton Pell")], new() { SurnameAfterFullName = false })));
    }

    [Fact]
    public void A_surname_of_two_persons_in_the_text_is_not_guessed()
    {
        Gazetteer gazetteer = new([Person("a", "Anton Pell"), Person("b", "Berta Pell")]);
        AnnotateResult result = TextDocument.Create("Anton Pell. Pell. Berta Pell. Pell.").Annotate(gazetteer);
        TextDocument marked = result.Document;
        ValueList<Diagnostic> diagnostics = result.Diagnostics;
        Assert.Equal(["a", "a", "b"], marked.Mentions.Select(m => m.EntityId));
        Assert.Equal("TM0401", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Labels_are_passed_over_and_note_bodies_are_not()
    {
        const string text = "Pell. I know Pell1.\n\n1. Pell again";
        TextDocument document = TextDocument.Create(text,
        [
            new Turn { Span = new(0, 19), LabelSpan = new(0, 5) },
            new NoteAnchor { Span = new(17, 18) },
            new Note { Span = new(21, text.Length), LabelSpan = new(21, 23) },
        ]);
        Assert.Equal([new(13, 17), new(24, 28)], new Gazetteer([Thing("p", "Pell")]).Recognize(document).Mentions.Select(m => m.Span));
    }

    [Fact]
    public void A_name_goes_on_behind_an_anchor_but_not_in_the_next_paragraph()
    {
        Gazetteer gazetteer = new([Thing("p", "Anton Pell")]);
        Assert.Equal("Anton1 Pell", Assert.Single(TextDocument.Create("Anton1 Pell", [new NoteAnchor { Span = new(5, 6) }]).Annotate(gazetteer).Document.Mentions).Text);
        Assert.Empty(TextDocument.Create("Anton Pell", [new Paragraph { Span = new(0, 6) }, new Paragraph { Span = new(6, 10) }]).Annotate(gazetteer).Document.Mentions);
    }

    [Fact]
    public void Annotating_again_changes_nothing()
    {
        Gazetteer gazetteer = Gazetteer.Load(Repository.PathOf("samples/people.json"));
        TextDocument once = TextDocument.Create("Lenin met Ruth Fischer in Germany in 1924.").Annotate(gazetteer, new DateRecognizer()).Document;
        Assert.Equal(4, once.Mentions.Count);
        Assert.Equal(once, once.Annotate(gazetteer, new DateRecognizer()).Document);
    }

    [Fact]
    public void An_identifier_that_is_taken_gets_a_number()
    {
        TextDocument document = TextDocument.Create("Lenin", [new Paragraph { Id = "lenin", Span = new(0, 5) }], speakers: [new Speaker { Id = "lenin-2" }]);
        TextDocument marked = document.Annotate(new Gazetteer([Person("lenin", "Lenin")])).Document;
        Assert.Equal("lenin-3", Assert.Single(marked.Entities).Id);
        Assert.Equal("lenin-3", Assert.Single(marked.Mentions).EntityId);
        Assert.Equal(marked, marked.Annotate(new Gazetteer([Person("lenin-3", "Lenin")])).Document);
    }

    [Fact]
    public void A_speaker_who_bears_the_name_is_linked()
    {
        TextDocument document = TextDocument.Create("I am Klara Venn.", speakers: [new Speaker { Id = "s1", Name = "Klara Venn" }]);
        Assert.Equal("venn", document.Annotate(new Gazetteer([Person("venn", "Klara Venn")])).Document.Speakers["s1"]!.EntityId);
    }

    [Fact]
    public void A_name_of_one_word_repeated_is_walked_in_bounded_time()
    {
        string name = string.Join(' ', Enumerable.Repeat("a", 60));
        Gazetteer gazetteer = new([Thing("x", name + " b")]);
        Assert.Empty(gazetteer.Recognize(TextDocument.Create(string.Join(' ', Enumerable.Repeat("a", 20_000)))).Mentions);
        Assert.Equal("TM0402", Assert.Single(new Gazetteer([Thing("y", string.Join(' ', Enumerable.Repeat("a", 65)))]).Diagnostics).Code);
    }

    private static Entity Person(string id, string label) => new() { Id = id, Kind = EntityKind.Person, Label = label };

    private static Entity Thing(string id, string label) => new() { Id = id, Kind = EntityKind.Name, Label = label };

    private static string[] Texts(string text, Gazetteer gazetteer) =>
        [.. gazetteer.Recognize(TextDocument.Create(text)).Mentions.Select(m => text[m.Start..m.End])];
}

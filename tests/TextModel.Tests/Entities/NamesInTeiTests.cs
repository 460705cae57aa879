using TextModel.Formats.Tei;
using TextModel.Tests.Formats.Exchange;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

/// <summary>Names in TEI files of others: who is meant where something is tagged, and what is found where markup stands in the way.</summary>
public class NamesInTeiTests
{
    private static readonly Entity Holt = Person("holt", "Mira Holt");
    private static readonly Entity Tarnby = new() { Id = "tarnby", Kind = EntityKind.Place, Label = "Tarnby" };

    // ---- who is meant

    [Fact]
    public void A_name_that_is_tagged_without_a_reference_gets_it_on_its_tag()
    {
        string xml = Annotated(SmallTei.Tagged, Holt);
        Assert.Equal(SmallTei.Tagged.Length, WithoutAdditions(xml).Length);
        foreach (string tag in new[] { "a) <persName ref=\"#holt\"", "b) <name type=\"person\" ref=\"#holt\"", "c) <rs type=\"person\" ref=\"#holt\"", "d) <persName ref=\"#holt\">", "e) <persName key=\"x9\" ref=\"#holt\"", "g) <persName ref=\"#holt\"", "h) <persName ref=\"#holt\"", "j) <persName ref=\"http://example.org/5\">Mira" })
            Assert.Contains(tag, xml, StringComparison.Ordinal);
        // The aunt is somebody else, whose name has the person's within.
        Assert.Contains("k) <persName><persName ref=\"#holt\"", xml, StringComparison.Ordinal);
        Assert.Equal(1, xml.Split("><persName ref").Length - 1);
    }

    [Fact]
    public void A_date_that_is_tagged_without_its_value_gets_it_on_its_tag() => Assert.Contains(
        "<date when=\"1925-10-14\"", Annotated(SmallTei.Document("<p>On <date>October 14, 1925</date>.</p>"), new DateRecognizer()), StringComparison.Ordinal);

    [Fact]
    public void A_list_whose_identifier_something_else_has_gets_another_and_keeps_it()
    {
        TextDocument once = Read(Annotated(SmallTei.Taken, Holt));
        Assert.Equal("holt-2", Assert.Single(once.Entities).Id);
        Assert.Equal("holt-2", Assert.Single(once.Mentions).EntityId);
        Assert.Equal(once, once.Annotate(new Gazetteer([Holt])).Document);
        // Another person of that identifier is another.
        TextDocument more = once.Annotate(new Gazetteer([Person("holt", "Rosa")])).Document;
        Assert.Equal(["Mira Holt", "Rosa"], more.Entities.Select(e => e.Label));
        Assert.Equal("holt-3", more.Entities[1].Id);
    }

    [Fact]
    public void An_identifier_in_the_header_is_taken_too()
    {
        TextDocument document = Read(SmallTei.Referred).Annotate(new Gazetteer([Person("nym1", "Fenn"), Person("grp", "Mira")])).Document;
        Assert.DoesNotContain(document.Entities, e => e.Id is "nym1" or "grp");
    }

    [Fact]
    public void A_person_of_the_conversation_is_the_one_of_the_list_who_has_the_same_identifier_and_name()
    {
        TextDocument document = Read(SmallTei.SpokenOf).Annotate(new Gazetteer([Person("pp", "Ole Fenn"), Person("qq", "Mira Holt")])).Document;
        Assert.Empty(document.Entities);
        Assert.Equal(["qq", "pp"], document.Mentions.Select(m => m.EntityId));
        string xml = document.ToString(new TeiOptions());
        Assert.Equal(xml, Read(xml).Annotate(new Gazetteer([Person("pp", "Ole Fenn"), Person("qq", "Mira Holt")])).Document.ToString(new TeiOptions()));
    }

    [Fact]
    public void What_a_list_says_more_of_a_person_of_the_conversation_comes_in_as_an_entity_that_the_speaker_is()
    {
        Gazetteer list = new([Person("qq", "Mira Holt") with { Identifiers = [new("VIAF", "1")] }]);
        TextDocument document = Read(SmallTei.Speakers).Annotate(list).Document;
        Assert.Equal("qq-2", Assert.Single(document.Entities).Id);
        Assert.Equal("qq-2", document.Speakers["qq"]!.EntityId);
        string xml = document.ToString(new TeiOptions());
        Assert.Equal(xml, Read(xml).Annotate(list).Document.ToString(new TeiOptions()));
    }

    [Fact]
    public void What_is_called_by_an_identifier_and_a_name_in_the_file_is_that()
    {
        TextDocument document = Read(SmallTei.Referred);
        TextDocument again = document.Annotate(new Gazetteer([Person("nym1", "Rosa"), Person("vl", "Mira"), Person("pp", "Fenn")])).Document;
        Assert.DoesNotContain(again.Entities, e => e.Kind == EntityKind.Person);
        Assert.Equal("vl", again.Mentions[0].EntityId);
    }

    [Fact]
    public void An_edit_writes_nothing_again_that_a_referenced_entity_brings_in()
    {
        string xml = Annotated(SmallTei.References, Tarnby);
        Assert.DoesNotContain("listAnnotation", xml, StringComparison.Ordinal);
        Assert.Equal(Read(SmallTei.References).Mentions.Count + 2, Read(xml).Mentions.Count);
    }

    [Fact]
    public void A_reference_that_is_a_whole_name_is_tagged_in_the_text() => Assert.Contains(
        "By <persName ref=\"#holt\" cert=\"0.95\">", Annotated(SmallTei.References, Holt), StringComparison.Ordinal);

    [Fact]
    public void Types_of_names_are_kinds_in_any_spelling() => Assert.Equal(
        ["person", "place", "organisation", "misc", "person", "place", "person"], Read(SmallTei.Typed).Mentions.Select(m => m.Kind.Value));

    [Fact]
    public void A_name_that_is_one_word_is_tagged_around_the_word()
    {
        string xml = Annotated(SmallTei.Words, Tarnby);
        Assert.DoesNotContain("listAnnotation", xml, StringComparison.Ordinal);
        Assert.Equal(["Tarnby", "Tarnby", "Tarnby"], Read(xml).Mentions.Select(m => m.Text));
        Assert.Matches("<placeName [^>]*><\\?[^>]*\\?><w>Tarnby</w></placeName>", xml);
    }

    // ---- what is found

    [Fact]
    public void Names_go_on_behind_breaks_that_part_no_word() => Assert.Equal(
        "a b c d e g h i j k l", string.Join(' ', Letters(SmallTei.Breaks, Person("h", "Holters"), Holt)));

    [Fact]
    public void Breaks_and_blocks_part_words() => Assert.Equal(
        ["MiraHolt", "MiraHolt", "MiraHolt", "Mira Holt", "Miran 1 Holt"], Found(SmallTei.Borders, Holt, Person("x", "MiraHolt")));

    [Fact]
    public void What_only_shows_an_encoding_or_stands_in_for_another_file_is_no_text()
    {
        TextDocument document = Read(SmallTei.Examples).Annotate(new Gazetteer([Holt, Tarnby])).Document;
        Assert.Equal(Read(SmallTei.Examples).Mentions.Count + 1, document.Mentions.Count);
        Assert.Equal(["Tarnby", "Tarnby"], Found(SmallTei.Includes, Tarnby));
    }

    [Fact]
    public void Names_are_found_in_what_an_editor_reads() => Assert.Equal(
        ["Tarnby", "Tenants Augt.August", "MriaMira HoltHold", "OversTarnby", "Rosa"],
        Found(SmallTei.Alternatives, Holt, Tarnby, Person("t", "Tenants August"), Person("r", "Rosa"), Person("w", "Mria"), Person("v", "Rosaa")));

    [Fact]
    public void A_name_over_alternatives_is_tagged_around_them()
    {
        string xml = Annotated(SmallTei.Alternatives, Holt);
        Assert.Contains("<choice><sic>Mria</sic><corr>Mira</corr></choice> <app><lem>Holt</lem><rdg wit=\"#B\">Hold</rdg></app></persName>", xml, StringComparison.Ordinal);
        Assert.Equal("Mira Holt", Assert.Single(Read(xml).Mentions).ReadingText);
    }

    [Fact]
    public void Dates_are_found_in_the_reading_text() => Assert.Equal(
        ["Aug.August\n  1772"], Read(SmallTei.Document("<p>on <choice><abbr>Aug.</abbr><expan>August</expan></choice> 1772</p>".Replace("> 1772", ">\n  1772", StringComparison.Ordinal)))
            .Annotate(new DateRecognizer()).Document.Mentions.Select(m => m.Text));

    [Fact]
    public void Names_that_a_list_turns_round_are_found_as_they_are_read()
    {
        Gazetteer list = new(
        [
            new Entity { Id = "fenn", Kind = EntityKind.Name, Label = "Fenn, Ole", Variants = ["Fenne, O."] },
            new Entity { Id = "tides", Kind = EntityKind.Name, Label = "Institute for Tides (Tarnby, Overs)" },
        ]);
        Assert.Equal(["Ole Fenn", "O. Fenne", "Fenn, Ole"], TextDocument.Create("Ole Fenn and O. Fenne left Tarnby with Fenn, Ole.").Annotate(list).Document.Mentions.Select(m => m.Text));
    }

    // ---- the shared cases

    [SharedTheory]
    [InlineData("05", 6, 3)]
    [InlineData("06", 5, 5)]
    [InlineData("17", 6, 2)]
    [InlineData("24", 2, 1)]
    [InlineData("29", 4, 4)]
    [InlineData("53", 1, 1)]
    public void The_shared_files_are_marked_as_their_list_says(string name, int mentions, int entities)
    {
        Gazetteer list = Gazetteer.Load(Shared.Path($"cases/annotations/case{name}.csv"));
        TextDocument document = Case(name).Annotate(list).Document;
        Assert.Equal((mentions, entities), (document.Mentions.Count, document.Entities.Count));
        TextDocument again = Read(document.ToString(new TeiOptions()));
        Assert.Equal(document.Mentions.Select(m => (m.Span, m.EntityId)), again.Mentions.Select(m => (m.Span, m.EntityId)));
        Assert.Equal(document.ToString(new TeiOptions()), again.Annotate(list).Document.ToString(new TeiOptions()));
    }

    [SharedFact]
    public void The_shared_files_without_a_list_are_marked_as_they_should()
    {
        Assert.Equal("a b c d g h i j k", string.Join(' ', LettersOf(Case("06b").Annotate(new Gazetteer([Person("p", "Pietersen")])).Document)));
        TextDocument tagged = Read(Case("38").Annotate(new Gazetteer([Person("a", "Vanbe Lind")])).Document.ToString(new TeiOptions()));
        Assert.Equal((10, 7), (tagged.Mentions.Count, tagged.Mentions.Count(m => m.EntityId == "a")));
        Assert.Equal(["person", "place", "organisation"], Case("54").Mentions.Take(3).Select(m => m.Kind.Value));
        Assert.Equal("Olva Brandt", Assert.Single(Case("08").Annotate(new Gazetteer([Person("o", "Olva Brandt")])).Document.Mentions, m => m.EntityId == "o").Text);
        Assert.Equal(["pp", "qq"], Case("51").Annotate(new Gazetteer([Person("pp", "Orvik Tamsel"), Person("qq", "Korl Aamot")])).Document.Mentions.Select(m => m.EntityId).Order());
        Assert.DoesNotContain(Case("35").Annotate(new Gazetteer([Person("v", "Vanbe Lind")])).Document.Mentions, m => m.Text.Contains("sang", StringComparison.Ordinal));
    }

    private static TextDocument Case(string name) => Read(File.ReadAllText(Shared.Path($"cases/annotations/case{name}.xml")));

    private static Entity Person(string id, string label) => new() { Id = id, Kind = EntityKind.Person, Label = label };

    private static TextDocument Read(string xml) => TextDocument.Parse(xml, new() { Format = "tei" }).Document;

    private static string Annotated(string xml, params Entity[] entities) => Annotated(xml, new Gazetteer(entities));

    private static string Annotated(string xml, IRecognizer recognizer) => Read(xml).Annotate(recognizer).Document.ToString(new TeiOptions());

    private static IEnumerable<string> Found(string xml, params Entity[] entities) => Read(xml).Annotate(new Gazetteer(entities, new() { SurnameAfterFullName = false })).Document.Mentions.Select(m => m.Text);

    private static IEnumerable<string> Letters(string xml, params Entity[] entities) => LettersOf(Read(xml).Annotate(new Gazetteer(entities)).Document);

    // The letter before a parenthesis that stands last before each mention.
    private static IEnumerable<string> LettersOf(TextDocument document) =>
        document.Mentions.Select(m => document.Text[document.Text.LastIndexOf(") ", m.Start, StringComparison.Ordinal) - 1].ToString());

    private static string WithoutAdditions(string xml)
    {
        string text = xml;
        foreach ((string from, string to) in new[] { ("<standOff>", "</standOff>"), ("<?textmodel ", "?>") })
        {
            for (int at = text.IndexOf(from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(from, at, StringComparison.Ordinal))
                text = text.Remove(at, text.IndexOf(to, at, StringComparison.Ordinal) + to.Length - at);
        }

        text = text.Replace(" cert=\"0.95\"", "", StringComparison.Ordinal).Replace("<persName><persName ref=\"#holt\">Mira Holt</persName>", "<persName>Mira Holt", StringComparison.Ordinal);
        return text.Replace(" ref=\"#holt\"", "", StringComparison.Ordinal).Replace("d) <persName>", "d) <persName ref=\"#holt\">", StringComparison.Ordinal);
    }
}

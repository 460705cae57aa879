using TextModel.Entities;
using TextModel.Formats.Tei;
using TextModel.Tests.Formats.Exchange;

namespace TextModel.Tests.Entities;

/// <summary>Names as authority files write them, in the order of running text.</summary>
public class AuthorityNameTests
{
    [Theory]
    [InlineData("Tamsel, Orvik", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Tamsel, Orvik, 1850-1910", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Tamsel, Orvik, 1850-", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Tamsel, Orvik 1850-1910", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Tamsel, Orvik, active 19th century", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Tamsel, Orvik.", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Tamsel, Ida.", "Then Ida Tamsel left", "Ida Tamsel")]
    [InlineData("Tamsel, O.", "Then O. Tamsel left", "O. Tamsel")]
    [InlineData("Tamsel, Orvik (Maler)", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Tamsel, Orvik <Maler, 1850-1910>", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Tamsel, Orvik (Maler), 1850-1910", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Orvik Tamsel (1850-1910)", "Then Orvik Tamsel left", "Orvik Tamsel")]
    [InlineData("Brix, Adelheid von", "Then Adelheid von Brix left", "Adelheid von Brix")]
    [InlineData("von Brix, Adelheid", "Then Adelheid von Brix left", "Adelheid von Brix")]
    [InlineData("Brix; Adelheid von (Malerin)", "Then Adelheid von Brix left", "Adelheid von Brix")]
    [InlineData("Alember, Jean d'", "Then Jean d'Alember left", "Jean d'Alember")]
    [InlineData("Korlin, Ada Lu, Jr., 1929-1968", "Then Ada Lu Korlin Jr. left", "Ada Lu Korlin Jr.")]
    [InlineData("Korlin, Ada Lu, Jr.", "Then Ada Lu Korlin left", "Ada Lu Korlin")]
    [InlineData("Scotte, Walt, Sir, 1771-1832", "Then Sir Walt Scotte left", "Sir Walt Scotte")]
    [InlineData("Scotte, Walt, Sir, 1771-1832", "Then Walt Scotte left", "Walt Scotte")]
    [InlineData("Karel I, King of Ostrel", "Then King of Ostrel Karel I left", null)]
    [InlineData("Karel <Ostrel, König, I.>", "Then Karel left", null)]
    public void A_person_is_found_by_the_name_in_its_natural_order(string label, string text, string? found)
    {
        foreach (EntityKind kind in (EntityKind[])[EntityKind.Person, EntityKind.Name])
        {
            Recognition recognition = new Gazetteer([new Entity { Id = "a", Kind = kind, Label = label }]).Recognize(TextDocument.Create(text));
            Assert.Equal(found is null ? [] : [found], recognition.Mentions.Select(m => text.Substring(m.Start, m.Span.Length)));
        }
    }

    [Theory]
    [InlineData("Ostrel (Brolt)", "In Ostrel", "Ostrel")]
    [InlineData("Institute for Tides (Ostrel, Brolt)", "the Institute for Tides,", "Institute for Tides")]
    [InlineData("Ostrel, Brolt", "In Brolt Ostrel", null)]
    public void What_is_no_person_keeps_its_order_and_loses_what_tells_it_from_others(string label, string text, string? found)
    {
        Recognition recognition = new Gazetteer([new Entity { Id = "a", Kind = EntityKind.Place, Label = label }]).Recognize(TextDocument.Create(text));
        Assert.Equal(found is null ? [] : [found], recognition.Mentions.Select(m => text.Substring(m.Start, m.Span.Length)));
    }

    [Fact]
    public void Alternative_names_alone_are_enough_and_classes_of_the_GND_are_kinds()
    {
        AuthorityList list = AuthorityList.Read(SourceText.From("""
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <http://ex.org/1> a skos:Concept ; skos:altLabel "Holt, Mira"@it, "Mira Holt" .
            <http://ex.org/2> a gnd:DifferentiatedPerson ; gnd:variantNameForThePerson "Tamsel, O." ; gnd:preferredNameForThePerson "Tamsel, Orvik" .
            <http://ex.org/3> gnd:preferredNameForThePlaceOrGeographicName "Ostrel" .
            <http://ex.org/4> rdf:type gnd:CorporateBody ; gnd:preferredNameForTheCorporateBody "Bank" .
            <http://ex.org/5> a skos:Concept, gnd:DifferentiatedPerson ; skos:hiddenLabel "Lind" .
            """));
        Assert.Empty(list.Diagnostics);
        Assert.Equal(
            ["Holt, Mira concept", "Tamsel, Orvik person", "Ostrel place", "Bank organisation", "Lind person"],
            list.Entities.Select(e => $"{e.Label} {e.Kind}"));
        Assert.Equal(["Tamsel, O."], list.Entities[1].Variants);
    }

    [Fact]
    public void A_mark_that_refers_to_nothing_in_the_file_is_not_doubled_and_a_space_parts_words()
    {
        string file = SmallTei.Document("<p><persName ref=\"#elsewhere\">Mira Holt</persName> and Mira<space/>Holt.</p>");
        string annotated = Annotate(file);
        Assert.Contains("<p><persName ref=\"#elsewhere\">Mira Holt</persName> and <persName ref=\"#holt\"", annotated, StringComparison.Ordinal);
        Assert.Contains("Mira<space/>Holt</persName>.</p>", annotated, StringComparison.Ordinal);
        Assert.Equal(annotated, Annotate(annotated));
    }

    [Fact]
    public void Lines_that_come_into_a_TEI_file_end_as_its_own_do()
    {
        string annotated = Annotate(SmallTei.Document("<p>Mira Holt.</p>").ReplaceLineEndings("\r\n"));
        Assert.Contains("\r\n", annotated, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", annotated.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Annotate(string file) => TextDocument.Parse(file, new() { Format = "tei" }).Document
        .Annotate(new Gazetteer([new Entity { Id = "holt", Kind = EntityKind.Person, Label = "Mira Holt" }])).Document.ToString(new TeiOptions());
}

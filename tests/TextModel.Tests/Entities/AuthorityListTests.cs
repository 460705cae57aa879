using FsCheck;
using FsCheck.Fluent;
using TextModel.Entities;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

public class AuthorityListTests
{
    [Fact]
    public void Half_a_character_in_a_name_stands_as_it_was_written()
    {
        AuthorityList list = AuthorityList.Read(SourceText.From("""[{"id": "a", "kind": "person", "label": "Ada \ud83d", "\ud83d": "x"}, {"id": "b", "kind": "person", "label": "Tom"}]""", "list.json"));
        Assert.Equal(["Ada \\ud83d", "Tom"], list.Entities.Select(e => e.Label));
    }

    [Fact]
    public void Json_gives_every_field()
    {
        AuthorityList list = Read("""
            { "entities": [ { "id": "f", "kind": "person", "label": "A B", "variants": ["B", "C"], "identifiers": {"viaf": 12, "Own": "x"},
              "description": "d", "from": "1895", "to": "1961-02-03", "coordinates": {"lat": 1.5, "lon": -2} } ] }
            """);
        Assert.Empty(list.Diagnostics);
        Assert.Equal(
            new Entity
            {
                Id = "f",
                Kind = EntityKind.Person,
                Label = "A B",
                Variants = ["B", "C"],
                Identifiers = [new("VIAF", "12"), new("Own", "x")],
                Description = "d",
                From = new(1895),
                To = new(1961, 2, 3),
                Coordinates = new(1.5, -2),
            },
            Assert.Single(list.Entities));
    }

    [Fact]
    public void Csv_gives_every_field_with_comma_or_semicolon()
    {
        foreach (char separator in ",;\t")
        {
            string text = "id,Kind,name,variants,VIAF,lat,lon\r\nf,place,\"A \"\"x\"\"\nB\",C|D,12,1.5,-2\r\n".Replace(',', separator);
            Entity entity = Assert.Single(Read(text).Entities);
            Assert.Equal(("f", EntityKind.Place, "A \"x\"\nB", "12"), (entity.Id, entity.Kind, entity.Label, entity.Identifiers["VIAF"]));
            Assert.Equal(["C", "D"], entity.Variants);
            Assert.Equal(new Coordinates(1.5, -2), entity.Coordinates);
        }
    }

    [Theory]
    [InlineData("[ { \"label\": \"A\" },\n  { \"label\": ] ]", "TM0403", 2, 14, 1)]
    [InlineData("[ { \"label\": \"A\" },\n  { \"kind\": \"person\" } ]", "TM0404", 2, 3, 1)]
    [InlineData("[ { \"label\": \"é\", \"from\": \"soon\" } ]", "TM0406", 1, 27, 1)]
    [InlineData("[ { \"label\": \"A\", \"shoes\": 9 } ]", "TM0405", 1, 28, 1)]
    [InlineData("[ { \"id\": \"a\", \"label\": \"A\" }, { \"id\": \"a\", \"label\": \"B\" } ]", "TM0407", 1, 32, 2)]
    [InlineData("{ \"people\": [] }", "TM0403", 1, 1, 0)]
    [InlineData("colour,size\nred,4\n", "TM0403", 1, 1, 0)]
    [InlineData("name\n\"open\n", "TM0403", 2, 1, 1)]
    [InlineData("name,lat\nA,95\n", "TM0406", 2, 3, 1)]
    public void What_is_wrong_is_said_with_its_place(string text, string code, int line, int column, int entities)
    {
        AuthorityList list = Read(text);
        Diagnostic diagnostic = list.Diagnostics[0];
        Assert.Equal((code, new TextPosition(line, column), "list", entities), (diagnostic.Code, diagnostic.Position!.Value, diagnostic.Path, list.Entities.Count));
    }

    [Theory]
    [InlineData("name\nKlara Venn; K. Venn\n", 2, 1, ";")]
    [InlineData("id,label\nv,Klara Venn|K. Venn\n", 2, 3, "|")]
    [InlineData("name,surname\nKlara Venn,Venn; Wenn\n", 2, 12, ";")]
    [InlineData("name,variants\nKlara Venn,K. Venn; C. Venn\n", 2, 12, ";")]
    public void Names_that_are_read_as_one_are_named_with_what_to_do(string text, int line, int column, string sign)
    {
        AuthorityList list = Read(text);
        Diagnostic said = Assert.Single(list.Diagnostics);
        Assert.Equal(("TM0408", new TextPosition(line, column)), (said.Code, said.Position!.Value));
        Assert.Contains($"with the '{sign}' in it", said.Message, StringComparison.Ordinal);
        Assert.Single(list.Entities);
    }

    [Theory]
    [InlineData("name;variants\n\"Venn, Klara\";K. Venn|C. Venn\n")]
    [InlineData("name,description\nKlara Venn;,a; b\n")]
    public void A_comma_or_a_sign_at_the_end_makes_no_list_of_a_name(string text) => Assert.Empty(Read(text).Diagnostics);

    [Fact]
    public void Any_text_gives_a_list_whose_entities_a_document_can_hold()
    {
        string[] pieces = ["[", "{", "}", "]", "\"label\"", "\"id\"", ":", ",", "\"A b\"", "name", "id", "\n", "\"", "1", ";", "null", "\"from\"", "𝔄", "\ud800", "true", " "];
        Prop.ForAll(Gen.Elements(pieces).ListOf().ToArbitrary(), parts =>
        {
            AuthorityList list = Read(string.Concat(parts));
            Assert.Equal(list.Entities.Count, TextDocument.Create("", entities: list.Entities).Entities.Count);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Parts_of_a_name_make_the_name_and_its_variants()
    {
        Entity entity = Assert.Single(Read("""[ { "id": {"bioguide": "V1", "own": ["2", "3"]}, "name": {"first": "Klara", "middle": "B.", "last": "Venn", "suffix": "Jr."}, "bio": {"birthday": "1902-05-01"} } ]""").Entities);
        Assert.Equal(("Klara Venn", EntityKind.Person, new PartialDate(1902, 5, 1)), (entity.Label, entity.Kind, entity.From));
        Assert.Equal(["Klara B. Venn", "Klara Venn Jr."], entity.Variants);
        Assert.Equal([new("bioguide", "V1"), new("own", "2"), new("own", "3")], entity.Identifiers);
    }

    [Fact]
    public void A_field_that_is_not_understood_is_named_once()
    {
        AuthorityList list = Read("""[ { "label": "A", "shoes": [{}, {}] }, { "label": "B", "shoes": [1, {}] } ]""");
        Assert.Equal("TM0405", Assert.Single(list.Diagnostics).Code);
        Assert.Equal(2, list.Entities.Count);
    }

    [Fact]
    public void An_address_with_a_comma_is_one() =>
        Assert.Equal(
            [new("Wikipedia", "https://en.wikipedia.org/wiki/Paris,_Texas")],
            Assert.Single(Read("""[ { "label": "Paris", "uri": "https://en.wikipedia.org/wiki/Paris,_Texas" } ]""").Entities).Identifiers);

    private static AuthorityList Read(string text) => AuthorityList.Read(SourceText.From(text, "list"));
}

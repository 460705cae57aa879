using TextModel.Entities;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

public class AuthorityTurtleTests
{
    [Fact]
    public void A_gazetteer_gives_names_places_and_identifiers()
    {
        AuthorityList list = Read("""
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> . # a remark
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            <http://pleiades.stoa.org/places/0#this> a lawd:Place ;
              rdfs:label "Lindau \"am See\""@de, "Lindavia"^^<http://www.w3.org/2001/XMLSchema#string> ;
              lawd:hasName [ lawd:primaryForm "Lindaugia" ; ] ;
              dcterms:temporal "-20/630" ;
              skos:exactMatch <https://sws.geonames.org/0/>, ( <https://viaf.org/viaf/0> ) ;
              geosparql:hasGeometry [ geosparql:asWKT "POINT (9.69 47.55)" ] ; .
            ex:venn a foaf:Person ; foaf:name '''Klara
            Venn''' .
            """);
        Assert.Empty(list.Diagnostics);
        Assert.Equal(
            new Entity
            {
                Id = "lindau-am-see",
                Kind = EntityKind.Place,
                Label = "Lindau \"am See\"",
                Variants = ["Lindavia", "Lindaugia"],
                From = new(-20),
                To = new(630),
                Coordinates = new(47.55, 9.69),
                Identifiers = [new("Pleiades", "http://pleiades.stoa.org/places/0#this"), new("GeoNames", "https://sws.geonames.org/0/"), new("VIAF", "https://viaf.org/viaf/0")],
            },
            list.Entities[0]);
        Assert.Equal(("venn", EntityKind.Person), (list.Entities[1].Id, list.Entities[1].Kind));
    }

    [Theory]
    [InlineData("@prefix a: <b> .\n<http://x/y> a:label \"open", 2, 22)]
    [InlineData("@prefix a: <b> .\n<http://x/y> a:label ; .", 2, 22)]
    [InlineData("@prefix a: <b> .\n<http://x/y> a:label \"A\" \"B\" .", 2, 26)]
    [InlineData("@prefix a: <b> .\n\"A\" a:label \"B\" .", 2, 1)]
    [InlineData("@prefix a: <b> .\n<http://x/y> a:label", 2, 14)]
    public void What_is_wrong_is_said_with_its_place(string text, int line, int column)
    {
        Diagnostic said = Read(text).Diagnostics[0];
        Assert.Equal(("TM0403", new TextPosition(line, column)), (said.Code, said.Position!.Value));
    }

    [Fact]
    public void Nodes_in_nodes_without_end_do_no_harm() =>
        Assert.Equal("TM0403", Assert.Single(Read("@prefix a: <b> .\n<http://x/y> a:b " + string.Concat(Enumerable.Repeat("[ a:b ", 100_000))).Diagnostics).Code);

    [Fact]
    public void Any_pieces_of_Turtle_give_a_list_whose_entities_a_document_can_hold()
    {
        string[] pieces = ["@prefix a: <b> .", "<http://x/y>", " a ", " rdfs:label ", "\"A b\"", "'''", "\"", "\\u0041", "\\", ";", ",", ".", "[", "]", "(", ")", "@en", "^^", "<", ">", "#", "\n", " ", "𝔄"];
        Property.Holds(FsCheck.Fluent.Gen.ListOf(FsCheck.Fluent.Gen.Elements(pieces)), parts =>
        {
            AuthorityList list = Read("@prefix x: <y> .\n" + string.Concat(parts));
            Assert.Equal(list.Entities.Count, TextDocument.Create("", entities: list.Entities).Entities.Count);
        }, cases: 500);
    }

    private static AuthorityList Read(string text) => AuthorityList.Read(SourceText.From(text, "list"));
}

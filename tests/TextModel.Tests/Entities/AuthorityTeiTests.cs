using TextModel.Entities;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

public class AuthorityTeiTests
{
    [Fact]
    public void A_list_gives_names_identifiers_dates_and_places()
    {
        AuthorityList list = Read("""
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><sourceDesc><listBibl><bibl><title>The source</title></bibl></listBibl></sourceDesc></teiHeader><text><body>
            <listPerson><person xml:id="venn" sameAs="https://viaf.org/viaf/0">
              <persName type="variant">K. Venn</persName>
              <persName><surname>Venn</surname> <forename>Klara</forename></persName>
              <birth when="1902-05"/><death><date when="1971"/></death>
              <idno type="URL" subtype="gnd">https://d-nb.info/gnd/1</idno><idno type="Own">7</idno><idno type="SNAP"/>
              <note>A   puppeteer.</note>
              <listBibl><bibl><title>A playbill</title></bibl></listBibl>
            </person></listPerson>
            <listPlace><place xml:id="lindau"><placeName>Lindau</placeName><location><geo>47,55 9,69</geo></location>
              <place xml:id="insel"><placeName>the Island</placeName></place></place></listPlace>
            <listOrg><org><orgName key="guild">The Guild</orgName><linkGrp><link target="https://en.wikipedia.org/wiki/Guild"/></linkGrp></org></listOrg>
            <listEvent><event xml:id="fair" when-iso="1931"><label>The fair</label></event></listEvent>
            <listBibl><biblStruct xml:id="b"><monogr><title>Strings</title><imprint/></monogr></biblStruct></listBibl>
            <list><item xml:id="t"><term>puppet</term></item><item>no name</item></list>
            </body></text></TEI>
            """);
        Assert.Empty(list.Diagnostics);
        Assert.Equal(
            [
                new()
                {
                    Id = "venn", Kind = EntityKind.Person, Label = "Venn, Klara", Variants = ["K. Venn"], Description = "A puppeteer.", From = new(1902, 5), To = new(1971),
                    Identifiers = [new("GND", "https://d-nb.info/gnd/1"), new("Own", "7"), new("VIAF", "https://viaf.org/viaf/0")],
                },
                new() { Id = "lindau", Kind = EntityKind.Place, Label = "Lindau", Coordinates = new(47.55, 9.69) },
                new() { Id = "insel", Kind = EntityKind.Place, Label = "the Island" },
                new() { Id = "guild", Kind = EntityKind.Organization, Label = "The Guild", Identifiers = [new("Wikipedia", "https://en.wikipedia.org/wiki/Guild")] },
                new() { Id = "fair", Kind = EntityKind.Event, Label = "The fair", From = new(1931) },
                new() { Id = "b", Kind = EntityKind.Work, Label = "Strings" },
                new() { Id = "t", Kind = EntityKind.Name, Label = "puppet" },
            ],
            list.Entities.AsEnumerable());
    }

    [Fact]
    public void The_entities_of_a_document_come_back_from_its_TEI_as_a_list()
    {
        Entity[] entities =
        [
            new() { Id = "a", Kind = EntityKind.Person, Label = "Klara Venn", Variants = ["K. Venn"], From = new(1902), To = new(1971, 5), Identifiers = [new("VIAF", "1"), new("Our list", "2")], Description = "d" },
            new() { Id = "b", Kind = EntityKind.Place, Label = "Lindau", Coordinates = new(47.55, -9.69), From = new(1275) },
            new() { Id = "c", Kind = EntityKind.Organization, Label = "Guild", From = new(1900), To = new(1950), Coordinates = new(1, 2) },
            new() { Id = "d", Kind = EntityKind.Work, Label = "Strings" },
            new() { Id = "e", Kind = EntityKind.Event, Label = "The fair", From = new(1931, 9) },
            new() { Id = "f", Kind = new("string puppet"), Label = "Kasper" },
        ];
        using var output = new MemoryStream();
        TextDocument.Create("Klara Venn", entities: entities).Write(output, new WriteOptions { Format = "tei" });
        AuthorityList list = Read(System.Text.Encoding.UTF8.GetString(output.ToArray()));
        Assert.Empty(list.Diagnostics);
        Assert.Equal(entities, list.Entities.AsEnumerable());
    }

    [Theory]
    [InlineData("<TEI><text><body><p>no list</p></body></text></TEI>", 1, 1)]
    [InlineData("<listPerson><person xml:id='a'>\n<persName>A</person></listPerson>", 2, 14)]
    [InlineData("<html>\n</html>", 1, 1)]
    public void What_is_no_list_is_said_with_its_place(string text, int line, int column)
    {
        AuthorityList list = Read(text);
        Diagnostic said = Assert.Single(list.Diagnostics);
        Assert.Equal(("TM0403", new TextPosition(line, column), "list"), (said.Code, said.Position!.Value, said.Path));
        Assert.Empty(list.Entities);
    }

    [Fact]
    public void Elements_in_elements_without_end_do_no_harm()
    {
        string deep = string.Concat(Enumerable.Repeat("<hi>", 20_000)) + "x" + string.Concat(Enumerable.Repeat("</hi>", 20_000));
        Assert.Equal("x", Assert.Single(Read($"<listPlace><place><placeName>{deep}</placeName></place></listPlace>").Entities).Label);
        Assert.Equal("TM0403", Assert.Single(Read(new string('[', 1) + new string('{', 100_000)).Diagnostics).Code);
    }

    [Fact]
    public void A_list_in_the_header_is_read_and_an_entry_without_a_name_is_reported()
    {
        const string Text = "<TEI><teiHeader><particDesc><listPerson><person xml:id='a'><persName>A B</persName></person><person xml:id='x'/></listPerson></particDesc></teiHeader></TEI>";
        AuthorityList list = Read(Text);
        Assert.Equal("a", Assert.Single(list.Entities).Id);
        Assert.Equal(("TM0404", Text.IndexOf("<person xml:id='x'", StringComparison.Ordinal) + 1), (Assert.Single(list.Diagnostics).Code, list.Diagnostics[0].Position!.Value.Column));
    }

    [Fact]
    public void Any_pieces_of_TEI_give_a_list_whose_entities_a_document_can_hold()
    {
        string[] pieces =
        [
            "<listPerson>", "</listPerson>", "<person xml:id='a'>", "</person>", "<persName ref='http://viaf.org/viaf/1'>", "</persName>", "Ada ", "<birth when='x'/>",
            "<place>", "</place>", "<placeName>", "</placeName>", "<geo>91 x", "</geo>", "<idno>1</idno>", "<item>", "<list>", "&amp;", "&x;", "<!--", "-->", "<?a?>", "\u0301", "𝔄",
        ];
        Property.Holds(FsCheck.Fluent.Gen.ListOf(FsCheck.Fluent.Gen.Elements(pieces)), parts =>
        {
            AuthorityList list = Read("<TEI>" + string.Concat(parts) + (parts.Count % 2 == 0 ? "</TEI>" : ""));
            Assert.Equal(list.Entities.Count, TextDocument.Create("", entities: list.Entities).Entities.Count);
        }, cases: 300);
    }

    private static AuthorityList Read(string text) => AuthorityList.Read(SourceText.From(text, "list"));
}

using System.Xml.Linq;
using TextModel.Formats.Tei;

namespace TextModel.Tests.Formats.Tei;

/// <summary>Edits of foreign files change only what they must.</summary>
public class TeiEditTests
{
    private const string File = """
        <?xml version='1.0'?>
        <!-- a file of somebody else -->
        <TEI xmlns="http://www.tei-c.org/ns/1.0"  version="4.0">
          <teiHeader><fileDesc><titleStmt><title>At  the
            harbour</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
            <profileDesc><creation>in <date when='1961'>spring</date></creation><particDesc><listPerson>
              <person xml:id="lee"><persName>A. <surname>Lee</surname></persName></person>
              <person xml:id='q'/>
            </listPerson></particDesc></profileDesc>
          </teiHeader>
          <text><body>
            <sp who='#q' rend="x"><speaker>Q</speaker><p>When did <hi rend="it">Rossi</hi> come &amp; go?</p></sp>
            <sp who="#lee"><speaker>A</speaker><p>In <date>May</date>.</p></sp>
          </body></text>
        </TEI>
        """;

    [Fact]
    public void P4_a_renamed_speaker_changes_the_name_only() => AssertEdit(
        d => d.Edit(e => e.Replace(d.Speakers["q"]!, d.Speakers["q"]! with { Name = "Maria <Q>" })),
        "<person xml:id='q'/>", "<person xml:id='q'><persName>Maria &lt;Q&gt;</persName></person>");

    [Fact]
    public void P4_a_date_that_is_set_changes_one_attribute() => AssertEdit(
        d => d.Edit(e => e.Source = e.Source with { Date = new(1961, 5, 12) }), "when='1961'", "when='1961-05-12'");

    [Fact]
    public void P4_a_title_that_is_set_changes_the_title_only() => AssertEdit(
        d => d.Edit(e => e.Source = e.Source with { Title = "A talk" }), "At  the\n    harbour", "A talk");

    [Fact]
    public void P4_another_speaker_of_a_turn_changes_one_attribute() => AssertEdit(
        d => d.Edit(e => e.Replace(d.Turns[0], d.Turns[0] with { SpeakerId = "lee" })), "who='#q'", "who='#lee'");

    [Fact]
    public void P4_a_kind_that_is_set_adds_one_attribute() => AssertEdit(
        d => d.Edit(e => e.Replace(d.Turns[0], d.Turns[0] with { Kind = TurnKind.Question })), "rend=\"x\">", "rend=\"x\" ana=\"#question\">");

    [Fact]
    public void P4_a_mention_around_an_element_goes_around_it() => AssertEdit(
        d => d.Edit(e => e.Add(new EntityMention { Span = Find(d, "Rossi"), Kind = EntityKind.Person, EntityId = "lee" })),
        "<hi rend=\"it\">Rossi</hi>", "<hi rend=\"it\"><persName ref=\"#lee\">Rossi</persName></hi>");

    [Fact]
    public void P4_a_mention_that_reaches_out_of_an_element_encloses_it() => AssertEdit(
        d => d.Edit(e => e.Add(new EntityMention { Span = Find(d, "did Rossi"), Kind = EntityKind.Event })),
        "did <hi rend=\"it\">Rossi</hi>", "<rs type=\"event\">did <hi rend=\"it\">Rossi</hi></rs>");

    [Fact]
    public void P4_what_is_added_outside_the_text_has_the_prefix_of_the_file()
    {
        TextDocument document = Read("""
            <t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:teiHeader><t:fileDesc><t:titleStmt><t:title>A talk</t:title></t:titleStmt><t:publicationStmt><t:p/></t:publicationStmt><t:sourceDesc><t:p/></t:sourceDesc></t:fileDesc></t:teiHeader>
            <t:text><t:body><t:p>So.</t:p></t:body></t:text></t:TEI>
            """);
        Source source = document.Source with
        {
            Contributors = [new("Ada Rossi", ContributorRole.Author), new("", new("transcriber"))],
            Printed = new() { Title = "", Place = "Trieste", Date = new(1962), Volume = "4" },
            PublicationDate = new(1963),
            Rights = new() { Status = "free", Uri = "https://example.org/by" },
        };
        TextDocument edited = document.Edit(e =>
        {
            e.Source = source;
            e.Add(new Speaker { Id = "milo", Name = "", Labels = [""] });
            e.Add(new Entity { Id = "dock", Kind = EntityKind.Place, Label = "", Coordinates = new(45.6, 13.8) });
        });

        string written = edited.ToString(new TeiOptions());

        XElement root = XElement.Parse(written);
        Assert.All(root.DescendantsAndSelf(), e => Assert.Equal("http://www.tei-c.org/ns/1.0", e.Name.NamespaceName));
        Assert.Empty(root.DescendantNodes().OfType<XProcessingInstruction>());
        Assert.Single(root.Descendants(), e => e.Name.LocalName == "availability");
        TextDocument read = Read(written);
        Assert.Equal(source, read.Source);
        Assert.Equal(edited.Speakers["milo"], read.Speakers["milo"]! with { Tag = null });
        Assert.Equal(edited.Entities["dock"], read.Entities["dock"]! with { Tag = null });
    }

    [Fact]
    public void P4_a_date_that_was_added_and_edited_does_not_say_the_old_one()
    {
        TextDocument added = Read(Edit(Read(File), s => s with { PublicationDate = new(1963), Printed = new() { Title = "T", Date = new(1962) } }));

        string written = Edit(added, s => s with { PublicationDate = new(1970), Printed = s.Printed! with { Date = new(1971) } });
        Assert.DoesNotContain("1963", written);
        Assert.DoesNotContain("1962", written);
        string removed = Edit(Read(written), s => s with { PublicationDate = null });
        Assert.DoesNotContain("1970", removed);
        Assert.DoesNotContain("<?textmodel", removed);
        string zero = Edit(Read(removed), s => s with { Printed = s.Printed! with { OriginalDate = new(0) } });
        Assert.Equal(new PartialDate(0), Read(zero).Source.Printed!.OriginalDate);
    }

    [Fact]
    public void P4_what_no_pointer_can_be_is_not_put_into_one()
    {
        Rights rights = new() { Status = "free", Uri = "see the website" };
        string written = Edit(Read(File), s => s with { Rights = rights });

        Assert.DoesNotContain("target=", written);
        Assert.Equal(rights, Read(written).Source.Rights);
    }

    private static string Edit(TextDocument document, Func<Source, Source> change) => document.Edit(e => e.Source = change(e.Source)).ToString(new TeiOptions());

    [Fact]
    public void P5_a_mention_that_crosses_an_element_stands_off()
    {
        TextDocument document = Read(File);
        TextSpan span = Find(document, "ssi come & go");
        TextDocument edited = document.Edit(e => e.Add(new EntityMention { Span = span, Kind = EntityKind.Person }));

        using var output = new MemoryStream();
        Diagnostic told = Assert.Single(edited.Write(output, new TeiOptions()));
        string xml = System.Text.Encoding.UTF8.GetString(output.ToArray());

        Assert.Equal("TM0205", told.Code);
        Assert.Contains("</teiHeader><standOff><listAnnotation><annotation xml:id=\"an1\"", xml);
        Assert.Equal(span, Assert.Single(Read(xml).Mentions, m => m.Kind == EntityKind.Person).Span);
    }

    [Fact]
    public void P4_a_removed_mention_takes_its_tags_only() => AssertEdit(d => d.Edit(e => e.Remove(d.Mentions[0])), "<date>May</date>", "May");

    [Fact]
    public void P4_what_was_added_can_be_removed_again()
    {
        TextDocument document = Read(File);
        TextDocument edited = document.Edit(e => e.Add(new EntityMention { Span = Find(document, "ssi come"), Kind = EntityKind.Person }));
        TextDocument again = Read(edited.ToString(new TeiOptions()));
        TextDocument removed = again.Edit(e => e.Remove(again.Mentions.Single(m => m.Kind == EntityKind.Person)));

        Assert.DoesNotContain("<annotation ", removed.ToString(new TeiOptions()));
    }

    [Fact]
    public void P4_a_new_speaker_and_a_new_entity_find_their_places()
    {
        TextDocument document = Read(File);
        TextDocument edited = document.Edit(e =>
        {
            e.Add(new Speaker { Id = "milo", Name = "Jana Milo" });
            e.Add(new Entity { Id = "trieste", Kind = EntityKind.Place, Label = "Trieste" });
        });
        TextDocument again = Read(edited.ToString(new TeiOptions()));

        Assert.Equal("Jana Milo", again.Speakers["milo"]!.Name);
        Assert.Equal("Trieste", again.Entities["trieste"]!.Label);
        Assert.Equal(document.Text, again.Text);
    }

    [Fact]
    public void P3_what_a_foreign_header_has_no_place_for_comes_back_too()
    {
        TextDocument document = Read(File);
        Source source = document.Source with { Publisher = "", Fields = KeyedValues.Empty.Add("a", "b") };
        using var output = new MemoryStream();

        Assert.Empty(document.Edit(e => e.Source = source).Write(output, new TeiOptions()));
        Assert.Equal(source, Read(System.Text.Encoding.UTF8.GetString(output.ToArray())).Source);
    }

    private static TextSpan Find(TextDocument document, string text) =>
        TextSpan.OfLength(document.Text.IndexOf(text, StringComparison.Ordinal), text.Length);

    private static TextDocument Read(string xml) => TextDocument.Parse(xml, new() { Format = "tei" }).Document;

    private static void AssertEdit(Func<TextDocument, TextDocument> edit, string before, string after)
    {
        Assert.Single(File.Split(before).Skip(1));
        string written = edit(Read(File)).ToString(new TeiOptions());
        Assert.Equal(File.Replace(before, after, StringComparison.Ordinal), written);
    }
}

using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Exchange;

/// <summary>Values that other tools write: words that are no names, XML 1.1, brackets without a declaration, attributes and notes.</summary>
public class ForeignValuesTests
{
    private const string Xmi = """<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmi:version="2.0">""";

    [Theory]
    [InlineData(".nice", ".nice")]
    [InlineData("persName.forename", "persName.forename")]
    [InlineData("a b", "a%0020b")]
    [InlineData("x..y", "x..y")]
    [InlineData("1.2", "1.2")]
    [InlineData("ns:Type", "ns%003AType")]
    public void A_value_that_is_no_name_makes_no_type_and_no_element(string value, string type)
    {
        string file = $"""{Xmi}<type:NamedEntity xmi:id="2" sofa="1" begin="0" end="4" value="{value}"/><cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="Mira sang."/><cas:View sofa="1" members="2"/></xmi:XMI>""";
        TextDocument document = TextDocument.Parse(file, new() { Format = "cas" }).Document;
        Assert.Equal(new EntityKind(value), Assert.Single(document.Mentions).Kind);
        string tei = document.ToString(new WriteOptions { Format = "tei" });
        Assert.Contains($"""<rs type="{type}">Mira</rs>""", tei, StringComparison.Ordinal);
        TextDocument back = TextDocument.Parse(tei, new() { Format = "tei" }).Document;
        string[] formats = value.Contains(' ', StringComparison.Ordinal) ? ["cas", "webanno", "conllu", "web-annotation"] : ["cas", "webanno", "conllu", "web-annotation", "brat"];
        foreach (string format in formats)
        {
            string written = back.ToString(new WriteOptions { Format = format });
            Assert.DoesNotContain("http:///.ecore", written, StringComparison.Ordinal);
            Assert.DoesNotContain("<persName:", written, StringComparison.Ordinal);
            Assert.Equal(value, back.Merge(AnnotationSet.Parse(written, new() { Format = format }).Annotations).Document.Mentions.Single().Kind.Value);
        }
    }

    [Fact]
    public void A_CAS_in_XML_1_1_is_read_with_its_control_characters()
    {
        string file = "<?xml version=\"1.1\" encoding=\"UTF-8\"?>\n" + Xmi
            + """<type:NamedEntity xmi:id="2" sofa="1" begin="5" end="9" value="PER"/><cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="Page&#12;Mira sang.&#1;"/><cas:View sofa="1" members="2"/></xmi:XMI>""";
        ReadResult read = TextDocument.Parse(file, new() { Format = "cas" });
        Assert.Empty(read.Diagnostics);
        Assert.Equal("Page\fMira sang.\u0001", read.Document.Text);
        Assert.Equal("Mira", Assert.Single(read.Document.Mentions).Text);
        Assert.Equal(file, read.Document.ToString(new WriteOptions { Format = "cas" }));
    }

    [Theory]
    [InlineData("(time-23", "time-23)", "date")]
    [InlineData("(23-time", "23)", "date")]
    [InlineData("(23-time", "23-time)", "date")]
    [InlineData("(e23-person-1-new-coref", "e23)", "person")]
    [InlineData("(place", "place)", "place")]
    [InlineData("(place-4-giv", "place-4)", "place")]
    public void Brackets_that_no_line_declares_have_a_kind(string opens, string closes, string kind)
    {
        string file = $"# sent_id = 1\n# text = Two years passed\n1\tTwo\t_\t_\t_\t_\t_\t_\t_\tEntity={opens}\n2\tyears\t_\t_\t_\t_\t_\t_\t_\tEntity={closes}\n3\tpassed\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        TextDocument document = TextDocument.Parse(file, new() { Format = "conllu" }).Document;
        EntityMention mention = Assert.Single(document.Mentions);
        Assert.Equal((kind, "Two years"), (mention.Kind.Value, mention.Text));
        TextDocument edited = document.Edit(e => e.Replace(mention, mention with { Kind = EntityKind.Event }));
        TextDocument again = TextDocument.Parse(edited.ToString(new WriteOptions { Format = "conllu" }), new() { Format = "conllu" }).Document;
        Assert.Equal((EntityKind.Event, "Two years"), (again.Mentions.Single().Kind, again.Mentions.Single().Text));
    }

    [Fact]
    public void Brackets_of_one_kind_end_what_their_number_says()
    {
        const string File = "# global.Entity = etype-eid-infstat\n# sent_id = 1\n# text = a b c d\n1\ta\t_\t_\t_\t_\t_\t_\t_\tEntity=(time-1-new\n2\tb\t_\t_\t_\t_\t_\t_\t_\tEntity=(time-2-new\n"
            + "3\tc\t_\t_\t_\t_\t_\t_\t_\tEntity=time-1)\n4\td\t_\t_\t_\t_\t_\t_\t_\tEntity=time-2)\n\n";
        Assert.Equal(["a b c", "b c d"], TextDocument.Parse(File, new() { Format = "conllu" }).Document.Mentions.Select(m => m.Text));
    }

    [Fact]
    public void What_attributes_and_notes_say_is_named_where_it_is_not_taken_in()
    {
        const string File = "T1\tPerson 0 4\tMira\nA1\tNegation T1\n#1\tAnnotatorNotes T1\tsure?\nN1\tReference T1 Wikidata:Q99\tMira\n";
        MergeResult merged = TextDocument.Create("Mira sang.").Merge(AnnotationSet.Parse(File, new() { Format = "brat" }).Annotations);
        Assert.Equal(["A1", "#1"], merged.Diagnostics.Where(d => d.Code == "TM0414").Select(d => d.Message.Contains(" A1 ", StringComparison.Ordinal) ? "A1" : "#1"));
        Assert.Equal("Q99", Assert.Single(merged.Document.Entities).Identifiers["Wikidata"]);
    }

    [Fact]
    public void Offsets_in_messages_count_as_the_file_does()
    {
        const string Text = "\U0001F602\U0001F602 yes Malvo";
        MergeResult merged = TextDocument.Create(Text).Merge(AnnotationSet.Parse("T1\tPerson 9 14\tMalvo\n", new() { Format = "brat" }).Annotations);
        Assert.Contains("moved from offset 9 to 7 (in code points), the only place that fits its quotation", Assert.Single(merged.Diagnostics).Message, StringComparison.Ordinal);
    }
}

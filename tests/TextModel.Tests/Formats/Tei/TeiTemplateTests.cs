using System.Text;
using TextModel.Formats.Json;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>A header of the user's own, which is filled with what the document knows.</summary>
public class TeiTemplateTests
{
    private const string Template = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- the harbour archive's header -->
        <teiHeader xmlns="http://www.tei-c.org/ns/1.0">
          <fileDesc>
            <titleStmt>
              <title type="main"/>
              <funder>The <orgName ref="https://example.org/harbour">Harbour</orgName> Trust</funder>
              <respStmt><resp>encoding</resp><name xml:id="question">Ada Bell</name></respStmt>
            </titleStmt>
            <editionStmt><p>First edition.</p></editionStmt>
            <publicationStmt>
              <publisher>Harbour Archive</publisher>
              <date/>
              <availability status="restricted"><licence target="https://example.org/licence">Ask us.</licence></availability>
            </publicationStmt>
            <seriesStmt><title>Voices of the harbour</title></seriesStmt>
            <sourceDesc><recordingStmt><recording type="audio"><p>On tape.</p></recording></recordingStmt></sourceDesc>
          </fileDesc>
          <encodingDesc>
            <projectDesc resp="#question"><p>Made   for the archive.</p></projectDesc>
            <editorialDecl><hyphenation><p>As printed.</p></hyphenation></editorialDecl>
          </encodingDesc>
          <profileDesc>
            <creation>In the winter.</creation>
            <langUsage/>
            <particDesc><listPerson><person xml:id="curator"><persName>Ruth Fell</persName></person><listRelation><relation name="colleague" mutual="#curator #question"/></listRelation></listPerson></particDesc>
            <textClass><keywords><term>harbours</term></keywords></textClass>
          </profileDesc>
          <revisionDesc><change when="2024-01-05">Begun.</change></revisionDesc>
        </teiHeader>
        """;

    private static readonly TeiOptions Tei = new() { Header = Template };

    private static TextDocument Talk => TextDocument.Read("A TALK\n\nQ: Is the lamp lit?\n\nA: It is, Tom.\n"u8.ToArray(), "talk.txt").Document
        .Edit(e => e.Source = e.Source with
        {
            Title = "Of lamps",
            Date = PartialDate.Parse("1931-02"),
            Language = "en",
            PublicationDate = PartialDate.Parse("1950"),
            Printed = new() { Title = "Lamps & men", Pages = "3-9" },
            Contributors = [new("Jo Reed", ContributorRole.Author)],
            Fields = [new("Box", "7")],
        });

    [Fact]
    public void What_the_document_knows_stands_where_the_template_leaves_it_open() => Snapshot.Verify(Talk.ToString(Tei));

    [Fact]
    public void The_file_is_read_as_the_document_with_what_the_template_says_besides()
    {
        TextDocument read = TextDocument.Parse(Talk.ToString(Tei)).Document;
        Assert.Equal("Of lamps", read.Source.Title);
        Assert.Equal("Harbour Archive", read.Source.Publisher);
        Assert.Equal("https://example.org/licence", read.Source.Rights?.Uri);
        Assert.Equal(["Ada Bell", "Jo Reed"], read.Source.Contributors.Select(c => c.Name));
        Assert.Contains(read.Speakers, s => s.Name == "Ruth Fell");
        TextDocument talk = Talk;
        Assert.Equal(
            talk.Edit(e => { e.Source = read.Source; e.Add(read.Speakers["curator"]!); }).Annotations, read.Annotations);
        Assert.Equal(
            talk.Source with
            {
                Publisher = read.Source.Publisher,
                Rights = read.Source.Rights,
                Contributors = read.Source.Contributors,
                Fields = [.. talk.Source.Fields, new("project", "Made   for the archive.")],
            }, read.Source);
    }

    [Fact]
    public void Writing_again_gives_the_same_bytes_with_the_template_and_without_it()
    {
        string tei = Talk.ToString(Tei);
        Assert.Equal(tei, Talk.ToString(Tei));
        TextDocument read = TextDocument.Parse(tei).Document;
        Assert.Equal(tei, read.ToString(Tei));
        Assert.Equal(tei, read.ToString(new TeiOptions()));
        Assert.Equal(tei, read.Edit(e => e.Extra = KeyedValues.Empty).ToString(new TeiOptions()));
        TextDocument again = TextDocument.Parse(read.ToString(new TeiOptions())).Document;
        Assert.Equal(read, again);
    }

    [Fact]
    public void Edits_arrive_and_the_rest_of_the_template_stays()
    {
        TextDocument read = TextDocument.Parse(Talk.ToString(Tei)).Document;
        TextDocument edited = read.Edit(e =>
        {
            e.Source = e.Source with { Title = "Of light", Publisher = "Another house", Contributors = [.. e.Source.Contributors.Where(c => c.Name != "Ada Bell")] };
            e.Remove(read.Speakers["curator"]!);
        });
        string tei = edited.ToString(new TeiOptions());
        Assert.Contains("<title type=\"main\">Of light</title>", tei);
        Assert.Contains("<publisher>Another house</publisher>", tei);
        Assert.Contains("<term>harbours</term>", tei);
        Assert.Contains("<change when=\"2024-01-05\">Begun.</change>", tei);
        Assert.Equal(edited, TextDocument.Parse(tei).Document);
        TextDocument moved = read.WithText(new TextChange(new(0, 1), "The")).Document;
        Assert.Contains("<term>harbours</term>", moved.ToString(new TeiOptions()));
    }

    [Fact]
    public void What_the_template_says_otherwise_than_the_document_stays_and_the_document_comes_back()
    {
        var header = new TeiOptions { Header = Template.Replace("<title type=\"main\"/>", "<title>All talks</title>", StringComparison.Ordinal) };
        using var output = new MemoryStream();
        ValueList<Diagnostic> said = Talk.Write(output, header);
        string tei = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("<title>All talks</title>", tei);
        Diagnostic stays = Assert.Single(said, d => d.Code == "TM0212");
        Assert.Contains("Title", stays.Message);
        TextDocument read = TextDocument.Parse(tei).Document;
        Assert.Equal("Of lamps", read.Source.Title);
        // An edit elsewhere does not change the title of the template.
        Assert.Contains("<title>All talks</title>", read.Edit(e => e.Source = e.Source with { Language = "de" }).ToString(new TeiOptions()));
        Assert.Equal(tei, read.ToString(header));
    }

    [Theory]
    [InlineData("", "TM0211")]
    [InlineData("no XML", "TM0211")]
    [InlineData("<teiHeader/>", "TM0211")]
    [InlineData("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/></TEI>", "TM0211")]
    [InlineData("<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\">", "TM0211")]
    [InlineData("<!DOCTYPE teiHeader [<!ENTITY a 'b'>]><teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\"><fileDesc/></teiHeader>", "TM0211")]
    [InlineData("<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\"><xenoData><ä xmlns=\"\"/></xenoData></teiHeader>", "TM0211")]
    [InlineData("<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\"><fileDesc xml:id=\"a\"/><profileDesc xml:id=\"a\"/></teiHeader>", "TM0211")]
    [InlineData("<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\"><fileDesc xml:id=\"1a\"/></teiHeader>", "TM0211")]
    public void A_template_that_is_none_is_named_and_the_file_is_written_without_it(string header, string code)
    {
        using var output = new MemoryStream();
        Diagnostic said = Assert.Single(Talk.Write(output, new TeiOptions { Header = header }));
        Assert.Equal((code, DiagnosticSeverity.Error), (said.Code, said.Severity));
        Assert.Equal(Talk.ToString(new TeiOptions()), Encoding.UTF8.GetString(output.ToArray()));
        Diagnostic found = Assert.Single(TeiFormat.CheckHeader(header, "my.xml"));
        Assert.Equal((code, "my.xml"), (found.Code, found.Path));
    }

    [Fact]
    public void A_template_of_any_depth_is_no_danger()
    {
        string deep = "<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\">" + string.Concat(Enumerable.Repeat("<p>", 100_000)) + string.Concat(Enumerable.Repeat("</p>", 100_000)) + "</teiHeader>";
        Assert.Equal("TM0211", Assert.Single(TeiFormat.CheckHeader(deep)).Code);
        Assert.Empty(TeiFormat.CheckHeader(Template));
    }

    public static TheoryData<string> Templates => [.. All];

    private static string[] All =>
    [
        Template,
        "<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\"/>",
        "<t:teiHeader xmlns:t=\"http://www.tei-c.org/ns/1.0\"><t:fileDesc><t:titleStmt><t:title>Fixed</t:title></t:titleStmt></t:fileDesc></t:teiHeader>",
        "<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\"><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>",
        """
        <teiHeader xmlns="http://www.tei-c.org/ns/1.0">
        <fileDesc><titleStmt><title>T <hi rend="italic">of</hi> T</title><author/></titleStmt><publicationStmt><p>Unpublished; see <ref target="#t1">here</ref>.</p></publicationStmt>
        <notesStmt><note>A note.</note></notesStmt>
        <sourceDesc><p>A box of <bibl>papers</bibl>.</p></sourceDesc></fileDesc>
        <encodingDesc><p xml:id="t1">How.</p></encodingDesc>
        <profileDesc><particDesc><p>Two people.</p></particDesc><creation><date when="1901">Then</date></creation><langUsage><language ident="de">German</language></langUsage></profileDesc>
        <xenoData><a xmlns="urn:x" xmlns:p="urn:p"><p:b p:c="&lt;&#10;"/></a></xenoData>
        </teiHeader>
        """,
        "<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\"><fileDesc><titleStmt><title/></titleStmt><publicationStmt><publisher/><date/></publicationStmt><sourceDesc><biblStruct><monogr><title/><imprint><date/></imprint></monogr></biblStruct></sourceDesc></fileDesc>"
            + "<profileDesc><creation><date/></creation><particDesc><listPerson><person xml:id=\"q\" role=\"interviewer\"><persName>Ada</persName></person></listPerson></particDesc></profileDesc></teiHeader>",
        HeaderOf(TextDocument.Read("B\n\nQ: Who?\n\nA: I.\n"u8.ToArray(), "other.txt").Document.ToString(new TeiOptions())),
    ];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Any_template_comes_back_with_any_document(string template)
    {
        var options = new TeiOptions { Header = template };
        foreach (TextDocument document in Documents)
        {
            string tei = document.ToString(options);
            TextDocument read = TextDocument.Parse(tei).Document;
            Assert.EndsWith("?>\n", tei);
            Assert.Equal(document.Text, read.Text);
            Assert.Equal(document.Annotations, read.Annotations);
            Assert.Equal(document.Entities, read.Entities);
            if (document.Source.Title is { } title)
                Assert.Equal(title, read.Source.Title);
            Assert.Equal(document.Source.Fields, read.Source.Fields.Where(f => f.Key != "project").ToArray());
            Assert.Equal(document.Source.Printed ?? read.Source.Printed, read.Source.Printed);
            Assert.Superset(document.Source.Contributors.ToHashSet(), read.Source.Contributors.ToHashSet());
            foreach (Speaker speaker in document.Speakers.Where(s => s.Name is not null))
                Assert.Equal(speaker.Name, read.Speakers[speaker.Id]?.Name);
            Assert.Equal(tei, read.ToString(options));
            Assert.Equal(tei, read.ToString(new TeiOptions()));
        }
    }

    [Fact]
    public void What_a_file_of_this_library_says_of_itself_is_not_taken_as_a_template()
    {
        string header = HeaderOf(TextDocument.Read("Q: Who?\n\nA: I.\n"u8.ToArray(), "other.txt").Document.ToString(new TeiOptions()));
        string tei = Talk.ToString(new TeiOptions { Header = header });
        Assert.DoesNotContain("other.txt", tei);
        Assert.Contains("<title>Of lamps</title>", tei);
        Assert.Single(tei.Split("<measure unit=\"words\"")[1..]);
        Assert.Single(tei.Split("<application")[1..]);
    }

    [ToolFact("jing", NeedsShared = true)]
    public void P6_what_is_made_with_a_template_is_valid() => TeiValidity.AssertValid(
        [.. All.SelectMany((t, i) => Documents.Select((d, j) => ($"{i}-{j}", d.ToString(new TeiOptions { Header = t }))))]);

    [Fact]
    public void Files_of_others_keep_their_header_and_the_template_is_named()
    {
        TextDocument foreign = TextDocument.Read(Repository.PathOf("samples/broadcast.tei.xml")).Document;
        Assert.Contains("Header", Assert.Single(foreign.Write(Stream.Null, Tei)).Message);
    }

    [Fact]
    public void P3_another_format_names_the_template_as_lost()
    {
        TextDocument read = TextDocument.Parse(Talk.ToString(Tei)).Document;
        Assert.Contains("header template", Assert.Single(read.Write(Stream.Null, new JsonOptions { Format = JsonFormat.Id })).Message);
    }

    private static IEnumerable<TextDocument> Documents =>
    [
        Talk, TextDocument.Create("One."), TextDocument.Read("One.\n"u8.ToArray(), "a.txt").Document,
        TextDocument.Read(Repository.PathOf("samples/interview.txt")).Document,
        Talk.Edit(e =>
        {
            int at = Talk.Text.IndexOf("Tom", StringComparison.Ordinal);
            e.Add(new Entity { Id = "tom", Kind = EntityKind.Person, Label = "Tom" });
            e.Add(new EntityMention { Id = "curator2", Span = TextSpan.OfLength(at, 3), Kind = EntityKind.Person, EntityId = "tom", Rule = "list", Layer = "anna" });
        }),
    ];

    private static string HeaderOf(string tei)
    {
        int start = tei.IndexOf("<teiHeader", StringComparison.Ordinal), end = tei.IndexOf("</teiHeader>", StringComparison.Ordinal);
        return tei[start..end].Replace("<teiHeader", "<teiHeader xmlns=\"http://www.tei-c.org/ns/1.0\"", StringComparison.Ordinal) + "</teiHeader>";
    }
}

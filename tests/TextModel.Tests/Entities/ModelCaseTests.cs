using System.Xml.Linq;
using TextModel.Entities;
using TextModel.Tests.Cli;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

public class ModelCaseTests
{
    // Facts alone: where a careful reader marks each name and date, as line:column of the file. "The Communist Parties", "our Party", "the
    // Communist Party", "Left leaders" and the dates of the edition are none of them.
    private static readonly string[] Expected =
    [
        "7:1 October 14, 1925 = when=1925-10-14",
        "14:106 Comintern = comintern",
        "20:78 the Left = left",
        "20:525 the Left = left",
        "20:860 the Left = left",
        "24:39 German Communist Party = kpd",
        "26:88 German Communist Party = kpd",
        "26:178 Ruth Fischer = fischer",
        "26:195 Maslow = maslow",
        "26:244 Germany = germany",
        "28:39 U.S.S.R. = ussr",
        "28:94 Germany = germany",
        "30:100 U.S.S.R. = ussr",
        "50:21 Lenin = lenin",
        "56:9 Lenin = lenin",
        "56:143 Lenin = lenin",
        "60:3 Ruth Fischer = fischer",
        "60:20 Maslow = maslow",
        "60:68 Communist Party of Germany = kpd",
        "60:99 April 1924 = when=1924-04",
        "60:118 Frankfurt = frankfurt",
        "60:144 Communist Party of Germany = kpd",
        "60:224 Brandler = brandler",
        "60:233 Thalheimer = thalheimer",
        "60:281 Ruth Fischer = fischer",
        "60:294 Maslow = maslow",
        "60:375 C.P.G. = kpd",
        "60:389 autumn of 1925 = notBefore=1925-09 notAfter=1925-11",
        "60:405 Ruth Fischer = fischer",
        "60:422 Maslow = maslow",
        "60:493 Communist Party of Germany = kpd",
        "60:527 1926 = when=1926",
        "60:629 Communist Party of Germany = kpd",
        "60:670 E. Thalmann = thaelmann",
    ];

    [SharedFact]
    public void The_tool_marks_every_mention_of_the_names_and_dates_and_no_other()
    {
        using CliFolder folder = new();
        CliRun run = Annotate(folder, Repository.PathOf("samples/people.json"), "out.xml");
        Assert.Equal((0, ""), (run.Code, run.Error));
        TextDocument marked = TextDocument.Read(folder["out.xml"]).Document;
        Assert.Equal(File.ReadAllText(Shared.Path("seed/interview.txt")), marked.Text);
        Assert.Equal(Expected, Lines(marked));
        Assert.All(marked.Mentions, m => Assert.True(m.Kind == EntityKind.Date ? m.Rule!.StartsWith("date/", StringComparison.Ordinal) && m.Certainty > 0.7 : m is { IsIdentified: true, Rule: "gazetteer/name", Certainty: > 0.9 and <= 1 }));
    }

    [SharedFact]
    public void Each_mention_is_the_element_of_its_kind_with_the_attributes_of_TEI()
    {
        using CliFolder folder = new();
        Annotate(folder, Repository.PathOf("samples/people.json"), "out.xml");
        XNamespace tei = "http://www.tei-c.org/ns/1.0";
        XElement text = XDocument.Parse(folder.Read("out.xml")).Root!.Element(tei + "text")!;
        XElement[] found = [.. text.Descendants().Where(e => e.Name.LocalName is "persName" or "placeName" or "orgName" or "rs" or "name" or "date")];
        var kinds = new Dictionary<string, string> { ["germany"] = "placeName", ["ussr"] = "placeName", ["frankfurt"] = "placeName", ["comintern"] = "orgName", ["kpd"] = "orgName", ["left"] = "rs" };
        Assert.Equal(
            Expected.Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Select(line => line.Split(" = "))
                .Select(pair => pair[1].Contains('=', StringComparison.Ordinal) ? $"date {pair[0]} {pair[1]}" : $"{kinds.GetValueOrDefault(pair[1], "persName")} {pair[0]} ref=#{pair[1]}"),
            found.Select(e => $"{e.Name.LocalName} {e.Value} {string.Join(' ', e.Attributes().Where(a => a.Name.LocalName is "ref" or "when" or "from" or "to" or "notBefore" or "notAfter").Select(a => $"{a.Name.LocalName}={a.Value}"))}"));
    }

    [SharedFact]
    public void The_same_names_in_YAML_and_in_TEI_give_the_same_file()
    {
        // Every JSON file is YAML.
        using CliFolder folder = new CliFolder().With("people.yaml", File.ReadAllText(Repository.PathOf("samples/people.json")));
        TextDocument.Create("", entities: AuthorityList.Load(Repository.PathOf("samples/people.json")).Entities).Save(folder["people.tei.xml"]);
        Annotate(folder, Repository.PathOf("samples/people.json"), "out.xml");
        Assert.Equal((0, ""), (Annotate(folder, "@/people.yaml", "yaml.xml").Code, Annotate(folder, "@/people.tei.xml", "tei.xml").Error));
        Assert.Equal(folder.Read("out.xml"), folder.Read("yaml.xml"));
        Assert.Equal(folder.Read("out.xml"), folder.Read("tei.xml"));
    }

    [ToolFact("jing", NeedsShared = true)]
    public void What_the_tool_writes_is_valid_in_both_releases()
    {
        using CliFolder folder = new();
        Annotate(folder, Repository.PathOf("samples/people.json"), "out.xml");
        TeiValidity.AssertFilesValid(folder["out.xml"]);
    }

    [SharedFact]
    public void Every_identifier_of_the_sample_is_in_a_list_that_others_keep()
    {
        Entity[] places = [.. AuthorityList.Load(Shared.Path("corpus/authority/tillich/listplace.xml")).Entities];
        Entity[] named = [.. AuthorityList.Load(Repository.PathOf("samples/people.json")).Entities.Where(e => e.Identifiers.Count > 0)];
        Assert.Equal(["germany", "weimar"], named.Select(e => e.Id));
        Assert.All(named, entity => Assert.Contains(places, p => entity.Identifiers.All(i => p.Identifiers.Any(o =>
            o.Value.Replace("http:", "https:", StringComparison.Ordinal) == i.Value.Replace("http:", "https:", StringComparison.Ordinal)))));
    }

    [SharedFact]
    public void The_note_marker_glued_to_a_name_is_no_part_of_it()
    {
        TextDocument marked = TextDocument.Read(Shared.Path("seed/interview.txt")).Document.Annotate(Gazetteer.Load(Repository.PathOf("samples/people.json"))).Document;
        NoteAnchor anchor = Assert.Single(marked.NoteAnchors);
        Assert.Contains(marked.Mentions, m => m.EntityId == "maslow" && m.End == anchor.Start);
        Assert.DoesNotContain(marked.Mentions, m => m.Span.Overlaps(anchor.Span));
    }

    [SharedFact]
    public void Entities_that_nobody_mentions_do_not_come_in()
    {
        TextDocument marked = TextDocument.Read(Shared.Path("seed/interview.txt")).Document.Annotate(new Gazetteer(
        [
            new Entity { Id = "lenin", Kind = EntityKind.Person, Label = "Lenin" },
            new Entity { Id = "napoleon", Kind = EntityKind.Person, Label = "Napoleon" },
        ])).Document;
        Assert.Equal("lenin", Assert.Single(marked.Entities).Id);
    }

    [Fact]
    public void The_sample_interview_is_marked_as_a_careful_reader_would()
    {
        TextDocument document = TextDocument.Read(Repository.PathOf("samples/interview.txt")).Document;
        AnnotateResult result = document.Annotate(Gazetteer.Load(Repository.PathOf("samples/people.json")), new DateRecognizer());
        TextDocument marked = result.Document;
        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            [
                "Klara Venn: Klara Venn", "March 9, 1968: ", "Trieste: Trieste", "Tomas Arvid: Tomas Arvid", "winter of 1931: ", "Anton Pell: Anton Pell",
                "Trieste: Trieste", "Pell: Anton Pell", "Trieste: Trieste", "Faust: Doctor Faust", "Faust: Doctor Faust", "Goethe: Johann Wolfgang von Goethe",
                "Weimar: Weimar", "The Tempest: The Tempest", "William Shakespeare: William Shakespeare", "Weimar: Weimar", "1938: ", "1952: ", "Orlo Stamm: Orlo Stamm",
                "Jana Milo: Jana Milo", "Anton Pell: Anton Pell", "Klara Venn: Klara Venn", "Doctor Faust: Doctor Faust", "Pell: Anton Pell",
            ],
            marked.Mentions.Select(m => $"{m.Text}: {(m.IsIdentified ? m.Entity.Label : "")}"));
    }

    private static CliRun Annotate(CliFolder folder, string entities, string output) =>
        folder.Run("annotate", Shared.Path("seed/interview.txt"), "--entities", entities, "--dates", "-q", "-o", "@/" + output);

    private static IEnumerable<string> Lines(TextDocument document)
    {
        var lines = new LineMap(document.Text);
        return document.Mentions.Select(m => $"{lines.GetPosition(m.Start)} {m.Text} = {m.EntityId ?? Date(m.Date!)}");
    }

    private static string Date(DateValue date) => string.Join(' ', new[] { ("when", date.When), ("from", date.From), ("to", date.To), ("notBefore", date.NotBefore), ("notAfter", date.NotAfter) }
        .Where(d => d.Item2 is not null).Select(d => $"{d.Item1}={d.Item2}"));
}

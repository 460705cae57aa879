using TextModel.Tests.Support;
using TextModel.Transcripts;

namespace TextModel.Tests.Formats.Yaml;

public class YamlMetadataTests
{
    private const string Talk = "JR: When did you first see Lindau?\n\nKV: In 1931, with Dr. Weiss.\n\nJR: And then?\n\nKV: I went home.\n";

    [Fact]
    public void Front_matter_says_what_the_source_is_and_who_speaks_and_the_text_keeps_it()
    {
        string text = "---\ntitle: A Talk\ndate: 1962\nlanguage: en\nspeakers:\n  JR: {name: Jane Roe, role: interviewer}\n  KV: Klara Venn\n---\n\n" + Talk;
        ReadResult read = ReadText(text);
        TextDocument document = read.Document;

        Assert.DoesNotContain(read.Diagnostics, d => d.Severity != DiagnosticSeverity.Info);
        Assert.Equal(text, document.Text);
        Assert.Equal(("A Talk", "1962", "en"), (document.Source.Title, document.Source.Date.ToString(), document.Source.Language));
        Assert.Equal([("Jane Roe", SpeakerRole.Interviewer), ("Klara Venn", SpeakerRole.Interviewee)], document.Speakers.Select(s => (s.Name!, s.Role)));
        Assert.Equal(["JR:", "KV:", "JR:", "KV:"], document.Turns.Select(t => t.Label));
        Assert.Equal(2, document.Exchanges.Count);
        SourceStatement block = document.Annotations.OfType<SourceStatement>().First();
        Assert.Equal((0, SourceFact.Other), (block.Start, block.Fact));
        Assert.EndsWith("KV: Klara Venn\n---", block.Text);
    }

    [Theory]
    [InlineData("\n", "---")]
    [InlineData("\r\n", "---")]
    [InlineData("\n", "...")]
    public void Front_matter_ends_at_its_rule_whatever_the_line_ends(string lineEnd, string rule)
    {
        string text = $"---\n# by hand\n\ntitle: T\n{rule}\nQ: One?\n\nA: Two.\n".ReplaceLineEndings(lineEnd);
        TextDocument document = ReadText(text).Document;

        Assert.Equal("T", document.Source.Title);
        Assert.Equal(["One?", "Two."], document.Turns.Select(t => t.ReadingText));
        Assert.Equal(text, document.Text);
    }

    [Theory]
    [InlineData("---\nProse begins here.\n---\n\nQ: One?\n\nA: Two.\n")]
    [InlineData("---\ntitle: never closed\n\nQ: One?\n\nA: Two.\n")]
    [InlineData("----\ntitle: x\n----\nQ: One?\n\nA: Two.\n")]
    [InlineData("\n---\ntitle: x\n---\nQ: One?\n\nA: Two.\n")]
    [InlineData("---")]
    [InlineData("")]
    public void A_rule_above_prose_is_no_front_matter(string text)
    {
        Assert.Null(MetadataBlock.Find(text));
        Assert.Equal(TextDocument.Parse(text).Document, ReadText(text).Document);
    }

    [Fact]
    public void Mistakes_in_front_matter_have_their_line_in_the_file_and_the_transcript_is_read_all_the_same()
    {
        ReadResult read = ReadText("---\r\ntitle: A\r\nspeekers:\r\n  - JR\r\ndate: soon\r\nconvention: mine\r\ntape: 7\r\ntitle: B\r\n---\r\n" + Talk);

        Assert.Equal(["3:1 TM0321", "5:7 TM0322", "6:13 TM0322", "7:1 TM0321", "8:1 TM0323"], Yaml.Places(read.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)));
        Assert.Contains("'speakers' is meant, perhaps.", read.Diagnostics[0].Message);
        Assert.Equal(("B", "7"), (read.Document.Source.Title, read.Document.Source.Fields["tape"]));
        Assert.Equal(4, read.Document.Turns.Count);
    }

    [Fact]
    public void A_key_that_is_not_known_is_named_once_and_the_last_of_several_values_counts()
    {
        ReadResult read = ReadText("---\ntape: 7\nroll: [a]\ntape: 8\nroll: [b]\ntape: 9\n---\n" + Talk);

        Assert.Equal(["2:1 TM0321", "3:1 TM0321", "4:1 TM0323", "5:1 TM0323", "6:1 TM0323"], Yaml.Places(read.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)));
        Assert.Equal([new KeyedValue("tape", "9")], read.Document.Source.Fields);
    }

    [Fact]
    public void Broken_yaml_in_front_matter_is_an_error_with_its_place()
    {
        ReadResult read = ReadText("---\ntitle: A\nspeakers: [\n---\n" + Talk);

        Assert.Contains(read.Diagnostics, d => d is { Code: "TM0320", Position.Line: 4 or 3 });
        Assert.Equal(("A", 4), (read.Document.Source.Title, read.Document.Turns.Count));
    }

    [Fact]
    public void A_file_beside_the_transcript_is_found_and_overrides_front_matter_and_text()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("talk.txt", "---\ntitle: Front\npublisher: Press\nspeakers: {JR: Front}\n---\n\nDate : March 9, 1968\nTranscription : Tom\n\n" + Talk);
        folder.Write("talk.yaml", """
            source:
              title: Beside
              date: 1970
              transcriber: Tilda
            speakers:
              - {label: JR, name: Jane Roe, role: interviewer, description: of the archive}
              - {labels: ["KV:"], name: Klara Venn, role: interviewee, id: klara, entityId: venn}
            entities:
              - {id: venn, kind: person, label: Klara Venn, identifiers: {VIAF: 123}}
            """);
        ReadResult read = YamlTranscript.Read(path);
        TextDocument document = read.Document;

        Assert.Equal(["TM0324"], read.Diagnostics.Select(d => d.Code));
        Assert.Equal(("Beside", "Press", "1970", "Tilda"), (document.Source.Title, document.Source.Publisher, document.Source.Date.ToString(), document.Source.Transcriber));
        Assert.Equal(["Tilda"], document.Source.Contributors.Select(c => c.Name));
        Assert.Equal(("Jane Roe", "of the archive"), (document.Speakers[0].Name, document.Speakers[0].Description));
        Assert.Equal(("klara", "venn"), (document.Speakers[1].Id, document.Speakers[1].EntityId));
        Assert.Equal("123", document.Entities[0].Identifiers["VIAF"]);
        Assert.Equal(["JR", "KV", "JR", "KV"], document.Turns.Select(t => t.Label!.TrimEnd(':')));
    }

    [Fact]
    public void Labels_that_nobody_would_take_for_labels_begin_turns_when_they_are_named()
    {
        const string Text = "The first voice: hello.\n\nSecond: good day.\n\nThe first voice: and you?\n\nSecond: fine.\n";
        TranscriptMetadata known = YamlMetadata.Read(SourceText.From("speakers:\n  The first voice: interviewer\n  Second: Klara Venn")).Metadata;
        TextDocument document = TextDocument.Parse(Text, new() { Transcript = new() { Metadata = known } }).Document;

        Assert.Equal(4, document.Turns.Count);
        Assert.Equal("Klara Venn", document.Turns[1].Speaker?.Name);
        Assert.Equal(SpeakerRole.Interviewer, document.Turns[0].Speaker?.Role);
    }

    [Fact]
    public void Two_labels_of_one_person_are_one_speaker()
    {
        TranscriptMetadata known = YamlMetadata.Read(SourceText.From("speakers:\n  - {name: Klara Venn, labels: [KV, KLARA]}")).Metadata;
        TextDocument document = TextDocument.Parse(Talk.Replace("KV: I went", "KLARA: I went", StringComparison.Ordinal), new() { Transcript = new() { Metadata = known } }).Document;

        Assert.Equal(["JR", "Klara Venn"], document.Speakers.Select(s => s.Name));
        Assert.Equal(["KV:", "KLARA:"], document.Speakers[1].Labels);
    }

    [Fact]
    public void A_label_that_is_not_there_is_a_warning() => Assert.Contains(
        ReadText("---\nspeakers: {XY: Nobody}\n---\n" + Talk).Diagnostics, d => d.Code == "TM0105" && d.Message.Contains("XY", StringComparison.Ordinal));

    [Fact]
    public void Identifiers_of_entities_never_meet_those_of_turns_and_speakers()
    {
        TextDocument document = ReadText(
            "---\nspeakers: {KV: {name: Klara Venn, entity: t1}, JR: Jane Roe}\nentities: [{id: t1, label: Venn}, {id: roe, label: Roe}]\n---\n" + Talk).Document;

        Assert.Equal("Venn", document.Entities.Single(e => e.Id == document.Speakers.Single(s => s.Name == "Klara Venn").EntityId).Label);
        string[] ids = [.. document.Annotations.Select(a => a.Id).OfType<string>(), .. document.Speakers.Select(s => s.Id), .. document.Entities.Select(e => e.Id)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(document, Yaml.ReadClean(Yaml.Write(document)));
    }

    [Fact]
    public void A_document_beside_the_transcript_is_not_taken_for_metadata()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("talk.txt", Talk);
        folder.Write("talk.yaml", Yaml.Write(TextDocument.Create("x", source: new() { Title = "Other" })));

        Assert.Null(YamlMetadata.FindBeside(path));
        Assert.Null(YamlTranscript.Read(path).Document.Source.Title);
    }

    [Fact]
    public void Every_key_of_the_source_can_be_given()
    {
        MetadataResult read = YamlMetadata.Read(SourceText.From("""
            title: T
            authors: [A, B]
            interviewer: C
            transcriber: D
            translator: E
            editor: F
            contributors: [{name: G, role: camera}]
            date: 1962-05-01
            printed: {title: P, volume: 7, pages: 1-2, publisher: H, place: L, date: 1963, original date: 1962}
            publisher: I
            publication-date: 2001
            rights: {status: CC BY 4.0, statement: All may., uri: "https://example.org/by"}
            language: de-AT
            fields: {Tape: 7}
            """));
        Source source = read.Metadata.Source;

        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            ["A author", "B author", "C interviewer", "D transcriber", "E translator", "F editor", "G camera"], source.Contributors.Select(c => $"{c.Name} {c.Role}"));
        Assert.Equal(new() { Title = "P", Volume = "7", Pages = "1-2", Publisher = "H", Place = "L", Date = new(1963), OriginalDate = new(1962) }, source.Printed);
        Assert.Equal(new() { Status = "CC BY 4.0", Statement = "All may.", Uri = "https://example.org/by" }, source.Rights);
        Assert.Equal(("I", "2001", "de-AT", "7"), (source.Publisher, source.PublicationDate.ToString(), source.Language, source.Fields["Tape"]));
        Assert.Equal("Public Domain", YamlMetadata.Read(SourceText.From("rights: Public Domain")).Metadata.Source.Rights?.Status);
        Assert.Equal("https://example.org/", YamlMetadata.Read(SourceText.From("rights: https://example.org/")).Metadata.Source.Rights?.Uri);
    }

    [Theory]
    [InlineData("speakers: 7", "1:11 TM0322")]
    [InlineData("speakers: [{nam: x}]", "1:13 TM0321")]
    [InlineData("speakers: [{name: x, role: boss}]", "1:28 TM0322")]
    [InlineData("source: {titel: x}", "1:10 TM0321")]
    [InlineData("contributors: [x]", "1:16 TM0322")]
    [InlineData("printed: {year: 7}", "1:11 TM0321")]
    [InlineData("- a", "1:1 TM0322")]
    [InlineData("entities: [{kind: person}]", "1:12 TM0404")]
    [InlineData("title: [a]", "1:8 TM0322")]
    public void What_is_wrong_in_metadata_is_said_with_line_and_column(string yaml, string place) =>
        Assert.Equal([place], Yaml.Places(YamlMetadata.Read(SourceText.From(yaml)).Diagnostics));

    [Fact]
    public void An_authority_file_makes_a_gazetteer()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("names.yaml", """
            people:
              - {id: weiss, name: Paul Weiss, variants: [Dr. Weiss], born: 1890, identifiers: {VIAF: 12}}
              - Klara Venn
            places:
              - label: Lindau
                coordinates: {latitude: 47.55, longitude: 9.69}
                sameAs: https://www.geonames.org/2877648
                colour: blue
            """);
        TextModel.Entities.AuthorityList list = YamlAuthorities.Load(path);
        TextDocument document = TextDocument.Parse(Talk).Document.Annotate(new Gazetteer(list)).Document;

        Assert.Equal(["8:5 TM0405"], Yaml.Places(list.Diagnostics).Select(p => p.Replace("8:13", "8:5", StringComparison.Ordinal)));
        Assert.Equal(["person", "person", "place"], list.Entities.Select(e => e.Kind.Value));
        Assert.Equal(["Lindau", "Dr. Weiss"], document.Mentions.Select(m => m.Text));
        Assert.Equal("12", document.Mentions[1].Entity!.Identifiers["VIAF"]);
        Assert.Equal(47.55, document.Mentions[0].Entity!.Coordinates?.Latitude);
    }

    [Theory]
    [InlineData("a: 1", "1:1 TM0403")]
    [InlineData("- {label: A, from: never}", "1:20 TM0406")]
    public void What_is_wrong_in_an_authority_file_is_said_with_line_and_column(string yaml, string place) =>
        Assert.Equal([place], Yaml.Places(YamlAuthorities.Read(SourceText.From(yaml)).Diagnostics));

    [Fact]
    public void What_stands_before_a_mistake_in_an_authority_file_is_read()
    {
        TextModel.Entities.AuthorityList list = YamlAuthorities.Read(SourceText.From("- Ada\n- {label: Bea}\n- {label: [\n"));

        Assert.Equal(["TM0320"], list.Diagnostics.Select(d => d.Code));
        Assert.Equal(["Ada", "Bea"], list.Entities.Select(e => e.Label));
    }

    [Fact]
    public void P8_no_metadata_throws() => Property.Holds(
        Generators.Seeded((random, size) => string.Concat(Enumerable.Range(0, 1 + random.Next(2 + size)).Select(_ => random.One(
            "title: ", "speakers:", "\n", "\n  ", "- ", "KV: ", "{name: x, role: interviewer}", "[", "]", "entities: ", "7", "~", "{", "}", ", ", "source: ", "printed: ",
            "contributors: ", "convention: none", "rights: ", "label: x", "x")))),
        yaml =>
        {
            YamlAuthorities.Read(SourceText.From(yaml));
            Assert.NotNull(ReadText($"---\ntitle: x\n{yaml}\n---\n{Talk}").Document);
        }, cases: 500);

    private static ReadResult ReadText(string text) => TextDocument.Parse(text, new() { FrontMatter = YamlMetadata.ReadFrontMatter });
}

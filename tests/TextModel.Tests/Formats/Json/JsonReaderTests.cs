using System.Text;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Json;

public class JsonReaderTests
{
    private const string Good = """{"type": "paragraph", "start": 0, "end": 4}""";

    [Fact]
    public void A_text_alone_is_a_document() => Assert.Equal(TextDocument.Create("Wort"), Json.ReadClean("""{"text": "Wort"}"""));

    [Fact]
    public void Properties_come_in_any_order()
    {
        TextDocument document = Json.ReadClean("""
            {"annotations": [{"end": 2, "kind": "question", "start": 1, "id": "q", "type": "turn"}], "text": "\ud83d\ude00ab", "offsetUnit": "codePoint"}
            """);

        Assert.Equal(TextDocument.Create("\U0001F600ab", [new Turn { Id = "q", Span = new(2, 3), Kind = TurnKind.Question }]), document);
    }

    [Fact]
    public void Null_is_as_good_as_nothing() =>
        Assert.Equal(TextDocument.Create("Wort", [new Heading { Span = new(0, 4) }]), Json.ReadClean(Json.Of("Wort",
            """{"type": "heading", "start": 0, "end": 4, "id": null, "level": null, "tag": null}""")));

    [Theory]
    [InlineData("""{"type": "paragraph", "start": 3, "end": 2}""", "2:1 TM0307")]
    [InlineData("""{"type": "paragraph", "start": -1, "end": 2}""", "2:1 TM0307")]
    [InlineData("""{"type": "paragraph", "start": 0, "end": 5}""", "2:1 TM0307")]
    [InlineData("""{"type": "paragraph", "start": 0, "end": 99999999999}""", "2:1 TM0307")]
    [InlineData("""{"type": "paragraph", "start": 0, "end": 1e400}""", "2:42 TM0304")]
    [InlineData("""{"type": "paragraph", "start": 0.5, "end": 1}""", "2:32 TM0304")]
    [InlineData("""{"type": "paragraph", "start": "0", "end": 1}""", "2:32 TM0304")]
    [InlineData("""{"type": "paragraph", "end": 1}""", "2:1 TM0305")]
    [InlineData("""{"type": "stanza", "start": 0, "end": 1}""", "2:1 TM0306")]
    [InlineData("""{"type": 7, "start": 0, "end": 1}""", "2:1 TM0306")]
    [InlineData("""{"start": 0, "end": 1}""", "2:1 TM0305")]
    [InlineData("""{"type": "timeStamp", "start": 0, "end": 1, "time": "soon"}""", "2:53 TM0304")]
    [InlineData("""{"type": "timeStamp", "start": 0, "end": 1, "time": 1e27}""", "2:53 TM0304")]
    [InlineData("[1, {}]", "2:1 TM0304")]
    [InlineData("7", "2:1 TM0304")]
    public void An_annotation_that_cannot_be_read_is_left_out_and_the_others_are_read(string bad, string place)
    {
        ReadResult read = Json.Read(Json.Of("Wort", bad, Good));

        Assert.Equal([place], Json.Places(read));
        Assert.True(read.HasErrors);
        Assert.Equal(TextDocument.Create("Wort", [new Paragraph { Span = new(0, 4) }]), read.Document);
    }

    [Theory]
    [InlineData("\"id\": 5", "2:49 TM0304")]
    [InlineData("\"id\": \"a b\"", "2:1 TM0308")]
    [InlineData("\"inside\": -2147483649", "2:53 TM0304")]
    [InlineData("\"level\": true", "2:52 TM0304")]
    [InlineData("\"tag\": []", "2:50 TM0304")]
    [InlineData("\"tag\": {\"namespace\": \"x\"}", "2:50 TM0305")]
    [InlineData("\"end\": 4", "2:43 TM0311")]
    public void A_property_that_cannot_be_read_is_left_out_of_its_annotation(string bad, string place)
    {
        ReadResult read = Json.Read(Json.Of("Wort", $$"""{"type": "heading", "start": 0, "end": 4, {{bad}}}"""));

        Assert.Equal([place], Json.Places(read));
        Assert.Equal(TextDocument.Create("Wort", [new Heading { Span = new(0, 4) }]), read.Document);
    }

    [Fact]
    public void A_label_outside_the_text_is_left_out_of_its_turn()
    {
        ReadResult read = Json.Read(Json.Of("Wort", """{"type": "turn", "start": 0, "end": 4, "kind": "answer", "labelSpan": {"start": 2, "end": 9}}"""));

        Assert.Equal(["2:1 TM0307"], Json.Places(read));
        Assert.Equal(TextDocument.Create("Wort", [new Turn { Span = new(0, 4), Kind = TurnKind.Answer }]), read.Document);
    }

    [Fact]
    public void An_identifier_is_taken_once_among_speakers_entities_and_annotations()
    {
        ReadResult read = Json.Read("""
            {"text": "Wort",
            "speakers": [{"id": "a"}, {"id": "a", "name": "twin"}],
            "entities": [{"id": "a", "kind": "person", "label": "A"}, {"id": "b", "kind": "place", "label": "B"}],
            "annotations": [{"type": "heading", "id": "b", "start": 0, "end": 4}]}
            """);

        Assert.Equal(["2:27 TM0309", "3:14 TM0309", "4:17 TM0309"], Json.Places(read));
        Assert.Equal(["a"], read.Document.Speakers.Select(s => s.Id));
        Assert.Equal(["b"], read.Document.Entities.Select(e => e.Id));
        Assert.Null(read.Document.Headings[0].Id);
    }

    [Theory]
    [InlineData("", "1:1 TM0301")]
    [InlineData("{\"text\": \"Wort\",\r\n\r\n oops}", "3:2 TM0301")]
    [InlineData("[]", "1:1 TM0302")]
    [InlineData("7", "1:1 TM0302")]
    [InlineData("{}", "1:1 TM0302")]
    [InlineData("{\"text\": 7}", "1:10 TM0304|1:1 TM0302")]
    [InlineData("{\"format\": \"geojson\", \"text\": \"Wort\"}", "1:1 TM0302")]
    [InlineData("{\"version\": 2, \"text\": \"Wort\"}", "1:13 TM0303")]
    [InlineData("{\"version\": 0, \"text\": \"Wort\"}", "1:13 TM0304")]
    [InlineData("{\"version\": \"1\", \"text\": \"Wort\"}", "1:13 TM0304")]
    [InlineData("{\"offsetUnit\": \"bytes\", \"text\": \"Wort\"}", "1:16 TM0304")]
    [InlineData("{\"encoding\": \"klingon\", \"text\": \"Wort\"}", "1:14 TM0304")]
    [InlineData("{\"byteOrderMark\": 1, \"text\": \"Wort\"}", "1:19 TM0304")]
    [InlineData("{\"source\": \"x\", \"text\": \"Wort\"}", "1:12 TM0304")]
    [InlineData("{\"source\": {\"date\": \"1925-13\"}, \"text\": \"Wort\"}", "1:21 TM0304")]
    [InlineData("{\"source\": {\"fields\": [[\"a\"]]}, \"text\": \"Wort\"}", "1:24 TM0304")]
    [InlineData("{\"speakers\": {}, \"text\": \"Wort\"}", "1:14 TM0304")]
    [InlineData("{\"speakers\": [{}], \"text\": \"Wort\"}", "1:15 TM0305")]
    [InlineData("{\"text\": \"Wort\"} {\"text\": \"more\"}", "1:18 TM0312")]
    public void What_is_wrong_is_said_with_its_place(string json, string places) => Assert.Equal(places.Split('|'), Json.Places(Json.Read(json)));

    [Fact]
    public void Columns_count_utf16_units_whatever_bytes_come_before() =>
        Assert.Equal(["1:20 TM0311"], Json.Places(Json.Read("{\"ä\U0001F600\":7,\"text\":\"\",\"text\":\"\"}")));

    [Fact]
    public void A_file_that_was_cut_off_gives_what_came_before_the_cut()
    {
        string json = Json.Of("Wort", Good, Good, Good);

        ReadResult read = Json.Read(json[..(json.LastIndexOf("end", StringComparison.Ordinal) + 2)]);

        Assert.Equal(["4:38 TM0301"], Json.Places(read));
        Assert.Equal(2, read.Document.Paragraphs.Count);
    }

    [Fact]
    public void A_byte_order_mark_and_utf_16_are_read()
    {
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            using var file = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("""{"text": "Wört"}""")]);
            ReadResult read = TextDocument.Read(file, null, Json.AsJson);
            Assert.Empty(read.Diagnostics);
            Assert.Equal("Wört", read.Document.Text);
        }
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_are_reported_and_the_rest_is_read()
    {
        using var file = new MemoryStream([.. "{\n\"text\": \"W"u8, 0xF6, .. "rt\"}"u8]);

        ReadResult read = TextDocument.Read(file, null, Json.AsJson);

        Assert.Equal(["2:11 TM0001"], Json.Places(read));
        Assert.Equal("W\uFFFDrt", read.Document.Text);
    }

    [Fact]
    public void Half_a_surrogate_pair_outside_an_escape_is_reported()
    {
        ReadResult read = Json.Read("{\n\"text\": \"\U0001F600\uD83D\"}");

        Assert.Equal(["2:12 TM0313"], Json.Places(read));
        Assert.Equal("\U0001F600\uFFFD", read.Document.Text);
    }

    [Fact]
    public void A_hundred_thousand_problems_and_unknown_properties_cost_no_more_than_their_share()
    {
        string stanzas = string.Join(",\n", Enumerable.Repeat("{\"type\": \"stanza\"}", 100_000));
        string unknown = string.Join(",\n", Enumerable.Range(0, 100_000).Select(i => $"\"x{i}\": {i}"));

        ReadResult read = Json.Read($"{{\"offsetUnit\": \"utf16\", \"text\": \"\", \"annotations\": [{stanzas}],\n{unknown}}}");

        Assert.Equal(101, read.Diagnostics.Count);
        Assert.StartsWith("99900 further", read.Diagnostics[^1].Message);
        Assert.Equal(100_000, read.Document.Extra.Count);
    }

    [Fact]
    public void P3_no_input_makes_the_reader_throw() => Property.Holds(
        Generators.Seeded((random, size) =>
        {
            byte[] json = Encoding.UTF8.GetBytes(Json.Write(WildBuilder.Build(random, size)));
            for (int i = random.Next(1, 8); i > 0; i--)
            {
                int at = random.Next(json.Length), length = Math.Min(random.Next(6), json.Length - at);
                byte[] put = random.One<byte[]>(
                    [], [(byte)random.Next(256)], [.. "null"u8], [.. "-1"u8], [.. "{"u8], [.. "]"u8], [.. "\""u8], [.. "\\ud800"u8]);
                json = [.. json[..at], .. put, .. json[(at + length)..]];
            }

            return random.Chance(4) ? json[..random.Next(json.Length)] : json;
        }),
        json =>
        {
            using var file = new MemoryStream(json);
            ReadResult read = TextDocument.Read(file, null, Json.AsJson);
            Assert.Equal(read.Document, Json.ReadClean(Json.Write(read.Document)));
        },
        cases: 500);

    [Fact]
    public void Deeply_nested_json_is_a_diagnostic() =>
        Assert.Equal(["TM0301"], Json.Read("{\"text\": \"\", \"x\": " + new string('[', 100_000)).Diagnostics.Select(d => d.Code));

    [Theory]
    [InlineData("{\"format\": \"textmodel\", \"text\": \"\"}", "json")]
    [InlineData(" \r\n{\n \"format\": \"textmodel\",\n \"text\": \"\"\n}\n", "json")]
    [InlineData("{\"format\": \"textmodel\", \"text\": \"\"}\n{\"format\": \"textmodel\", \"text\": \"\"}\n", "jsonl")]
    [InlineData("{Laughter} Where were we?\n", "text")]
    [InlineData("Q. What is \"textmodel\"?\n", "text")]
    public void The_content_tells_the_format(string content, string format) => Assert.Equal(format, TextDocument.Parse(content).Format);
}

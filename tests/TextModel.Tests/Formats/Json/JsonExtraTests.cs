namespace TextModel.Tests.Formats.Json;

public class JsonExtraTests
{
    private const string Everywhere = """
        {"format":"textmodel","version":1,"offsetUnit":"utf16","encoding":"utf-8","byteOrderMark":false,"source":{"contributors":[{"name":"Ada","role":"author","orcid":"0000-1"}],"printed":{"isbn":[1,2.50]},"rights":{"since":null},"x-source":{"a":{"b":[]}}},"speakers":[{"id":"s","voice":"alto"}],"entities":[{"id":"e","kind":"person","label":"E","seen":true}],"text":"Wort","annotations":[{"type":"paragraph","start":0,"end":4,"note\ud83d":"\ud83d \u0041"}],"$schema":"x"}

        """;

    [Fact]
    public void Unknown_properties_are_kept_where_they_stood_and_written_back()
    {
        TextDocument document = Json.ReadClean(Everywhere);

        Assert.Equal(Everywhere, Json.Write(document));
        Assert.Equal("\"x\"", document.Extra["$schema"]);
        Assert.Equal("[1,2.50]", document.Source.Printed!.Extra["isbn"]);
    }

    [Fact]
    public void They_lose_their_white_space_so_that_a_document_stays_one_line()
    {
        TextDocument document = Json.ReadClean("{\"text\": \"\", \"x\" : [ 1 ,{ \"a b\" :\r\n \"c  d\" } ] }");

        Assert.Equal("[1,{\"a b\":\"c  d\"}]", document.Extra["x"]);
    }

    [Fact]
    public void They_belong_to_the_value_of_what_carries_them()
    {
        Assert.NotEqual(Json.ReadClean(Everywhere), Json.ReadClean(Everywhere.Replace("alto", "bass")));
        Assert.NotEqual(Json.ReadClean(Everywhere), Json.ReadClean(Everywhere.Replace("[1,2.50]", "[1,2.5]")));
        Assert.NotEqual(Json.ReadClean(Everywhere), Json.ReadClean(Everywhere.Replace("\\u0041", "B")));
        Assert.NotEqual(Json.ReadClean(Everywhere), Json.ReadClean(Everywhere.Replace("\"$schema\":\"x\"", "\"$schema\":\"y\"")));
    }

    [Fact]
    public void Editing_keeps_them()
    {
        TextDocument document = Json.ReadClean(Everywhere);

        document = document.Edit(e => e.Add(new Heading { Span = new(0, 1) })).WithText(new TextChange(new(0, 0), "Ein ")).Document;

        Assert.Equal("\"x\"", document.Extra["$schema"]);
        Assert.Equal("\"\\ud83d \\u0041\"", document.Paragraphs[0].Extra[0].Value);
    }

    [Theory]
    [InlineData("start", "1")]
    [InlineData("x", "{")]
    [InlineData("x", "1 2")]
    [InlineData("x", "")]
    public void What_is_no_json_or_bears_a_known_name_is_a_reported_loss(string name, string value)
    {
        TextDocument document = TextDocument.Create("x", [new Paragraph { Span = new(0, 1), Extra = [new(name, value)] }]);

        string json = Json.Write(document, null, $"JSON cannot carry the further property '{name}' of the paragraph: left out.");

        Assert.Equal(TextDocument.Create("x", [new Paragraph { Span = new(0, 1) }]), Json.ReadClean(json));
    }

    [Fact]
    public void Where_none_can_be_kept_that_is_said()
    {
        ReadResult read = Json.Read(Json.Of("Wort", """{"type": "markup", "start": 0, "end": 4, "kind": "element", "tag": {"name": "x", "colour": 1}}"""));

        Assert.Equal(["2:82 TM0310"], Json.Places(read));
        Assert.Equal("x", read.Document.Annotations[0].Tag!.Name);
    }
}

using System.Text.Json;
using NJsonSchema;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Json;

public class JsonDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/json.md"));

    [Fact]
    public void The_example_is_what_is_written_for_the_document_it_reads_as()
    {
        TextDocument document = Json.ReadClean(Block("json"));

        Assert.Equal(Block("json"), Json.Write(document, new() { Indented = true }).TrimEnd());
        Assert.Equal(["Lindau", "1931", "Dr. Weiss"], document.Mentions.Select(m => m.Text));
        Assert.Equal("Question.", document.Exchanges[0].Question.Label);
        Assert.Equal("Ngozi Okafor", document.Exchanges[0].Answers[0].Speaker?.Name);
    }

    [Fact]
    public async Task What_is_written_is_valid_by_the_published_schema()
    {
        JsonSchema schema = await Schema();

        foreach (TextDocument document in Generators.WildDocuments.Some(200).Concat(Generators.Documents.Some(50)))
            Assert.Empty(schema.Validate(Json.Write(document)).Select(e => $"{e} in {Json.Write(document)}"));
        Assert.Empty(schema.Validate(Block("json")));
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"text\": \"Wort\", ", "")]
    [InlineData("\"start\": 0", "\"start\": -1")]
    [InlineData("\"paragraph\"", "\"stanza\"")]
    [InlineData("\"end\": 4", "\"end\": \"4\"")]
    [InlineData("\"end\": 4", "\"end\": 4, \"tag\": {\"name\": \"p\", \"other\": 1}")]
    public async Task The_schema_refuses_what_is_wrong(string good, string bad)
    {
        JsonSchema schema = await Schema();
        string json = Json.Of("Wort", """{"type": "paragraph", "start": 0, "end": 4}""");

        Assert.Empty(schema.Validate(json));
        Assert.Contains(good, json);
        Assert.NotEmpty(schema.Validate(json.Replace(good, bad)));
    }

    [Fact]
    public async Task The_schema_knows_every_type_of_annotation_and_every_property()
    {
        JsonSchema schema = await Schema();

        foreach (TextModel.Formats.Json.AnnotationType type in TextModel.Formats.Json.AnnotationTypes.All)
        {
            string[] written = [.. type.Shape.Fields.Select(f => f.Name)];
            Assert.Equal(written, schema.Definitions[type.Name].Properties.Keys);
            Assert.Equal(type.Shape.Fields.Where(f => f.IsRequired).Select(f => f.Name).Order(), schema.Definitions[type.Name].RequiredProperties.Order());
        }

        Assert.Equal(TextModel.Formats.Json.JsonDocumentShape.Shape.Fields.Select(f => f.Name), schema.Properties.Keys);
        Assert.Equal(TextModel.Formats.Json.JsonShapes.Entity.Fields.Select(f => f.Name), schema.Definitions["entity"].Properties.Keys);
        Assert.Equal(TextModel.Formats.Json.JsonShapes.Speaker.Fields.Select(f => f.Name), schema.Definitions["speaker"].Properties.Keys);
        Assert.Equal(TextModel.Formats.Json.JsonShapes.Source.Fields.Select(f => f.Name), schema.Definitions["source"].Properties.Keys);
    }

    [ToolFact("node")]
    public void P2_a_short_program_in_javascript_finds_the_text_of_each_mention()
    {
        using var folder = new TemporaryFolder();
        string program = folder.Write("mentions.js", Block("javascript")), file = folder.Path("document.json");
        TextDocument[] documents = [Json.ReadClean(Block("json")), .. Generators.Documents.Some(5, size: 60)];
        foreach (TextDocument document in documents)
        {
            document.Save(file);

            ToolResult result = Tool.Run("node", program, file);

            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(document.Mentions.Select(m => (m.Start, m.Kind.Value, m.Text)), lines.Select(Mention));
        }

        Assert.NotEmpty(documents[1..].SelectMany(d => d.Mentions));
    }

    // Read with our own reader of strings, because a mention may hold half of a surrogate pair.
    private static (int Start, string Kind, string Text) Mention(string line)
    {
        string[] parts = line[1..^1].Split(',', 3);
        return (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1].Trim('"'),
            Json.ReadClean($"{{\"text\":{parts[2]}}}").Text);
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(File.ReadAllText(Repository.PathOf("docs/textmodel.schema.json")));

    // The first block of a language.
    private static string Block(string language)
    {
        int start = Page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Page[start..Page.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}

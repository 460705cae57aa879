using System.Text.RegularExpressions;
using NJsonSchema;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Yaml;

public sealed partial class YamlDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/yaml.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_is_what_is_written_for_the_document_it_reads_as()
    {
        TextDocument document = Yaml.ReadClean(Block("yaml", 0));

        Assert.Equal(Block("yaml", 0), Yaml.Write(document));
        Assert.Equal("Lindau", document.Mentions[0].Text);
        Assert.Equal("Ngozi Okafor", document.Exchanges[0].Answers[0].Speaker?.Name);
    }

    [Fact]
    public async Task The_schema_describes_the_example_in_yaml_too()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(File.ReadAllText(Repository.PathOf("docs/textmodel.schema.json")));
        string yaml = Block("yaml", 0);
        var translator = new TextModel.Formats.Yaml.YamlTranslator(SourceText.From(yaml), TextSpan.OfLength(0, yaml.Length));

        Assert.Empty(schema.Validate(System.Text.Encoding.UTF8.GetString(translator.Translate()!.Json.Span)));
    }

    [Fact]
    public void The_front_matter_says_who_speaks()
    {
        using var folder = new TemporaryFolder();
        ReadResult read = YamlTranscript.Read(folder.Write("interview.txt", Block("text", 0)));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(("A Talk by the Lake", "1962-05"), (read.Document.Source.Title, read.Document.Source.Date.ToString()));
        Assert.Equal(["Jane Roe", "Ngozi Okafor"], read.Document.Speakers.Select(s => s.Name));
        Assert.Equal(2, read.Document.Exchanges.Count);
    }

    [Fact]
    public void The_side_file_goes_before_the_front_matter_and_the_authority_file_marks_names()
    {
        using var folder = new TemporaryFolder();
        folder.Write("interview.yaml", Block("yaml", 1));
        ReadResult read = YamlTranscript.Read(folder.Write("interview.txt", Block("text", 0)));
        TextModel.Entities.AuthorityList names = YamlAuthorities.Load(folder.Write("names.yaml", Block("yaml", 2)));
        TextDocument document = read.Document.Annotate(new Gazetteer(names)).Document;

        Assert.Equal(["TM0324", "TM0105"], read.Diagnostics.Select(d => d.Code));
        Assert.Empty(names.Diagnostics);
        Assert.Equal(("Tilda Brandt", "CC BY 4.0", "3"), (document.Source.Transcriber, document.Source.Rights?.Status, document.Source.Printed?.Volume));
        Assert.Equal("okafor", document.Speakers.Single(s => s.Name == "Ngozi Okafor").EntityId);
        Assert.Equal("capitals-colon", read.Convention?.Name);
        Assert.Contains(document.Mentions, m => m is { Text: "Dr. Weiss", Entity.Label: "Paul Weiss" });
        Assert.Contains(document.Mentions, m => m is { Text: "Lindau", Entity.Kind.Value: "place" });
    }

    [Fact]
    public void The_table_of_keys_is_complete()
    {
        string table = Page[Page.IndexOf("| key | value |", StringComparison.Ordinal)..];
        foreach (string key in (string[])["title", "publisher", "language", "date", "publicationDate", "author", "interviewer", "interviewee", "transcriber", "translator",
            "editor", "contributors", "printed", "rights", "fields", "source", "speakers", "convention", "entities"])
        {
            Assert.Contains($"`{key}`", table);
            Assert.DoesNotContain(YamlMetadata.Read(SourceText.From($"{key}: x")).Diagnostics, d => d.Code == "TM0321");
        }
    }

    private static string Block(string language, int index) =>
        Blocks().Matches(Page).Where(m => m.Groups["language"].Value == language).ElementAt(index).Groups["code"].Value;

    [GeneratedRegex("^```(?<language>\\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}

using System.Text.Json;
using TextModel.Formats.Tei;
using TextModel.Formats.WebAnnotation;

namespace TextModel.Tests.Formats.Exchange;

public class WebAnnotationOptionsTests
{
    private const string Text = "Klara Venn came to Lindau.";

    private static TextDocument Document { get; } = TextDocument.Create(
        Text,
        [
            new EntityMention { Span = new(0, 10), Kind = EntityKind.Person, EntityId = "venn" },
            new EntityMention { Span = new(19, 25), Kind = EntityKind.Place, EntityId = "lindau" },
        ],
        entities:
        [
            new Entity { Id = "venn", Kind = EntityKind.Person, Label = "Klara Venn", Identifiers = [new("VIAF", "https://viaf.org/viaf/0"), new("Own", "12")] },
            new Entity { Id = "lindau", Kind = EntityKind.Place, Label = "Lindau", Identifiers = [new("URI", "https://example.org/lindau")] },
        ]);

    [Fact]
    public void The_text_and_the_annotations_have_the_addresses_that_the_options_name()
    {
        JsonElement first = First(Document.ToString(new WebAnnotationOptions { Source = "https://example.org/talk.txt", IdBase = "https://example.org/talk#" }));
        Assert.Equal("https://example.org/talk#T1", first.GetProperty("id").GetString());
        Assert.Equal("https://example.org/talk.txt", first.GetProperty("target").GetProperty("source").GetString());
    }

    [Fact]
    public void Without_options_names_stand_in_their_place()
    {
        string plain = Document.ToString(new WriteOptions { Format = WebAnnotationFormat.Id });
        Assert.Equal(plain, Document.ToString(new WebAnnotationOptions()));
        Assert.Equal("#T1", First(plain).GetProperty("id").GetString());
        Assert.Equal("urn:textmodel:text", First(plain).GetProperty("target").GetProperty("source").GetString());
    }

    [Fact]
    public void A_document_comes_back_whatever_the_options()
    {
        foreach (WebAnnotationOptions options in (WebAnnotationOptions[])[new(), new() { Source = "https://example.org/talk.txt", IdBase = "https://example.org/talk#" }])
        {
            AnnotationSet set = AnnotationSet.Parse(Document.ToString(options), new() { Format = WebAnnotationFormat.Id }).Annotations;
            Assert.Equal(Document, TextDocument.Create(Text).Merge(set).Document);
        }
    }

    [Fact]
    public void A_set_takes_the_options_and_those_of_other_formats_are_refused()
    {
        using var output = new MemoryStream();
        AnnotationSet.Of(Document).Write(output, new WebAnnotationOptions { Source = "https://example.org/talk.txt" });
        Assert.Contains("\"source\": \"https://example.org/talk.txt\"", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => AnnotationSet.Of(Document).Write(output, new WebAnnotationOptions { Format = "brat" }));
        Assert.Throws<ArgumentException>(() => AnnotationSet.Of(Document).Write(output, new TeiOptions { Format = WebAnnotationFormat.Id }));
    }

    [Fact]
    public void An_address_of_an_entity_is_a_body_that_identifies()
    {
        JsonElement body = First(Document.ToString(new WebAnnotationOptions())).GetProperty("body");
        JsonElement identifying = Assert.Single(body.EnumerateArray(), b => b.GetProperty("purpose").GetString() == "identifying");
        Assert.Equal(("SpecificResource", "https://viaf.org/viaf/0"), (identifying.GetProperty("type").GetString(), identifying.GetProperty("source").GetString()));
    }

    [Theory]
    [InlineData("https://viaf.org/viaf/0", "VIAF")]
    [InlineData("https://example.org/klara", "URI")]
    public void A_body_of_others_that_identifies_gives_the_entity_its_identifier(string address, string authority)
    {
        string json = """
            { "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation",
              "body": [ { "type": "TextualBody", "purpose": "tagging", "value": "Person" }, { "type": "SpecificResource", "purpose": "identifying", "source": "ADDRESS" } ],
              "target": { "source": "https://example.org/talk.txt", "selector": { "type": "TextQuoteSelector", "exact": "Klara Venn" } } }
            """.Replace("ADDRESS", address, StringComparison.Ordinal);
        TextDocument merged = TextDocument.Create(Text).Merge(AnnotationSet.Parse(json, new() { Format = WebAnnotationFormat.Id }).Annotations).Document;
        Assert.Equal([new(authority, address)], Assert.Single(merged.Entities).Identifiers);
    }

    [Fact]
    public void A_body_that_a_tool_added_to_our_annotation_is_read_too()
    {
        string json = Document.ToString(new WebAnnotationOptions()).Replace(
            "\"body\": [", "\"body\": [ { \"type\": \"SpecificResource\", \"purpose\": \"identifying\", \"source\": \"https://d-nb.info/gnd/1\" },", StringComparison.Ordinal);
        TextDocument merged = TextDocument.Create(Text).Merge(AnnotationSet.Parse(json, new() { Format = WebAnnotationFormat.Id }).Annotations).Document;
        Assert.Equal([new("VIAF", "https://viaf.org/viaf/0"), new("Own", "12"), new("GND", "https://d-nb.info/gnd/1")], merged.Entities["venn"]!.Identifiers);
    }

    private static JsonElement First(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("items")[0].Clone();
    }
}

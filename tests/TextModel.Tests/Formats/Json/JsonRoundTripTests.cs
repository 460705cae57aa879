using System.Reflection;
using System.Text.Json;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Json;

public class JsonRoundTripTests
{
    [Fact]
    public void Any_document_comes_back_equal() =>
        Property.Holds(Generators.WildDocuments, d => Assert.Equal(d, Json.ReadClean(Json.Write(d))), cases: 300);

    [Fact]
    public void Any_unknown_properties_come_back_equal() =>
        Property.Holds(Generators.Seeded(WithExtra), d => Assert.Equal(d, Json.ReadClean(Json.Write(d, new() { Indented = true }))));

    [Fact]
    public void Any_document_comes_back_equal_from_indented_json() =>
        Property.Holds(Generators.WildDocuments, d => Assert.Equal(d, Json.ReadClean(Json.Write(d, new() { Indented = true }))));

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes() => Property.Holds(Generators.WildDocuments, d =>
    {
        string json = Json.Write(d);
        Assert.Equal(json, Json.Write(Json.ReadClean(json)));
    });

    [Theory]
    [InlineData(OffsetUnit.CodePoint)]
    [InlineData(OffsetUnit.Utf8)]
    public void P2_one_offset_means_one_place_in_every_unit(OffsetUnit unit) =>
        Property.Holds(Generators.Documents, d => Assert.Equal(d, Json.ReadClean(Json.Write(d, new() { OffsetUnit = unit }))));

    [Fact]
    public void P2_offsets_in_the_file_are_those_of_the_text_in_the_file() => Property.Holds(Generators.Documents, d =>
    {
        using JsonDocument json = JsonDocument.Parse(Json.Write(d, new() { OffsetUnit = OffsetUnit.CodePoint }));
        foreach ((JsonElement item, Annotation annotation) in json.RootElement.GetProperty("annotations").EnumerateArray().Zip(d.Annotations))
        {
            Assert.Equal(d.Offsets.To(OffsetUnit.CodePoint, annotation.Start), item.GetProperty("start").GetInt64());
            Assert.Equal(d.Offsets.To(OffsetUnit.CodePoint, annotation.End), item.GetProperty("end").GetInt64());
        }
    });

    [Fact]
    public void Every_single_character_comes_back()
    {
        string all = string.Concat(Enumerable.Range(0, 0x10000).Select(c => (char)c)) + "\U0001F600\uDE00\uD83D";
        TextDocument document = TextDocument.Create(all, [new Markup { Span = new(0, 0), Kind = MarkupKind.Comment, Data = all }]);

        Assert.Equal(document, Json.ReadClean(Json.Write(document)));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_its_escape_and_whole_ones_as_they_are() =>
        Assert.Contains("\"text\":\"a\\ud83db\\ude00\U0001F600\"", Json.Write(TextDocument.Create("a\uD83Db\uDE00\U0001F600")));

    [Fact]
    public void A_string_longer_than_any_buffer_comes_back()
    {
        string text = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"Zeile {i} \U0001F600 \"ä\"\r\n"));

        Assert.Equal(text, Json.ReadClean(Json.Write(TextDocument.Create(text))).Text);
    }

    [Fact]
    public void An_offset_inside_a_surrogate_pair_is_reported_where_the_unit_cannot_say_it()
    {
        TextDocument document = TextDocument.Create("\U0001F600", [new Paragraph { Span = new(1, 2) }]);

        string json = Json.Write(document, new() { OffsetUnit = OffsetUnit.CodePoint },
            "JSON with offsets in code points or bytes cannot carry the offset 1 inside a character: left out.");
        Assert.Equal(new TextSpan(0, 2), Json.ReadClean(json).Paragraphs[0].Span);
        Assert.Equal(document, Json.ReadClean(Json.Write(document)));
    }

    [Fact]
    public void Times_are_exact_to_the_tick()
    {
        TextDocument document = TextDocument.Create(
            "x",
            new[] { long.MinValue, long.MaxValue, -1, 1, 123_456_789_012_345 }.Select(t => new TimeStamp { Span = new(0, 1), Time = new(t) }));

        Assert.Equal(document, Json.ReadClean(Json.Write(document)));
    }

    [Fact]
    public void A_number_that_json_does_not_have_is_a_reported_loss()
    {
        TextDocument document = TextDocument.Create("x", [new EntityMention { Span = new(0, 1), Kind = EntityKind.Name, Certainty = double.NaN }]);

        Assert.Null(Json.ReadClean(Json.Write(document, null, "JSON cannot carry the value NaN of 'certainty': left out.")).Mentions[0].Certainty);
    }

    [Fact]
    public void Every_property_of_every_annotation_is_a_property_in_json()
    {
        // What is called otherwise in JSON, and the two offsets of the span.
        string[] others = ["Division.Type", "FormeWork.Type", "TierEntry.Type", "Annotation.Span", "Annotation.Extra", "Annotation.EndingAncestors"];
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs/textmodel.schema.json")));
        JsonElement definitions = schema.RootElement.GetProperty("definitions");
        foreach (Type type in typeof(Annotation).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Annotation)) && t.Name != "Origin"))
        {
            string name = type == typeof(EntityMention) ? "mention" : char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
            JsonElement properties = definitions.GetProperty(name).GetProperty("properties");
            foreach (PropertyInfo property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true }))
            {
                if (!others.Contains($"{property.DeclaringType!.Name}.{property.Name}"))
                    Assert.True(properties.TryGetProperty(char.ToLowerInvariant(property.Name[0]) + property.Name[1..], out _), $"{name} lacks {property.Name}.");
            }
        }
    }

    private static TextDocument WithExtra(Random random, int size)
    {
        TextDocument document = WildBuilder.Build(random, size);
        return document.Edit(e =>
        {
            e.Extra = Some();
            e.Source = e.Source with { Extra = Some(), Rights = new() { Extra = Some() }, Printed = new() { Extra = Some() } };
            foreach (Annotation annotation in document.Annotations)
                e.Replace(annotation, annotation with { Extra = Some() });
            foreach (Speaker speaker in document.Speakers)
                e.Replace(speaker, speaker with { Extra = Some() });
            foreach (Entity entity in document.Entities)
                e.Replace(entity, entity with { Extra = Some() });
        });

        KeyedValues Some() => [.. Enumerable.Range(0, random.Next(3)).Select(i => new KeyedValue(
            $"x{NastyText.Any(random, 3)}", random.One("null", "true", "-1.50e+7", "[]", "{}", "[1,{\"a\":[\"\\ud83d \\u0041\"]}]", "\"\U0001F600\"")))];
    }
}

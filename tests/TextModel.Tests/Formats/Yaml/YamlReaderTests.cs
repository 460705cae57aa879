using TextModel.Formats;
using TextModel.Formats.Yaml;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void What_a_person_writes_without_quotes_is_the_string_that_the_model_asks_for()
    {
        TextDocument document = Yaml.ReadClean("""
            text: 1962
            source:
              title: 1984
              date: 1962-05
              publicationDate: 2001
              printed: {volume: 7, pages: 007}
              fields: {Tape: 7, Checked: true, Version: 1.50}
            speakers:
              - {id: a, name: No, labels: [1, "2"]}
            entities:
              - {id: p, kind: place, label: 42, identifiers: {GeoNames: 2877648}}
            """);

        Assert.Equal("1962", document.Text);
        Assert.Equal(("1984", "1962-05", "2001"), (document.Source.Title, document.Source.Date.ToString(), document.Source.PublicationDate.ToString()));
        Assert.Equal(("7", "007"), (document.Source.Printed?.Volume, document.Source.Printed?.Pages));
        Assert.Equal([new("Tape", "7"), new("Checked", "true"), new("Version", "1.50")], document.Source.Fields);
        Assert.Equal("No", document.Speakers[0].Name);
        Assert.Equal(["1", "2"], document.Speakers[0].Labels);
        Assert.Equal(("42", "2877648"), (document.Entities[0].Label, document.Entities[0].Identifiers["GeoNames"]));
    }

    [Fact]
    public void Every_style_and_a_repeated_value_are_read()
    {
        TextDocument document = Yaml.ReadClean("""
            # a comment
            text: >
              folded
              text
            source: &s {title: 'it''s', publisher: "tab\tA\u0041"}
            more: *s
            annotations:
            - type: paragraph
              start: 0
              end: 6
            """);

        Assert.Equal("folded text\n", document.Text);
        Assert.Equal(("it's", "tab\tAA"), (document.Source.Title, document.Source.Publisher));
        Assert.Equal("""{"title":"it's","publisher":"tab\tAA"}""", document.Extra["more"]);
        Assert.Equal("folded", document.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("", "1:1 TM0320")]
    [InlineData("# nothing\n", "1:1 TM0320")]
    [InlineData("- text", "1:1 TM0302")]
    [InlineData("text: x\nsource: [", "2:10 TM0320", "2:9 TM0304")]
    [InlineData("text: x\n bad: y", "2:5 TM0320", "1:1 TM0302")]
    [InlineData("text: x\nspeakers:\n  - {name: A}\n", "3:5 TM0305")]
    [InlineData("text: x\r\nspeakers:\r\n  - {id: a, role: boss}\r\n", "3:19 TM0304")]
    [InlineData("text: x\nannotations:\n  - {type: paragraph, start: 0, end: 9}", "3:5 TM0307")]
    [InlineData("annotations:\n  - {type: paragraph, start: 0, end: x}\ntext: x", "2:38 TM0304")]
    [InlineData("text: x\n---\ntext: y", "2:1 TM0312")]
    [InlineData("text: x\nmore: *none", "2:7 TM0320")]
    [InlineData("text: \"\\ud83d\"", "1:14 TM0320", "1:1 TM0302")]
    [InlineData("text: x\n? [a]\n: y", "2:3 TM0320")]
    [InlineData("text: x\nmore: \0", "2:7 TM0320")]
    [InlineData("text: x\ntext: y", "2:1 TM0311")]
    [InlineData("version: 9\ntext: x", "1:10 TM0303")]
    public void What_is_wrong_is_said_with_line_and_column(string yaml, params string[] places)
    {
        ReadResult read = Yaml.Read(yaml);

        Assert.Equal(places.Order(), Yaml.Places(read.Diagnostics).Order());
    }

    [Fact]
    public void What_comes_before_a_mistake_is_read()
    {
        ReadResult read = Yaml.Read("text: Wort\nsource: {title: Titel}\nspeakers:\n  - {id: a\n  - broken");

        Assert.True(read.HasErrors);
        Assert.Equal(("Wort", "Titel"), (read.Document.Text, read.Document.Source.Title));
    }

    [Fact]
    public void References_cannot_make_a_small_file_huge()
    {
        string yaml = "text: x\na0: &a0 [xxxxxxxxxxxxxxxx, xxxxxxxxxxxxxxxx]\n"
            + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));

        ReadResult read = Yaml.Read(yaml);

        Assert.Contains(read.Diagnostics, d => d.Code == "TM0320");
        Assert.True(read.Document.Extra.Sum(e => (long)e.Value.Length) < 1 << 26);
    }

    [Fact]
    public void Nesting_without_end_is_an_error_and_nothing_worse()
    {
        Assert.Contains(Yaml.Read($"text: x\na: {new string('[', 100_000)}").Diagnostics, d => d.Code == "TM0320");
        Assert.Contains(Yaml.Read("text: x\na: " + string.Concat(Enumerable.Repeat("- ", 5000))).Diagnostics, d => d.Code == "TM0320");
    }

    [Fact]
    public void P8_nothing_that_is_fed_to_it_throws()
    {
        string[] pieces = ["text: x\n", "source:", " ", "\n", "  ", "- ", "{", "}", "[", "]", ": ", "\"", "'", "|", ">", "&a ", "*a", "!t ", "!escaped ", "? ", "\\ud83d",
            "\\udc00", "\\x", "#", "---\n", "...\n", "%YAML 1.1\n", "\t", "annotations:\n", "type: turn", ",", "\0", "\uFEFF", "\uD800", "\u0085", "12", "~", "\r"];
        Property.Holds(
            Generators.Seeded((random, size) => string.Concat(Enumerable.Range(0, random.Next(2 + size)).Select(_ => random.One<string>(pieces)))),
            yaml => Assert.NotNull(Yaml.Read(yaml).Document), cases: 2000);
    }

    [Fact]
    public void P8_no_damage_to_a_good_file_throws() => Property.Holds(
        Generators.Seeded((random, size) =>
        {
            string yaml = Yaml.Write(WildBuilder.Build(random, size));
            int at = random.Next(yaml.Length);
            return random.Chance(2) ? yaml[..at] : yaml.Remove(at, Math.Min(3, yaml.Length - at)).Insert(at, random.One("\"", "\n", "- ", ": ", "{", "\\"));
        }),
        yaml => Assert.NotNull(Yaml.Read(yaml).Document), cases: 200);

    [Fact]
    public void Documents_are_recognized_by_content_and_other_yaml_is_not()
    {
        using var folder = new TemporaryFolder();
        string yaml = Yaml.Write(TextDocument.Create("x"));

        Assert.Equal("yaml", TextDocument.Parse(yaml, null, Yaml.Formats).Format);
        Assert.Equal("yaml", TextDocument.Read(folder.Write("a.yml", "text: x"), null, Yaml.Formats).Format);
        Assert.Equal("text", TextDocument.Parse("---\ntitle: x\n---\nQ: y", null, Yaml.Formats).Format);
        Assert.Equal("text", TextDocument.Parse("text: x\nformat: textmodel", null, Yaml.Formats).Format);
        Assert.True(YamlFormat.IsDocument(System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(yaml)).ToArray()));
    }

    [Fact]
    public void Files_in_utf16_and_with_a_byte_order_mark_are_read()
    {
        using var folder = new TemporaryFolder();
        string yaml = Yaml.Write(TextDocument.Create("Grüße \U0001F600\n"));

        foreach (System.Text.Encoding encoding in (System.Text.Encoding[])[System.Text.Encoding.Unicode, System.Text.Encoding.UTF8])
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(yaml)];
            Assert.Equal("Grüße \U0001F600\n", TextDocument.Read(folder.Write("a.yaml", bytes), null, Yaml.Formats).Document.Text);
        }
    }

    [Fact]
    public void A_format_with_a_known_identifier_takes_the_place_of_the_old_one()
    {
        TextFormat other = YamlFormat.Format with { Id = "json", Name = "Other" };

        Assert.Equal([.. FormatRegistry.Default.Formats.Select(f => f.Id), "yaml"], Yaml.Formats.With(other).Formats.Select(f => f.Id));
        Assert.Equal("Other", Yaml.Formats.With(other)["json"]?.Name);
    }
}

using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Yaml;

public class YamlRoundTripTests
{
    [Fact]
    public void Any_document_comes_back_equal() =>
        Property.Holds(Generators.WildDocuments, d => Assert.Equal(d, Yaml.ReadClean(Yaml.Write(d))), cases: 300);

    [Fact]
    public void Any_transcript_comes_back_equal() => Property.Holds(Generators.Documents, d => Assert.Equal(d, Yaml.ReadClean(Yaml.Write(d))));

    [Fact]
    public void Any_text_comes_back_in_every_place() => Property.Holds(Generators.Texts, text =>
    {
        TextDocument document = TextDocument.Create(
            text,
            [new Markup { Span = new(0, 0), Kind = MarkupKind.Comment, Data = text, Tag = new() { Name = "x", Attributes = [new(text, text)] } }],
            new() { Title = text, Fields = [new("a", text), new("b", text)] },
            [new() { Id = "s", Labels = [text, "x", text] }]);

        Assert.Equal(document, Yaml.ReadClean(Yaml.Write(document)));
    }, cases: 400);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n  \n")]
    [InlineData("one\n")]
    [InlineData("one\ntwo")]
    [InlineData("one\n\ntwo\n\n\n")]
    [InlineData(" indented\n  more\nless\n")]
    [InlineData("\tindented\n\t\nline")]
    [InlineData("blank line with spaces\n   \nend")]
    [InlineData("spaces at the end\n   ")]
    [InlineData("trailing space \nand tab\t\n")]
    [InlineData("\r\nA line of CRLF that is long enough to be broken into the lines that it has, one by one, when it is written.\r\n  Indented.\r\n\tTab.\r\n\r\n")]
    [InlineData("A line that is long enough to be broken, with a bell \a in it, so that it has to stand in double quotes whatever comes.\n  x\n \ny\rz\n")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("true")]
    [InlineData("12")]
    [InlineData("007")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData(".5")]
    [InlineData(".inf")]
    [InlineData("1962-05-01")]
    [InlineData("12:30:45")]
    [InlineData("- item")]
    [InlineData("key: value")]
    [InlineData("text # no comment")]
    [InlineData("#")]
    [InlineData("---")]
    [InlineData("---\na: b\n---\n")]
    [InlineData("...\n...")]
    [InlineData("{a")]
    [InlineData("[a]")]
    [InlineData("*alias")]
    [InlineData("&anchor")]
    [InlineData("!tag")]
    [InlineData("|")]
    [InlineData(">-")]
    [InlineData("%YAML 1.2")]
    [InlineData("@at")]
    [InlineData("`tick`")]
    [InlineData("it's \"quoted\"")]
    [InlineData("\\ud83d and \\n are no escapes")]
    [InlineData(" lead and trail ")]
    [InlineData("NEL\u0085LS\u2028PS\u2029\n")]
    [InlineData("\uFEFFmark\uFFFE\uFFFF\0\u007F")]
    [InlineData("<<")]
    [InlineData("=")]
    public void What_yaml_would_read_otherwise_comes_back(string text)
    {
        TextDocument document = TextDocument.Create(text, source: new() { Title = text, Publisher = text }, speakers: [new() { Id = "s", Name = text, Labels = [text] }]);

        Assert.Equal(document, Yaml.ReadClean(Yaml.Write(document)));
    }

    [Fact]
    public void Halves_of_surrogate_pairs_come_back_from_a_tagged_string()
    {
        TextDocument document = TextDocument.Create("a\uD83Db\uDE00\U0001F600\\u0041\n", source: new() { Fields = [new("\uDC00", "\uD800")] });
        string yaml = Yaml.Write(document);

        Assert.Contains("text: !escaped |\n  a\\ud83db\\ude00\U0001F600\\\\u0041\n", yaml);
        Assert.Equal(document, Yaml.ReadClean(yaml));
    }

    [Fact]
    public void Every_single_character_comes_back()
    {
        string all = string.Concat(Enumerable.Range(0, 0x10000).Select(c => (char)c)) + "\U0001F600\uDE00\uD83D";
        string whole = string.Concat(all.Where(c => !char.IsSurrogate(c)));
        TextDocument document = TextDocument.Create(all, source: new() { Title = whole, Fields = [.. whole.Chunk(7).Select(c => new KeyedValue(new(c), new(c)))] });

        Assert.Equal(document, Yaml.ReadClean(Yaml.Write(document)));
    }

    [Fact]
    public void Unknown_properties_keep_their_json() => Assert.Equal(
        TextDocument.Create("x", extra: [new("n", "-1.50e+7"), new("s", "\"1\""), new("o", "{\"a\":[1,null,{\"b\":true}],\"\":{},\"l\":[]}"), new("x y", "[[1],[]]")]),
        Yaml.ReadClean(Yaml.Write(TextDocument.Create(
            "x", extra: [new("n", "-1.50e+7"), new("s", "\"1\""), new("o", "{\"a\":[1,null,{\"b\":true}],\"\":{},\"l\":[]}"), new("x y", "[[1],[]]")]))));

    [Theory]
    [InlineData("\"\\u0041\"")]
    [InlineData("[1,{\"a\":[\"\\ud83d \\u0041\\/ \u007F\"]}]")]
    [InlineData("{\"\\u0062\":\"\\u000a\",\"b\":\"\\n\"}")]
    [InlineData("\"\\uD83D\\ude00 \\\" '\"")]
    public void Unknown_properties_keep_even_the_escapes_of_their_json(string json)
    {
        TextDocument document = TextDocument.Create("x", extra: [new("n", json)]);

        Assert.Equal(document, Yaml.ReadClean(Yaml.Write(document)));
    }

    [Theory]
    [InlineData(OffsetUnit.CodePoint)]
    [InlineData(OffsetUnit.Utf8)]
    public void P2_one_offset_means_one_place_in_every_unit(OffsetUnit unit) =>
        Property.Holds(Generators.Documents, d => Assert.Equal(d, Yaml.ReadClean(Yaml.Write(d, new() { OffsetUnit = unit }))), cases: 30);

    [Fact]
    public void Keys_longer_than_yaml_allows_on_one_line_come_back()
    {
        TextDocument document = TextDocument.Create("x", source: new() { Fields = [new(new('k', 5000), "v"), new(string.Concat(Enumerable.Repeat("\u0001", 300)), "w")] });

        Assert.Equal(document, Yaml.ReadClean(Yaml.Write(document)));
    }

    [Fact]
    public void Deep_values_come_back()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":[", 200)) + "1" + string.Concat(Enumerable.Repeat("]}", 200));
        TextDocument document = TextDocument.Create("x", extra: [new("deep", deep)]);

        Assert.Equal(document, Yaml.ReadClean(Yaml.Write(document)));
    }

    [SharedFact]
    public void Every_interview_comes_back_from_yaml()
    {
        foreach (string path in Shared.Files("interviews-txt"))
        {
            TextDocument document = TextDocument.Read(path, new() { Format = "text" }).Document;
            Assert.Equal(document, Yaml.ReadClean(Yaml.Write(document)));
        }
    }
}

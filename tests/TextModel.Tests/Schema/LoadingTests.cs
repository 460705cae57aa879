using TextModel.Schema;
using TextModel.Tests.Support;

namespace TextModel.Tests.Schema;

public class LoadingTests
{
    private const string Head = "xmlns='http://relaxng.org/ns/structure/1.0'";

    [Fact]
    public void A_schema_is_loaded_from_a_text_a_file_and_a_stream()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("talk.rnc", "element talk { element line { text }* }");
        using FileStream stream = File.OpenRead(path);
        RelaxNgSchema[] all =
        [
            RelaxNgSchema.Load(path).GetSchemaOrThrow(), RelaxNgSchema.Load(stream, path).GetSchemaOrThrow(), Rng.Compact(File.ReadAllText(path)),
            RelaxNgSchema.Parse($"<element name='talk' {Head}><zeroOrMore><element name='line'><text/></element></zeroOrMore></element>").GetSchemaOrThrow(),
        ];
        Assert.All(all, s => Assert.True(s.IsValid("<talk><line>Good morning.</line></talk>")));
        Assert.All(all, s => Assert.False(s.IsValid("<talk><word/></talk>")));
    }

    [Fact]
    public void A_file_that_is_not_there_gives_a_diagnostic()
    {
        SchemaResult result = RelaxNgSchema.Load("no-such-folder/none.rng");
        Assert.Null(result.Schema);
        Assert.Equal("TM1001", Assert.Single(result.Diagnostics).Code);
        Assert.Throws<InvalidDataException>(result.GetSchemaOrThrow);
    }

    [Fact]
    public void Misuse_throws()
    {
        Assert.Throws<ArgumentNullException>(() => RelaxNgSchema.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => RelaxNgSchema.Load((Stream)null!));
        Assert.Throws<ArgumentException>(() => RelaxNgSchema.Load(""));
        Assert.Throws<ArgumentNullException>(() => Rng.Compact("element a { empty }").Validate((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => SchemaFiles.From(null!));
        Assert.Throws<ArgumentException>(() => SchemaFiles.InFolder(""));
    }

    [Theory]
    [InlineData("element a { b }", "TM1003")]
    [InlineData("start = a a = b b = a", "TM1003")]
    [InlineData("a = element a { empty }", "TM1003")]
    [InlineData("element a { xsd:dates }", "TM1004")]
    [InlineData("element a { xsd:date { length = \"3\" } }", "TM1004")]
    [InlineData("element a { xsd:token { pattern = \"[a\" } }", "TM1004")]
    [InlineData("element a { xsd:date \"yesterday\" }", "TM1004")]
    [InlineData("element a { text, \"b\" }", "TM1005")]
    [InlineData("element a { attribute b { text }, attribute b { text } }", "TM1005")]
    [InlineData("element a { attribute * { text } }", "TM1005")]
    [InlineData("element a { text & text }", "TM1005")]
    [InlineData("element a { element b { empty } & element b { empty }* }", "TM1005")]
    [InlineData("element a { list { element b { empty } } }", "TM1005")]
    [InlineData("element * - * { empty }", "TM1005")]
    [InlineData("element a { empty", "TM1001")]
    [InlineData("element a { empty ) }", "TM1001")]
    [InlineData("element a { \"b }", "TM1001")]
    [InlineData("<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>", "TM1001")]
    [InlineData("<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'/>", "TM1002")]
    [InlineData("<element name='a' nam='b' xmlns='http://relaxng.org/ns/structure/1.0'><empty/></element>", "TM1002")]
    [InlineData("<a/>", "TM1002")]
    public void A_fault_of_a_schema_has_the_code_of_its_kind_and_a_place(string schema, string code)
    {
        SchemaResult result = RelaxNgSchema.Parse(schema);
        Assert.Null(result.Schema);
        Assert.Equal(code, result.Diagnostics[0].Code);
        Assert.NotNull(result.Diagnostics[0].Position);
    }

    [Fact]
    public void Files_are_included_and_parts_of_them_replaced()
    {
        const string Base = "start = talk talk = element talk { line* } line = element line { text }";
        RelaxNgSchema schema = Rng.Parse("include \"base.rnc\" { line = element verse { text } }", ("base.rnc", Base)).GetSchemaOrThrow();
        Assert.True(schema.IsValid("<talk><verse/></talk>"));
        Assert.False(schema.IsValid("<talk><line/></talk>"));
        Assert.Equal("TM1003", Rng.Parse("include \"base.rnc\" { verse = text }", ("base.rnc", Base)).Diagnostics[0].Code);
    }

    [Fact]
    public void An_external_pattern_may_be_in_the_other_syntax_and_inherits_the_namespace()
    {
        RelaxNgSchema schema = Rng.Parse(
            "default namespace = \"urn:talk\" element talk { external \"line.rng\" }", ("line.rng", $"<element name='line' {Head}><text/></element>")).GetSchemaOrThrow();
        Assert.True(schema.IsValid("<talk xmlns='urn:talk'><line/></talk>"));
        Assert.False(schema.IsValid("<talk xmlns='urn:talk'><line xmlns=''/></talk>"));
    }

    [Fact]
    public void Files_elsewhere_are_not_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret.rnc", "element a { empty }");
        Directory.CreateDirectory(folder.Path("schemas"));
        string path = folder.Write("schemas/main.rnc", "external \"../secret.rnc\"");
        Assert.Equal("TM1001", RelaxNgSchema.Load(path).Diagnostics[0].Code);
        Assert.NotNull(RelaxNgSchema.Load(path, SchemaFiles.InFolder(folder.Root)).Schema);
        Assert.Null(RelaxNgSchema.Load(path, SchemaFiles.None).Schema);
        Assert.Null(RelaxNgSchema.Parse("external \"http://localhost/a.rnc\"").Schema);
    }

    [Fact]
    public void A_file_that_includes_itself_is_refused() =>
        Assert.Equal("TM1003", Rng.Parse("external \"a.rnc\"", ("a.rnc", "external \"b.rnc\""), ("b.rnc", "external \"a.rnc\"")).Diagnostics[0].Code);

    [Fact]
    public void Depth_has_a_limit_and_gives_a_diagnostic()
    {
        string deep = string.Concat(Enumerable.Repeat("(", 100_000)) + "text";
        Assert.Null(RelaxNgSchema.Parse("element a { " + deep).Schema);
        string groups = string.Concat(Enumerable.Repeat("<group>", 100_000));
        Assert.Null(RelaxNgSchema.Parse($"<element name='a' {Head}>{groups}").Schema);
        string chain = "start = element a { d0 } " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"d{i} = d{i + 1}? ")) + "d50000 = text";
        SchemaResult result = RelaxNgSchema.Parse(chain);
        Assert.True(result.Schema is not null || result.Diagnostics[0].Code == "TM1020");
    }

    [Fact]
    public void Identifiers_must_be_told_clearly_unless_nobody_asks()
    {
        const string Doubtful = "element a { attribute id { xsd:ID }, element b { attribute id { xsd:ID } | attribute id { text } } }";
        Assert.Equal("TM1006", RelaxNgSchema.Parse(Doubtful).Diagnostics[0].Code);
        Assert.NotNull(RelaxNgSchema.Parse(Doubtful, checkIdentifiers: false).Schema);
    }
}

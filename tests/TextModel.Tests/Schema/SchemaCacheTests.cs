using TextModel.Schema;
using TextModel.Tests.Support;

namespace TextModel.Tests.Schema;

/// <summary>A schema from the cache is the schema from its file.</summary>
public sealed class SchemaCacheTests : IDisposable
{
    private const string Address = """
        namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
        start = book
        book = element book { attribute n { xsd:int { minInclusive = "2" } }?, (card & extra*)*, value }
        card = element card { attribute xml:id { xsd:ID }, attribute to { xsd:IDREF }?, (attribute kind { "new" | "old" } | attribute * - (n | to | xml:id | kind) { xsd:string { pattern = "[a-c]+ ?" } })*, text }
        extra = element * - (book | card | value) { list { xsd:decimal+ }, empty }
        value = element value { (xsd:date - ("2020-01-01" | xsd:date "2020-01-02")) | "none" }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("schemas").FullName;

    public static TheoryData<string> Documents =>
    [
        "<book n='3'><card xml:id='a' to='b'>x</card><other>1 2.5</other><card xml:id='b' kind='new' z='abc '/><value>2021-01-01</value></book>",
        "<book n='1'><card xml:id='a' to='q'>x</card><other>1 z</other><card xml:id='a' kind='odd'/><value>2020-01-02</value></book>",
        "<book><cart/><value>none</value></book>",
        "<book",
    ];

    private string Place => Path.Combine(folder, "cache");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_says_the_same(string document)
    {
        string path = Write("book.rnc", Address);
        string plain = Say(RelaxNgSchema.Load(path), document), first = Say(new SchemaCache(Place).Load(path), document);

        string kept = Assert.Single(Directory.GetFiles(Place));
        File.SetLastWriteTimeUtc(kept, DateTime.UnixEpoch);
        Assert.Equal(plain, first);
        Assert.Equal(plain, Say(new SchemaCache(Place).Load(path), document));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(kept)); // It was read, and not made anew.
    }

    [Fact]
    public void A_change_of_the_schema_or_of_a_file_that_it_brings_in_counts_at_once()
    {
        string path = Write("root.rnc", "include \"part.rnc\"\nstart = a");
        Write("part.rnc", "a = element a { empty }");
        var cache = new SchemaCache(Place);
        Assert.Empty(Check(cache, path, "<a/>"));
        Assert.Empty(Check(cache, path, "<a/>"));

        Write("part.rnc", "a = element b { empty }");
        Assert.NotEmpty(Check(cache, path, "<a/>"));
        Assert.Empty(Check(cache, path, "<b/>"));

        Write("root.rnc", "start = element c { empty }");
        Assert.Empty(Check(cache, path, "<c/>"));
    }

    [Fact]
    public void A_damaged_or_cut_file_is_made_anew()
    {
        string path = Write("book.rnc", Address), document = "<book n='3'><card xml:id='a'>x</card><value>2021-01-01</value></book>";
        new SchemaCache(Place).Load(path);
        string kept = Directory.GetFiles(Place).Single();
        byte[] bytes = File.ReadAllBytes(kept);
        foreach (int at in Enumerable.Range(0, bytes.Length).Where(i => i % 7 == 0))
        {
            byte[] bad = [.. bytes];
            bad[at] ^= 0x41;
            File.WriteAllBytes(kept, at % 2 == 0 ? bad : bytes[..at]);
            Assert.Empty(Check(new SchemaCache(Place), path, document));
        }

        Assert.Equal(bytes, File.ReadAllBytes(kept));
    }

    [Fact]
    public void A_schema_with_faults_is_not_kept()
    {
        string path = Write("bad.rnc", "start = a");

        Assert.Null(new SchemaCache(Place).Load(path).Schema);
        Assert.False(Directory.Exists(Place));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_as_good_as_none()
    {
        string path = Write("root.rnc", "start = element a { empty }");

        Assert.Empty(Check(new SchemaCache(Path.Combine(path, "cache")), path, "<a/>"));
    }

    [SharedFact]
    public void The_schemas_of_TEI_say_the_same_of_the_corpus()
    {
        string path = Shared.Path("tei/tei_all.rng");
        new SchemaCache(Place).Load(path);
        RelaxNgSchema plain = RelaxNgSchema.Load(path).GetSchemaOrThrow(), cached = new SchemaCache(Place).Load(path).GetSchemaOrThrow();
        Assert.All(
            Directory.EnumerateFiles(Shared.Path("corpus/tei"), "*.xml", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length < 300_000).Order(StringComparer.Ordinal).Where((_, i) => i % 4 == 0),
            file => Assert.Equal(plain.Validate(file), cached.Validate(file)));
    }

    private static ValueList<Diagnostic> Check(SchemaCache cache, string path, string document) => Validate(cache.Load(path), document);

    private static string Say(SchemaResult schema, string document) => string.Join('\n', Validate(schema, document));

    private static ValueList<Diagnostic> Validate(SchemaResult schema, string document) =>
        schema.GetSchemaOrThrow().Validate(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(document)));

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}

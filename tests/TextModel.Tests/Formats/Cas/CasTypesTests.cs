using System.IO.Compression;
using System.Text;
using TextModel.Formats;
using TextModel.Formats.Cas;
using TextModel.Tests.Formats.Exchange;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Cas;

public sealed class CasTypesTests : IDisposable
{
    private const string Types = """
        <?xml version="1.0" encoding="UTF-8"?>
        <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
          <types>
            <typeDescription><name>stage.Puppet</name><description/><supertypeName>uima.tcas.Annotation</supertypeName>
              <features>
                <featureDescription><name>strings</name><description/><rangeTypeName>uima.cas.Integer</rangeTypeName></featureDescription>
                <featureDescription><name>heldBy</name><description/><rangeTypeName>stage.Hand</rangeTypeName></featureDescription>
                <featureDescription><name>friends</name><description/><rangeTypeName>uima.cas.FSArray</rangeTypeName><elementType>stage.Puppet</elementType></featureDescription>
              </features></typeDescription>
            <typeDescription><name>stage.Hand</name><description/><supertypeName>stage.Puppet</supertypeName></typeDescription>
            <typeDescription><name>stage.Piece</name><description/><supertypeName>de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token</supertypeName></typeDescription>
            <typeDescription><name>de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token</name><description/><supertypeName>uima.tcas.Annotation</supertypeName></typeDescription>
          </types>
        </typeSystemDescription>
        """;

    // "strings" has the number of an annotation by chance: only the type system can tell that it is none.
    private const string Xmi = """
        <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:stage="http:///stage.ecore" xmi:version="2.0">
          <stage:Puppet xmi:id="2" sofa="1" begin="0" end="5" strings="3" heldBy="3" friends="2 3"/>
          <stage:Hand xmi:id="3" sofa="1" begin="6" end="10" strings="2"/>
          <stage:Piece xmi:id="4" sofa="1" begin="0" end="5"/>
          <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="Klara Venn"/>
          <cas:View sofa="1" members="2 3 4"/>
        </xmi:XMI>
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.xmi", "TypeSystem.xml")]
    [InlineData("a.xmi", "a.typesystem.xml")]
    [InlineData("a.xmi", "stage-TypeSystem.xml")]
    public void A_type_system_beside_the_CAS_tells_references_from_values(string cas, string types)
    {
        folder.Write(types, Types);
        Assert.Equal(Types, Check(AnnotationSet.Read(folder.Write(cas, Xmi))).Properties["typeSystem"]);
    }

    [Fact]
    public void A_file_that_says_it_is_of_XML_1_1_is_read()
    {
        TextDocument document = TextDocument.Create("Mira met Ole.", [new EntityMention { Span = new(0, 4), Kind = EntityKind.Person }]);
        using var output = new MemoryStream();
        document.Write(output, new WriteOptions { Format = "cas" });
        string xmi = System.Text.Encoding.UTF8.GetString(output.ToArray());
        string other = xmi.Replace("version=\"1.0\"", "version=\"1.1\"", StringComparison.Ordinal);
        Assert.NotEqual(xmi, other);
        Assert.Equal(AnnotationSet.Parse(xmi, new() { Format = "cas" }).Annotations, AnnotationSet.Parse(other, new() { Format = "cas" }).Annotations);
    }

    [Fact]
    public void A_CAS_in_a_zip_file_is_read_with_its_type_system_and_written_so()
    {
        using (ZipArchive zip = ZipFile.Open(folder.Path("export.zip"), ZipArchiveMode.Create))
        {
            using (Stream entry = zip.CreateEntry("anna.xmi").Open())
                entry.Write(Encoding.UTF8.GetBytes(Xmi));
            using (Stream entry = zip.CreateEntry("TypeSystem.xml").Open())
                entry.Write(Encoding.UTF8.GetBytes(Types));
        }

        AnnotationSet set = Check(AnnotationSet.Read(folder.Path("export.zip")));
        Assert.Empty(set.Save(folder.Path("again.zip")));
        AnnotationReadResult again = AnnotationSet.Read(folder.Path("again.zip"));
        Assert.Equal("cas-zip", again.Format);
        ExchangeCheck.Same(set, again.Annotations, "zip");
        set.Save(folder.Path("twice.zip"));
        Assert.Equal(File.ReadAllBytes(folder.Path("again.zip")), File.ReadAllBytes(folder.Path("twice.zip")));
    }

    [Fact]
    public void What_a_type_system_does_not_declare_is_added_and_the_rest_stays()
    {
        folder.Write("TypeSystem.xml", Types);
        AnnotationSet set = AnnotationSet.Read(folder.Write("a.xmi", Xmi)).Annotations;
        Assert.Equal(Types, TypeSystem(set));
        AnnotationSet more = set with
        {
            Items = [.. set.Items, new() { Id = "x", Type = "stage.Curtain", Spans = [new(0, 10)], Features = [new("colour", "red"), new("seams[]", "a"), new("seams[]", "b")], Links = [new("covers", "2"), new("covers", "3")] }],
        };
        string written = TypeSystem(more);
        CasTypes types = CasTypes.Read(written, out _)!;
        Assert.Equal(
            ("uima.cas.Integer", "stage.Hand", "stage.Puppet", "uima.cas.String", "uima.cas.StringArray", "uima.cas.FSArray"),
            (types.Feature("stage.Hand", "strings")!.Range, types.Feature("stage.Puppet", "heldBy")!.Range, types.Feature("stage.Puppet", "friends")!.Element, types.Feature("stage.Curtain", "colour")!.Range,
                types.Feature("stage.Curtain", "seams")!.Range, types.Feature("stage.Curtain", "covers")!.Range));
    }

    [Theory]
    [InlineData("<typeSystemDescription><types>")]
    [InlineData("<other/>")]
    [InlineData("nothing")]
    public void A_type_system_that_is_not_understood_is_reported_and_the_CAS_is_read(string types)
    {
        folder.Write("TypeSystem.xml", types);
        AnnotationReadResult read = AnnotationSet.Read(folder.Write("a.xmi", Xmi));
        Assert.Contains("the type system of this CAS", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal("Klara Venn", read.Annotations.Text);
        Assert.DoesNotContain(read.Annotations.Properties, p => p.Key == "typeSystem");
    }

    [Fact]
    public void A_zip_file_that_is_damaged_or_holds_no_CAS_gives_a_diagnostic()
    {
        foreach (byte[] content in (byte[][])[[.. "PK\u0003\u0004 a.xmi"u8], [.. "PK\u0003\u0004 TypeSystem.xml"u8]])
        {
            AnnotationReadResult read = CasFormat.Archive.Annotations!.Read(TextInput.FromFile(folder.Write("a.zip", content)), ReadOptions.Default);
            Assert.True(read.HasErrors);
            Assert.Equal(folder.Path("a.zip"), read.Diagnostics[0].Path);
        }

        Assert.NotNull(TextDocument.Read(folder.Path("a.zip")).Document);
    }

    [Fact]
    public void Types_that_are_kinds_of_themselves_do_no_harm()
    {
        CasTypes types = CasTypes.Read("<typeSystemDescription><types><typeDescription><name>a</name><supertypeName>a</supertypeName></typeDescription></types></typeSystemDescription>", out _)!;
        Assert.False(types.Is("a", "b"));
        Assert.Null(types.Feature("a", "f"));
    }

    [ToolFact("java jar:uimaj-core")]
    public void Apache_UIMA_reads_what_is_written_with_both_type_systems()
    {
        folder.Write("TypeSystem.xml", Types);
        AnnotationSet set = AnnotationSet.Read(folder.Write("a.xmi", Xmi)).Annotations;
        string own = folder.Write("own.xml", TypeSystem(set with { Properties = KeyedValues.Empty })), xmi = folder.Path("b.xmi");
        set.Save(xmi);
        ToolResult result = Tool.Run("java", ["-cp", Tool.Find("jar:uimaj-core")!, Repository.PathOf("tests/readers/ReadCas.java"), folder.Path("TypeSystem.xml"), xmi, own, xmi]);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(2, result.Output.Split("stage.Puppet\t0\t5\tKlara\t").Length - 1);
        Assert.Contains("strings=3\theldBy->6..10", result.Output, StringComparison.Ordinal);
    }

    [SharedTheory]
    [InlineData("small_cas.xmi", "small_typesystem.xml")]
    [InlineData("cas_with_inheritance.xmi", "typesystem_with_inheritance.xml")]
    [InlineData("cas_has_fs_with_no_namespace.xmi", "typesystem_has_types_with_no_namespace.xml")]
    [InlineData("cas_with_references.xmi", "important_dkpro_types.xml")]
    public void Cases_of_dkpro_cassis_are_read_with_their_types_and_come_back(string cas, string types)
    {
        folder.Write("TypeSystem.xml", File.ReadAllBytes(Shared.Path("corpus/cas-xmi/dkpro-cassis/typesystems/" + types)));
        AnnotationReadResult read = AnnotationSet.Read(folder.Write("a.xmi", File.ReadAllBytes(Shared.Path("corpus/cas-xmi/dkpro-cassis/xmi/" + cas))));
        Assert.Empty(read.Diagnostics);
        Assert.NotNull(read.Annotations.Properties["typeSystem"]);
        ExchangeCheck.Same(read.Annotations, ExchangeCheck.WriteAndRead(CasFormat.Format, read.Annotations, out Diagnostic[] lost), cas);
        ExchangeCheck.Same(read.Annotations, ExchangeCheck.WriteAndRead(CasFormat.Archive, read.Annotations, out Diagnostic[] more), cas);
        Assert.Empty(lost);
        Assert.Empty(more);
    }

    private static AnnotationSet Check(AnnotationReadResult read)
    {
        Assert.Empty(read.Diagnostics);
        StandOffItem puppet = read.Annotations.Items.Single(i => i.Id == "2");
        Assert.Equal(("3", null), (puppet.Features["strings"], puppet.Features["heldBy"]));
        Assert.Equal([new("heldBy", "3"), new("friends", "2"), new("friends", "3")], puppet.Links.AsEnumerable());
        Assert.Equal(StandOffKind.Token, read.Annotations.Items.Single(i => i.Id == "4").Kind);
        return read.Annotations;
    }

    private static string TypeSystem(AnnotationSet set)
    {
        using var output = new MemoryStream();
        CasFormat.WriteTypeSystem(set, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}

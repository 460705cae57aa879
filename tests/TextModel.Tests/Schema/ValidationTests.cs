using TextModel.Schema;

namespace TextModel.Tests.Schema;

public class ValidationTests
{
    [Theory]
    [InlineData("element a { element b { empty } & element c { empty }* & text }", "<a>x<c/>y<b/>z<c/></a>", true)]
    [InlineData("element a { element b { empty } & element c { empty }* }", "<a><c/></a>", false)]
    [InlineData("element a { (element b { empty }, element c { empty }) | (element b { empty }, element d { empty }) }", "<a><b/><d/></a>", true)]
    [InlineData("element a { (element b { text }, element c { empty }) | (element b { xsd:int }, element d { empty }) }", "<a><b>12</b><d/></a>", true)]
    [InlineData("element a { (element b { text }, element c { empty }) | (element b { xsd:int }, element d { empty }) }", "<a><b>x</b><d/></a>", false)]
    [InlineData("element a { (element b { element x { empty } }, element c { empty }) | (element b { element x { empty }+ }, element d { empty }) }", "<a><b><x/><x/></b><d/></a>", true)]
    [InlineData("element a { (attribute k { \"1\" }, element b { empty }) | (attribute k { \"2\" }, element c { empty }) }", "<a k='2'><c/></a>", true)]
    [InlineData("element a { (attribute k { \"1\" }, element b { empty }) | (attribute k { \"2\" }, element c { empty }) }", "<a k='2'><b/></a>", false)]
    [InlineData("element a { list { xsd:int, xsd:int* } }", "<a> 1  2\n3 </a>", true)]
    [InlineData("element a { list { xsd:int, xsd:int* } }", "<a>1 x</a>", false)]
    [InlineData("element a { token - (\"x\" | \"y\") }", "<a>z</a>", true)]
    [InlineData("element a { token - (\"x\" | \"y\") }", "<a> y </a>", false)]
    [InlineData("element a { string \"x \" }", "<a>x </a>", true)]
    [InlineData("element a { string \"x \" }", "<a>x</a>", false)]
    [InlineData("element a { \"\" }", "<a/>", true)]
    [InlineData("element a { xsd:string { minLength = \"1\" } }", "<a/>", false)]
    [InlineData("element a { empty }", "<a> \n </a>", true)]
    [InlineData("element a { empty }", "<a>\n<!-- c --><?p i?></a>", true)]
    [InlineData("element a { element b { empty } }", "<a>&#32;<b/></a>", true)]
    [InlineData("element a { element b { empty } }", "<a>x<b/></a>", false)]
    [InlineData("element a { text }", "<a><![CDATA[x]]>y</a>", true)]
    [InlineData("element * { attribute * { text }*, text }", "<q:z xmlns:q='urn:q' k='1' q:k='2'/>", true)]
    [InlineData("namespace q = \"urn:q\" element * - q:* { text }", "<q:z xmlns:q='urn:q'/>", false)]
    [InlineData("start = a a = element a { a* }", "<a><a/><a><a/></a></a>", true)]
    [InlineData("notAllowed", "<a/>", false)]
    public void A_document_is_judged_as_the_specification_says(string schema, string document, bool isValid) =>
        Assert.Equal(isValid, Rng.Compact(schema).IsValid(document));

    [Fact]
    public void Identifiers_are_unique_and_references_lead_somewhere()
    {
        RelaxNgSchema schema = Rng.Compact("element a { element b { attribute id { xsd:ID }?, attribute to { xsd:IDREFS }? }* }");
        Assert.True(schema.IsValid("<a><b to='y x'/><b id='x'/><b id='y'/></a>"));
        Diagnostic twice = schema.Fault("<a><b id='x'/>\n<b id='x'/></a>");
        Assert.Equal(("TM1018", new TextPosition(2, 4)), (twice.Code, twice.Position));
        Diagnostic dangling = schema.Fault("<a><b id='x'/><b to='x z'/></a>");
        Assert.Equal("TM1019", dangling.Code);
        Assert.Contains("'z'", dangling.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_no_XML_is_checked_up_to_there()
    {
        ValueList<Diagnostic> found = Rng.Compact("element a { element b { empty }* }").Check("<a><c/>\n<b></a>");
        Assert.Equal(["TM1011", "TM1010"], found.Select(d => d.Code));
        Assert.Equal(2, found[1].Position!.Value.Line);
    }

    [Fact]
    public void One_fault_gives_one_message_and_the_rest_is_checked_on()
    {
        RelaxNgSchema schema = Rng.Compact("element a { element b { element c { empty }, element d { empty } }*, element e { xsd:int } }");
        ValueList<Diagnostic> found = schema.Check(
            """
            <a>
            <b><x><y/><z k=""/></x><c/><d/></b>
            <b><d/></b>
            <b><c/><d/>word</b>
            <e>many</e>
            </a>
            """);
        Assert.Equal([2, 3, 4, 5], found.Select(d => d.Position!.Value.Line));
    }

    [Fact]
    public void Many_faults_are_counted_and_not_kept()
    {
        ValueList<Diagnostic> found = Rng.Compact("element a { empty }").Check($"<a>{string.Concat(Enumerable.Repeat("<b/>", 500))}</a>");
        Assert.Equal(101, found.Count);
        Assert.Equal("TM0004", found[^1].Code);
    }

    [Fact]
    public void A_schema_is_used_by_several_threads()
    {
        RelaxNgSchema schema = Rng.Compact("start = a a = element a { attribute n { xsd:int { pattern = \"[0-9]{1,3}\" } }?, (a | b)* } b = element b { text }");
        Parallel.For(0, 64, i => Assert.Equal(i % 2 == 0, schema.IsValid($"<a n='{i}'><b>x</b><a n='{(i % 2 == 0 ? "7" : "x")}'/></a>")));
    }

    [Fact]
    public void Depth_is_no_danger()
    {
        RelaxNgSchema schema = Rng.Compact("start = a a = element a { a? }");
        Assert.True(schema.IsValid(string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000))));
    }
}

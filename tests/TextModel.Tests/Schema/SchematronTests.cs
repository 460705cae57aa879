using System.Text;
using TextModel.Schema;
using TextModel.Tests.Support;

namespace TextModel.Tests.Schema;

/// <summary>Rules of Schematron beside a grammar.</summary>
public class SchematronTests
{
    private const string Letters = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron">
          <sch:ns prefix="t" uri="urn:letters"/>
          <start><ref name="any"/></start>
          <define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element></define>
          <sch:pattern>
            <sch:rule context="t:letter | t:card">
              <sch:let name="who" value="@from"/>
              <sch:let name="many" value="count(t:p)"/>
              <sch:assert test="t:p">A <sch:name/> from <sch:value-of select="$who"/> needs words.</sch:assert>
              <sch:report test="$many gt 2" role="nonfatal">It has
                <sch:value-of select="$many"/> paragraphs.</sch:report>
              <sch:report test="@to eq @from">To oneself.</sch:report>
              <sch:assert test="every $p in t:p satisfies $p/@n">Numbers are wanted.</sch:assert>
            </sch:rule>
          </sch:pattern>
          <sch:pattern><sch:rule context="t:p[.//t:p]"><sch:report test="current()/t:p">p in p.</sch:report></sch:rule></sch:pattern>
          <sch:pattern><sch:rule context="(t:p|t:q)/t:r"><sch:assert test="@x">x</sch:assert></sch:rule></sch:pattern>
          <sch:pattern><sch:rule context="t:ref/@to"><sch:assert test="//*[@id = current()]" role="warning">Nothing has this id.</sch:assert></sch:rule></sch:pattern>
        </grammar>
        """;

    [Fact]
    public void Rules_are_checked_at_their_places()
    {
        SchematronRules rules = Load(Letters);

        ValueList<Diagnostic> found = Check(rules, """
            <mail xmlns="urn:letters">
              <letter from="Ada" to="Ada"><p/><p><p/></p><p/></letter>
              <card from="Bo"/>
              <ref to="x"/><ref to="y" id="x"/>
            </mail>
            """);

        Assert.Equal(
            [
                "2: TM1021 `letter`: To oneself.", "2: TM1022 `letter`: It has 3 paragraphs.", "2: TM1021 `p`: p in p.", "3: TM1021 `card`: A card from Bo needs words.",
                "4: TM1022 `@to`: Nothing has this id.",
            ],
            found.Select(d => $"{d.Position!.Value.Line}: {d.Code} {d.Message}").OrderBy(s => s[0]).ThenBy(s => s.Contains("oneself", StringComparison.Ordinal) ? 0 : s.Contains('3', StringComparison.Ordinal) ? 1 : 2));
    }

    [Fact]
    public void What_needs_more_than_XPath_1_is_named()
    {
        SchematronRules rules = Load(Letters);

        Assert.Equal(5, rules.Count);
        Assert.Equal(
            ["t:letter | t:card: every $p in t:p satisfies $p/@n: it needs XPath 2", "(t:p|t:q)/t:r: @x: its context is no path of XPath 1.0"],
            rules.NotChecked.Select(r => $"{r.Context}: {r.Test}: {r.Reason}"));
    }

    [Theory]
    [InlineData("a eq 'x eq y' and eq lt 2", "a = 'x eq y' and eq < 2")]
    [InlineData("@n ne '1' or (gt ge le)", "@n != '1' or (gt >= le)")]
    [InlineData("child::lt gt 1.5", "child::lt > 1.5")]
    [InlineData("* le *", "* <= *")]
    [InlineData("t:eq/eq", "t:eq/eq")]
    [InlineData("count(x[. eq current()]) lt 2", "count(x[. = current()]) < 2")]
    public void Words_for_comparisons_become_signs_where_they_are_operators(string path, string wanted) =>
        Assert.Equal(wanted, TextModel.Schema.Rules.RulePath.WithSigns(path));

    [Fact]
    public void A_document_that_is_not_well_formed_gives_nothing() => Assert.Empty(Check(Load(Letters), "<a"));

    [SharedFact]
    public void Of_the_rules_of_TEI_most_are_checked()
    {
        SchematronRules rules = SchematronRules.Load(Shared.Path("tei/tei_all.rng"));

        Assert.InRange(rules.Count, 74, 103);
        Assert.Equal(103, rules.Count + rules.NotChecked.Count);
        Assert.Contains(rules.NotChecked, r => r.Test.StartsWith("every", StringComparison.Ordinal) || r.Test.Contains("cast as", StringComparison.Ordinal));
        Assert.Equal(
            ["`list`: The content of a \"gloss\" list should ", "`ptr`: Only one of the attributes @target and"],
            Check(rules, """<TEI xmlns="http://www.tei-c.org/ns/1.0"><list type="gloss"><item/></list><ptr target="a" cRef="b"/></TEI>""").Select(d => d.Message[..45]));
    }

    private static SchematronRules Load(string schema) => SchematronRules.Load(new MemoryStream(Encoding.UTF8.GetBytes(schema)));

    private static ValueList<Diagnostic> Check(SchematronRules rules, string document) => rules.Check(new MemoryStream(Encoding.UTF8.GetBytes(document)), "a.xml");
}

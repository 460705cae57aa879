using TextModel.Schema;

namespace TextModel.Tests.Schema;

/// <summary>The messages are part of the interface: each as a person would say it.</summary>
public class MessageTests
{
    private const string Letters = """
        start = element letters { letter+ }
        letter = element letter { attribute date { xsd:date }, attribute kind { "card" | "letter" | "telegram" }?, head?, p+, sign? }
        head = element head { text }
        p = element p { (text | element name { text } | element place { text })* }
        sign = element sign { text }
        """;

    private const string Talk = """
        default namespace = "http://www.tei-c.org/ns/1.0"
        start = element body { element u { attribute who { xsd:anyURI }, (text | element pause { empty })* }* }
        """;

    [Theory]
    [InlineData(
        "<letter date='1911-02-03'><p/><head/></letter>",
        "`head` may stand in `letter`, but not at this place of `letter` of `letters`. There may stand `p` or `sign`.")]
    [InlineData("<letter date='1911-02-03'><head/><sign/></letter>", "In `letter` of `letters`, `p` is missing before `sign`.")]
    [InlineData("<letter date='1911-02-03'><head/></letter>", "`letter` of `letters` is not complete: `p` is missing.")]
    [InlineData(
        "<letter date='1911-02-03'><p><nane>Anna</nane></p></letter>",
        "In `p` of `letter` stands `nane`, which the schema does not have. Probably `name` is meant.")]
    [InlineData(
        "<letter date='1911-02-03'><p/><p><head/></p></letter>", "`head` may not stand in the second `p` of `letter`. There may stand text, `name` or `place`.")]
    [InlineData("<letter><p/></letter>", "`letter` of `letters` lacks the attribute `date`.")]
    [InlineData("<letter date='1911-02-03' kin='card'><p/></letter>", "`letter` of `letters` may not have the attribute `kin`. Probably `kind` is meant.")]
    [InlineData(
        "<letter date='3.2.1911'><p/></letter>", "`letter` of `letters` has date=\"3.2.1911\", but `date` must be a date such as 1987-05-31.")]
    [InlineData(
        "<letter date='1911-02-03' kind='cart'><p/></letter>",
        "`letter` of `letters` has kind=\"cart\", but `kind` must be 'card', 'letter' or 'telegram'; probably 'card' is meant.")]
    [InlineData(
        "<letter date='1911-02-03'>Dear Anna<p/></letter>", "The text 'Dear Anna' may not stand directly in `letter` of `letters`. Put it into `head` or `p`.")]
    public void A_message_says_what_stands_where_what_may_and_what_to_do(string letter, string message) =>
        Assert.Equal(message, Rng.Compact(Letters).Fault($"<letters>{letter}</letters>").Message);

    [Fact]
    public void Several_that_are_missing_are_missing() => Assert.Equal(
        "`a` is not complete: `b`, `c` and `d` are missing.", Rng.Compact("element a { element b { empty }, element c { empty }, element d { empty } }").Fault("<a/>").Message);

    [Fact]
    public void In_TEI_places_are_named_by_turns()
    {
        Diagnostic fault = Rng.Compact(Talk).Fault(
            "<body xmlns='http://www.tei-c.org/ns/1.0'><u who='#a'>Well?</u><u who='#b'>I <pauze/> do not know.</u></body>");
        Assert.Equal("In the second turn stands `pauze`, which the schema does not have. Probably `pause` is meant.", fault.Message);
    }

    [Fact]
    public void A_missing_namespace_is_named() => Assert.Equal(
        "The root is `body`, but must be `body`. The name is right, but its namespace is none and must be 'http://www.tei-c.org/ns/1.0'.",
        Rng.Compact(Talk).Fault("<body/>").Message);

    [Fact]
    public void A_tag_of_several_lines_has_one_place_and_the_message_says_where_it_begins()
    {
        Diagnostic fault = Rng.Compact(Letters).Fault("<letters>\n<letter date='1911-02-03'\n  kinds='card'\n  kind='card'><p/></letter></letters>");
        Assert.Equal(4, fault.Position!.Value.Line);
        Assert.EndsWith("It begins in line 3.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_and_long_texts_are_safe()
    {
        Diagnostic fault = Rng.Compact("element a { empty }").Fault($"<a>{{0}} {new string('x', 500)}</a>");
        Assert.Contains("{0} xxx", fault.Message, StringComparison.Ordinal);
        Assert.True(fault.Message.Length < 200);
    }

    [Fact]
    public void Every_code_is_documented()
    {
        Assert.All(SchemaDiagnostics.All, c => Assert.StartsWith("TM10", c.Code));
        Assert.Equal(SchemaDiagnostics.All.Count, SchemaDiagnostics.All.Select(c => c.Code).Distinct().Count());
        string page = File.ReadAllText(Support.Repository.PathOf("docs/validation.md"));
        Assert.All(SchemaDiagnostics.All, c => Assert.Contains($"`{c.Code}`", page));
    }
}

using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Exchange;

/// <summary>What the targets of Web Annotations select, and where quotations are found.</summary>
public class WebTargetsTests
{
    private const string Text = "Mira Holt drove to Tarn; the bus of Tarn is late. Holt and Ada slept.";

    [Fact]
    public void Several_targets_are_several_mentions()
    {
        MergeResult merged = Merge(Text, Annotation("place", """[{"source":"t","selector":{"type":"TextQuoteSelector","exact":"Tarn","prefix":"to "}},{"source":"t","selector":{"type":"TextQuoteSelector","exact":"Tarn","prefix":"of "}}]"""));
        Assert.Equal([19, 36], merged.Document.Mentions.Select(m => m.Start));
        Assert.All(merged.Document.Mentions, m => Assert.Equal(EntityKind.Place, m.Kind));
    }

    [Theory]
    [InlineData("""{"type":"Composite","items":[{"selector":{"type":"TextPositionSelector","start":0,"end":4}},{"selector":{"type":"TextPositionSelector","start":5,"end":9}}]}""", "Mira Holt")]
    [InlineData("""{"type":"Independents","items":[{"selector":{"type":"TextPositionSelector","start":0,"end":4}},{"selector":{"type":"TextPositionSelector","start":5,"end":9}}]}""", "Mira|Holt")]
    [InlineData("""{"source":"t","selector":{"type":"TextQuoteSelector","exact":"Holt and Ada slept","refinedBy":{"type":"TextPositionSelector","start":9,"end":12}}}""", "Ada")]
    [InlineData("""{"source":"t","selector":{"type":"TextQuoteSelector","exact":"Holt and Ada slept","refinedBy":{"type":"TextQuoteSelector","exact":"Holt"}}}""", "Holt")]
    [InlineData("""{"source":"t","selector":{"type":"TextPositionSelector","start":50,"end":68,"refinedBy":{"type":"TextPositionSelector","start":9,"end":12}}}""", "Ada")]
    [InlineData("\"t.txt#char=59,62\"", "Ada")]
    [InlineData("""["http://example.org/page",{"selector":{"type":"TextPositionSelector","start":0,"end":4}}]""", "Mira")]
    public void What_a_target_selects_is_read(string target, string found) =>
        Assert.Equal(found, string.Join('|', Merge(Text, Annotation("person", target)).Document.Mentions.Select(m => m.Text)));

    [Theory]
    [InlineData("""{"id":"a","type":"Annotation","motivation":"linking","body":{"id":"http://example.org/b"},"target":{"id":"http://example.org/c"}}""")]
    [InlineData("""{"id":"a","type":"Annotation","body":"http://example.org/b","target":"http://example.org/page"}""")]
    [InlineData("""{"id":"a","type":"Annotation","body":"http://example.org/b","target":["http://example.org/page","http://example.org/other"]}""")]
    public void What_is_about_no_text_is_named(string annotation)
    {
        Diagnostic said = Assert.Single(Merge(Text, $"[{annotation}]").Diagnostics);
        Assert.Equal("TM0414", said.Code);
        Assert.Contains(" a of ", said.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Malvo is\n     a king.", "Malvo is a king")]
    [InlineData("Malvo\u00A0is a king.", "Malvo is a king")]
    [InlineData("Malvo is a king.", "Malvo \n\t is\u00A0a king")]
    [InlineData("Mälvo is a king.", "Ma\u0308lvo is a king")]
    [InlineData("Ma\u0308lvo is a king.", "Mälvo is a king")]
    [InlineData("Oh, Malvo is a ki\u0302ng\u0323.", "Malvo is a kîng\u0323")]
    public void A_quotation_is_found_however_its_space_and_its_letters_are(string text, string quote)
    {
        EntityMention found = Assert.Single(Merge(text, Quoted(quote)).Document.Mentions);
        Assert.Equal(text.Replace("Oh, ", "", StringComparison.Ordinal).TrimEnd('.'), found.Text);
    }

    [Fact]
    public void The_only_place_is_said_where_it_is_the_only_one()
    {
        Assert.Contains("was placed at 6 (in code points), the only place that fits its quotation", Said("Then, Mira.", Quoted("Mira")), StringComparison.Ordinal);
        Assert.Contains("the only one of 2 places that fit its quotation with the same text around it", Said("Then Mira. Now Mira.", Quoted("Mira", "Now ")), StringComparison.Ordinal);
        // White space around tells two places apart, if it is all that does.
        Assert.Contains("was placed at 20", Said("x Mira\nBrix. x Mira\u00A0Brix.", Quoted("Brix", "x Mira\u00A0")), StringComparison.Ordinal);
        Assert.Equal(MergeOutcome.Ambiguous, Merge("Mira  Brix, Mira\u00A0Brix.", Quoted("Mira Brix")).Annotations[0].Outcome);

        static string Said(string text, string annotations) => Assert.Single(Merge(text, annotations).Diagnostics).Message;
    }

    [Fact]
    public void An_edit_of_one_of_several_targets_concerns_that_one_only()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talk.txt", Text);
        string file = "[\r\n  " + Annotation("place", """[{"source":"t","selector":{"type":"TextPositionSelector","start":19,"end":23}},{"source":"t","selector":{"type":"TextPositionSelector","start":36,"end":40}}]""")[1..^1] + "\r\n]\r\n";
        TextDocument document = TextDocument.Read(folder.Write("talk.jsonld", file)).Document;
        Assert.Equal(file, document.ToString(new WriteOptions { Format = "web-annotation" }));
        EntityMention second = document.Mentions[1];
        foreach ((TextDocument edited, string kinds) in ((TextDocument, string)[])
            [(document.Edit(e => e.Remove(second)), "19 place"), (document.Edit(e => e.Replace(second, second with { Kind = EntityKind.Person })), "19 place, 36 person")])
        {
            string written = edited.ToString(new WriteOptions { Format = "web-annotation" });
            Assert.DoesNotContain("\n", written.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal(kinds, string.Join(", ", Merge(Text, written).Document.Mentions.Select(m => $"{m.Start} {m.Kind}")));
        }
    }

    [Fact]
    public void An_annotation_in_parts_comes_back_in_parts()
    {
        AnnotationSet brat = AnnotationSet.Parse("T1\tOrg 0 4;10 15\tMira drove\n", new() { Format = "brat" }).Annotations with { Text = Text };
        using var output = new MemoryStream();
        brat.Write(output, new WriteOptions { Format = "web-annotation" });
        StandOffItem item = Assert.Single(AnnotationSet.Parse(TextInput.FromBytes(output.ToArray()).Text.Text, new() { Format = "web-annotation" }).Annotations.Items);
        Assert.Equal([new(0, 4), new(10, 15)], item.Spans);
    }

    private static string Annotation(string kind, string target) =>
        $$"""[{"id":"http://example.org/1","type":"Annotation","body":{"type":"TextualBody","purpose":"tagging","value":"{{kind}}"},"target":{{target}} }]""";

    private static string Quoted(string quote, string prefix = "") =>
        Annotation("person", $$$"""{"selector":{"type":"TextQuoteSelector","exact":{{{Json(quote)}}},"prefix":{{{Json(prefix)}}} } }""");

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static MergeResult Merge(string text, string annotations) => TextDocument.Create(text).Merge(AnnotationSet.Parse(annotations, new() { Format = "web-annotation" }).Annotations);
}

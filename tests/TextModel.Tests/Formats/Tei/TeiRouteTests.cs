using TextModel.Formats.Tei;

namespace TextModel.Tests.Formats.Tei;

/// <summary>Writing and explaining take the same way, and no option is dropped without a word.</summary>
public class TeiRouteTests
{
    private const string File = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><sp><p>One <hi>two</hi> three</p></sp></body></text></TEI>""";

    private static TextDocument Document => TextDocument.Parse(File, new() { Format = "tei" }).Document;

    [Theory]
    [InlineData(TeiLayout.Indented, TeiSpeech.Auto, 1)]
    [InlineData(TeiLayout.Faithful, TeiSpeech.Utterance, 1)]
    [InlineData(TeiLayout.Faithful, TeiSpeech.Speech, 0)]
    [InlineData(TeiLayout.Indented, TeiSpeech.Utterance, 2)]
    public void An_option_that_a_foreign_file_leaves_no_room_for_is_named(TeiLayout layout, TeiSpeech speech, int told)
    {
        using var output = new MemoryStream();
        IReadOnlyList<Diagnostic> diagnostics = Document.Write(output, new TeiOptions { Layout = layout, Speech = speech });

        Assert.Equal(Enumerable.Repeat("TM0208", told), diagnostics.Select(d => d.Code));
        Assert.Equal(File, System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void Pieces_that_a_foreign_file_does_not_get_are_named()
    {
        TextDocument document = Document.Edit(e => e.Add(new EntityMention { Span = new(2, 6), Kind = EntityKind.Person }));
        using var output = new MemoryStream();

        Assert.Contains(document.Write(output, new TeiOptions { Overlap = TeiOverlap.Fragments }), d => d.Code == "TM0208");
        Assert.Equal(TeiEncoding.StringRange, TeiFormat.Explain(document).Single(d => d.Annotation is EntityMention).Encoding);
    }

    [Fact]
    public void What_comes_back_without_its_file_is_explained_as_it_is_written()
    {
        TextDocument again = TextDocument.Parse(Document.ToString(new() { Format = "json" }), new() { Format = "json" }).Document;

        Assert.All(TeiFormat.Explain(again), d => Assert.Equal(TeiEncoding.Inline, d.Encoding));
        Assert.Equal(File, again.ToString(new TeiOptions()));
    }

    [Fact]
    public void A_new_turn_has_the_element_of_those_around_it()
    {
        const string Spoken = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><u>One</u><p>two</p><p>three</p></body></text></TEI>""";
        TextDocument document = TextDocument.Parse(Spoken, new() { Format = "tei" }).Document;
        TextDocument edited = document.Edit(e => e.Add(new Turn { Span = new(3, 11) }));

        Assert.Contains("<u><p>two</p><p>three</p></u>", edited.ToString(new TeiOptions()));
    }

    [Fact]
    public void Several_edits_of_one_empty_element_make_one_element()
    {
        const string Bare = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><listPerson><person xml:id="a"/></listPerson></particDesc></profileDesc></teiHeader><text><body><p>x</p></body></text></TEI>""";
        TextDocument document = TextDocument.Parse(Bare, new() { Format = "tei" }).Document;
        Speaker speaker = new() { Id = "a", Name = "Ann", Role = SpeakerRole.Interviewer, Description = "A pilot.", Labels = ["A:"] };
        string written = document.Edit(e => e.Replace(document.Speakers["a"]!, speaker)).ToString(new TeiOptions());

        Assert.Contains("""<person xml:id="a" role="interviewer"><persName>Ann</persName><persName type="label">A:</persName><note>A pilot.</note></person>""", written);
        Assert.DoesNotContain("textmodel", written);
        Assert.Equal(speaker, TextDocument.Parse(written, new() { Format = "tei" }).Document.Speakers["a"]);
    }

    [Fact]
    public void An_instruction_can_be_changed_and_taken_back()
    {
        TextDocument document = Document;
        string once = document.Edit(e => e.Replace(document.Turns[0], document.Turns[0] with { Extra = KeyedValues.Empty.Add("a", "\"?>\"") })).ToString(new TeiOptions());
        TextDocument read = TextDocument.Parse(once, new() { Format = "tei" }).Document;
        string back = read.Edit(e => e.Replace(read.Turns[0], read.Turns[0] with { Extra = KeyedValues.Empty })).ToString(new TeiOptions());

        Assert.Equal("\"?>\"", read.Turns[0].Extra["a"]);
        Assert.Equal(File, back);
    }

    [Theory]
    [InlineData("properties {\"Extra\":[[\"a\"]],\"Kind\":7,\"Time\":[\"x\"],\"LabelSpan\":[0,900]}")]
    [InlineData("properties {\"LabelSpan\":[-1,2],\"SpeakerId\":[\"b\"]}")]
    [InlineData("properties [1")]
    [InlineData("next {\"Id\":\"1 2\"}")]
    public void A_damaged_instruction_changes_nothing(string instruction)
    {
        string file = File.Replace("<sp>", $"<sp><?textmodel {instruction}?>", StringComparison.Ordinal);
        TextDocument document = TextDocument.Parse(file, new() { Format = "tei" }).Document;

        Assert.Equal(Document.Turns[0] with { Tag = null }, document.Turns[0] with { Tag = null });
        Assert.Equal(file, document.ToString(new TeiOptions()));
    }
}

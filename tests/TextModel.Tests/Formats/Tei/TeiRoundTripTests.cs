using System.Text;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

public class TeiRoundTripTests
{
    [Fact]
    public void P4_a_document_written_and_read_is_the_same_document() => Property.Holds(Generators.Documents, d => AssertSurvives(d, new()), 400);

    [Fact]
    public void P4_whatever_the_writer_does_not_report_as_lost_survives() => Property.Holds(Generators.WildDocuments, wild =>
    {
        // What stands at the end of what is up to trees that were read; here it may claim parents that no TEI element can be.
        TextDocument d = wild.Edit(e => { foreach (Annotation a in wild.Annotations) e.Replace(a, a with { Inside = 0 }); });
        if (d.Annotations.Any(a => a.Inside > 0))
            return;
        using var output = new MemoryStream();
        if (d.Write(output, new TeiOptions()).IsEmpty)
            AssertSurvives(d, new());
    }, 600);

    [Fact]
    public void P5_overlaps_survive_as_utterances_too() =>
        Property.Holds(Generators.Documents, d => AssertSurvives(d, new() { Speech = TeiSpeech.Utterance }), 200);

    private static void AssertSurvives(TextDocument document, TeiOptions options)
    {
        string xml = document.ToString(options);
        ReadResult read = TextDocument.Parse(xml);
        Assert.Equal("tei", read.Format);
        Assert.Empty(read.Diagnostics);
        if (!document.Equals(read.Document))
            Assert.Fail($"{Describe.Value(document)}\ncame back as\n{Describe.Value(read.Document)}\nthrough\n{xml}");
    }
}

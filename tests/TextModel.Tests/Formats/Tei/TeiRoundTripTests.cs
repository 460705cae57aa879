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
        TextDocument d = wild.Edit(e => { foreach (Annotation a in wild.Annotations) e.Replace(a, a with { EndingAncestors = 0 }); });
        if (d.Annotations.Any(a => a.EndingAncestors > 0))
            return;
        using var output = new MemoryStream();
        if (d.Write(output, new TeiOptions()).IsEmpty)
            AssertSurvives(d, new());
    }, 600);

    [Fact]
    public void P4_the_identifier_of_an_element_that_is_carried_survives()
    {
        AssertSurvives(TextDocument.Create("word", [new Markup { Kind = MarkupKind.Element, Span = new(0, 4), Id = "a0", Tag = new() { Name = "seg" } }]), new());
        AssertSurvives(TextDocument.Create("", [new Markup { Kind = MarkupKind.Element, Span = new(0, 0), Id = "a0", Tag = new() { Name = "unclear", Attributes = [new("rend", "i")] } }]), new());
    }

    [Fact]
    public void P5_overlaps_survive_as_utterances_too() =>
        Property.Holds(Generators.Documents, d => AssertSurvives(d, new() { Speech = TeiSpeech.Utterance }), 200);

    [Fact]
    public void P5_overlaps_survive_in_pieces() => Property.Holds(Generators.Documents, d =>
    {
        string xml = d.ToString(new TeiOptions { Overlap = TeiOverlap.Fragments });
        TextDocument read = TextDocument.Parse(xml).Document;
        Assert.Equal(d.Text, read.Text);
        Assert.Equal(Sorted(d), Sorted(read));
    }, 200);

    [Fact]
    public void P5_a_crossing_mention_is_cut_where_that_is_asked_for()
    {
        TextDocument document = TextDocument.Create("Q: Who?\nA: Ruth Fischer.", [
            new Turn { Span = new(0, 7), Id = "t1", LabelSpan = new(0, 2) }, new Paragraph { Span = new(3, 7) },
            new Turn { Span = new(8, 24), Id = "t2", LabelSpan = new(8, 10) }, new Paragraph { Span = new(11, 24) },
            new EntityMention { Span = new(11, 23), Kind = EntityKind.Person },
            new EntityMention { Span = new(16, 24), Kind = EntityKind.Event, Id = "m" },
            new EntityMention { Span = new(3, 15), Kind = EntityKind.Work },
        ]);
        var options = new TeiOptions { Overlap = TeiOverlap.Fragments };
        string xml = document.ToString(options);

        Assert.Contains("<rs xml:id=\"m\" type=\"event\" next=\"#fragment", xml);
        Assert.DoesNotContain("<standOff>", xml);
        Assert.Equal(document, TextDocument.Parse(xml).Document);
        Assert.Equal(2, TeiFormat.Explain(document, options).Count(d => d.Encoding == TeiEncoding.Fragments));
    }

    [ToolFact("jing", NeedsShared = true)]
    public void P5_ten_thousand_overlapping_mentions_survive()
    {
        string text = string.Concat(Enumerable.Range(0, 12_000).Select(i => $"word{i} "));
        TextDocument document = TextDocument.Create(
            text,
            [
                new Paragraph { Span = new(0, text.Length), Id = "p1" },
                .. Enumerable.Range(0, 10_000).Select(i => new EntityMention { Span = new(i * 7, (i * 7) + 20), Kind = EntityKind.Person, Layer = $"reader{i % 3}" }),
            ]);
        string xml = document.ToString(new TeiOptions());

        Assert.Equal(document, TextDocument.Parse(xml).Document);
        TeiValidity.AssertValid(xml);
    }

    // At one place pieces say nothing of the order in which annotations of one length were given.
    private static string[] Sorted(TextDocument document) => [.. document.Annotations.Select(a => Describe.Value(a)).Order(StringComparer.Ordinal)];

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

using TextModel.Formats;
using TextModel.Formats.Brat;
using TextModel.Formats.Cas;
using TextModel.Formats.Conll;
using TextModel.Formats.Tei;
using TextModel.Formats.WebAnno;
using TextModel.Formats.WebAnnotation;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities.Exchange;

/// <summary>Annotations on what a person reads, and back to the base text.</summary>
public class ReadingExchangeTests
{
    private const string Tei = """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>
        <sp><speaker>ADA:</speaker> <p>I knew Nora Hol<lb break="no"/>ters, and <persName>Tom <note>not <persName>Tim</persName></note>Reed</persName> in
        <choice><sic>Lndau</sic><corr>Lindau</corr></choice>.</p></sp>
        <sp><speaker>BEN:</speaker> <p>🎭 Ada<ref target="#n">1</ref> too.</p></sp><note xml:id="n">A note on <persName>Tim</persName>.</note></body></text></TEI>
        """;

    private static readonly string[] Formats = [BratFormat.Id, WebAnnotationFormat.Id, WebAnnoFormat.Id, CasFormat.Id, ConllFormat.UniversalId, ConllFormat.ColumnsId];

    public static TheoryData<string> FormatIds => [.. Formats];

    private static AnnotationSet Exported(TextDocument document, string format, out ValueList<Diagnostic> said)
    {
        using var output = new MemoryStream();
        said = document.Write(output, new AnnotationOptions { Format = format, Text = AnnotatedText.Reading });
        output.Position = 0;
        AnnotationSet set = AnnotationSet.Read(output, null, new() { Format = format }).Annotations;
        // In brat and Web Annotation the text lies beside.
        return format is BratFormat.Id or WebAnnotationFormat.Id ? set with { Text = document.ReadingText, OffsetUnit = OffsetUnit.Utf16, Items = [.. set.Items.Select(i => i with { Spans = [.. i.Spans.Select(s => InUnits(document.ReadingText, s, set.OffsetUnit))] })] } : set;
    }

    private static TextSpan InUnits(string text, TextSpan span, OffsetUnit unit)
    {
        var offsets = new OffsetMap(text);
        return unit == OffsetUnit.Utf16 ? span : new(offsets.From(unit, span.Start), offsets.From(unit, span.End));
    }

    [Theory]
    [MemberData(nameof(FormatIds))]
    public void Merging_the_unedited_export_changes_no_byte(string format)
    {
        foreach (TextDocument document in Documents())
        {
            AnnotationSet set = Exported(document, format, out _);
            MergeResult merged = document.Merge(set, new() { Text = AnnotatedText.Reading });
            Assert.DoesNotContain(merged.Annotations, a => a.Outcome is MergeOutcome.Lost);
            if (format != ConllFormat.ColumnsId)
                Assert.DoesNotContain(merged.Annotations, a => a.Outcome is MergeOutcome.Ambiguous);
            Assert.Equal(document, merged.Document);
            Assert.Equal(document.ToString(new TeiOptions()), merged.Document.ToString(new TeiOptions()));
            Assert.Equal(document, document.Merge(set, new() { Text = AnnotatedText.Reading, Replace = true }).Document);
        }
    }

    [Theory]
    [MemberData(nameof(FormatIds))]
    public void What_is_added_there_arrives_at_its_place_in_the_base_text(string format)
    {
        TextDocument document = TextDocument.Parse(Tei).Document;
        foreach ((string words, string source) in new[] { ("Nora Holters", "Nora Holters"), ("Lindau", "LndauLindau"), ("Ada", "Ada"), ("🎭", "🎭") })
        {
            AnnotationSet set = Exported(document, format, out _);
            int at = document.ReadingText.IndexOf(words, StringComparison.Ordinal);
            set = set with { Text = document.ReadingText, Items = [.. set.Items, new() { Id = "T99", Type = "PER", Spans = [TextSpan.OfLength(at, words.Length)], Quote = words }] };
            EntityMention[] added = [.. document.Merge(set).Document.Mentions.Except(document.Mentions)];
            EntityMention one = Assert.Single(added);
            Assert.Contains(one.Text, source);
            Assert.Equal(words, string.Concat(one.ReadingText));
        }
    }

    [Fact]
    public void The_text_of_the_set_tells_on_which_it_was_made()
    {
        TextDocument document = TextDocument.Parse(Tei).Document;
        AnnotationSet set = AnnotationSet.Of(document, AnnotatedText.Reading);
        Assert.Equal(document.ReadingText, set.Text);
        Assert.Equal("Tom Reed", set.Items[0].Quote);
        MergeResult merged = document.Merge(set);
        Assert.Equal(merged.Annotations.Count, merged.Count(MergeOutcome.Exact));
        Assert.Equal(document, merged.Document);
    }

    [Fact]
    public void The_text_of_the_set_tells_even_where_both_texts_differ_in_white_space_alone()
    {
        TextDocument document = TextDocument.Create("One.\n\n\nTwo.", [new Paragraph { Span = new(0, 4) }, new Paragraph { Span = new(7, 11) }, new EntityMention { Span = new(11, 11), Kind = EntityKind.Place }]);
        Assert.NotEqual(document.Text, document.ReadingText);
        Assert.Equal(document, document.Merge(AnnotationSet.Of(document, AnnotatedText.Reading)).Document);
        Assert.Equal(document, document.Merge(AnnotationSet.Of(document)).Document);
    }

    [Fact]
    public void Marks_that_are_read_as_the_same_words_are_all_kept()
    {
        // Of one the anchor of a note is a part, which is not read.
        TextDocument document = TextDocument.Create("Ada1 too.", [
            new EntityMention { Span = new(0, 4), Kind = EntityKind.Person }, new EntityMention { Span = new(0, 3), Kind = EntityKind.Person }, new NoteAnchor { Span = new(3, 4) }]);
        AnnotationSet set = AnnotationSet.Of(document, AnnotatedText.Reading);
        Assert.Equal(set.Items[0].Spans, set.Items[1].Spans);
        Assert.Equal(document, document.Merge(set, new() { Replace = true }).Document);
    }

    [Theory]
    [InlineData(AnnotatedText.Base)]
    [InlineData(AnnotatedText.Reading)]
    public void P10_any_document_comes_back_from_either_text(AnnotatedText text)
    {
        foreach (TextDocument document in (TextDocument[])[.. Generators.WildDocuments.Some(400, size: 12), .. Generators.WildDocuments.Some(200, size: 60), .. Generators.Documents.Some(200)])
        {
            AnnotationSet set = AnnotationSet.Of(document, text);
            Assert.Equal(document, document.Merge(set).Document);
            Assert.Equal(document, document.Merge(set, new() { Text = text }).Document);
            Assert.Equal(document, document.Merge(set, new() { Text = text, Replace = true }).Document);
        }
    }

    [Fact]
    public void What_is_not_read_is_named()
    {
        TextDocument document = TextDocument.Parse(Tei).Document;
        Exported(document, BratFormat.Id, out ValueList<Diagnostic> said);
        Assert.Equal(2, said.Count(d => d.Code == "TM0005" && d.Message.Contains("the mention 'Tim', of which nothing is read", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_are_named_with_their_text_beside()
    {
        using var folder = new TemporaryFolder();
        TextDocument document = TextDocument.Parse(Tei).Document;
        foreach (string name in new[] { "talk.ann", "talk.jsonld" })
        {
            string path = folder.Path(name);
            document.Save(path, new AnnotationOptions { Text = AnnotatedText.Reading });
            folder.Write("talk.txt", document.ReadingText);
            Assert.Equal(document, document.Merge(AnnotationSet.Read(path).Annotations).Document);
        }
    }

    [Fact]
    public void Options_of_annotations_are_none_of_other_formats() =>
        Assert.Throws<ArgumentException>(() => TextDocument.Create("x").Write(Stream.Null, new AnnotationOptions { Format = "tei", Text = AnnotatedText.Reading }));

    private static IEnumerable<TextDocument> Documents()
    {
        yield return TextDocument.Parse(Tei).Document;
        yield return TextDocument.Read(Repository.PathOf("samples/interview.txt")).Document.Annotate(Gazetteer.Load(Repository.PathOf("samples/people.json")), new DateRecognizer()).Document;
        foreach (string file in Directory.GetFiles(Repository.PathOf("samples"), "*.txt"))
            yield return TextDocument.Read(file).Document.Annotate(new DateRecognizer()).Document;
    }
}

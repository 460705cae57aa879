using System.Text;

namespace TextModel.Tests.Formats.Conll;

public class ConlluOverlapTests
{
    private const string Text = "Klara Venn of Lindau came. She left.";

    [Fact]
    public void What_a_file_says_of_words_and_a_document_cannot_hold_is_named_once()
    {
        const string Text = "# sent_id = 1\n# text = Mira left.\n1\tMira\tMira\tPROPN\t_\tCase=Nom\t2\tnsubj\t_\tNER=B-PER\n2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        ReadResult read = TextDocument.Parse(Text, new() { Format = "conllu" });
        Assert.Empty(read.Diagnostics);
        using var output = new MemoryStream();
        Assert.Empty(read.Document.Write(output, new WriteOptions { Format = "conllu" }));
        foreach (string other in (string[])["tei", "json", "brat", "conll", "text"])
        {
            Diagnostic said = Assert.Single(read.Document.Write(output, new WriteOptions { Format = other }), d => d.Message.Contains("words besides", StringComparison.Ordinal));
            Assert.Equal("TM0005", said.Code);
            Assert.Contains("2 words besides (DEPREL, FEATS, HEAD, LEMMA, UPOS)", said.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Mentions_that_overlap_stand_beside_one_another()
    {
        TextDocument document = Marked((0, 10, "person"), (6, 20, "name"), (14, 20, "place"), (0, 20, "event"), (0, 10, "person"));
        string written = Write(document, out Diagnostic[] said);
        Assert.DoesNotContain(said, d => d.Message.Contains("overlaps", StringComparison.Ordinal));
        Assert.Contains("1\tKlara\t_\t_\t_\t_\t_\t_\t_\tNER=B-EVENT|NER2=B-PER|NER3=B-PER|NE3.layer=l4\n", written.Replace("NE.layer=l3|", "", StringComparison.Ordinal).Replace("NE2.layer=l0|", "", StringComparison.Ordinal), StringComparison.Ordinal);
        MergeResult merged = TextDocument.Create(Text).Merge(AnnotationSet.Parse(written, new() { Format = "conllu" }).Annotations);
        Assert.Equal(document, merged.Document);
    }

    [Fact]
    public void What_overlaps_a_hundred_others_is_reported_item_by_item()
    {
        TextDocument document = Marked([.. Enumerable.Range(0, 103).Select(_ => (0, 5, "person"))]);
        string written = Write(document, out Diagnostic[] said);
        Assert.Equal(3, said.Count(d => d.Code == "TM0005" && d.Span == new TextSpan(0, 5) && d.Message.Contains("which overlaps 100 others", StringComparison.Ordinal)));
        Assert.Equal(100, AnnotationSet.Parse(written, new() { Format = "conllu" }).Annotations.Items.Count(i => i.Kind == StandOffKind.Span));
    }

    [Fact]
    public void Ten_thousand_mentions_that_overlap_in_one_sentence_come_back()
    {
        string text = string.Concat(Enumerable.Range(0, 12_000).Select(i => $"word{i:00000} "));
        TextDocument document = TextDocument.Create(text, [.. Enumerable.Range(0, 10_000).Select(i => new EntityMention { Span = new(i * 10, (i * 10) + 29), Kind = EntityKind.Person })]);
        string written = Write(document, out Diagnostic[] said);
        Assert.Empty(said);
        Assert.Equal(document, TextDocument.Create(text).Merge(AnnotationSet.Parse(written, new() { Format = "conllu" }).Annotations).Document);
    }

    [Fact]
    public void What_goes_on_behind_the_end_of_a_sentence_of_the_file_is_reported()
    {
        AnnotationSet file = AnnotationSet.Parse("1\tKlara\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\tVenn\t_\t_\t_\t_\t_\t_\t_\t_\n\n", new() { Format = "conllu" }).Annotations;
        AnnotationSet more = file with { Items = [.. file.Items, new() { Id = "e1", Type = "PER", Spans = [new(0, file.Text!.TrimEnd().Length)] }] };
        using var output = new MemoryStream();
        Diagnostic said = Assert.Single(more.Write(output, new WriteOptions { Format = "conllu" }));
        Assert.Contains("after the end of a sentence", said.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("NER", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    // Each on a layer of its own, so that none doubles another.
    private static TextDocument Marked(params (int Start, int End, string Kind)[] mentions) =>
        TextDocument.Create(Text, [.. mentions.Select((m, i) => new EntityMention { Span = new(m.Start, m.End), Kind = new(m.Kind), Layer = $"l{i}" })]);

    private static string Write(TextDocument document, out Diagnostic[] said)
    {
        using var output = new MemoryStream();
        said = [.. document.Write(output, new WriteOptions { Format = "conllu" })];
        return Encoding.UTF8.GetString(output.ToArray());
    }
}

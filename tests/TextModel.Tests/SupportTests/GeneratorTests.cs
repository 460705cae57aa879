using TextModel.Tests.Support;

namespace TextModel.Tests.SupportTests;

public class GeneratorTests
{
    private static int Types => typeof(Annotation).Assembly.GetExportedTypes().Count(t => t.IsSubclassOf(typeof(Annotation)));

    [Fact]
    public void The_same_seed_makes_the_same_documents()
    {
        Assert.Equal(Generators.Documents.Some(20), Generators.Documents.Some(20));
        Assert.Equal(Generators.WildDocuments.Some(20), Generators.WildDocuments.Some(20));
    }

    [Fact]
    public void Documents_have_all_that_transcripts_have_and_mentions_that_cross()
    {
        TextDocument[] documents = Generators.Documents.Some(200, 60);
        Annotation[] all = [.. documents.SelectMany(d => d.Annotations)];
        Assert.Equal(Types, all.Select(a => a.GetType()).Append(typeof(FormeWork)).Distinct().Count());
        Assert.Contains(all.OfType<EntityMention>(), m => m.Document.Paragraphs.Any(p => p.Span.Crosses(m.Span)));
        Assert.Contains(all.OfType<EntityMention>(), m => m.Document.Mentions.Any(n => n.Span.Crosses(m.Span)));
        Assert.Contains(documents, d => d.Text.Contains('\r') && d.Text.Contains('\f') && d.Text.Contains('\0'));
        Assert.Contains(all.OfType<Turn>(), t => t.Answers.Count > 0);
        Assert.Contains(all.OfType<Note>(), n => n.Anchors.Count > 0);
    }

    [Fact]
    public void No_span_of_a_transcript_splits_a_surrogate_pair() =>
        Property.Holds(Generators.Documents, document =>
        {
            foreach (Annotation a in document.Annotations)
            {
                Assert.False(Splits(a.Start), a.ToString());
                Assert.False(Splits(a.End), a.ToString());
            }

            bool Splits(int at) => at > 0 && at < document.Text.Length && char.IsSurrogatePair(document.Text[at - 1], document.Text[at]);
        }, 300);

    [Fact]
    public void Wild_documents_have_every_type() =>
        Assert.Equal(Types, Generators.WildDocuments.Some(100, 60).SelectMany(d => d.Annotations).Select(a => a.GetType()).Distinct().Count());

    [Fact]
    public void A_property_that_fails_shows_a_small_case_and_the_seed()
    {
        string message = Assert.ThrowsAny<Exception>(() => Property.Holds(Generators.Texts, text => Assert.DoesNotContain("\r\n", text), 1000)).ToString();
        Assert.Contains("\"\\r\\n\"", message);
        Assert.Contains("seed", message);
    }
}

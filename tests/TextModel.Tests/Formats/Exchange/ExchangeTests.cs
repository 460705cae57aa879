using TextModel.Formats;
using TextModel.Formats.Brat;
using TextModel.Formats.Cas;
using TextModel.Formats.Conll;
using TextModel.Formats.WebAnno;
using TextModel.Formats.WebAnnotation;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Exchange;

public class ExchangeTests
{
    public static TheoryData<string> Ids => [.. FormatRegistry.Default.Formats.Where(f => f.Annotations is not null).Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Mentions_come_back_from_every_format_but_for_what_its_writer_reports(string id) => Property.Holds(
        Generators.Documents, document => ExchangeCheck.MentionsComeBack(FormatRegistry.Default[id]!, document), cases: 200, name: nameof(Mentions_come_back_from_every_format_but_for_what_its_writer_reports) + id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_was_written_reads_as_the_same_set_again(string id) => Property.Holds(Generators.Documents, document =>
    {
        TextFormat format = FormatRegistry.Default[id]!;
        AnnotationSet first = ExchangeCheck.WriteAndRead(format, AnnotationSet.Of(document), out _);
        if (first.Text is { } text && (text.Length == 0 || text.Contains('\uFFFD', StringComparison.Ordinal)))
            return;
        AnnotationSet second = ExchangeCheck.WriteAndRead(format, first, out Diagnostic[] lost);
        Assert.Empty(lost.Select(l => l.Message));
        ExchangeCheck.Same(first, second, id);
    }, cases: 100, name: nameof(What_was_written_reads_as_the_same_set_again) + id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Offsets_stay_right_behind_characters_beyond_the_basic_plane_combining_marks_and_CRLF(string id)
    {
        const string Text = "\U0001F468\u200D\U0001F469 e\u0301tait\r\n\U0001D49C\U0001D4B7 \u05E9\u05C1\u05DC\u05D5\u05DD.\r\n\r\nVe\u0301ga \U0010FFFDx, Venn.";
        string[] names = ["\U0001F468\u200D\U0001F469", "e\u0301tait", "\U0001D49C\U0001D4B7", "\u05E9\u05C1\u05DC\u05D5\u05DD", "Ve\u0301ga \U0010FFFDx", "Venn"];
        TextDocument document = TextDocument.Create(Text,
            [.. names.Select((n, i) => new EntityMention { Span = TextSpan.OfLength(Text.IndexOf(n, StringComparison.Ordinal), n.Length), Kind = i % 2 == 0 ? EntityKind.Person : EntityKind.Place })]);
        using var output = new MemoryStream();
        Assert.DoesNotContain(document.Write(output, new WriteOptions { Format = id }), d => d.Span is not null);
        AnnotationSet set = AnnotationSet.Read(TextInput.FromStream(new MemoryStream(output.ToArray())), new() { Format = id }).Annotations;
        MergeResult merged = TextDocument.Create(Text).Merge(set);
        Assert.Equal(document, merged.Document);
        Assert.Equal(names, merged.Document.Mentions.Select(m => m.Text));
        // The columns have no spacing, so that their offsets are those of a text of their own.
        if (id != "conll")
            Assert.All(merged.Annotations, a => Assert.Equal(MergeOutcome.Exact, a.Outcome));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_that_is_nothing_of_the_kind_gives_diagnostics(string id) => Property.Holds(Generators.Texts, text =>
    {
        AnnotationReadResult read = AnnotationSet.Parse(text, new() { Format = id });
        Assert.All(read.Annotations.Items.SelectMany(i => i.Spans), s => Assert.True(read.Annotations.Text is null || s.End <= read.Annotations.Text.Length));
        Assert.NotNull(TextDocument.Parse(text, new() { Format = id }).Document);
    }, name: nameof(Text_that_is_nothing_of_the_kind_gives_diagnostics) + id);

    [SharedFact]
    public void Every_file_of_brat_in_the_corpus_is_read_and_written_back_with_nothing_lost() => ExchangeCheck.Corpus("brat", BratFormat.Format, f => f.EndsWith(".ann", StringComparison.Ordinal));

    [SharedFact]
    public void Every_WebAnno_TSV_file_of_the_corpus_is_read_and_written_back_with_nothing_lost() => ExchangeCheck.Corpus("webanno-tsv", WebAnnoFormat.Format);

    [SharedFact]
    public void Every_CAS_of_the_corpus_is_read_and_written_back_with_nothing_lost() => ExchangeCheck.Corpus("cas-xmi", CasFormat.Format);

    [SharedFact]
    public void Every_CoNLLU_file_of_the_corpus_is_read_and_written_back_with_nothing_lost() => ExchangeCheck.Corpus("conllu", ConllFormat.Universal, f => f.EndsWith(".conllu", StringComparison.Ordinal));

    [SharedFact]
    public void Every_file_of_columns_in_the_corpus_is_read_and_written_back_with_nothing_lost() => ExchangeCheck.Corpus("conllu", ConllFormat.Columns, f => !f.EndsWith(".conllu", StringComparison.Ordinal));

    [SharedFact]
    public void Every_Web_Annotation_file_of_the_corpus_is_read_and_written_back_with_nothing_lost() => ExchangeCheck.Corpus("web-annotation", WebAnnotationFormat.Format);
}

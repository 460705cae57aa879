using System.Xml.Linq;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>What spans of files by others say: read as entries of tiers, edited where they stand.</summary>
public class TeiTierTests
{
    private static readonly string Xml = File.ReadAllText(Repository.PathOf("tests/TextModel.Tests/Formats/Tei/Foreign/tiers.xml"));

    [Fact]
    public void Spans_are_entries_at_the_words_that_they_are_about()
    {
        string[] found = [.. Entries(Read(Xml))];
        Assert.Equal(
        [
            "margin/c1  'Who kept the sluice?': A lorry passes outside.",
            "nl/ 1.25-3.5 'Who kept': Wie bediende",
            "pos/p1  'Who': PRON",
            "pos/  'kept the sluice': VP",
            "nl/ 3.5-4 'the sluice?': de sluis?",
            "pos/  'the': DET ",
            "margin/  'sluice' SPK1: She points at the & gate.",
            "nl/  'My father, coughs until the flood.': Mijn vader, tot de vloed.",
        ], found);
        // The framework's reader, which files with a document type need, finds the same.
        Assert.Equal(found, Entries(Read(Xml.Replace("<TEI ", "<!DOCTYPE TEI>\n<TEI ", StringComparison.Ordinal))));
        Assert.Equal(["TM0206"], TextDocument.Parse(Xml, new() { Format = "tei" }).Diagnostics.Select(d => d.Code));
        Assert.DoesNotContain("vloed", Read(Xml).ReadingText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wie bediende", "Wie hoedde", ">Wie hoedde<")]
    [InlineData("Mijn vader, tot de vloed.", "A & B", "<span>A &amp; B</span>")]
    [InlineData("She points at the & gate.", "She waits.", "corresp=\"#SPK1\">She waits.<")]
    [InlineData("DET?", "DET", "type=\"DET\">DET</span>")]
    [InlineData("VP", "NP", "<span target=\"#w2 #w4\"><?textmodel tier {\"Value\":\"NP\"}?>VP <!-- sic --></span>")]
    public void An_edit_of_a_value_is_an_edit_of_its_span(string value, string another, string expected)
    {
        TextDocument document = Read(Xml);
        TierEntry entry = document.Annotations.OfType<TierEntry>().First(e => value == "DET?" ? e.Type == "DET" : e.Value == value);
        TextDocument edited = document.Edit(e => e.Replace(entry, entry with { Value = another }));
        string written = edited.ToString(new TeiOptions());
        Assert.Contains(expected, written, StringComparison.Ordinal);
        Assert.Single(Xml.Split('\n').Except(written.Split('\n')));
        Assert.Contains(Read(written).Annotations.OfType<TierEntry>(), e => e.Value == another && e.Tier == entry.Tier && e.Text == entry.Text);
        // Once more, over what was said before.
        TextDocument again = Read(written);
        TierEntry there = again.Annotations.OfType<TierEntry>().First(e => e.Value == another);
        Assert.Equal(Entries(document), Entries(Read(again.Edit(e => e.Replace(there, there with { Value = entry.Value })).ToString(new TeiOptions()))));
    }

    [Fact]
    public void An_entry_that_is_deleted_is_deleted_and_one_that_is_added_or_moved_stands_off()
    {
        TextDocument document = Read(Xml);
        TierEntry[] entries = [.. document.Annotations.OfType<TierEntry>()];
        TierEntry gone = entries.First(e => e.Value == "Wie bediende"), moved = entries.First(e => e.Value == "PRON");
        string written = document.Edit(e =>
        {
            e.Remove(gone);
            e.Replace(moved, moved with { Span = entries.First(o => o.Type == "DET").Span });
            e.Add(new TierEntry { Tier = "gloss", Value = "lock", Span = entries.First(o => o.Value == "VP").Span });
        }).ToString(new TeiOptions());
        Assert.DoesNotContain("Wie bediende", written, StringComparison.Ordinal);
        string[] found = Entries(Read(written));
        Assert.Equal(entries.Length, found.Length);
        Assert.Contains(found, f => f.EndsWith("'the': PRON", StringComparison.Ordinal));
        Assert.Contains("gloss/  'kept the sluice': lock", found);
    }

    [Fact]
    public void A_document_that_went_through_JSON_is_written_with_its_edits()
    {
        TextDocument document = TextDocument.Parse(Read(Xml).ToString(new() { Format = "json" }), new() { Format = "json" }).Document;
        Assert.Equal(Read(Xml), document);
        Assert.Equal(Entries(document), Entries(Read(document.ToString(new TeiOptions()))));
        TierEntry entry = document.Annotations.OfType<TierEntry>().First(e => e.Value == "Wie bediende");
        string written = document.Edit(e => e.Replace(entry, entry with { Value = "Wie hoedde" })).ToString(new TeiOptions());
        Assert.Contains(">Wie hoedde<", written, StringComparison.Ordinal);
        // One from before spans were read keeps them.
        string old = document.Edit(e =>
        {
            foreach (TierEntry each in document.Annotations.OfType<TierEntry>())
                e.Remove(each);
        }).ToString(new TeiOptions());
        Assert.Contains(">Wie bediende<", old, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_around_a_span_is_named_where_it_changes_the_entry()
    {
        TextDocument document = Read(Xml);
        Annotation group = document.Annotations.First(a => a.Tag is { LocalName: "spanGrp" });
        using var output = new MemoryStream();
        ValueList<Diagnostic> said = document.Edit(e => e.Remove(group)).Write(output, new TeiOptions());
        Assert.Contains(said, d => d.Code == "TM0205" && d.Message.Contains("TierEntry", StringComparison.Ordinal));
    }

    [SharedFact]
    public void All_spans_of_the_corpus_are_entries_or_named()
    {
        XNamespace tei = "http://www.tei-c.org/ns/1.0";
        int all = 0, read = 0;
        foreach (string file in Shared.Files("recordings/iso-tei"))
        {
            XElement[] spans = [.. XDocument.Load(file).Descendants(tei + "span")];
            ReadResult result = TextDocument.Read(file, new() { Format = "tei" });
            int entries = result.Document.Annotations.OfType<TierEntry>().Count();
            Assert.True(entries == spans.Length || result.Diagnostics.Any(d => d.Code == "TM0206"), $"{file}: {entries} of {spans.Length}");
            Assert.True(entries <= spans.Length, file);
            Assert.Equal(File.ReadAllBytes(file), ForeignTeiTests.Written(result.Document));
            (all, read) = (all + spans.Length, read + entries);
        }

        Assert.True(all > 250 && read == all, $"{read} of {all}");
    }

    private static TextDocument Read(string xml) => TextDocument.Parse(xml, new() { Format = "tei" }).Document;

    private static string[] Entries(TextDocument document) =>
    [
        .. document.Annotations.OfType<TierEntry>().Select(e =>
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{e.Tier}/{e.Id} {(e.Time is { } t ? $"{t.Start.TotalSeconds}-{t.End?.TotalSeconds}" : "")} '{string.Join(' ', e.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}'{(e.SpeakerId is null ? "" : " " + e.SpeakerId)}: {e.Value}{(e.Type is null ? "" : e.Type + " ")}")),
    ];
}

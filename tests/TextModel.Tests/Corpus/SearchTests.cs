using System.Text;
using System.Xml.Linq;
using TextModel.Corpus;
using TextModel.Tests.Support;

namespace TextModel.Tests.Corpus;

public class SearchTests
{
    private static readonly XNamespace Xml = XNamespace.Xml, Tei = "http://www.tei-c.org/ns/1.0";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_index_finds_what_a_scan_finds(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCorpus(seed);
        random.Write(folder.Path("in"), 9);
        await CorpusIndex.CreateOrUpdateAsync(folder.Path("corpus.db"), new() { Inputs = [folder.Path("in")] });
        CorpusIndex index = CorpusIndex.Open(folder.Path("corpus.db"));
        List<(string Path, TextDocument Document)> documents = await Read(folder.Path("in"));
        int found = 0;

        foreach (string text in RandomCorpus.Filters.Concat(Enumerable.Range(0, 250).Select(_ => random.Query())))
        {
            CorpusQuery query = CorpusQuery.Parse(text);
            Assert.True(query.IsValid, $"{text}: {string.Join(' ', query.Diagnostics)}");
            string[] scanned = [.. documents.SelectMany(d => query.Search(d.Document, d.Path)).Select(h => h.ToString())];
            string[] asked = [.. (await All(index, query)).Select(h => h.ToString())];
            Assert.True(scanned.SequenceEqual(asked), $"{text}: {scanned.Length} by the scan, {asked.Length} by the index\n{scanned.Except(asked).FirstOrDefault()}\n{asked.Except(scanned).FirstOrDefault()}");
            found += scanned.Length;
        }

        Assert.True(found > 1000, $"{found} hits say little");
    }

    [Fact]
    public async Task Offsets_lines_and_pointers_lead_to_the_words()
    {
        using var folder = new TemporaryFolder();
        new RandomCorpus(5).Write(folder.Path("in"), 30);
        List<(string Path, TextDocument Document)> documents = await Read(folder.Path("in"));
        int pointed = 0;
        foreach ((string path, TextDocument document) in documents)
        {
            XDocument tei = XDocument.Parse(Write(document), LoadOptions.PreserveWhitespace);
            foreach (string text in new[] { "sea", "harb*", "\"sea storm\"", "йод", "𐐨*", "entity:harbourtown", "entity:p1", "straße", "don't", "x" })
            {
                foreach (SearchHit hit in CorpusQuery.Parse(text).Search(document, path))
                {
                    string there = document.Slice(hit.BaseSpan);
                    Assert.StartsWith(hit.MatchText[..1], there, StringComparison.Ordinal);
                    Assert.EndsWith(hit.MatchText[^1..], there, StringComparison.Ordinal);
                    if (!hit.MatchText.Contains(' '))
                        Assert.Equal(hit.MatchText, there);
                    Assert.Equal(document.Lines.GetPosition(hit.BaseSpan.Start), hit.Position);
                    Assert.Equal(there, Follow(tei, hit.TeiPointer));
                    pointed++;
                }
            }
        }

        Assert.True(pointed > 200, $"{pointed} hits say little");
    }

    [Theory]
    [InlineData("", "TM1330", 1)]
    [InlineData("  ", "TM1330", 3)]
    [InlineData("()", "TM1330", 1)]
    [InlineData("sea \"the storm", "TM1331", 5)]
    [InlineData("sea (the", "TM1332", 5)]
    [InlineData("sea) x", "TM1333", 4)]
    [InlineData("sea OR", "TM1334", 5)]
    [InlineData("OR sea", "TM1334", 1)]
    [InlineData("sea AND", "TM1334", 5)]
    [InlineData("sea NEAR/3", "TM1334", 5)]
    [InlineData("speeker:bell", "TM1335", 1)]
    [InlineData("kind:shout", "TM1336", 1)]
    [InlineData("a date:soon", "TM1337", 3)]
    [InlineData("date:..", "TM1337", 1)]
    [InlineData("a -...", "TM1338", 4)]
    [InlineData("sea NEAR/x storm", "TM1339", 5)]
    [InlineData("kind:answer NEAR/2 storm", "TM1339", 13)]
    public void What_is_wrong_with_a_query_is_said_with_its_column(string text, string code, int column)
    {
        CorpusQuery query = CorpusQuery.Parse(text);

        Assert.False(query.IsValid);
        Diagnostic problem = query.Diagnostics[0];
        Assert.Equal((code, column), (problem.Code, problem.Position!.Value.Column));
        Assert.NotEmpty(problem.Remedy!);
    }

    [Fact]
    public void Large_queries_are_refused()
    {
        Assert.Equal("TM1340", CorpusQuery.Parse(string.Join(' ', Enumerable.Repeat("a", 300))).Diagnostics[0].Code);
        Assert.Equal("TM1340", CorpusQuery.Parse(new string('(', 100_000) + "a").Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("sea NEAR/0 storm", "sea storm|storm sea", true)]
    [InlineData("sea NEAR/1 storm", "sea the the storm", false)]
    [InlineData("\"sea the\" NEAR/0 \"the storm\"", "sea the storm", false)]
    [InlineData("sea OR storm fish", "sea|storm fish", true)]
    [InlineData("(sea OR storm) fish", "sea", false)]
    [InlineData("-sea", "storm", true)]
    [InlineData("--sea", "sea", true)]
    [InlineData("ahre", "Ähre|a\u0308hre|AHRE", true)]
    [InlineData("йод", "иод", false)]
    [InlineData("\"open se\"*", "an open sea", true)]
    [InlineData("or", "this or that", true)]
    public void Queries_mean_what_they_say(string text, string texts, bool expected)
    {
        foreach (string one in texts.Split('|'))
            Assert.Equal(expected, CorpusQuery.Parse(text).Search(TextDocument.Create(one, [new Paragraph { Span = new(0, one.Length) }]), "a").Any());
    }

    [Fact]
    public async Task An_update_does_what_has_changed_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("in"));
        foreach (string name in new[] { "a", "b", "c" })
            File.WriteAllText(Path.Combine(folder.Path("in"), name + ".txt"), $"Q: Which sea?\n\nA: The {name}{name} sea.\n");
        var indexing = new CorpusIndexing { Inputs = [folder.Path("in")] };
        CorpusIndexSummary first = await CorpusIndex.CreateOrUpdateAsync(folder.Path("c.db"), indexing);
        File.WriteAllText(Path.Combine(folder.Path("in"), "b.txt"), "Q: Which?\n\nA: The river.\n");
        File.Delete(Path.Combine(folder.Path("in"), "c.txt"));
        File.WriteAllBytes(Path.Combine(folder.Path("in"), "d.txt"), [0, 1, 2, 0, 0, 255, 254, 0, 7, 0, 0]);
        CorpusIndexSummary second = await CorpusIndex.CreateOrUpdateAsync(folder.Path("c.db"), indexing);
        CorpusIndexSummary third = await CorpusIndex.CreateOrUpdateAsync(folder.Path("c.db"), indexing with { Exclude = ["d.txt"] });

        Assert.Equal((3, 0, 0, 0, 0), (first.Added, first.Changed, first.Removed, first.Unchanged, first.Failed));
        Assert.Equal((0, 1, 1, 1, 1), (second.Added, second.Changed, second.Removed, second.Unchanged, second.Failed));
        Assert.Equal((0, 0, 0, 2, 0), (third.Added, third.Changed, third.Removed, third.Unchanged, third.Failed));
        CorpusIndex index = CorpusIndex.Open(folder.Path("c.db"));
        Assert.Equal(2, index.Count);
        Assert.Equal(["a.txt", "a.txt"], (await All(index, CorpusQuery.Parse("sea"))).Select(h => h.File));
        Assert.Equal(["b.txt"], (await All(index, CorpusQuery.Parse("river"))).Select(h => h.File));
        Assert.Empty(await All(index, CorpusQuery.Parse("cc")));
    }

    [Fact]
    public async Task A_run_that_was_stopped_leaves_an_index_of_what_it_read()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 60; i++)
            folder.Write($"in/{i:00}.txt", $"Q: Which sea?\n\nA: The sea of {i}.\n");
        var indexing = new CorpusIndexing { Inputs = [folder.Path("in")], Parallelism = 2 };
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CorpusIndex.CreateOrUpdateAsync(folder.Path("c.db"), indexing, new Stopping(stop, 9), stop.Token));

        int left = CorpusIndex.Open(folder.Path("c.db")).Count;
        Assert.InRange(left, 9, 59);
        Assert.Equal(2 * left, (await All(CorpusIndex.Open(folder.Path("c.db")), CorpusQuery.Parse("sea"))).Count);
        Assert.Equal(["c.db"], Directory.GetFiles(folder.Path("."), "c.db*").Select(Path.GetFileName));
        CorpusIndexSummary second = await CorpusIndex.CreateOrUpdateAsync(folder.Path("c.db"), indexing);
        Assert.Equal((60 - left, left), (second.Added, second.Unchanged));
    }

    [Fact]
    public void Paragraphs_read_as_documents_say()
    {
        using var folder = new TemporaryFolder();
        new RandomCorpus(8).Write(folder.Path("in"), 20);
        foreach (string file in Directory.GetFiles(folder.Path("in")).Append(folder.Write("plain.txt", "Q: Is \u00A0 it?\n\nA:  It is – “so”, l’été e\u0301, x\u00ADy. \n\nB: \u2029 And\u2028then.\n")))
        {
            TextDocument document = TextDocument.Read(file).Document;
            Dictionary<int, string> texts = document.Annotations.OfType<Paragraph>().GroupBy(p => p.Start).ToDictionary(g => g.Key, g => g.First().ReadingText);
            foreach (TextRow row in RowReader.Read(document))
            {
                Assert.Equal(string.Join(' ', SearchWords.Find(row.Text).Select(w => w.Folded)), row.Words);
                Assert.Equal(SearchWords.Find(row.Text).Count, row.WordCount);
                Assert.Equal(row.PlacesText, RowPlaces.Parse(row.PlacesText).ToString());
                if (row.Type == "paragraph" && texts.TryGetValue(row.Places.Runs[0].Base, out string? text) && !text.Contains('\0') && text.IndexOfAny(['\uFFFD']) < 0)
                    Assert.Equal(text, row.Text);
            }
        }
    }

    [Fact]
    public void A_pointer_without_an_identifier_means_the_outermost_text()
    {
        const string File = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
            + "<text><body><p>Before.</p><floatingText><body><p>The sea within.</p></body></floatingText></body></text></TEI>";
        SearchHit hit = CorpusQuery.Parse("within").Search(TextDocument.Parse(File).Document, "a.xml").Single();

        Assert.StartsWith("a.xml#string-range(xpath1((//text)[1]),", hit.TeiPointer, StringComparison.Ordinal);
        Assert.Equal("within", Follow(XDocument.Parse(File, LoadOptions.PreserveWhitespace), hit.TeiPointer));
    }

    private sealed class Stopping(CancellationTokenSource stop, int after) : IProgress<CorpusProgress>
    {
        public void Report(CorpusProgress value)
        {
            if (value.Done == after)
                stop.Cancel();
        }
    }

    [Fact]
    public void What_is_no_index_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Path("no.db"), "This is no database, though its name says so. It is long enough to be looked at, and has more than a hundred bytes in it.");

        Assert.Throws<FileNotFoundException>(() => CorpusIndex.Open(folder.Path("none.db")));
        Assert.Throws<IOException>(() => CorpusIndex.Open(folder.Path("no.db")));
    }

    [Fact]
    public void Every_code_of_queries_is_documented()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/search.md"));
        Assert.All(QueryDiagnostics.All, c => Assert.Contains($"| {c.Code} | {c.Severity.ToString().ToLowerInvariant()} | {c.Message} | {c.Remedy} |", page));
        Assert.Equal(typeof(QueryDiagnostics).GetProperties().Length - 1, QueryDiagnostics.All.Count);
    }

    internal static async Task<List<SearchHit>> All(CorpusIndex index, CorpusQuery query)
    {
        List<SearchHit> hits = [];
        await foreach (SearchHit hit in index.SearchAsync(query))
            hits.Add(hit);
        return hits;
    }

    internal static async Task<List<(string Path, TextDocument Document)>> Read(string folder)
    {
        List<(string, TextDocument)> documents = [];
        await foreach (CorpusDocument document in CorpusDocuments.ReadAsync(new() { Inputs = [folder] }))
            documents.Add((document.Path, document.Document!));
        return documents;
    }

    private static string Write(TextDocument document)
    {
        using var made = new MemoryStream();
        document.Write(made, new() { Format = "tei" });
        return Encoding.UTF8.GetString(made.ToArray());
    }

    // As somebody would who knows TEI, and nothing of us.
    private static string Follow(XDocument tei, string pointer)
    {
        string[] parts = pointer[(pointer.IndexOf("#string-range(", StringComparison.Ordinal) + 14)..^1].Split(',');
        XElement element = parts[0] == "xpath1((//text)[1])" ? tei.Descendants(Tei + "text").First() : tei.Descendants().Single(e => (string?)e.Attribute(Xml + "id") == parts[0]);
        Rune[] runes = [.. element.Value.EnumerateRunes()];
        int start = int.Parse(parts[1]), length = int.Parse(parts[2]);
        return string.Concat(runes[start..(start + length)].Select(r => r.ToString()));
    }
}

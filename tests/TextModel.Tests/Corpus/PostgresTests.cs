using TextModel.Corpus;
using TextModel.Tests.Support;
using Xunit.Abstractions;

namespace TextModel.Tests.Corpus;

public class PostgresTests(ITestOutputHelper output)
{
    [Fact]
    public async Task PostgreSQL_finds_what_SQLite_and_a_scan_find()
    {
        using PostgresServer? server = PostgresServer.Start(out string reason);
        if (server is null)
        {
            output.WriteLine($"Skipped: {reason}");
            return;
        }

        using var folder = new TemporaryFolder();
        var random = new RandomCorpus(11);
        random.Write(folder.Path("in"), 12);
        // Positions beyond what PostgreSQL numbers.
        File.WriteAllText(Path.Combine(folder.Path("in"), "long.txt"), $"Q: What?\n\nA: {string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"w{i % 700}"))} sea storm fish.\n");
        var indexing = new CorpusIndexing { Inputs = [folder.Path("in")] };
        CorpusIndexSummary first = await CorpusIndex.CreateOrUpdateAsync(server.Connection, indexing);
        await CorpusIndex.CreateOrUpdateAsync(folder.Path("c.db"), indexing);
        CorpusIndex postgres = CorpusIndex.Open(server.Connection), sqlite = CorpusIndex.Open(folder.Path("c.db"));
        List<(string Path, TextDocument Document)> documents = await SearchTests.Read(folder.Path("in"));

        Assert.Equal(13, first.Added);
        foreach (string text in RandomCorpus.Filters.Concat(["\"sea storm fish\"", "w699 NEAR/0 w0", "storm NEAR/1 w399"]).Concat(Enumerable.Range(0, 200).Select(_ => random.Query())))
        {
            CorpusQuery query = CorpusQuery.Parse(text);
            string[] scanned = [.. documents.SelectMany(d => query.Search(d.Document, d.Path)).Select(h => h.ToString())];
            Assert.Equal(scanned, (await SearchTests.All(sqlite, query)).Select(h => h.ToString()));
            Assert.Equal(scanned, (await SearchTests.All(postgres, query)).Select(h => h.ToString()));
        }

        Assert.Equal(sqlite.GetNumbers(), postgres.GetNumbers());
        File.WriteAllText(Path.Combine(folder.Path("in"), "f00.txt"), "Q: Changed?\n\nA: Zebra.\n");
        File.Delete(Path.Combine(folder.Path("in"), "f01.txt"));
        CorpusIndexSummary second = await CorpusIndex.CreateOrUpdateAsync(server.Connection, indexing);
        Assert.Equal((0, 1, 1, 11), (second.Added, second.Changed, second.Removed, second.Unchanged));
        Assert.Equal(["f00.txt"], (await SearchTests.All(postgres, CorpusQuery.Parse("zebra"))).Select(h => h.File));
    }

    [Theory]
    [InlineData("corpus.db", false)]
    [InlineData("Host=localhost;Database=x", true)]
    [InlineData("Database=x; host = y", true)]
    [InlineData("postgresql://localhost/x", true)]
    public void A_server_is_told_from_a_file(string name, bool expected) => Assert.Equal(expected, CorpusIndex.IsServer(name));
}

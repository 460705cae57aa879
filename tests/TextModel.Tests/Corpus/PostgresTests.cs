using TextModel.Corpus;
using TextModel.Tests.Support;

namespace TextModel.Tests.Corpus;

public class PostgresTests
{
    [PostgresFact]
    public async Task PostgreSQL_finds_what_SQLite_and_a_scan_find()
    {
        using PostgresServer? server = PostgresServer.Start(out string reason);
        Assert.True(server is not null, reason);
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
        CorpusIndexSummary second = await CorpusIndex.CreateOrUpdateAsync(server.Url, indexing);
        Assert.Equal((0, 1, 1, 11), (second.Added, second.Changed, second.Removed, second.Unchanged));
        Assert.Equal(["f00.txt"], (await SearchTests.All(CorpusIndex.Open(server.Url), CorpusQuery.Parse("zebra"))).Select(h => h.File));
    }

    [Theory]
    [InlineData("postgresql://anna:s%3Ba%40b@db.example.org:5433/my%20corpus?sslmode=verify-full&connect_timeout=7", "Host=db.example.org;Username=anna;Password=s;a@b;Port=5433;Database=my corpus;SSL Mode=VerifyFull;Timeout=7")]
    [InlineData("postgres://", "Host=localhost")]
    [InlineData("postgresql:///corpus?host=db&user=x", "Host=db;Database=corpus;Username=x")]
    [InlineData("postgresql://[::1]:9/c", "Host=::1;Port=9;Database=c")]
    [InlineData("postgresql://a:1,b:2/c?target_session_attrs=read-write", "Host=a:1,b:2;Database=c;Target Session Attributes=read-write")]
    [InlineData("Host=h;Database=d", "Host=h;Database=d")]
    public void A_URL_says_what_a_connection_string_says(string url, string expected)
    {
        var read = new Npgsql.NpgsqlConnectionStringBuilder(PostgresUrl.Read(url));
        // A password may have what parts the pairs.
        foreach (string pair in expected.Replace("s;a@b", "s\u0001a@b").Split(';'))
        {
            string[] parts = pair.Split('=');
            Assert.Equal(parts[1].Replace('\u0001', ';'), read[parts[0]].ToString(), ignoreCase: true);
        }
    }

    [Theory]
    [InlineData("postgresql://a:1,b:2/c?target_session_attrs=read-write")]
    [InlineData("postgresql://a:1,b:2/c?target_session_attrs=prefer-standby")]
    [InlineData("postgresql://a:1,b:2/c")]
    [InlineData("Host=a;Database=c;SSL Mode=Require")]
    public void One_server_or_several_can_be_meant(string database)
    {
        using Npgsql.NpgsqlDataSource source = PostgresDialect.SourceOf(PostgresUrl.Read(database));

        Assert.Contains("Database=c", source.ConnectionString);
    }

    [Theory]
    [InlineData("postgresql://host:port/x")]
    [InlineData("postgresql://host/x?sslmode=perhaps")]
    [InlineData("postgresql://host/x?no-such-thing=1")]
    [InlineData("postgresql://host:99999999999/x")]
    [InlineData("Host=h;no such thing=secret")]
    public void What_is_no_connection_is_said_without_its_password(string text)
    {
        IOException problem = Assert.Throws<IOException>(() => CorpusIndex.Open(text));
        Assert.DoesNotContain("secret", problem.Message);
    }

    [Theory]
    [InlineData("corpus.db", false)]
    [InlineData("Host=localhost;Database=x", true)]
    [InlineData("Database=x; host = y", true)]
    [InlineData("postgresql://localhost/x", true)]
    public void A_server_is_told_from_a_file(string name, bool expected) => Assert.Equal(expected, CorpusIndex.IsServer(name));
}

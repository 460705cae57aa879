using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using TextModel.Benchmarks.Inputs;
using TextModel.Corpus;

namespace TextModel.Benchmarks.Work;

/// <summary>An archive of transcripts to an index; the limit puts the texts of the same rows into a table of FTS5, and does nothing else.</summary>
public class IndexArchive : IMeasured
{
    private readonly List<string> rows = [];
    private Archive? archive;
    private string? database;

    [ParamsAllValues]
    public InputKind Input { get; set; }

    [Params(1_000, 50_000)]
    public int Kilobytes { get; set; }

    public long InputBytes { get; private set; }

    [GlobalSetup]
    public void Setup()
    {
        archive = Archive.Write(Input, Kilobytes);
        database = Scratch.NewPath(".db");
        InputBytes = archive.Bytes;
        Index();
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT text FROM rows ORDER BY id";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        Console.WriteLine($"- {rows.Count} rows in {InputBytes} bytes");
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        Delete();
        archive?.Dispose();
        archive = null;
    }

    [Benchmark(Baseline = true)]
    public void BareInserts() => Insert("fts5(text)");

    /// <summary>The same into an index without a text of its own.</summary>
    [Benchmark]
    public void ContentlessInserts() => Insert("fts5(text, content='', contentless_delete=1, tokenize='ascii')");

    [Benchmark]
    public object Index()
    {
        Delete();
        return CorpusIndex.CreateOrUpdateAsync(database!, new() { Inputs = [archive!.Folder] }).GetAwaiter().GetResult();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Insert(string table)
    {
        Delete();
        using SqliteConnection connection = Open();
        using SqliteCommand create = connection.CreateCommand();
        create.CommandText = $"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE row_words USING {table}";
        create.ExecuteNonQuery();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO row_words (rowid, text) VALUES ($id, $text)";
        SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Integer), text = insert.Parameters.Add("$text", SqliteType.Text);
        insert.Prepare();
        for (int i = 0; i < rows.Count; i++)
        {
            (id.Value, text.Value) = (i + 1L, rows[i]);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private void Delete()
    {
        foreach (string ending in (string[])["", "-wal", "-shm", "-journal"])
            File.Delete(database + ending);
    }
}

using Microsoft.Data.Sqlite;
using TextModel.Corpus;
using TextModel.Tests.Support;

namespace TextModel.Tests.Corpus;

public class IndexDeathTests
{
    [Fact]
    public async Task What_a_dead_process_had_not_recorded_is_taken_back_by_who_asks()
    {
        using var folder = new TemporaryFolder();
        new RandomCorpus(7).Write(folder.Path("in"), 9);
        await CorpusIndex.CreateOrUpdateAsync(folder.Path("corpus.db"), new() { Inputs = [folder.Path("in")] });
        string[] before = await Find(folder.Path("corpus.db"));
        using (var connection = new SqliteConnection($"Data Source={folder.Path("corpus.db")};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            // With a page of memory, what is changed goes to the file before it is recorded.
            command.CommandText = "PRAGMA cache_size = 1; BEGIN; DELETE FROM rows; DELETE FROM turns; UPDATE files SET path = 'x' || path";
            command.ExecuteNonQuery();
            File.Copy(folder.Path("corpus.db"), folder.Path("dead.db"));
            File.Copy(folder.Path("corpus.db-journal"), folder.Path("dead.db-journal"));
        }

        Assert.NotEmpty(before);
        Assert.Equal(before, await Find(folder.Path("dead.db")));
        Assert.False(File.Exists(folder.Path("dead.db-journal")));
    }

    private static async Task<string[]> Find(string database)
    {
        List<string> found = [];
        await foreach (SearchHit hit in CorpusIndex.Open(database).SearchAsync(CorpusQuery.Parse("sea OR storm OR kind:question")))
            found.Add(hit.ToString());
        return [.. found];
    }
}

using Microsoft.Data.Sqlite;

namespace TextModel.Corpus;

/// <content>How many runs died while they were working at a file.</content>
public sealed partial class CorpusManifest
{
    /// <summary>Records a death for each file that a run left so, and says which files are suspects.</summary>
    /// <returns>For each file that was being worked at in a run that died: what was done with it, and how many runs died so.</returns>
    internal Dictionary<string, (string What, int Died)> CountDeaths(IEnumerable<DeadFile> left) => Guard(() =>
    {
        using SqliteCommand count = Command(
            """
            INSERT INTO deaths VALUES ($path, $what, 1, $run)
            ON CONFLICT DO UPDATE SET died = iif(what <> $what, 1, iif(run = $run, died, died + 1)), what = $what, run = $run
            """,
            "$path", "$what", "$run");
        foreach (DeadFile file in left)
        {
            (count.Parameters[0].Value, count.Parameters[1].Value, count.Parameters[2].Value) = (file.Path, file.What, file.Run);
            count.ExecuteNonQuery();
        }

        Dictionary<string, (string, int)> suspects = new(StringComparer.Ordinal);
        using SqliteCommand command = Command("SELECT path, what, died FROM deaths");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            suspects.Add(reader.GetString(0), (reader.GetString(1), reader.GetInt32(2)));
        return suspects;
    });

    /// <summary>Records that a suspect was worked at and nothing died.</summary>
    internal void Acquit(string file) => Guard(() =>
    {
        using SqliteCommand command = Command("DELETE FROM deaths WHERE path = $path", "$path");
        command.Parameters[0].Value = file;
        return command.ExecuteNonQuery();
    });
}

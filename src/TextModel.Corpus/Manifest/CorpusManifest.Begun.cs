using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TextModel.Corpus;

/// <content>
/// Which files are being worked at. A run that comes to its end, or is stopped well, leaves none; so what a manifest has when it is opened to be written, which one run at a time
/// can do, was being worked at when a process died.
/// </content>
public sealed partial class CorpusManifest
{
    private SqliteCommand? begin, end;

    /// <summary>Records a death for each file that a run left so; to be called before anything is begun.</summary>
    /// <returns>The files that were being worked at in a run that died.</returns>
    internal HashSet<string> CountDeaths() => Guard(() =>
    {
        Execute("UPDATE begun SET died = died + 1, active = 0 WHERE active = 1");
        HashSet<string> suspects = new(StringComparer.Ordinal);
        using SqliteCommand command = Command("SELECT path FROM begun");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            suspects.Add(reader.GetString(0));
        return suspects;
    });

    /// <summary>Records that a file is worked at.</summary>
    /// <param name="file">The file.</param>
    /// <param name="what">Its bytes, and what is done with them: of something else a death is no sign.</param>
    /// <param name="most">How many deaths are enough: then nothing is begun.</param>
    /// <returns>How many runs died with it.</returns>
    internal int BeginFile(string file, string what, int most) => Guard(() =>
    {
        begin ??= Command(
            """
            INSERT INTO begun VALUES ($path, $what, 0, 1)
            ON CONFLICT DO UPDATE SET died = iif(what = $what, died, 0), active = what <> $what OR died < $most, what = $what RETURNING died
            """,
            "$path", "$what", "$most");
        (begin.Parameters[0].Value, begin.Parameters[1].Value, begin.Parameters[2].Value) = (file, what, most);
        return Convert.ToInt32(begin.ExecuteScalar(), CultureInfo.InvariantCulture);
    });

    /// <summary>Records that a file is worked at no more. What was set aside is not active, and stays.</summary>
    internal void EndFile(string file) => Guard(() =>
    {
        end ??= Command("DELETE FROM begun WHERE path = $path AND active = 1", "$path");
        end.Parameters[0].Value = file;
        return end.ExecuteNonQuery();
    });
}

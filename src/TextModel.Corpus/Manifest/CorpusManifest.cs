using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TextModel.Corpus;

/// <summary>The record of a conversion, a file of SQLite: what became of each file, of which bytes, with which options.</summary>
/// <remarks>A member may be called from several threads; one after the other gets its turn.</remarks>
public sealed partial class CorpusManifest : IDisposable
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly string path;
    private readonly Lazy<SqliteCommand> find, put;

    private CorpusManifest(string path, SqliteConnection connection)
    {
        this.path = path;
        this.connection = connection;
        string columns = string.Join(", ", ManifestSchema.Columns);
        find = new(() => Command($"SELECT {columns} FROM files WHERE path = $path", "$path"));
        put = new(() => Command(
            $"INSERT OR REPLACE INTO files ({columns}) VALUES ({string.Join(", ", ManifestSchema.Columns.Select(c => "$" + c))})",
            [.. ManifestSchema.Columns.Select(c => "$" + c)]));
    }

    /// <summary>The run as a whole; null where none was recorded.</summary>
    public CorpusRunInfo? Run => Guard(ReadRun);

    /// <summary>The number of files.</summary>
    public int Count => Guard(() => Convert.ToInt32(Scalar("SELECT COUNT(*) FROM files"), CultureInfo.InvariantCulture));

    /// <summary>All files, in order of their names; read as they are asked for.</summary>
    public IEnumerable<ConvertedFile> Files
    {
        get
        {
            // By pieces, so that writing goes on in between and nothing is held that nobody asked for.
            string? last = null;
            while (true)
            {
                List<ConvertedFile> piece = Guard(() => ReadAfter(last));
                foreach (ConvertedFile file in piece)
                    yield return file;
                if (piece.Count == 0)
                    yield break;
                last = piece[^1].Path;
            }
        }
    }

    /// <summary>Opens a manifest to read it.</summary>
    /// <param name="path">The file, or the output folder of a conversion.</param>
    /// <exception cref="IOException">It is not there, is no manifest, or a run is at work on it.</exception>
    public static CorpusManifest Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
            path = CorpusPlaces.Manifest(path, null);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no manifest '{path}'.", path);
        return Connect(path, SqliteOpenMode.ReadWrite);
    }

    /// <summary>What was recorded of a file; null where nothing was.</summary>
    /// <param name="file">The name below the input folder, with slashes.</param>
    public ConvertedFile? Find(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Guard(() =>
        {
            find.Value.Parameters[0].Value = file;
            using SqliteDataReader reader = find.Value.ExecuteReader();
            return reader.Read() ? ReadFile(reader) : null;
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
            connection.Dispose();
    }

    /// <summary>Opens a manifest to write it; made where it is missing.</summary>
    internal static CorpusManifest OpenOrCreate(string path) => Connect(path, SqliteOpenMode.ReadWriteCreate);

    /// <summary>Forgets all files.</summary>
    internal void Clear() => Guard(() => Execute("DELETE FROM files; DELETE FROM run; DELETE FROM deaths"));

    /// <summary>Records files at one go, all or none. What was recorded stays, whatever happens to the process.</summary>
    internal void Put(IReadOnlyCollection<ConvertedFile> files)
    {
        if (files.Count == 0)
            return;
        Begin();
        try
        {
            foreach (ConvertedFile file in files)
                Put(file);
            Commit();
        }
        catch
        {
            Undo();
            throw;
        }
    }

    /// <summary>Records a file.</summary>
    internal void Put(ConvertedFile file) => Guard(() =>
    {
        SqliteParameterCollection to = put.Value.Parameters;
        object?[] values =
        [
            file.Path, file.Size, file.Sha256, file.MetadataSha256, file.Options, file.Version, Word(file.Result), file.Output, file.OutputSize, file.OutputSha256,
            file.Format, file.Convention, file.Score, file.Turns, file.Speakers, file.Count(DiagnosticSeverity.Warning), file.Count(DiagnosticSeverity.Error),
            DiagnosticsJson.Write(file.Diagnostics), Math.Round(file.Duration.TotalMilliseconds, 1), Time(file.Finished),
        ];
        for (int i = 0; i < values.Length; i++)
            to[i].Value = values[i] ?? DBNull.Value;
        return put.Value.ExecuteNonQuery();
    });

    /// <summary>Forgets files.</summary>
    internal void Remove(IEnumerable<string> files) => Guard(() =>
    {
        using SqliteCommand command = Command("DELETE FROM files WHERE path = $path", "$path");
        foreach (string file in files)
        {
            command.Parameters[0].Value = file;
            command.ExecuteNonQuery();
        }

        return 0;
    });

    /// <summary>Records the run as a whole.</summary>
    internal void Put(CorpusRunInfo run) => Guard(() =>
    {
        string[] columns = ManifestSchema.RunColumns;
        using SqliteCommand command = Command(
            $"INSERT OR REPLACE INTO run (id, {string.Join(", ", columns)}) VALUES (1, {string.Join(", ", columns.Select(c => "$" + c))})", [.. columns.Select(c => "$" + c)]);
        object?[] values =
        [
            run.Version, run.Options, run.Format, run.Listing, run.Shard?.ToString(), run.Files, DiagnosticsJson.WriteCounts(run.LeftOut), DiagnosticsJson.Write(run.Notices),
            run.IsComplete ? 1 : 0, Time(run.Started), Time(run.Ended), run.Host,
        ];
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command.ExecuteNonQuery();
    });

    /// <summary>Begins what is to be recorded at one go.</summary>
    internal void Begin() => Guard(() => Execute("BEGIN IMMEDIATE"));

    /// <summary>Records what came since <see cref="Begin"/>.</summary>
    internal void Commit() => Guard(() => Execute("COMMIT"));

    // After some errors, such as a full disk, SQLite has done so by itself.
    private void Undo() => Guard(() => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0 ? Execute("ROLLBACK") : 0);

    /// <summary>Makes one file of it, without the journal beside it.</summary>
    internal void Close()
    {
        Guard(() => Execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE"));
        Dispose();
    }

    private static CorpusManifest Connect(string path, SqliteOpenMode mode)
    {
        SQLitePCL.Batteries_V2.Init();
        // Not pooled: the file must be free when this is disposed of.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 1 }.ToString());
        var manifest = new CorpusManifest(path, connection);
        try
        {
            manifest.Guard(() =>
            {
                connection.Open();
                bool writes = mode == SqliteOpenMode.ReadWriteCreate;
                // Exclusive, so that two runs do not get in each other's way, and a journal works on a network's disk too. A record outlives the process, which is enough.
                if (writes)
                    manifest.Execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000");
                long version = (long)manifest.Scalar("PRAGMA user_version")!;
                if (version != ManifestSchema.Version && (version != 0 || !writes))
                    throw new IOException($"The manifest '{path}' is none, or of another version of TextModel. Delete it, and convert anew.");
                return !writes ? 0 : manifest.Execute($"BEGIN IMMEDIATE; {ManifestSchema.Create} PRAGMA user_version = {ManifestSchema.Version}; COMMIT");
            });
            return manifest;
        }
        catch
        {
            manifest.Dispose();
            throw;
        }
    }

    private T Guard<T>(Func<T> work)
    {
        lock (gate)
        {
            try
            {
                return work();
            }
            catch (SqliteException e)
            {
                throw new IOException(e.SqliteErrorCode switch
                {
                    SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"Another run is at work on '{path}'.",
                    SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => $"'{path}' is no manifest, or is damaged. Delete it, and convert anew.",
                    _ => $"The manifest '{path}' cannot be used: {e.Message}",
                }, e);
            }
        }
    }

    private int Execute(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (string name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private List<ConvertedFile> ReadAfter(string? last)
    {
        using SqliteCommand command = Command(
            $"SELECT {string.Join(", ", ManifestSchema.Columns)} FROM files {(last is null ? "" : "WHERE path > $last ")}ORDER BY path LIMIT 500", last is null ? [] : ["$last"]);
        if (last is not null)
            command.Parameters[0].Value = last;
        List<ConvertedFile> piece = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            piece.Add(ReadFile(reader));
        return piece;
    }

    private static ConvertedFile ReadFile(SqliteDataReader row) => new()
    {
        Path = row.GetString(0),
        Size = row.GetInt64(1),
        Sha256 = Text(row, 2),
        MetadataSha256 = Text(row, 3),
        Options = row.GetString(4),
        Version = row.GetString(5),
        Result = row.GetString(6) switch { "converted" => ConversionResult.Converted, "kept" => ConversionResult.Kept, _ => ConversionResult.Failed },
        Output = row.GetString(7),
        OutputSize = row.IsDBNull(8) ? null : row.GetInt64(8),
        OutputSha256 = Text(row, 9),
        Format = Text(row, 10),
        Convention = Text(row, 11),
        Score = row.IsDBNull(12) ? null : row.GetDouble(12),
        Turns = row.GetInt32(13),
        Speakers = row.GetInt32(14),
        Diagnostics = DiagnosticsJson.Read(row.GetString(17), row.GetString(0)),
        Duration = TimeSpan.FromMilliseconds(row.GetDouble(18)),
        Finished = Time(row.GetString(19)),
    };

    private CorpusRunInfo? ReadRun()
    {
        using SqliteCommand command = Command($"SELECT {string.Join(", ", ManifestSchema.RunColumns)} FROM run");
        using SqliteDataReader row = command.ExecuteReader();
        if (!row.Read())
            return null;
        return new()
        {
            Version = row.GetString(0),
            Options = row.GetString(1),
            Format = row.GetString(2),
            Listing = row.GetString(3),
            Shard = CorpusShard.TryParse(Text(row, 4), out CorpusShard? shard) ? shard : null,
            Files = row.GetInt32(5),
            LeftOut = DiagnosticsJson.ReadCounts(row.GetString(6)),
            Notices = DiagnosticsJson.Read(row.GetString(7), null),
            IsComplete = row.GetInt32(8) != 0,
            Started = Time(row.GetString(9)),
            Ended = Time(row.GetString(10)),
            Host = row.GetString(11),
        };
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    internal static string Word(ConversionResult result) => result switch { ConversionResult.Converted => "converted", ConversionResult.Kept => "kept", _ => "failed" };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

namespace TextModel.Corpus;

/// <summary>The tables of a manifest.</summary>
internal static class ManifestSchema
{
    /// <summary>Kept in the file's header (<c>PRAGMA user_version</c>); another number is another schema.</summary>
    public const int Version = 1;

    /// <summary>Makes the tables.</summary>
    public const string Create = """
        CREATE TABLE IF NOT EXISTS run (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          version TEXT NOT NULL, options TEXT NOT NULL, format TEXT NOT NULL, listing TEXT NOT NULL, shard TEXT, files INTEGER NOT NULL,
          left_out TEXT NOT NULL, notices TEXT NOT NULL, complete INTEGER NOT NULL, started TEXT NOT NULL, ended TEXT NOT NULL, host TEXT NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS files (
          path TEXT PRIMARY KEY, size INTEGER NOT NULL, sha256 TEXT, metadata_sha256 TEXT, options TEXT NOT NULL, version TEXT NOT NULL,
          result TEXT NOT NULL, output TEXT NOT NULL, output_size INTEGER, output_sha256 TEXT, format TEXT, convention TEXT, score REAL,
          turns INTEGER NOT NULL, speakers INTEGER NOT NULL, warnings INTEGER NOT NULL, errors INTEGER NOT NULL, diagnostics TEXT NOT NULL,
          milliseconds REAL NOT NULL, finished TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS deaths (path TEXT PRIMARY KEY, what TEXT NOT NULL, died INTEGER NOT NULL, run TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """;

    /// <summary>The columns of a file, in the order in which they are read and written.</summary>
    public static readonly string[] Columns =
    [
        "path", "size", "sha256", "metadata_sha256", "options", "version", "result", "output", "output_size", "output_sha256", "format", "convention", "score",
        "turns", "speakers", "warnings", "errors", "diagnostics", "milliseconds", "finished",
    ];

    /// <summary>The columns of a run, likewise.</summary>
    public static readonly string[] RunColumns =
        ["version", "options", "format", "listing", "shard", "files", "left_out", "notices", "complete", "started", "ended", "host"];
}

using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace TextModel.Corpus;

/// <summary>An index in a file of SQLite, with FTS5.</summary>
/// <param name="path">The file.</param>
internal sealed class SqliteDialect(string path) : SqlDialect
{
    private const int RowsAtOneGo = 16;

    // The tokenizer "ascii" takes every character beyond ASCII for part of a word, and of ASCII letters and digits: so it cuts our words at our blanks and nowhere else.
    // The index keeps no text, since the rows have it, and no number of words, which only ranking wants: that would be another row for each.
    public override string Create => $"""
        {Tables("INTEGER PRIMARY KEY", " WITHOUT ROWID")}
        CREATE VIRTUAL TABLE IF NOT EXISTS row_words USING fts5(text, content='', columnsize=0, tokenize='ascii');
        """;

    // Earlier versions had an index of speakers.
    public override string CreateIndexes => $"{Indexes} DROP INDEX IF EXISTS rows_speaker;";

    public override bool HasMatch => true;

    public override string Position => "instr";

    public override string? WordsTable => "row_words";

    public override (string Columns, string Values) RowWords => ("", "");

    // The memory in which new words are gathered: more of it makes fewer pieces that are merged afterwards.
    public override string? BeforeWriting => "INSERT INTO row_words (row_words, rank) VALUES ('hashsize', 33554432); PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY";

    public override string? AfterWriting => "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; PRAGMA optimize";

    public override DbConnection Open(bool writes)
    {
        SQLitePCL.Batteries_V2.Init();
        if (writes)
        {
            // Who asks goes on reading while an index is brought up to date. Of a new one there is nothing to read yet, and each page is written once instead of twice.
            bool isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
            return Open(SqliteOpenMode.ReadWriteCreate, $"PRAGMA journal_mode = {(isNew ? "DELETE" : "WAL")}; PRAGMA synchronous = NORMAL");
        }

        const string Asking = "PRAGMA cache_size = -32768; PRAGMA mmap_size = 1073741824; PRAGMA schema_version";
        try
        {
            return Open(SqliteOpenMode.ReadOnly, Asking);
        }
        catch (SqliteException e) when (e.SqliteExtendedErrorCode == SQLitePCL.raw.SQLITE_READONLY_ROLLBACK)
        {
            // A process died while it wrote; what it had not recorded is taken back by the first that may write.
            Open(SqliteOpenMode.ReadWrite, "PRAGMA schema_version").Dispose();
            return Open(SqliteOpenMode.ReadOnly, Asking);
        }
    }

    public override TableInsert Insert(DbConnection connection, string table, ReadOnlySpan<string> columns, bool hasWords = false) =>
        new SqliteInsert((SqliteConnection)connection, table, columns, table == WordsTable ? 1 : RowsAtOneGo);

    public override string Words(QueryNode node, bool over, Func<string, string> add) =>
        $"r.id IN (SELECT rowid FROM row_words WHERE row_words MATCH {add(QuerySql.Fts(node)!)})";

    public override string? Explain(DbException problem) => problem is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"Another program is writing '{path}'. Wait until it is done.",
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => $"'{path}' is no index, or is damaged. Delete it, and make it anew with 'textmodel index'.",
        _ => $"The index '{path}' cannot be used: {problem.Message}",
    };

    // Not pooled: the file must be free when this is disposed of.
    private SqliteConnection Open(SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

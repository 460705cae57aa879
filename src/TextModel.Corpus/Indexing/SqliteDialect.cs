using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace TextModel.Corpus;

/// <summary>An index in a file of SQLite, with FTS5.</summary>
/// <param name="path">The file.</param>
internal sealed class SqliteDialect(string path) : SqlDialect
{
    // The tokenizer "ascii" takes every character beyond ASCII for part of a word, and of ASCII letters and digits: so it cuts our words at our blanks and nowhere else.
    // The index keeps no text, since the rows have it, and no number of words, which only ranking wants: that would be another row for each.
    public override string Create => $"""
        {Tables("INTEGER PRIMARY KEY", " WITHOUT ROWID")}
        CREATE VIRTUAL TABLE IF NOT EXISTS row_words USING fts5(text, content='', columnsize=0, tokenize='ascii');
        """;

    public override bool HasMatch => true;

    public override string Position => "instr";

    public override string? InsertWords => "INSERT INTO row_words (rowid, text) VALUES (@id, @words)";

    public override string? DeleteWords => "INSERT INTO row_words (row_words, rowid, text) VALUES ('delete', @id, @words)";

    public override (string Columns, string Values) RowWords => ("", "");

    // The memory in which new words are gathered: more of it makes fewer pieces that are merged afterwards.
    public override string? BeforeWriting => "INSERT INTO row_words (row_words, rank) VALUES ('hashsize', 33554432); PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY";

    public override string? AfterWriting => "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; PRAGMA optimize";

    public override DbConnection Open(bool writes)
    {
        SQLitePCL.Batteries_V2.Init();
        // Not pooled: the file must be free when this is disposed of.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = writes ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = writes ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL" : "PRAGMA cache_size = -32768; PRAGMA mmap_size = 1073741824";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override TableInsert Insert(DbConnection connection, string sql, ReadOnlySpan<string> parameters) => new SqliteInsert((SqliteConnection)connection, sql);

    public override string Words(QueryNode node, bool over, Func<string, string> add) =>
        $"r.id IN (SELECT rowid FROM row_words WHERE row_words MATCH {add(QuerySql.Fts(node)!)})";

    public override string? Explain(DbException problem) => problem is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"Another program is writing '{path}'. Wait until it is done.",
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => $"'{path}' is no index, or is damaged. Delete it, and make it anew with 'textmodel index'.",
        _ => $"The index '{path}' cannot be used: {problem.Message}",
    };
}

using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TextModel.Corpus;

/// <summary>The same for SQLite, without its commands: they look up each parameter by its name and make three objects for each value, which costs more than the row.</summary>
internal sealed class SqliteInsert : TableInsert
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] bytes = new byte[4096];

    /// <param name="connection">An open connection.</param>
    /// <param name="sql">The statement. Its parameters are bound in the order in which they stand there.</param>
    public SqliteInsert(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement), database);
    }

    public override void Insert(params ReadOnlySpan<SqlValue> values)
    {
        for (int i = 0; i < values.Length; i++)
            SqliteException.ThrowExceptionForRC(Bind(i + 1, values[i]), database);
        int result = raw.sqlite3_step(statement);
        // Resetting says again what stepping said.
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, database);
    }

    public override void Dispose() => statement.Dispose();

    private int Bind(int index, in SqlValue value)
    {
        if (value.IsNumber)
            return raw.sqlite3_bind_int64(statement, index, value.Number);
        if (value.Text is not { } text)
            return raw.sqlite3_bind_null(statement, index);
        // No bytes have no address, and would be NULL.
        if (text.Length == 0)
            return raw.sqlite3_bind_text(statement, index, "");
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length < most)
            bytes = new byte[most];
        return raw.sqlite3_bind_text(statement, index, (ReadOnlySpan<byte>)bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
    }
}

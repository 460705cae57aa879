using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TextModel.Corpus;

/// <summary>The same for SQLite, without its commands: they look up each parameter by its name and make three objects for each value, which costs more than the row.</summary>
/// <remarks>
/// Several rows go in by one statement, which opens the table once for all of them; and a value that stands at its place already is not given again, as kinds and speakers do in turns.
/// </remarks>
internal sealed class SqliteInsert : TableInsert
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt many, one;
    private readonly SqlValue[] waiting, manyBound, oneBound;
    private readonly int width;
    private int count;
    private byte[] bytes = new byte[4096];

    /// <param name="connection">An open connection.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that get values, in their order.</param>
    /// <param name="atOneGo">How many rows one statement inserts. Of a virtual table more than one cost more, since what was inserted before is written to the disk at each.</param>
    public SqliteInsert(SqliteConnection connection, string table, ReadOnlySpan<string> columns, int atOneGo)
    {
        database = connection.Handle!;
        width = columns.Length;
        waiting = new SqlValue[width * atOneGo];
        // What a statement was given first: NULL, as all its parameters are.
        manyBound = new SqlValue[width * atOneGo];
        oneBound = new SqlValue[width];
        // FAIL, since nothing that failed is recorded anyway: a statement that could be taken back by itself begins with a savepoint, at which FTS5 writes all that it gathered to the disk.
        string row = $"({string.Join(", ", Enumerable.Repeat("?", width))})", start = $"INSERT OR FAIL INTO {table} ({string.Join(", ", columns)}) VALUES ";
        many = Prepare($"{start}{string.Join(", ", Enumerable.Repeat(row, atOneGo))}");
        one = Prepare($"{start}{row}");
    }

    public override void Insert(params ReadOnlySpan<SqlValue> values)
    {
        values.CopyTo(waiting.AsSpan(count * width, width));
        if (++count * width < waiting.Length)
            return;
        count = 0;
        Run(many, waiting, manyBound);
    }

    public override void Flush()
    {
        int rows = count;
        count = 0;
        for (int i = 0; i < rows; i++)
            Run(one, waiting.AsSpan(i * width, width), oneBound);
    }

    public override void Dispose()
    {
        many.Dispose();
        one.Dispose();
    }

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out sqlite3_stmt statement), database);
        return statement;
    }

    private void Run(sqlite3_stmt statement, ReadOnlySpan<SqlValue> values, Span<SqlValue> bound)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i].IsSame(bound[i]))
                continue;
            SqliteException.ThrowExceptionForRC(Bind(statement, i + 1, values[i]), database);
            bound[i] = values[i];
        }

        int result = raw.sqlite3_step(statement);
        // Resetting says again what stepping said.
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, database);
    }

    private int Bind(sqlite3_stmt statement, int index, in SqlValue value)
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

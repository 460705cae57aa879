using System.Data.Common;

namespace TextModel.Corpus;

/// <summary>Inserts one row after the other into a table, by a statement that is made once.</summary>
internal abstract class TableInsert : IDisposable
{
    /// <summary>Inserts a row.</summary>
    /// <param name="values">The values, in the order of the statement's parameters.</param>
    public abstract void Insert(params ReadOnlySpan<SqlValue> values);

    /// <summary>Inserts what waits for more to be inserted with it.</summary>
    public virtual void Flush()
    {
    }

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>The same for every database.</summary>
/// <param name="command">The statement, with its parameters.</param>
internal sealed class CommandInsert(DbCommand command) : TableInsert
{
    public override void Insert(params ReadOnlySpan<SqlValue> values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] is { IsNumber: true } number ? number.Number : values[i].Text ?? (object)DBNull.Value;
        command.ExecuteNonQuery();
    }

    public override void Dispose() => command.Dispose();
}

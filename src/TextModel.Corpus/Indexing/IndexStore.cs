using System.Data.Common;
using System.Runtime.CompilerServices;

namespace TextModel.Corpus;

/// <summary>What is recorded of a file.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Sha256">Of its bytes, and of its metadata where it has some.</param>
/// <param name="Options">How it was read.</param>
internal sealed record IndexedFile(long Id, string Sha256, string Options);

/// <summary>Writes an index: one connection, one statement for each table, made once.</summary>
internal sealed class IndexStore : IDisposable
{
    /// <summary>How many bits of a row's identifier are its number in the file.</summary>
    public const int RowBits = 24;

    private readonly SqlDialect dialect;
    private readonly DbConnection connection;
    private readonly DbCommand file, speaker, turn, row, mention;
    private readonly DbCommand? words;
    private DbTransaction? transaction;

    public IndexStore(SqlDialect dialect)
    {
        this.dialect = dialect;
        connection = dialect.Open(writes: true);
        try
        {
            Execute(dialect.Create);
            CheckVersion();
            if (dialect.BeforeWriting is { } before)
                Execute(before);
            file = Insert("files", "id, path, size, sha256, options, format, title, date, date_from, date_to, language");
            speaker = Insert("speakers", "id, file, xml_id, name, words");
            turn = Insert("turns", "file, number, kind, speaker, words, start_ms, end_ms");
            row = Insert("rows", "id, file, number, type, turn, kind, speaker, text, element, element_start, places", dialect.RowWords);
            mention = Insert("mentions", "row_id, number, kind, entity, label, start, length, words, text_words");
            words = dialect.InsertWords is { } sql ? Command(sql, "@id", "@words") : null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The files that are in the index.</summary>
    public Dictionary<string, IndexedFile> Files()
    {
        Dictionary<string, IndexedFile> files = new(StringComparer.Ordinal);
        using DbCommand command = Command("SELECT path, id, sha256, options FROM files");
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
            files[reader.GetString(0)] = new(reader.GetInt64(1), reader.GetString(2), reader.GetString(3));
        return files;
    }

    /// <summary>Begins what is to be recorded at one go.</summary>
    public void Begin()
    {
        transaction = connection.BeginTransaction();
        foreach (DbCommand? command in new[] { file, speaker, turn, row, mention, words })
            command?.Transaction = transaction;
    }

    /// <summary>Records what came since <see cref="Begin"/>.</summary>
    public void Commit()
    {
        transaction?.Commit();
        transaction?.Dispose();
        transaction = null;
    }

    /// <summary>Removes a file with all that is of it.</summary>
    public void Remove(long id)
    {
        string[] ranges = [dialect.DeleteWords ?? "", "DELETE FROM mentions WHERE row_id BETWEEN @from AND @to", "DELETE FROM rows WHERE id BETWEEN @from AND @to"];
        foreach (string sql in ranges.Where(s => s.Length > 0))
            Run(sql, ("@from", id << RowBits), ("@to", (id << RowBits) | ((1L << RowBits) - 1)));
        foreach (string table in new[] { "turns", "speakers" })
            Run($"DELETE FROM {table} WHERE {(table == "turns" ? "file = @id" : "id BETWEEN @id * 16777216 AND @id * 16777216 + 16777215")}", ("@id", id));
        Run("DELETE FROM files WHERE id = @id", ("@id", id));
    }

    /// <summary>Adds a file.</summary>
    public void Add(long id, IndexedContent content)
    {
        RowSource source = content.Source;
        Execute(file, id, source.Path, content.Size, content.Sha256, content.Options, content.Format, source.Title, source.Date, source.DateFrom, source.DateTo, source.Language);
        Dictionary<RowSpeaker, long> speakers = [];
        foreach (TurnFact fact in content.Turns)
            Execute(turn, id, fact.Number, fact.Kind, Find(fact.Speaker), fact.Words, (long?)fact.Start?.TotalMilliseconds, (long?)fact.End?.TotalMilliseconds);
        foreach (TextRow text in content.Rows)
        {
            long at = (id << RowBits) | (uint)text.Number;
            if (words is null)
            {
                Execute(row, at, id, text.Number, text.Type, text.Turn, text.Kind, Find(text.Speaker), text.Text, text.Element, text.ElementStart, text.PlacesText, Distinct(text.Words));
            }
            else
            {
                Execute(row, at, id, text.Number, text.Type, text.Turn, text.Kind, Find(text.Speaker), text.Text, text.Element, text.ElementStart, text.PlacesText);
                Execute(words, at, text.Words);
            }

            for (int i = 0; i < text.Mentions.Count; i++)
            {
                RowMention m = text.Mentions[i];
                Execute(mention, at, i + 1, m.Kind, m.Id, m.Label, m.Start, m.Length, m.Words, m.TextWords);
            }
        }

        object? Find(RowSpeaker? who)
        {
            if (who is null)
                return null;
            if (!speakers.TryGetValue(who, out long known))
            {
                speakers[who] = known = (id << RowBits) | (uint)(speakers.Count + 1);
                Execute(speaker, known, id, who.Id, who.Name, who.Words);
            }

            return known;
        }
    }

    /// <summary>Ends the writing well.</summary>
    public void Finish()
    {
        if (dialect.AfterWriting is { } after)
            Execute(after);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        transaction?.Dispose();
        foreach (DbCommand? command in new[] { file, speaker, turn, row, mention, words })
            command?.Dispose();
        connection.Dispose();
    }

    private static string Distinct(string words) => string.Join(' ', words.Split(' ').Distinct());

    private void CheckVersion()
    {
        using DbCommand command = Command("SELECT version FROM info");
        object? version = command.ExecuteScalar();
        if (version is null or DBNull)
            Execute($"INSERT INTO info (version) VALUES ({SqlDialect.Version})");
        else if (Convert.ToInt32(version, System.Globalization.CultureInfo.InvariantCulture) != SqlDialect.Version)
            throw new IOException("The index was made by another version of TextModel. Delete it, and make it anew with 'textmodel index'.");
    }

    private DbCommand Insert(string table, string columns, (string Columns, string Values) more = default)
    {
        string[] names = [.. columns.Split(", ").Select(c => $"@{c}")];
        string[] parameters = string.IsNullOrEmpty(more.Columns) ? names : [.. names, "@words"];
        return Command($"INSERT INTO {table} ({columns}{more.Columns}) VALUES ({string.Join(", ", names)}{more.Values})", parameters);
    }

    private DbCommand Command(string sql, params string[] parameters)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (string name in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private void Run(string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach ((string name, long value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Execute(DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

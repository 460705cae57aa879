using System.Data.Common;

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
    private readonly TableInsert file, speaker, turn, row, mention;
    private readonly TableInsert? words;
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
            file = dialect.Insert(connection, "files", ["id", "path", "size", "sha256", "options", "format", "title", "date", "date_from", "date_to", "language"]);
            speaker = dialect.Insert(connection, "speakers", ["id", "file", "xml_id", "name", "words"]);
            turn = dialect.Insert(connection, "turns", ["id", "file", "number", "kind", "speaker", "words", "start_ms", "end_ms"]);
            row = dialect.Insert(connection, "rows", ["id", "file", "number", "type", "turn", "kind", "speaker", "text", "element", "element_start", "places"], hasWords: true);
            mention = dialect.Insert(connection, "mentions", ["row_id", "number", "kind", "entity", "label", "start", "length", "words", "text_words"]);
            words = dialect.WordsTable is { } table ? dialect.Insert(connection, table, ["rowid", "text"]) : null;
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
    public void Begin() => transaction = connection.BeginTransaction();

    /// <summary>Records what came since <see cref="Begin"/>.</summary>
    public void Commit()
    {
        if (transaction is not null)
            Flush();
        transaction?.Commit();
        transaction?.Dispose();
        transaction = null;
    }

    /// <summary>Removes a file with all that is of it.</summary>
    public void Remove(long id)
    {
        Flush();
        (string, long) from = ("@from", id << RowBits), to = ("@to", (id << RowBits) | ((1L << RowBits) - 1));
        if (dialect.WordsTable is { } wordsTable)
            RemoveWords(wordsTable, from, to);
        foreach (string table in (string[])["mentions WHERE row_id", "rows WHERE id", "turns WHERE id", "speakers WHERE id"])
            Run($"DELETE FROM {table} BETWEEN @from AND @to", from, to);
        Run("DELETE FROM files WHERE id = @id", ("@id", id));
    }

    /// <summary>Adds a file.</summary>
    public void Add(long id, IndexedContent content)
    {
        RowSource source = content.Source;
        file.Insert(id, source.Path, content.Size, content.Sha256, content.Options, content.Format, source.Title, source.Date, source.DateFrom, source.DateTo, source.Language);
        Dictionary<RowSpeaker, long> speakers = [];
        RowSpeaker? last = null;
        long lastId = 0;
        foreach (TurnFact fact in content.Turns)
            turn.Insert((id << RowBits) | (uint)fact.Number, id, fact.Number, fact.Kind, Find(fact.Speaker), fact.Words, (long?)fact.Start?.TotalMilliseconds, (long?)fact.End?.TotalMilliseconds);
        foreach (TextRow text in content.Rows)
        {
            long at = (id << RowBits) | (uint)text.Number;
            if (words is null)
            {
                row.Insert(at, id, text.Number, text.Type, text.Turn, text.Kind, Find(text.Speaker), text.Text, text.Element, text.ElementStart, text.PlacesText, Distinct(text.Words));
            }
            else
            {
                row.Insert(at, id, text.Number, text.Type, text.Turn, text.Kind, Find(text.Speaker), text.Text, text.Element, text.ElementStart, text.PlacesText);
                words.Insert(at, text.Words);
            }

            for (int i = 0; i < text.Mentions.Count; i++)
            {
                RowMention m = text.Mentions[i];
                mention.Insert(at, i + 1, m.Kind, m.Id, m.Label, m.Start, m.Length, m.Words, m.TextWords);
            }
        }

        long? Find(RowSpeaker? who)
        {
            if (who is null)
                return null;
            if (ReferenceEquals(who, last))
                return lastId;
            if (!speakers.TryGetValue(who, out long known))
            {
                speakers[who] = known = (id << RowBits) | (uint)(speakers.Count + 1);
                speaker.Insert(known, id, who.Id, who.Name, who.Words);
            }

            (last, lastId) = (who, known);
            return known;
        }
    }

    /// <summary>Ends the writing well. An index that is made when all rows are there costs less than one that grows with them.</summary>
    public void Finish()
    {
        Execute(dialect.CreateIndexes);
        if (dialect.AfterWriting is { } after)
            Execute(after);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        transaction?.Dispose();
        foreach (TableInsert insert in Inserts)
            insert.Dispose();
        connection.Dispose();
    }

    private IEnumerable<TableInsert> Inserts => words is null ? [file, speaker, turn, row, mention] : [file, speaker, turn, row, mention, words];

    // What waits to be inserted with more of its kind.
    private void Flush()
    {
        foreach (TableInsert insert in Inserts)
            insert.Flush();
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

    private DbCommand Command(string sql)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    // FTS5 keeps no text, so it is told what words it is to forget: those that were cut from the same text by the same rules.
    private void RemoveWords(string table, (string, long) from, (string, long) to)
    {
        using TableInsert forget = dialect.Insert(connection, table, [table, "rowid", "text"]);
        using DbCommand command = Asking("SELECT id, text FROM rows WHERE id BETWEEN @from AND @to", from, to);
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
            forget.Insert("delete", reader.GetInt64(0), SearchWords.Fold(reader.GetString(1)));
    }

    private void Run(string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
        using DbCommand command = Asking(sql, parameters);
        command.ExecuteNonQuery();
    }

    private DbCommand Asking(string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
        DbCommand command = Command(sql);
        command.Transaction = transaction;
        foreach ((string name, long value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private void Execute(string sql)
    {
        using DbCommand command = Command(sql);
        command.ExecuteNonQuery();
    }
}

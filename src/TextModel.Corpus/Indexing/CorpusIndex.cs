using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace TextModel.Corpus;

/// <summary>An index over a corpus: a file of SQLite, or a database of PostgreSQL.</summary>
/// <example>
/// <code>
/// await CorpusIndex.CreateOrUpdateAsync("corpus.db", new() { Inputs = ["interviews"] });
/// CorpusIndex index = CorpusIndex.Open("corpus.db");
/// await foreach (SearchHit hit in index.SearchAsync(CorpusQuery.Parse("harbour kind:answer")))
///     Console.WriteLine($"{hit.File}:{hit.Position} {hit.Before(30)}[{hit.MatchText}]{hit.After(30)}");
/// </code>
/// </example>
/// <remarks>It holds nothing open: each search has a connection of its own, so several threads may search.</remarks>
public sealed class CorpusIndex
{
    private const string Columns = """
        r.number, r.type, r.turn, r.kind, r.text, r.element, r.element_start, r.places, f.path, f.title, f.date, f.date_from, f.date_to, f.language, s.xml_id, s.name, s.words, r.id
        """;

    // A file's rows are a range, so that no index has to say which they are.
    private const string ByFile = "files f JOIN rows r ON r.id BETWEEN f.id * 16777216 AND f.id * 16777216 + 16777215";

    private readonly SqlDialect dialect;

    private CorpusIndex(SqlDialect dialect) => this.dialect = dialect;

    /// <summary>How many files are in it.</summary>
    public int Count => Convert.ToInt32(Guard(() => Scalar("SELECT COUNT(*) FROM files")), CultureInfo.InvariantCulture);

    /// <summary>Makes an index, or brings it up to date: files that have changed are indexed anew, files that are gone are removed, all others stay as they are.</summary>
    /// <param name="database">A file of SQLite; or a connection string of PostgreSQL (<c>Host=…;Database=…</c>, <c>postgresql://…</c>).</param>
    /// <param name="indexing">What goes in.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellationToken">Stops. What was recorded stays in the index, and a later call goes on from there.</param>
    /// <exception cref="ArgumentException">There is no input.</exception>
    /// <exception cref="IOException">The index cannot be used, or somebody else is writing it.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public static async Task<CorpusIndexSummary> CreateOrUpdateAsync(
        string database, CorpusIndexing indexing, IProgress<CorpusProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(database);
        ArgumentNullException.ThrowIfNull(indexing);
        var run = new IndexRun(indexing);
        SqlDialect dialect = DialectOf(database);
        try
        {
            using var store = new IndexStore(dialect);
            CorpusIndexSummary summary = await run.GoAsync(store, progress, cancellationToken).ConfigureAwait(false);
            store.Finish();
            return summary;
        }
        catch (DbException e)
        {
            throw new IOException(dialect.Explain(e) ?? e.Message, e);
        }
    }

    /// <summary>Opens an index to ask it.</summary>
    /// <param name="database">A file of SQLite, or a connection string of PostgreSQL.</param>
    /// <exception cref="IOException">It is not there, is no index, or is of another version.</exception>
    public static CorpusIndex Open(string database)
    {
        ArgumentException.ThrowIfNullOrEmpty(database);
        if (!IsServer(database) && !File.Exists(database))
            throw new FileNotFoundException($"There is no index '{database}'. Make it with 'textmodel index FOLDER -o {database}'.", database);
        var index = new CorpusIndex(DialectOf(database));
        object? version = index.Guard(() =>
        {
            try
            {
                return index.Scalar("SELECT version FROM info");
            }
            catch (DbException e) when (e is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 1 } || e.SqlState == "42P01")
            {
                return null; // no such table
            }
        });
        if (Convert.ToInt32(version ?? 0, CultureInfo.InvariantCulture) != SqlDialect.Version)
            throw new IOException("This is no index, or one of another version of TextModel. Make it anew with 'textmodel index'.");
        return index;
    }

    /// <summary>Whether a name means a database on a server, and not a file.</summary>
    /// <param name="database">The name.</param>
    public static bool IsServer(string database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || database.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
            || database.Split(';').Any(p => p.Split('=', 2) is [var key, _] && key.Trim().Equals("host", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Asks. What answers comes in the order in which files came into the index (by name, when it is made), within a file in the order of the text.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>What answers; found as it is asked for, so that leaving the loop early costs nothing.</returns>
    /// <exception cref="ArgumentException">The query cannot be asked.</exception>
    /// <exception cref="IOException">The index cannot be read.</exception>
    public async IAsyncEnumerable<SearchHit> SearchAsync(CorpusQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        QueryNode root = query.Checked;
        bool needsMentions = QuerySql.NeedsMentions(root);
        using DbConnection connection = Guard(() => dialect.Open(writes: false));
        // One result at a time can be read on a connection.
        using DbConnection? second = needsMentions ? Guard(() => dialect.Open(writes: false)) : null;
        using DbCommand? mentions = second?.CreateCommand();
        using DbCommand command = connection.CreateCommand();
        Prepare(command, root);
        using DbDataReader reader = Guard(command.ExecuteReader);
        while (await GuardAsync(() => reader.ReadAsync(cancellationToken)).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (TextRow row, RowSource source, long id) = Read(reader);
            if (mentions is not null)
                row = row with { Mentions = Guard(() => Mentions(mentions, id)) };
            foreach (SearchHit hit in CorpusQuery.Hits(root, row, source))
                yield return hit;
        }
    }

    /// <summary>The corpus in numbers.</summary>
    /// <exception cref="IOException">The index cannot be read.</exception>
    public DocumentNumbers GetNumbers() => Guard(() =>
    {
        using DbConnection connection = dialect.Open(writes: false);
        return IndexNumbers.Count(connection);
    });

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException e)
        {
            throw new IOException(dialect.Explain(e) ?? e.Message, e);
        }
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw new IOException(dialect.Explain(e) ?? e.Message, e);
        }
    }

    private void Prepare(DbCommand command, QueryNode root)
    {
        var sql = new QuerySql(dialect);
        string condition = sql.Build(root);
        // The order of the joins is fixed: the full-text index gives rows one after the other, and no more than are asked for.
        command.CommandText = sql.Match is { } match
            ? $"SELECT {Columns} FROM row_words CROSS JOIN rows r ON r.id = row_words.rowid CROSS JOIN files f ON f.id = r.file LEFT JOIN speakers s ON s.id = r.speaker WHERE row_words MATCH {match} AND {condition} ORDER BY row_words.rowid"
            : $"SELECT {Columns} FROM {(sql.IsByFile ? ByFile : "rows r JOIN files f ON f.id = r.file")} LEFT JOIN speakers s ON s.id = r.speaker WHERE {condition} ORDER BY {(sql.IsByFile ? "f.id, " : "")}r.id";
        for (int i = 0; i < sql.Values.Count; i++)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (FormattableString.Invariant($"@p{i}"), sql.Values[i]);
            command.Parameters.Add(parameter);
        }
    }

    private static (TextRow Row, RowSource Source, long Id) Read(DbDataReader reader)
    {
        var row = new TextRow
        {
            Number = reader.GetInt32(0),
            Type = reader.GetString(1),
            Turn = reader.IsDBNull(2) ? null : reader.GetInt32(2),
            Kind = Text(reader, 3),
            Text = reader.GetString(4),
            Element = Text(reader, 5),
            ElementStart = reader.GetInt32(6),
            Places = RowPlaces.Parse(reader.GetString(7)),
            Speaker = reader.IsDBNull(14) ? null : new(reader.GetString(14), reader.GetString(15), reader.GetString(16)),
        };
        var source = new RowSource
        {
            Path = reader.GetString(8),
            Title = Text(reader, 9),
            Date = Text(reader, 10),
            DateFrom = Text(reader, 11),
            DateTo = Text(reader, 12),
            Language = Text(reader, 13),
        };
        return (row, source, reader.GetInt64(17));
    }

    private static ValueList<RowMention> Mentions(DbCommand command, long row)
    {
        command.CommandText = "SELECT kind, entity, label, start, length, words, text_words FROM mentions WHERE row_id = @row ORDER BY number";
        command.Parameters.Clear();
        DbParameter parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@row", row);
        command.Parameters.Add(parameter);
        using DbDataReader reader = command.ExecuteReader();
        List<RowMention> found = [];
        while (reader.Read())
            found.Add(new(reader.GetString(0), Text(reader, 1), reader.GetString(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetString(5), reader.GetString(6)));
        return [.. found];
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private object? Scalar(string sql)
    {
        using DbConnection connection = dialect.Open(writes: false);
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static SqlDialect DialectOf(string database) => IsServer(database) ? Postgres(database) : new SqliteDialect(database);

    // Apart, so that the client of PostgreSQL is loaded by those only who ask for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PostgresDialect Postgres(string database) => new(database);
}

using System.Data.Common;

namespace TextModel.Corpus;

/// <summary>What two databases do not have in common.</summary>
internal abstract class SqlDialect
{
    /// <summary>Another number is another schema.</summary>
    public const int Version = 2;

    /// <summary>The tables that both have. Identifiers of rows, turns and speakers are the file's times 2^24 and a number in it.</summary>
    /// <param name="id">The type of a key that is a number.</param>
    /// <param name="keyed">What is said of a table that has no such key.</param>
    protected static string Tables(string id, string keyed) => $"""
        CREATE TABLE IF NOT EXISTS info (version INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS files (
          id {id}, path TEXT NOT NULL UNIQUE, size BIGINT NOT NULL, sha256 TEXT NOT NULL, options TEXT NOT NULL, format TEXT NOT NULL,
          title TEXT, date TEXT, date_from TEXT, date_to TEXT, language TEXT);
        CREATE TABLE IF NOT EXISTS speakers (id {id}, file BIGINT NOT NULL, xml_id TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS turns (
          id {id}, file BIGINT NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, speaker BIGINT, words INTEGER NOT NULL, start_ms BIGINT, end_ms BIGINT);
        CREATE TABLE IF NOT EXISTS rows (
          id {id}, file BIGINT NOT NULL, number INTEGER NOT NULL, type TEXT NOT NULL, turn INTEGER, kind TEXT, speaker BIGINT, text TEXT NOT NULL,
          element TEXT, element_start INTEGER NOT NULL, places TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS mentions (
          row_id BIGINT NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, entity TEXT, label TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
          words TEXT NOT NULL, text_words TEXT NOT NULL, PRIMARY KEY (row_id, number)){keyed};
        """;

    /// <summary>The indexes that both have.</summary>
    protected const string Indexes = """
        CREATE INDEX IF NOT EXISTS mentions_entity ON mentions (entity);
        CREATE INDEX IF NOT EXISTS mentions_words ON mentions (words);
        CREATE INDEX IF NOT EXISTS mentions_text_words ON mentions (text_words);
        """;

    /// <summary>Makes the tables.</summary>
    public abstract string Create { get; }

    /// <summary>Makes the indexes that searching wants and writing does not.</summary>
    public virtual string CreateIndexes => Indexes;

    /// <summary>Whether a query can drive the search through a full-text index that gives rows in order.</summary>
    public abstract bool HasMatch { get; }

    /// <summary>The function that gives where a text has another one, from 1.</summary>
    public abstract string Position { get; }

    /// <summary>The full-text table that has the words of rows; null where they are a column of these.</summary>
    public abstract string? WordsTable { get; }

    /// <summary>The columns of rows beside those that both have, with the expression that fills them from @words.</summary>
    public abstract (string Columns, string Values) RowWords { get; }

    /// <summary>Opens a connection.</summary>
    public abstract DbConnection Open(bool writes);

    /// <summary>Prepares what inserts rows.</summary>
    /// <param name="connection">The connection, of <see cref="Open"/>.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that get values, in their order.</param>
    /// <param name="hasWords">Whether words follow, as <see cref="RowWords"/> has them.</param>
    public virtual TableInsert Insert(DbConnection connection, string table, ReadOnlySpan<string> columns, bool hasWords = false)
    {
        DbCommand command = connection.CreateCommand();
        (string more, string value) = hasWords ? RowWords : ("", "");
        string names = string.Join(", ", columns), values = string.Join(", @", columns);
        command.CommandText = $"INSERT INTO {table} ({names}{more}) VALUES (@{values}{value})";
        foreach (string name in more.Length > 0 ? [.. columns, "words"] : columns)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = $"@{name}";
            command.Parameters.Add(parameter);
        }

        return new CommandInsert(command);
    }

    /// <summary>A condition on the words of a row.</summary>
    /// <param name="node">Words, or a phrase, or words that are near each other.</param>
    /// <param name="over">Whether it may hold for more rows than have them; else for fewer.</param>
    /// <param name="add">Adds a value, and gives its parameter.</param>
    public abstract string Words(QueryNode node, bool over, Func<string, string> add);

    /// <summary>What is done before much is written.</summary>
    public virtual string? BeforeWriting => null;

    /// <summary>What is done when all is written.</summary>
    public virtual string? AfterWriting => null;

    /// <summary>What an exception of the database means; null for those of others.</summary>
    public abstract string? Explain(DbException problem);
}

using System.Data.Common;

namespace TextModel.Corpus;

/// <summary>What two databases do not have in common.</summary>
internal abstract class SqlDialect
{
    /// <summary>Another number is another schema.</summary>
    public const int Version = 1;

    /// <summary>The tables that both have. Identifiers of rows and speakers are the file's times 2^24 and a number in it.</summary>
    protected const string Tables = """
        CREATE TABLE IF NOT EXISTS info (version INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS files (
          id BIGINT PRIMARY KEY, path TEXT NOT NULL UNIQUE, size BIGINT NOT NULL, sha256 TEXT NOT NULL, options TEXT NOT NULL, format TEXT NOT NULL,
          title TEXT, date TEXT, date_from TEXT, date_to TEXT, language TEXT);
        CREATE TABLE IF NOT EXISTS speakers (id BIGINT PRIMARY KEY, file BIGINT NOT NULL, xml_id TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS turns (
          file BIGINT NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, speaker BIGINT, words INTEGER NOT NULL, start_ms BIGINT, end_ms BIGINT, PRIMARY KEY (file, number));
        CREATE TABLE IF NOT EXISTS mentions (
          row_id BIGINT NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, entity TEXT, label TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
          words TEXT NOT NULL, text_words TEXT NOT NULL, PRIMARY KEY (row_id, number));
        CREATE INDEX IF NOT EXISTS mentions_entity ON mentions (entity);
        CREATE INDEX IF NOT EXISTS mentions_words ON mentions (words);
        CREATE INDEX IF NOT EXISTS mentions_text_words ON mentions (text_words);
        """;

    protected const string RowColumns = """
        file BIGINT NOT NULL, number INTEGER NOT NULL, type TEXT NOT NULL, turn INTEGER, kind TEXT, speaker BIGINT, text TEXT NOT NULL, element TEXT, element_start INTEGER NOT NULL,
        places TEXT NOT NULL
        """;

    protected const string RowIndexes = """
        CREATE INDEX IF NOT EXISTS rows_file ON rows (file);
        CREATE INDEX IF NOT EXISTS rows_speaker ON rows (speaker);
        """;

    /// <summary>Makes the tables.</summary>
    public abstract string Create { get; }

    /// <summary>Whether a query can drive the search through a full-text index that gives rows in order.</summary>
    public abstract bool HasMatch { get; }

    /// <summary>The function that gives where a text has another one, from 1.</summary>
    public abstract string Position { get; }

    /// <summary>Adds the words of a row; null where they are a column of it.</summary>
    public abstract string? InsertWords { get; }

    /// <summary>Removes the words of rows from @from to @to; null where they are a column.</summary>
    public abstract string? DeleteWords { get; }

    /// <summary>The columns of rows beside those that both have, with the expression that fills them from @words.</summary>
    public abstract (string Columns, string Values) RowWords { get; }

    /// <summary>Opens a connection.</summary>
    public abstract DbConnection Open(bool writes);

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

using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using Npgsql;

namespace TextModel.Corpus;

/// <summary>An index in PostgreSQL. Only who asks for it loads the client.</summary>
/// <param name="database">A connection string as Npgsql has it, or a URL.</param>
internal sealed class PostgresDialect(string database) : SqlDialect
{
    // A lexeme is at most 2 KB, all of a row 1 MB: a row with more is judged by its text.
    private const int MostBytes = 900_000;

    // Connections to one database are shared in the process, as they are for whoever makes a connection of a connection string. But then the client takes its tables of all types along,
    // and we use numbers and text: without those the native tool is 3 MB smaller and starts faster.
    private static readonly ConcurrentDictionary<string, Lazy<NpgsqlDataSource>> Sources = new(StringComparer.Ordinal);

    public override string Create => $"""
        {Tables("BIGINT PRIMARY KEY", "")}
        ALTER TABLE rows ADD COLUMN IF NOT EXISTS words TSVECTOR;
        """;

    public override string CreateIndexes => $"""
        {Indexes}
        CREATE INDEX IF NOT EXISTS rows_speaker ON rows (speaker);
        CREATE INDEX IF NOT EXISTS rows_words ON rows USING GIN (words);
        """;

    public override bool HasMatch => false;

    public override string Position => "strpos";

    public override string? WordsTable => null;

    // Which words a row has, without positions: PostgreSQL numbers no more than 16383 of them, so the order of words is judged by the text. Nothing is stemmed or left out.
    public override (string Columns, string Values) RowWords => (", words", $", CASE WHEN octet_length(@words) > {MostBytes} THEN NULL ELSE array_to_tsvector(string_to_array(@words, ' ')) END");

    public override DbConnection Open(bool writes) => Sources.GetOrAdd(
        PostgresUrl.Read(database), static text => new(() => SourceOf(text))).Value.OpenConnection();

    /// <summary>What makes connections to a database, or to one of several servers that have it.</summary>
    /// <param name="text">A connection string.</param>
    internal static NpgsqlDataSource SourceOf(string text)
    {
        var read = new NpgsqlConnectionStringBuilder(text);
        if (read.Host?.Contains(',', StringComparison.Ordinal) != true)
            return Builder(text).Build();
        // Which of several servers is meant is not asked of the connection string any more.
        TargetSessionAttributes wanted = read.TargetSessionAttributes?.ToLowerInvariant() switch
        {
            "primary" => TargetSessionAttributes.Primary,
            "standby" => TargetSessionAttributes.Standby,
            "prefer-primary" => TargetSessionAttributes.PreferPrimary,
            "prefer-standby" => TargetSessionAttributes.PreferStandby,
            "read-write" => TargetSessionAttributes.ReadWrite,
            "read-only" => TargetSessionAttributes.ReadOnly,
            _ => TargetSessionAttributes.Any,
        };
        read.TargetSessionAttributes = null;
        return Builder(read.ConnectionString).BuildMultiHost().WithTargetSession(wanted);

        static NpgsqlSlimDataSourceBuilder Builder(string text) => new NpgsqlSlimDataSourceBuilder(text).EnableTransportSecurity().EnableIntegratedSecurity();
    }

    public override string Words(QueryNode node, bool over, Func<string, string> add)
    {
        string asked = add(Lexemes(node));
        return over ? $"(r.words IS NULL OR r.words @@ {asked}::tsquery)" : $"(r.words IS NOT NULL AND r.words @@ {asked}::tsquery)";
    }

    public override string? Explain(DbException problem) => problem is not NpgsqlException ? null : $"The index cannot be used: {problem.Message}";

    // Words are letters and digits only, so nothing has to be escaped.
    private static string Lexemes(QueryNode node)
    {
        var asked = new StringBuilder();
        foreach (QueryWord word in node is NearNode near ? near.Phrases.SelectMany(p => p.Words) : ((PhraseNode)node).Words)
            asked.Append(asked.Length > 0 ? " & " : "").Append('\'').Append(word.Folded).Append(word.IsPrefix ? "':*" : "'");
        return asked.ToString();
    }
}

using System.Data.Common;

namespace TextModel.Corpus;

/// <summary>Counts what is in an index, in one pass over its turns and one over its mentions.</summary>
internal static class IndexNumbers
{
    public static DocumentNumbers Count(DbConnection connection)
    {
        var count = new NumbersCount();
        Turns(connection, count);
        Mentions(connection, count);
        return count.Build();
    }

    private static void Turns(DbConnection connection, NumbersCount count)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT f.id, t.number, t.kind, s.xml_id, s.name, t.words, t.start_ms, t.end_ms
            FROM files f LEFT JOIN turns t ON t.id BETWEEN f.id * 16777216 AND f.id * 16777216 + 16777215 LEFT JOIN speakers s ON s.id = t.speaker ORDER BY f.id, t.number
            """;
        using DbDataReader reader = command.ExecuteReader();
        List<TurnFact> turns = [];
        long? file = null;
        while (reader.Read())
        {
            long now = reader.GetInt64(0);
            if (file is not null && file != now)
            {
                count.Add(turns);
                turns.Clear();
            }

            file = now;
            // A file without turns is a file all the same.
            if (reader.IsDBNull(1))
                continue;
            RowSpeaker? speaker = reader.IsDBNull(3) ? null : new(reader.GetString(3), reader.GetString(4), "");
            turns.Add(new(reader.GetInt32(1), reader.GetString(2), speaker, reader.GetInt32(5), Time(reader, 6), Time(reader, 7)));
        }

        if (file is not null)
            count.Add(turns);
    }

    private static void Mentions(DbConnection connection, NumbersCount count)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = "SELECT row_id, label FROM mentions ORDER BY row_id, number";
        using DbDataReader reader = command.ExecuteReader();
        List<string> labels = [];
        long row = 0;
        while (reader.Read())
        {
            if (row != reader.GetInt64(0))
            {
                count.Add(labels);
                labels.Clear();
            }

            row = reader.GetInt64(0);
            labels.Add(reader.GetString(1));
        }

        count.Add(labels);
    }

    private static TimeSpan? Time(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : TimeSpan.FromMilliseconds(reader.GetInt64(column));
}

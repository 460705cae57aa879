using System.Globalization;
using Npgsql;

namespace TextModel.Corpus;

/// <summary>What PostgreSQL's own programs write as <c>postgresql://user:password@host:port/database?name=value</c>, as a connection string.</summary>
internal static class PostgresUrl
{
    /// <summary>Reads a URL; a connection string is read as it stands.</summary>
    /// <param name="text">The URL or connection string.</param>
    /// <exception cref="IOException">It is neither. The message has nothing of it, since there may be a password in it.</exception>
    public static string Read(string text)
    {
        try
        {
            int scheme = text.IndexOf("://", StringComparison.Ordinal);
            bool isUrl = text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
            return (isUrl ? OfUrl(text[(scheme + 3)..]) : new NpgsqlConnectionStringBuilder(text)).ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            throw new IOException("The connection to PostgreSQL cannot be read: write postgresql://user@host:5432/database, or \"Host=…;Database=…;Username=…\".", e);
        }
    }

    private static NpgsqlConnectionStringBuilder OfUrl(string rest)
    {
        // Npgsql asks for a host; without one the programs of PostgreSQL take this machine.
        var made = new NpgsqlConnectionStringBuilder { Host = "localhost" };
        (string before, string? query) = Cut(rest, '?');
        (string server, string? database) = Cut(before, '/');
        int at = server.LastIndexOf('@');
        if (at >= 0)
        {
            (string user, string? password) = Cut(server[..at], ':');
            if (user.Length > 0)
                made.Username = Decode(user);
            if (password is not null)
                made.Password = Decode(password);
            server = server[(at + 1)..];
        }

        TakeServer(server, made);
        if (!string.IsNullOrEmpty(database))
            made.Database = Decode(database);
        foreach (string pair in (query ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            (string name, string? value) = Cut(pair, '=');
            made[Name(Decode(name))] = Value(Decode(name), Decode(value ?? ""));
        }

        return made;
    }

    // A host, perhaps with a port; one of the sixth version stands in brackets, a folder of sockets is escaped. Several have commas between them, which Npgsql reads.
    private static void TakeServer(string server, NpgsqlConnectionStringBuilder made)
    {
        int colon = server.LastIndexOf(':');
        if (server.Contains(','))
        {
            made.Host = Decode(server);
        }
        else if (colon > server.LastIndexOf(']'))
        {
            made.Port = int.Parse(server[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
            server = server[..colon];
        }

        if (server.Length > 0 && !server.Contains(','))
            made.Host = Decode(server.TrimStart('[').TrimEnd(']'));
    }

    // Where the two have different names.
    private static string Name(string name) => name switch
    {
        "user" => "Username",
        "dbname" => "Database",
        "sslmode" => "SSL Mode",
        "sslcert" => "SSL Certificate",
        "sslkey" => "SSL Key",
        "sslrootcert" => "Root Certificate",
        "connect_timeout" => "Timeout",
        "application_name" => "Application Name",
        "target_session_attrs" => "Target Session Attributes",
        _ => name,
    };

    private static string Value(string name, string value) => name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;

    private static (string Before, string? Behind) Cut(string text, char at) => text.IndexOf(at) is >= 0 and int found ? (text[..found], text[(found + 1)..]) : (text, null);

    private static string Decode(string text) => Uri.UnescapeDataString(text);
}

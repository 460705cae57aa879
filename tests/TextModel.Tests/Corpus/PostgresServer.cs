using System.Diagnostics;
using TextModel.Tests.Support;

namespace TextModel.Tests.Corpus;

/// <summary>A server of PostgreSQL that a test starts for itself: a folder and a socket of its own, no port.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string folder;

    private PostgresServer(string folder) => this.folder = folder;

    /// <summary>The connection string of a new database.</summary>
    public string Connection => $"Host={folder};Username=postgres;Database=postgres;Pooling=false";

    /// <summary>The same as a URL.</summary>
    public string Url => $"postgresql://postgres:none%3Bat%40all@{Uri.EscapeDataString(folder)}:5432/postgres?sslmode=disable&Pooling=false";

    /// <summary>Why no test can start one; null where it can.</summary>
    public static string? Missing => Programs() is null ? "PostgreSQL (initdb and pg_ctl) is not installed." : IsRoot ? Tool.Missing("chown runuser", shared: false) : null;

    // The server refuses to run as root.
    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Starts one; null, with the reason, where that cannot be done.</summary>
    public static PostgresServer? Start(out string reason)
    {
        string? programs = Programs();
        if (programs is null)
        {
            reason = Missing!;
            return null;
        }

        // Short, since the path of a socket has a limit.
        string folder = Path.Combine(Path.GetTempPath(), $"tmpg-{Guid.NewGuid():N}"[..13]);
        Directory.CreateDirectory(folder);
        if (IsRoot && Run("chown", ["postgres", folder]) is { } denied)
        {
            reason = $"The server does not run as root, and nobody else can be: {denied}";
            return null;
        }

        var server = new PostgresServer(folder);
        reason = Do(Path.Combine(programs, "initdb"), "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
            ?? Do(Path.Combine(programs, "pg_ctl"), "-D", $"{folder}/data", "-w", "-t", "60", "-l", $"{folder}/log", "-o", $"-k {folder} -c listen_addresses='' -c fsync=off", "start")
            ?? "";
        if (reason.Length == 0)
        {
            server.stop = () => Do(Path.Combine(programs, "pg_ctl"), "-D", $"{folder}/data", "-m", "immediate", "stop");
            return server;
        }

        server.Dispose();
        return null;
    }

    private Func<string?>? stop;

    public void Dispose()
    {
        stop?.Invoke();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left lies in the folder for such things.
        }
    }

    private static string? Do(string program, params string[] arguments) =>
        IsRoot ? Run("runuser", ["-u", "postgres", "--", program, .. arguments]) : Run(program, arguments);

    private static string? Programs()
    {
        string[] folders = Directory.Exists("/usr/lib/postgresql") ? [.. Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Reverse().Select(f => $"{f}/bin")] : [];
        return folders.FirstOrDefault(f => File.Exists($"{f}/initdb") && File.Exists($"{f}/pg_ctl"));
    }

    // What went wrong; null where nothing did. The server keeps its streams open, so nobody waits for their end.
    private static string? Run(string program, string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
            return process.WaitForExit(120_000) && process.ExitCode == 0 ? null : $"{Path.GetFileName(program)} {arguments[0]} failed.";
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }
}

/// <summary>A test that starts a server of PostgreSQL; skipped, with the reason, where there is none, and failing there in continuous integration.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Repository.IsCi ? null : PostgresServer.Missing;
}

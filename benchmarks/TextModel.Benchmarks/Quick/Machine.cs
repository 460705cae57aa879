using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace TextModel.Benchmarks.Quick;

/// <summary>What a result must say of where it comes from.</summary>
internal static class Machine
{
    /// <summary>The processor, the runtime and the commit; no name of the machine.</summary>
    public static string Describe() => string.Create(CultureInfo.InvariantCulture, $"""
        - machine: {Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB, {RuntimeInformation.OSArchitecture}
        - system: {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {(GCSettings.IsServerGC ? "server" : "workstation")} garbage collector
        - commit: {Commit()}
        - day: {DateTime.UtcNow:yyyy-MM-dd}

        """);

    public static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "TextModel.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? Environment.CurrentDirectory;
    }

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        string? line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "processor unknown";
    }

    private static string Commit() => Git("rev-parse --short=12 HEAD") is not { Length: > 0 } commit ? "unknown"
        : Git("status --porcelain -- src benchmarks/TextModel.Benchmarks") is { Length: > 0 } ? $"{commit} with changes" : commit;

    private static string? Git(string arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = RepositoryRoot() };
            using Process git = Process.Start(start)!;
            string output = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

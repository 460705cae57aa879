using System.Diagnostics;

namespace TextModel.Tests.Support;

/// <summary>What a program said: its exit code and all that it wrote.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error);

/// <summary>Programs that tests call: <c>jing</c>, <c>xmllint</c>, <c>node</c>, <c>python3</c>; and what those need: <c>npm:jsonld</c>, <c>jar:uimaj-core</c>.</summary>
internal static class Tool
{
    /// <summary>The full path of a program on PATH, of a package in <c>tests/readers</c>, or of a library of Java; null where it is not there.</summary>
    public static string? Find(string name)
    {
        if (name.StartsWith("npm:", StringComparison.Ordinal))
            return Existing(Repository.PathOf($"tests/readers/node_modules/{name[4..]}/package.json"));
        if (name.StartsWith("jar:", StringComparison.Ordinal))
            return Existing($"/usr/share/java/{name[4..]}.jar");
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending))).FirstOrDefault(File.Exists);
    }

    /// <summary>Why a test cannot run; null where it can.</summary>
    public static string? Missing(string tools, bool shared)
    {
        string[] absent = [.. tools.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(t => Find(t) is null)];
        return absent.Length > 0 ? $"Not installed: {string.Join(", ", absent)}{(absent.Any(t => t.StartsWith("npm:", StringComparison.Ordinal)) ? " (run 'npm ci' in tests/readers)" : "")}." : shared ? Shared.Missing : null;
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">The program.</param>
    /// <param name="arguments">Its arguments, one string each; nothing is split or expanded.</param>
    public static ToolResult Run(string name, params IEnumerable<string> arguments)
    {
        string path = Find(name) ?? throw new InvalidOperationException(Missing(name, shared: false));
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }
}

/// <summary>A test that calls programs; skipped, with the reason, where one is missing, and failing there in continuous integration.</summary>
/// <param name="tools">Their names, separated by spaces.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute(string tools) : FactAttribute
{
    /// <summary>Whether the test needs the shared files too.</summary>
    public bool NeedsShared { get; init; }

    public override string? Skip
    {
        get => base.Skip ?? (Repository.IsCi ? null : Tool.Missing(tools, NeedsShared));
        set => base.Skip = value;
    }
}

/// <summary>As <see cref="ToolFactAttribute"/>, for a theory.</summary>
/// <param name="tools">Their names, separated by spaces.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute(string tools) : TheoryAttribute
{
    /// <summary>Whether the test needs the shared files too.</summary>
    public bool NeedsShared { get; init; }

    public override string? Skip
    {
        get => base.Skip ?? (Repository.IsCi ? null : Tool.Missing(tools, NeedsShared));
        set => base.Skip = value;
    }
}

/// <summary>A test that presses Ctrl+C in a program; skipped, with the reason, where nothing can send that signal, or programs started here would not get it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InterruptFactAttribute : FactAttribute
{
    public override string? Skip
    {
        get => base.Skip ?? (Repository.IsCi ? null : Tool.Missing("kill", shared: false) ?? (IsIgnored() ? "Ctrl+C is ignored by what is started in the background of this shell." : null));
        set => base.Skip = value;
    }

    // A shell without job control has what it starts in the background ignore the signal, and that passes on.
    private static bool IsIgnored()
    {
        const int interrupt = 1 << 1;
        return File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
            && (Convert.ToUInt64(line[7..].Trim(), 16) & interrupt) != 0;
    }
}

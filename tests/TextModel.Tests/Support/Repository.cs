using System.Runtime.CompilerServices;

namespace TextModel.Tests.Support;

/// <summary>Where the project's files are, whatever folder the tests run in.</summary>
internal static class Repository
{
    /// <summary>The project's root: the nearest folder above the tests' assembly that holds <c>TextModel.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether the tests run in continuous integration (<c>CI=true</c>), where nothing may be skipped.</summary>
    public static bool IsCi { get; } = Environment.GetEnvironmentVariable("CI") is "true" or "1";

    /// <summary>Whether expected files are to be rewritten (<c>UPDATE_SNAPSHOTS=1</c>).</summary>
    public static bool UpdatesSnapshots { get; } = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1" or "true";

    /// <summary>The full path of a file of the project, given relative to its root with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A source file's path as the compiler names it, on this machine: deterministic builds put <c>/_/</c> for the root.</summary>
    public static string SourceFile([CallerFilePath] string compiled = "")
    {
        if (File.Exists(compiled))
            return compiled;
        string forward = compiled.Replace('\\', '/');
        int tests = forward.LastIndexOf("/tests/", StringComparison.Ordinal);
        return tests < 0 ? compiled : PathOf(forward[(tests + 1)..]);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TextModel.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds TextModel.sln.");
    }
}

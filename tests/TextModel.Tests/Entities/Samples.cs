namespace TextModel.Tests.Entities;

/// <summary>Where the samples and the shared corpus are.</summary>
internal static class Samples
{
    private static readonly string Root = FindRoot();

    public static string Path(string name) => System.IO.Path.Combine(Root, "samples", name);

    /// <summary>A file or folder of the shared corpus, or null where it is not there.</summary>
    public static string? Shared(string name)
    {
        string shared = Environment.GetEnvironmentVariable("TEXTMODEL_SHARED") ?? System.IO.Path.Combine(Root, "..", "shared");
        string path = System.IO.Path.Combine(shared, name);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "TextModel.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}

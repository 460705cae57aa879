namespace TextModel.Scores;

/// <summary>The shared files: where <c>TEXTMODEL_SHARED</c> points, or beside the repository.</summary>
internal static class Shared
{
    /// <summary>Their folder, which need not exist.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("TEXTMODEL_SHARED") is { Length: > 0 } named ? named : Beside();

    /// <summary>The root of this repository, or the folder that the command runs in.</summary>
    public static string Repository { get; } = Find();

    private static string Beside() => Path.GetFullPath(Path.Combine(Find(), "..", "shared"));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TextModel.sln")))
                return folder.FullName;
        }

        return Path.GetFullPath(".");
    }
}

namespace TextModel.Scores;

/// <summary>The shared files: where <c>TEXTMODEL_SHARED</c> points, or beside the repository.</summary>
internal static class Shared
{
    /// <summary>Their folder, which need not exist.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("TEXTMODEL_SHARED") is { Length: > 0 } named ? named : Beside();

    private static string Beside()
    {
        for (DirectoryInfo? folder = new(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TextModel.sln")))
                return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared"));
        }

        return Path.GetFullPath(Path.Combine("..", "shared"));
    }
}

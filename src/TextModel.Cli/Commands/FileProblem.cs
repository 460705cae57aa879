namespace TextModel.Cli.Commands;

/// <summary>Says in one sentence why a file could not be read or written.</summary>
internal static class FileProblem
{
    /// <summary>Why <paramref name="path"/> could not be read.</summary>
    public static string Reading(string path, Exception e) => e switch
    {
        _ when Directory.Exists(path) => $"'{path}' is a folder; name the files in it, such as '{Path.Combine(path, "*.txt")}'.",
        FileNotFoundException or DirectoryNotFoundException => $"There is no file '{path}'.",
        UnauthorizedAccessException => $"'{path}' may not be read: permission denied.",
        IOException => $"'{path}' cannot be read: {Sentence(e)}",
        // A string holds at most 2^30 characters.
        OverflowException or OutOfMemoryException => $"'{path}' is too large: at most 1 GB of text can be read at once.",
        _ => Fault("reading", path, e),
    };

    /// <summary>Why <paramref name="path"/> could not be written.</summary>
    public static string Writing(string path, Exception e) => e switch
    {
        _ when Directory.Exists(path) => Folder(path),
        DirectoryNotFoundException or FileNotFoundException => $"'{path}' cannot be written: there is no folder '{Path.GetDirectoryName(path)}'.",
        UnauthorizedAccessException => $"'{path}' cannot be written: permission denied.",
        IOException => $"'{path}' cannot be written: {Sentence(e)}",
        _ => Fault("writing", path, e),
    };

    /// <summary>The output is a folder.</summary>
    public static string Folder(string path) =>
        $"'{path}' is a folder; name a file in it, or end with '{Path.DirectorySeparatorChar}' to keep the input's name.";

    private static string Fault(string what, string path, Exception e) =>
        $"A fault of textmodel itself in {what} '{path}' ({e.GetType().Name}: {Sentence(e)}) Please report it.";

    private static string Sentence(Exception e) => e.Message.TrimEnd('.') + ".";
}

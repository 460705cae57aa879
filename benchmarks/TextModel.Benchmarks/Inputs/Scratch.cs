using System.Text;

namespace TextModel.Benchmarks.Inputs;

/// <summary>Files in the temporary folder, and a place to write to that keeps nothing.</summary>
internal static class Scratch
{
    /// <summary>Writes a file that reading is measured with; it lies in the system's cache then.</summary>
    public static string Write(string text, string extension)
    {
        string path = NewPath(extension);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    /// <summary>A path for a new file.</summary>
    public static string NewPath(string extension) => Path.Combine(Path.GetTempPath(), $"textmodel-{Path.GetRandomFileName()}{extension}");

    /// <summary>Removes a file.</summary>
    public static void Delete(string? path)
    {
        if (path is not null)
            File.Delete(path);
    }
}

namespace TextModel.Tests.Support;

/// <summary>The shared files (corpus, schemas, the model case): at <c>../shared</c> from the project's root, or where <c>TEXTMODEL_SHARED</c> points.</summary>
/// <remarks>Nothing of them may be copied into the project. Use <see cref="SharedFactAttribute"/> on tests that need them.</remarks>
internal static class Shared
{
    /// <summary>The folder, whether it is there or not.</summary>
    public static string Root { get; } = System.IO.Path.GetFullPath(
        Environment.GetEnvironmentVariable("TEXTMODEL_SHARED") is { Length: > 0 } named ? named : System.IO.Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>Why tests cannot use the shared files; null where they can.</summary>
    public static string? Missing { get; } =
        Directory.Exists(Root) ? null : $"The shared files are not at {Root}; set TEXTMODEL_SHARED to their folder.";

    /// <summary>The full path of a shared file, such as <c>seed/interview.txt</c>.</summary>
    /// <exception cref="FileNotFoundException">It is not there; in continuous integration this fails the test.</exception>
    public static string Path(string relative)
    {
        string full = System.IO.Path.Combine(Root, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));
        return File.Exists(full) || Directory.Exists(full) ? full : throw new FileNotFoundException(Missing ?? $"The shared files have no {relative}.", full);
    }

    /// <summary>All files below a folder of the corpus, such as <c>interviews-txt</c>, in ordinal order of their paths.</summary>
    /// <param name="corpus">The folder, inside <c>corpus</c>.</param>
    /// <param name="pattern">Which files, as for <see cref="Directory.GetFiles(string, string)"/>.</param>
    public static string[] Files(string corpus, string pattern = "*")
    {
        string[] found = Directory.GetFiles(Path($"corpus/{corpus}"), pattern, SearchOption.AllDirectories);
        Array.Sort(found, StringComparer.Ordinal);
        return found;
    }
}

/// <summary>A test that needs the shared files; skipped, with the reason, where they are missing, and failing there in continuous integration.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Repository.IsCi ? null : Shared.Missing;
}

/// <summary>As <see cref="SharedFactAttribute"/>, for a theory; its data may come from <see cref="Shared.Files"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = Repository.IsCi ? null : Shared.Missing;
}

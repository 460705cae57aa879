namespace TextModel.Formats.Cas;

/// <summary>Finds the type system that lies beside a CAS.</summary>
internal static class CasTypesFile
{
    /// <summary>Whether a file of this name is a type system: <c>TypeSystem.xml</c>, <c>interview.typesystem.xml</c>.</summary>
    public static bool IsName(string name) => name.EndsWith("TypeSystem.xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The content of the type system beside a file: one named after it, else the only one of the folder; null where there is none.</summary>
    public static string? Find(string? path)
    {
        try
        {
            if (path is null || Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder || !Directory.Exists(folder))
                return null;
            string stem = Path.GetFileNameWithoutExtension(path);
            string[] files = [.. Directory.EnumerateFiles(folder, "*.xml").Where(f => IsName(Path.GetFileName(f)))];
            string? found = Array.Find(files, f => Path.GetFileName(f).StartsWith(stem + ".", StringComparison.Ordinal))
                ?? Array.Find(files, f => Path.GetFileName(f).Equals("TypeSystem.xml", StringComparison.OrdinalIgnoreCase))
                ?? (files.Length == 1 ? files[0] : null);
            return found is null ? null : SourceText.Load(found, TextEncoding.Utf8).Text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It only adds to what is read; without it references are told by their usual names.
            return null;
        }
    }
}

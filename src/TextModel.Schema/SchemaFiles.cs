namespace TextModel.Schema;

/// <summary>Where the other files of a schema come from: what <c>include</c> and <c>externalRef</c> name. Never from the network.</summary>
public sealed class SchemaFiles
{
    private readonly Func<Uri, Uri, Stream?> open;

    private SchemaFiles(Func<Uri, Uri, Stream?> open) => this.open = open;

    /// <summary>Files in the folder of the schema, and in folders below it; a schema without a path has none. This is what is used where nothing is said.</summary>
    public static SchemaFiles BesideSchema { get; } = new(static (schema, wanted) =>
    {
        if (!schema.IsFile)
            return null;
        string folder = Path.GetDirectoryName(schema.LocalPath) ?? "";
        return OpenBelow(folder, wanted);
    });

    /// <summary>No other files at all.</summary>
    public static SchemaFiles None { get; } = new(static (_, _) => null);

    /// <summary>Files in a folder, and in folders below it, wherever the schema stands.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    public static SchemaFiles InFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string folder = Path.GetFullPath(path);
        return new((_, wanted) => OpenBelow(folder, wanted));
    }

    /// <summary>Whatever a function gives.</summary>
    /// <param name="open">
    /// Gets the address of a file, resolved against that of the file that names it, and gives its bytes, or null if there is no such file.
    /// A schema that was loaded without a path has the address <c>schema:///</c>. The stream is closed when it was read.
    /// </param>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static SchemaFiles From(Func<Uri, Stream?> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new((_, wanted) => open(wanted));
    }

    internal Stream? Open(Uri schema, Uri wanted) => open(schema, wanted);

    private static FileStream? OpenBelow(string folder, Uri wanted)
    {
        if (!wanted.IsFile)
            return null;
        string path = Path.GetFullPath(wanted.LocalPath);
        string root = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(root, StringComparison.Ordinal) && File.Exists(path) ? File.OpenRead(path) : null;
    }
}

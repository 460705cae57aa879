using System.Text;
using TextModel.Schema.Compiled;
using TextModel.Schema.Patterns;
using TextModel.Schema.Simplification;

namespace TextModel.Schema;

/// <summary>Schemas that were read before, in a folder: each is loaded from there in a fraction of the time, as long as none of its files has changed.</summary>
/// <remarks>
/// A file of the cache is named by a hash (128 bits) of its schema, and names the hashes of all files that the schema brings in. One that is damaged, or of another version, is made anew. It makes no
/// difference to any result. Several processes may use one folder.
/// </remarks>
public sealed class SchemaCache
{
    // Another one when the same bytes would mean something else.
    private const string Version = "TextModel schema 2";
    private readonly string folder;

    /// <summary>A cache in a folder.</summary>
    /// <param name="folder">The folder; made when something is put there.</param>
    /// <exception cref="ArgumentException">It is null or empty.</exception>
    public SchemaCache(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        this.folder = Path.GetFullPath(folder);
    }

    /// <summary>The folder for schemas beside the user's settings.</summary>
    /// <returns>Null where the user has no such place.</returns>
    public static SchemaCache? OfUser()
    {
        string place = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return place.Length == 0 ? null : new(Path.Combine(place, "textmodel", "schemas"));
    }

    /// <summary>Loads a schema from the cache, else from its file, and keeps it.</summary>
    /// <param name="path">As for <see cref="RelaxNgSchema.Load(string, SchemaFiles?, bool)"/>.</param>
    /// <param name="files">As there.</param>
    /// <param name="checkIdentifiers">As there.</param>
    /// <returns>As there. A cache that cannot be read or written is as good as none.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    public SchemaResult Load(string path, SchemaFiles? files = null, bool checkIdentifiers = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        files ??= SchemaFiles.BesideSchema;
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return RelaxNgSchema.Load(path, files, checkIdentifiers);
        }

        // The two syntaxes are told apart by the name too.
        string ending = path.EndsWith(".rnc", StringComparison.OrdinalIgnoreCase) ? "c" : "x";
        string name = Path.Combine(folder, $"{Convert.ToHexStringLower(Fingerprint.Of(bytes))}-{ending}{(checkIdentifiers ? "i" : "")}.bin");
        var root = new Uri(Path.GetFullPath(path));
        if (Find(name, root, files) is { } known)
            return new(known, []);
        List<(Uri File, byte[] Hash)> used = [];
        using var stream = new MemoryStream(bytes);
        SchemaResult result = RelaxNgSchema.Load(stream, path, SchemaFiles.From(wanted => Note(files.Open(root, wanted), wanted, used)), checkIdentifiers);
        if (result is { Schema: { } schema, Diagnostics.Count: 0 })
            Keep(name, root, schema, used);
        return result;
    }

    private static RelaxNgSchema? Find(string name, Uri root, SchemaFiles files)
    {
        try
        {
            if (!File.Exists(name))
                return null;
            byte[] kept = File.ReadAllBytes(name);
            using var bytes = new MemoryStream(kept);
            using var reader = new BinaryReader(bytes, Encoding.UTF8, leaveOpen: true);
            if (reader.ReadString() != Version)
                return null;
            for (int left = reader.ReadInt32(); left > 0; left--)
            {
                var wanted = new Uri(root, reader.ReadString());
                byte[] hash = reader.ReadBytes(Fingerprint.Length);
                if (Copy(files.Open(root, wanted)) is not { } copy || !Fingerprint.Of(Bytes(copy)).AsSpan().SequenceEqual(hash))
                    return null;
            }

            // A file that was cut or changed must not pass for a schema.
            byte[] sum = reader.ReadBytes(Fingerprint.Length);
            if (!Fingerprint.Of(kept.AsSpan((int)bytes.Position)).AsSpan().SequenceEqual(sum))
                return null;
            (SimplifiedSchema schema, IdMap? ids) = CompiledReader.Read(bytes);
            return RelaxNgSchema.Of(schema, ids);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or UriFormatException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private static MemoryStream? Note(Stream? file, Uri wanted, List<(Uri File, byte[] Hash)> used)
    {
        MemoryStream? copy = Copy(file);
        if (copy is not null)
            used.Add((wanted, Fingerprint.Of(Bytes(copy))));
        return copy;
    }

    private static MemoryStream? Copy(Stream? file)
    {
        if (file is null)
            return null;
        var copy = new MemoryStream();
        using (file)
            file.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static ReadOnlySpan<byte> Bytes(MemoryStream copy) => copy.GetBuffer().AsSpan(0, (int)copy.Length);

    // Under another name first, so that nobody reads half of it.
    private void Keep(string name, Uri root, RelaxNgSchema schema, List<(Uri File, byte[] Hash)> used)
    {
        string temporary = $"{name}.{Guid.NewGuid():N}";
        try
        {
            if (schema.Compile() is not { } compiled)
                return;
            Directory.CreateDirectory(folder);
            using (var writer = new BinaryWriter(File.Create(temporary), Encoding.UTF8))
            {
                writer.Write(Version);
                writer.Write(used.Count);
                foreach ((Uri file, byte[] hash) in used)
                {
                    writer.Write(root.MakeRelativeUri(file).OriginalString);
                    writer.Write(hash);
                }

                writer.Write(Fingerprint.Of(compiled));
                writer.Write(compiled);
            }

            File.Move(temporary, name, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It may stay: nothing reads it.
        }
    }
}

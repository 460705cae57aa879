using System.IO.Compression;
using System.Runtime.InteropServices;
using TextModel.Packing;

namespace TextModel.Recordings.Qda;

/// <summary>The package that a project of REFI-QDA is: a zip file with <c>project.qde</c> and the folder <c>Sources</c>.</summary>
/// <remarks>Names lead to entries of the package and never to files of the machine, and what is unpacked has a limit.</remarks>
internal sealed class QdaPackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    // How much more may be unpacked: what is small in the file may be larger than the memory.
    private long left;

    /// <summary>Opens a package.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">The most bytes that its entries may have together when they are unpacked.</param>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public QdaPackage(ReadOnlyMemory<byte> file, long limit)
    {
        left = limit;
        Stream stream = MemoryMarshal.TryGetArray(file, out ArraySegment<byte> bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new MemoryStream(file.ToArray(), writable: false);
        zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in zip.Entries)
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>The name of the project's file; null where there is none. Tools differ in its capital letter, some put it into a folder.</summary>
    public string? Project => entries.ContainsKey("project.qde") ? "project.qde" : entries.Keys.Order(StringComparer.Ordinal).FirstOrDefault(n => n.EndsWith(".qde", StringComparison.OrdinalIgnoreCase));

    /// <summary>How many entries there are that are no texts and no project.</summary>
    public int OtherFiles => entries.Keys.Count(n => !n.EndsWith('/') && !n.EndsWith(".qde", StringComparison.OrdinalIgnoreCase) && !n.EndsWith(".txt", StringComparison.OrdinalIgnoreCase));

    /// <summary>The entry of a source, from an address such as <c>internal://GUID.txt</c>; null where the package has none.</summary>
    public string? Find(string address)
    {
        const string scheme = "internal://";
        if (!address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        string name = address[scheme.Length..].Replace('\\', '/').TrimStart('/');
        foreach (string full in (ReadOnlySpan<string>)[$"Sources/{name}", name])
        {
            if (entries.ContainsKey(full))
                return full;
        }

        // Where the project stands in a folder, its sources do.
        return entries.Keys.FirstOrDefault(n => n.EndsWith($"/Sources/{name}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Unpacks an entry.</summary>
    /// <exception cref="InvalidDataException">It cannot be unpacked, or is too large.</exception>
    public byte[] Read(string name)
    {
        using var stream = new CountedStream(entries[name].Open(), Take);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private void Take(int bytes)
    {
        left -= bytes;
        if (left < 0)
            throw new InvalidDataException("it unpacks to more than is allowed (ReadOptions.UnpackedLimit), and may have been made to use up memory.");
    }
}

using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using TextModel.Packing;

namespace TextModel.Formats.Docx;

/// <summary>The package that a Word document is: a zip file whose parts say how they are related (ECMA-376, part 2).</summary>
/// <remarks>
/// Parts are found by their relations alone, as Word does, by the last word of the relation's type: so documents of the strict kind, whose types have other
/// addresses, are found too. What is wrong with a relation is no reason to read nothing.
/// </remarks>
internal sealed class WordPackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<WordRelation>> relations = new(StringComparer.Ordinal);

    // How much more may be unpacked: what is small in the file may be larger than the memory.
    private long left;

    private WordPackage(ReadOnlyMemory<byte> file, long limit)
    {
        left = limit;
        Stream stream = MemoryMarshal.TryGetArray(file, out ArraySegment<byte> bytes) ? new(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new MemoryStream(file.ToArray(), writable: false);
        zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in zip.Entries)
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Opens a package.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">The most bytes that its parts may have together when they are unpacked.</param>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> file, long limit) => new(file, limit);

    /// <summary>The part that a part is related to; null where there is none.</summary>
    /// <param name="part">The name of the part; empty for the package.</param>
    /// <param name="type">The last word of the relation's type, such as <c>footnotes</c>.</param>
    public string? Find(string part, string type)
    {
        foreach (WordRelation relation in RelationsOf(part))
        {
            if (!relation.IsOutside && relation.Type.EndsWith($"/{type}", StringComparison.Ordinal) && entries.ContainsKey(relation.Target))
                return relation.Target;
        }

        return null;
    }

    /// <summary>Opens a part.</summary>
    /// <exception cref="InvalidDataException">It cannot be unpacked, or is too large; also later, while it is read.</exception>
    public Stream Read(string part)
    {
        // What it says itself may be a lie; but when it says too much, nothing need be unpacked.
        if (entries[part].Length > left)
            throw TooMuch();
        return new CountedStream(entries[part].Open(), Take);
    }

    /// <summary>What a part is related to: parts by their names, all else by its address. Faulty entries are left out.</summary>
    public List<WordRelation> RelationsOf(string part)
    {
        if (!relations.TryGetValue(part, out List<WordRelation>? known))
            relations.Add(part, known = ReadRelations(part));
        return known;
    }

    public void Dispose() => zip.Dispose();

    private List<WordRelation> ReadRelations(string part)
    {
        var read = new List<WordRelation>();
        int folder = part.LastIndexOf('/') + 1;
        string name = $"{part[..folder]}_rels/{part[folder..]}.rels";
        if (!entries.ContainsKey(name))
            return read;
        try
        {
            using var xml = XmlReader.Create(Read(name), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                {
                    bool isOutside = xml.GetAttribute("TargetMode") == "External";
                    read.Add(new(id, type, isOutside ? target : Resolve(part[..folder], target), isOutside));
                }
            }
        }
        catch (XmlException)
        {
            // As far as it goes.
        }

        return read;
    }

    // The name of a part from its address, which is relative to the folder of who names it.
    private static string Resolve(string folder, string target)
    {
        int end = target.IndexOf('#', StringComparison.Ordinal);
        string path = Uri.UnescapeDataString(end < 0 ? target : target[..end]).Replace('\\', '/');
        var steps = new List<string>();
        foreach (string step in (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
                steps.Add(step);
            else if (steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            steps.Remove(".");
        }

        return string.Join('/', steps);
    }

    private void Take(int bytes)
    {
        left -= bytes;
        if (left < 0)
            throw TooMuch();
    }

    private static InvalidDataException TooMuch() => new("it unpacks to more than is allowed (ReadOptions.UnpackedLimit), and may have been made to use up memory.");
}

/// <summary>What a part is related to.</summary>
/// <param name="Id">By what the part calls it.</param>
/// <param name="Type">What it is, as an address.</param>
/// <param name="Target">The name of a part, or an address outside.</param>
/// <param name="IsOutside">Whether it is an address outside.</param>
internal readonly record struct WordRelation(string Id, string Type, string Target, bool IsOutside);

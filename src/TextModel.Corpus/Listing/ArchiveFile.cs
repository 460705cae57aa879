using System.Formats.Tar;
using System.IO.Compression;
using TextModel.Packing;

namespace TextModel.Corpus;

/// <summary>What a ZIP or tar file holds. Nothing is ever unpacked to the disk.</summary>
/// <param name="place">The archive.</param>
/// <param name="limit">The most bytes that it may unpack to; null: what is usual for its length.</param>
internal sealed class ArchiveFile(string place, long? limit)
{
    private const int MostEntries = 1_000_000;

    private static readonly string[] Endings = [".zip", ".tar", ".tar.gz", ".tgz"];

    private readonly bool isZip = place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is an archive, by its name.</summary>
    public static bool IsNamedSo(string name) => Endings.Any(e => name.Length > e.Length && name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Lists the files in it.</summary>
    /// <param name="prefix">The archive's own name below the input.</param>
    /// <param name="add">Takes each of them, and what is wrong.</param>
    public void List(string prefix, Action<ListedFile> add)
    {
        // What is wrong may concern what others than the wanted ones are, so each has a name that no entry has.
        int problems = 0;
        Go((entry, _) =>
        {
            string path = $"{prefix}/{entry.Name}";
            if (entry.Name.Length == 0 || !IsHarmless(entry.Name))
                Problem(CorpusDiagnostics.EntryNameRefused, entry.Name);
            else if (!entry.IsFile)
                Problem(CorpusDiagnostics.EntryIsNoFile, entry.Name);
            else
                add(new(path, entry.Size, place) { Entry = entry.Number });
            return true;
        }, Problem);

        void Problem(DiagnosticCode code, params object?[] arguments) =>
            add(new(problems++ == 0 ? prefix : $"{prefix}#{problems}", 0, place) { Problem = code.At(null, null, null, arguments) });
    }

    /// <summary>Reads entries, in the order in which the archive has them.</summary>
    /// <param name="wanted">Those that are wanted.</param>
    /// <param name="take">Takes the bytes of each, or what is wrong; gives whether to go on.</param>
    public void Read(IEnumerable<ListedFile> wanted, Func<ListedFile, byte[]?, Diagnostic?, bool> take)
    {
        Dictionary<int, ListedFile> left = wanted.ToDictionary(f => f.Entry!.Value);
        Diagnostic? why = null;
        bool goesOn = true;
        Go((entry, open) =>
        {
            if (left.Remove(entry.Number, out ListedFile? file))
            {
                byte[]? bytes = null;
                Diagnostic? problem = null;
                try
                {
                    bytes = ReadAll(open, entry.Size);
                }
                catch (Exception e) when (IsBroken(e))
                {
                    problem = CorpusDiagnostics.FileUnreadable.At(null, null, null, e is UnpackedTooMuchException ? "it unpacks to more than the archive says." : e.Message);
                }

                goesOn = take(file, bytes, problem);
            }

            return goesOn && left.Count > 0;
        }, (code, arguments) => why = code.At(null, null, null, arguments));
        foreach (ListedFile file in left.Values.OrderBy(f => f.Path, StringComparer.Ordinal).TakeWhile(_ => goesOn))
            goesOn = take(file, null, why ?? CorpusDiagnostics.ArchiveBroken.At(null, null, null, "it has changed since it was listed."));
    }

    private static bool IsBroken(Exception e) => e is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException or FormatException or ArgumentException or OverflowException;

    // No name may lead out of the folder, wherever the archive was made.
    private static bool IsHarmless(string name)
    {
        if (name.StartsWith('/') || name.Contains('\0', StringComparison.Ordinal) || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0])))
            return false;
        foreach (Range part in name.AsSpan().Split('/'))
        {
            if (name.AsSpan(part) is "" or "." or "..")
                return false;
        }

        return true;
    }

    private static byte[] ReadAll(Func<Stream?> open, long size)
    {
        using Stream? stream = open();
        if (stream is null)
            return [];
        using Stream limited = Limited(stream, size);
        using var copy = new MemoryStream((int)Math.Min(size, 1 << 20));
        limited.CopyTo(copy);
        return copy.ToArray();
    }

    // Ends with an exception where more comes than should.
    private static CountedStream Limited(Stream inner, long limit)
    {
        long left = limit;
        return new(inner, read =>
        {
            left -= read;
            if (left < 0)
                throw new UnpackedTooMuchException();
        });
    }

    private void Go(Func<Entry, Func<Stream?>, bool> take, Action<DiagnosticCode, object?[]> problem)
    {
        long most = 0;
        try
        {
            using FileStream file = new(place, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            most = limit ?? ReadOptions.UsualUnpackedLimit(file.Length);
            if (isZip)
                GoZip(file, most, take);
            else
                GoTar(file, most, take);
        }
        catch (UnpackedTooMuchException)
        {
            problem(CorpusDiagnostics.ArchiveTooLarge, [most, MostEntries]);
        }
        catch (Exception e) when (IsBroken(e))
        {
            problem(CorpusDiagnostics.ArchiveBroken, [e.Message]);
        }
    }

    private static void GoZip(FileStream file, long most, Func<Entry, Func<Stream?>, bool> take)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        // Entries may share their bytes, so that a small archive says to hold very much: what they say is added up.
        long sum = 0;
        if (zip.Entries.Count > MostEntries)
            throw new UnpackedTooMuchException();
        for (int i = 0; i < zip.Entries.Count; i++)
        {
            ZipArchiveEntry entry = zip.Entries[i];
            string name = entry.FullName.Replace('\\', '/');
            if (name.EndsWith('/'))
                continue;
            sum += entry.Length;
            if (sum > most || entry.Length < 0)
                throw new UnpackedTooMuchException();
            // The mode of Unix: a link is no file.
            bool isFile = ((entry.ExternalAttributes >> 16) & 0xF000) is 0 or 0x8000;
            if (!take(new(i, name, entry.Length, isFile), entry.Open))
                return;
        }
    }

    private void GoTar(FileStream file, long most, Func<Entry, Func<Stream?>, bool> take)
    {
        bool packed = !place.EndsWith(".tar", StringComparison.OrdinalIgnoreCase);
        using Stream content = packed ? Limited(new GZipStream(file, CompressionMode.Decompress), most) : new BufferedStream(file, 1);
        using var tar = new TarReader(content);
        for (int i = 0; tar.GetNextEntry() is { } entry; i++)
        {
            if (i >= MostEntries)
                throw new UnpackedTooMuchException();
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes)
                continue;
            bool isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;
            string name = entry.Name.Replace('\\', '/');
            // tar itself writes ./ before every name where a folder was given so.
            while (name.StartsWith("./", StringComparison.Ordinal))
                name = name[2..];
            if (!take(new(i, name, entry.Length, isFile), () => entry.DataStream))
                return;
        }
    }

    /// <summary>An entry.</summary>
    private sealed record Entry(int Number, string Name, long Size, bool IsFile);
}

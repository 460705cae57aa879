using System.Security.Cryptography;
using System.Text;
using TextModel.Formats;
using TextModel.Formats.Yaml;

namespace TextModel.Corpus;

/// <summary>All files to convert, in order of their names, which is the same on every machine.</summary>
internal sealed class CorpusListing
{
    private readonly CorpusConversion conversion;
    private readonly FormatRegistry formats;
    private readonly CorpusGlobs globs;
    private readonly string output;
    private readonly List<ListedFile> found = [];
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);

    private CorpusListing(CorpusConversion conversion, FormatRegistry formats)
    {
        this.conversion = conversion;
        this.formats = formats;
        globs = new(conversion.Include, conversion.Exclude);
        output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(conversion.Output));
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<ListedFile> Files { get; private set; } = [];

    /// <summary>How many files no reader knows by their names, by the endings of these.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => leftOut;

    /// <summary>A hash of the names and lengths: equal where two machines see the same files.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Lists the inputs of a conversion.</summary>
    /// <param name="conversion">The conversion.</param>
    /// <param name="formats">The formats that are known.</param>
    /// <param name="ending">The ending of outputs.</param>
    /// <param name="stop">Stops between two folders.</param>
    public static CorpusListing Make(CorpusConversion conversion, FormatRegistry formats, string ending, CancellationToken stop)
    {
        var listing = new CorpusListing(conversion, formats);
        var prefixes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string input in conversion.Inputs)
        {
            string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
            string name = Path.GetFileName(full);
            if (Directory.Exists(full))
            {
                // One folder is mirrored as it is; of several each keeps its name, so that it can be told whence a file is.
                string prefix = conversion.Inputs.Count == 1 ? "" : name;
                for (int i = 2; prefix.Length > 0 && !prefixes.Add(prefix); i++)
                    prefix = $"{name}~{i}";
                listing.AddFolder(new(full), prefix, stop);
            }
            else if (File.Exists(full))
            {
                listing.AddFile(full, name, new FileInfo(full).Length, isNamed: true);
            }
            else
            {
                listing.found.Add(new(name, 0, full) { Problem = CorpusDiagnostics.InputMissing.At(null, null, null, input) });
            }
        }

        listing.Finish(ending);
        return listing;
    }

    private void AddFolder(DirectoryInfo folder, string prefix, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        // An output folder within the input is no input the next time.
        if (folder.FullName == output)
            return;
        List<DirectoryInfo> folders = [];
        List<FileInfo> files = [];
        try
        {
            foreach (FileSystemInfo info in folder.EnumerateFileSystemInfos())
            {
                // Hidden things are of programs. A link to a folder may lead in a ring.
                if (info.Name.StartsWith('.') || info.Name == "__MACOSX")
                    continue;
                if (info is DirectoryInfo below)
                {
                    if (below.LinkTarget is null)
                        folders.Add(below);
                }
                else
                {
                    files.Add((FileInfo)info);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(new(prefix.Length == 0 ? folder.Name : prefix, 0, folder.FullName) { Problem = CorpusDiagnostics.FolderUnreadable.At(null, null, null, e.Message) });
        }

        HashSet<string> stems = [.. files.Where(f => !IsYaml(f.Name) && IsReadable(f.Name)).Select(f => Path.GetFileNameWithoutExtension(f.Name))];
        foreach (FileInfo file in files)
        {
            // What YAML says of a transcript beside it is no transcript.
            if (IsYaml(file.Name) && stems.Contains(Path.GetFileNameWithoutExtension(file.Name)) && !IsYamlDocument(file.FullName))
                continue;
            AddFile(file.FullName, Join(prefix, file.Name), LengthOf(file), isNamed: false);
        }

        foreach (DirectoryInfo below in folders)
            AddFolder(below, Join(prefix, below.Name), stop);
    }

    private void AddFile(string place, string path, long size, bool isNamed)
    {
        if (ArchiveFile.IsNamedSo(path) && !IsDocument(place))
        {
            new ArchiveFile(place, conversion.Reading.UnpackedLimit).List(path, entry =>
            {
                if (entry.Problem is not null)
                    found.Add(entry);
                else
                    AddIfWanted(entry, isNamed: false);
            });
            return;
        }

        AddIfWanted(new(path, size, place), isNamed);
    }

    private void AddIfWanted(ListedFile file, bool isNamed)
    {
        if (!globs.Match(file.Path))
            return;
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        if (file.Entry is not null && (name.StartsWith('.') || file.Path.Contains("/__MACOSX/", StringComparison.Ordinal)))
            return;
        if (isNamed || globs.HasIncludes || conversion.Reading.Format is not null || (IsReadable(name) && !(file.Entry is not null && ArchiveFile.IsNamedSo(name))))
            found.Add(file);
        else
            leftOut[Path.GetExtension(name).ToLowerInvariant()] = leftOut.GetValueOrDefault(Path.GetExtension(name).ToLowerInvariant()) + 1;
    }

    // By name and by number, so that an archive that has a name twice, and two inputs of one name, give two files.
    private void Finish(string ending)
    {
        found.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path) is var order and not 0 ? order
            : string.CompareOrdinal(a.Place, b.Place) is var place and not 0 ? place : Nullable.Compare(a.Entry, b.Entry));
        var names = new HashSet<string>(found.Select(f => f.Path), StringComparer.Ordinal);
        string before = "";
        for (int i = 0, number = 1; i < found.Count; i++)
        {
            string path = found[i].Path;
            if (i > 0 && path == before)
            {
                string extension = Path.GetExtension(path), other;
                do
                    other = $"{path[..^extension.Length]}~{++number}{extension}";
                while (!names.Add(other));
                found[i] = found[i] with { Path = other };
            }
            else
            {
                number = 1;
            }

            before = path;
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        Files = OutputNames.Assign(found, formats, ending);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ListedFile file in Files)
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{file.Path}\0{file.Size}\n")));
        Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private bool IsReadable(string name) => formats.Formats.Any(f => f.Reader is not null && f.MatchName(name) > 0);

    private static bool IsYaml(string name) => YamlFormat.Format.MatchName(name) > 0;

    private static bool IsYamlDocument(string path) => Head(path) is { } head && YamlFormat.IsDocument(head.Span);

    // A format may be packed as an archive is.
    private bool IsDocument(string path) =>
        Head(path) is { } head && formats.Formats.Any(f => f.Reader is not null && f.MatchName(path) > 0 && f.Recognize?.Invoke(head) > 0);

    private static ReadOnlyMemory<byte>? Head(string path)
    {
        try
        {
            return TextInput.FromFile(path).GetHead(4096);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0; // a link that leads nowhere: reading will say so
        }
    }

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}/{name}";
}

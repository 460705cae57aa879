using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using TextModel.Formats;

namespace TextModel.Corpus;

/// <summary>Converts one file after the other in the same way; several threads may do so at once.</summary>
/// <param name="conversion">What is asked for.</param>
/// <param name="formats">The formats.</param>
/// <param name="manifest">What was done before.</param>
/// <param name="suspects">The files that runs died with, what was done with them, and how many runs did so.</param>
/// <param name="begun">Gets what is being worked at.</param>
/// <param name="unfinished">The folder for files that are being written.</param>
/// <param name="options">The hash of the options.</param>
internal sealed class FileConversion(CorpusConversion conversion, FormatRegistry formats, CorpusManifest manifest, IReadOnlyDictionary<string, (string What, int Died)> suspects, BegunFiles begun, string unfinished, string options)
{
    // Any death may be a machine's that was switched off, or a task's whose time was over, while this file was being worked at.
    private const int MostDeaths = 3;

    private readonly string output = Path.GetFullPath(conversion.Output);

    /// <summary>The version that is recorded: of the library that reads, which may be another one than this package was built with.</summary>
    public static string Version { get; } = typeof(TextDocument).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>Converts a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">Its bytes, where it is in an archive.</param>
    /// <param name="problem">Why there are none.</param>
    /// <param name="worker">A number that no other thread has.</param>
    public ConvertedFile Convert(ListedFile file, byte[]? bytes, Diagnostic? problem, int worker)
    {
        var clock = Stopwatch.StartNew();
        var row = new ConvertedFile { Path = file.Path, Size = file.Size, Options = options, Version = Version, Output = file.Output, Result = ConversionResult.Failed };
        try
        {
            row = problem is null ? Convert(row, file, bytes, worker) : Failed(row, problem);
        }
        // Whatever happens with one file, the others go on.
        catch (Exception e)
        {
            row = Failed(row, CorpusDiagnostics.Fault.At(file.Path, null, null, e.GetType().Name, e.Message));
        }

        if (begun.End(worker) && suspects.ContainsKey(row.Path))
            manifest.Acquit(row.Path);
        return row.IsUnchanged ? row : row with { Duration = clock.Elapsed, Finished = DateTimeOffset.UtcNow };
    }

    private ConvertedFile Convert(ConvertedFile row, ListedFile file, byte[]? bytes, int worker)
    {
        byte[]? metadata = null;
        string? beside = null;
        try
        {
            bytes ??= File.ReadAllBytes(file.Place);
            if (conversion is { UseMetadata: true, Metadata: null } && file.Entry is null && YamlMetadata.FindBeside(file.Place) is { } found)
                metadata = File.ReadAllBytes(beside = found);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return Failed(row, CorpusDiagnostics.FileUnreadable.At(file.Path, null, null, e is FileNotFoundException ? "it is not there." : e.Message));
        }

        row = row with { Size = bytes.Length, Sha256 = Hash(bytes), MetadataSha256 = metadata is null ? null : Hash(metadata) };
        if (conversion.Resume && manifest.Find(row.Path) is { } before && IsDone(before, row))
            return before with { IsUnchanged = true };
        string target = Path.Combine(output, file.Output);
        bool isThere = conversion.KeepExisting && File.Exists(target);
        // What is the same as would be made counts as made, so that a run that was stopped between writing and recording ends as one that was not.
        if (isThere && !conversion.Resume)
            return Kept(row);
        string what = $"{Version} {options} {row.Sha256} {row.MetadataSha256}";
        if (suspects.TryGetValue(row.Path, out (string What, int Died) deaths) && deaths.What == what && deaths.Died >= MostDeaths)
            return Failed(row, CorpusDiagnostics.SetAside.At(row.Path, null, null, MostDeaths));
        begun.Begin(worker, row.Path, what);
        return ReadAndWrite(row, file, bytes, beside, target, isThere, worker);
    }

    private ConvertedFile ReadAndWrite(ConvertedFile row, ListedFile file, byte[] bytes, string? beside, string target, bool isThere, int worker)
    {
        ReadResult read = Read(file, bytes, beside);
        row = row with
        {
            Format = read.Format,
            Convention = read.Convention?.Name,
            Score = read.Convention is { } convention ? Math.Round(convention.Score, 4) : null,
            Turns = read.Document.Turns.Count,
            Speakers = read.Document.Speakers.Count,
            Diagnostics = Named(read.Diagnostics, file.Path),
        };
        return read.HasErrors ? row : Write(row, read, target, isThere, worker);
    }

    private ReadResult Read(ListedFile file, byte[] bytes, string? beside)
    {
        // The name of an entry is one that no file has, so that nothing on the disk is taken to belong to it.
        var input = TextInput.FromBytes(bytes, file.Entry is null ? file.Place : Path.Combine(file.Place, Path.GetFileName(file.Path)), conversion.Reading.Encoding);
        return conversion.UseMetadata && (conversion.Metadata ?? beside) is { } metadata
            ? YamlTranscript.Read(input, conversion.Reading, conversion.Metadata is null && beside == metadata ? null : metadata, formats)
            : TextDocument.Read(input, conversion.Reading, formats);
    }

    private ConvertedFile Write(ConvertedFile row, ReadResult read, string target, bool isThere, int worker)
    {
        using var made = new MemoryStream();
        ValueList<Diagnostic> said = Named(read.Document.Write(made, conversion.Writing, formats), row.Path);
        row = row with { Diagnostics = [.. row.Diagnostics, .. said] };
        if (said.HasErrors)
            return row;
        if (conversion.FailOnLoss && row.Diagnostics.FirstOrDefault(d => d.Code == DiagnosticCodes.Loss.Code) is { } loss)
            return Failed(row, CorpusDiagnostics.LossRefused.At(row.Path, null, null, loss.Message));
        ReadOnlySpan<byte> bytes = made.GetBuffer().AsSpan(0, (int)made.Length);
        if (conversion.Check?.Invoke(read, made.GetBuffer().AsMemory(0, (int)made.Length)) is { } wrong)
            return Failed(row, CorpusDiagnostics.LossRefused.At(row.Path, null, null, wrong));
        string hash = Hash(bytes);
        try
        {
            if (isThere && !Holds(target, bytes.Length, hash))
                return Kept(row with { Turns = 0, Speakers = 0, Format = null, Convention = null, Score = null });
            if (!isThere)
                Put(bytes, target, worker);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(row, CorpusDiagnostics.OutputFailed.At(row.Path, null, null, row.Output, e.Message));
        }

        return row with { Result = ConversionResult.Converted, OutputSize = bytes.Length, OutputSha256 = hash };
    }

    // A file is under its name only when it is complete.
    private void Put(ReadOnlySpan<byte> bytes, string target, int worker)
    {
        string beside = Path.Combine(unfinished, FormattableString.Invariant($"{worker}"));
        using (SafeFileHandle file = File.OpenHandle(beside, FileMode.Create, FileAccess.Write))
            RandomAccess.Write(file, bytes, 0);
        try
        {
            File.Move(beside, target, overwrite: true);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(beside, target, overwrite: true);
        }
    }

    // By its bytes: a power failure may leave a record of a file that is not on the disk, or is empty there. To flush each file would cost a third of the time.
    private bool IsDone(ConvertedFile before, ConvertedFile now) =>
        before.Result == ConversionResult.Converted && before.Sha256 == now.Sha256 && before.MetadataSha256 == now.MetadataSha256 && before.Options == now.Options
        && before.Version == now.Version && before.Output == now.Output && IsThere(Path.Combine(output, before.Output), before);

    // What cannot be read is made again.
    private static bool IsThere(string made, ConvertedFile before)
    {
        try
        {
            return File.Exists(made) && Holds(made, before.OutputSize, before.OutputSha256);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Holds(string file, long? length, string? hash) => new FileInfo(file).Length == length && Hash(File.ReadAllBytes(file)) == hash;

    private static ConvertedFile Kept(ConvertedFile row) =>
        row with { Result = ConversionResult.Kept, Diagnostics = [CorpusDiagnostics.OutputKept.At(row.Path, null, null, row.Output)] };

    private static ConvertedFile Failed(ConvertedFile row, Diagnostic problem) =>
        row with { Result = ConversionResult.Failed, Diagnostics = [.. row.Diagnostics, problem with { Path = row.Path }] };

    // The same on every machine, wherever the folder is there.
    private static ValueList<Diagnostic> Named(ValueList<Diagnostic> diagnostics, string path) => [.. diagnostics.Select(d => d with { Path = path })];

    private static string Hash(ReadOnlySpan<byte> bytes) => System.Convert.ToHexStringLower(SHA256.HashData(bytes));
}

using System.Runtime.CompilerServices;
using TextModel.Formats;
using TextModel.Formats.Yaml;

namespace TextModel.Corpus;

/// <summary>A file of a corpus, read.</summary>
/// <param name="Path">Its name below the folder, with slashes.</param>
/// <param name="Document">What was read; null where there are errors.</param>
/// <param name="Diagnostics">What the reader had to say.</param>
public sealed record CorpusDocument(string Path, TextDocument? Document, ValueList<Diagnostic> Diagnostics);

/// <summary>Reads the files of folders and archives one after the other, for what needs no index.</summary>
public static class CorpusDocuments
{
    /// <summary>Reads the files in the order of their names.</summary>
    /// <param name="files">Which files, and how they are read.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>The documents, read as they are asked for. Files that cannot be read have errors, and are no exceptions.</returns>
    public static async IAsyncEnumerable<CorpusDocument> ReadAsync(CorpusIndexing files, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        FormatRegistry formats = files.Formats ?? FormatRegistry.Default.With(YamlFormat.Format);
        foreach (ListedFile file in files.List(formats, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await Task.Run(() => Read(file, files, formats), cancellationToken).ConfigureAwait(false);
        }
    }

    private static CorpusDocument Read(ListedFile file, CorpusIndexing files, FormatRegistry formats)
    {
        Diagnostic? problem = file.Problem;
        byte[]? bytes = null;
        try
        {
            if (problem is null && file.Entry is not null)
            {
                new ArchiveFile(file.Place, files.Reading.UnpackedLimit).Read([file], (_, found, said) =>
                {
                    (bytes, problem) = (found, said);
                    return false;
                });
            }

            if (problem is null)
                return Read(file, bytes ?? File.ReadAllBytes(file.Place), files, formats);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            problem = CorpusDiagnostics.FileUnreadable.At(file.Path, null, null, e is FileNotFoundException ? "it is not there." : e.Message);
        }
        catch (Exception e)
        {
            problem = CorpusDiagnostics.Fault.At(file.Path, null, null, e.GetType().Name, e.Message);
        }

        return new(file.Path, null, [problem with { Path = file.Path }]);
    }

    private static CorpusDocument Read(ListedFile file, byte[] bytes, CorpusIndexing files, FormatRegistry formats)
    {
        string? beside = files.UseMetadata && file.Entry is null ? YamlMetadata.FindBeside(file.Place) : null;
        var input = TextInput.FromBytes(bytes, file.Entry is null ? file.Place : Path.Combine(file.Place, Path.GetFileName(file.Path)), files.Reading.Encoding);
        ReadResult read = beside is not null ? YamlTranscript.Read(input, files.Reading, null, formats) : TextDocument.Read(input, files.Reading, formats);
        return new(file.Path, read.HasErrors ? null : read.Document, [.. read.Diagnostics.Select(d => d with { Path = file.Path })]);
    }
}

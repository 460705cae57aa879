using TextModel.Corpus;
using TextModel.Formats;

namespace TextModel.Cli.Commands;

/// <summary>Inputs of commands that take an index, folders or files.</summary>
internal static class CorpusInputs
{
    /// <summary>Whether a name means an index.</summary>
    public static bool IsIndex(string name)
    {
        if (CorpusIndex.IsServer(name))
            return true;
        if (name.EndsWith(".db", StringComparison.OrdinalIgnoreCase) && !File.Exists(name))
            return true; // opening it says that it is not there
        try
        {
            return File.Exists(name) && TextInput.FromFile(name).GetHead(16).Span.StartsWith("SQLite format 3"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The documents of files, folders and archives. A file keeps the name that it was given.</summary>
    public static async IAsyncEnumerable<CorpusDocument> ReadAsync(IReadOnlyList<string> files, ReadOptions reading)
    {
        foreach (string file in files)
        {
            var one = new CorpusIndexing { Inputs = [file], Reading = reading, Formats = KnownFormats.All };
            bool isFolder = Directory.Exists(file);
            await foreach (CorpusDocument document in CorpusDocuments.ReadAsync(one).ConfigureAwait(false))
                yield return isFolder || document.Path.Contains('/') ? document : document with { Path = file };
        }
    }
}

using System.Globalization;

namespace TextModel.Corpus;

/// <summary>Where a conversion keeps what is its own, below the output folder.</summary>
internal static class CorpusPlaces
{
    /// <summary>The folder for it.</summary>
    public static string Folder(string output) => Path.Combine(output, ".textmodel");

    /// <summary>The manifest.</summary>
    public static string Manifest(string output, CorpusShard? shard) => Path.Combine(Folder(output), shard is null ? "manifest.db" : Name(shard) + ".db");

    /// <summary>The folder for files that are being written. On the same disk, so that a file is renamed into its place at one go.</summary>
    public static string Unfinished(string output, CorpusShard? shard) => Path.Combine(Folder(output), shard is null ? "unfinished" : Name(shard) + ".unfinished");

    private static string Name(CorpusShard shard) => string.Create(CultureInfo.InvariantCulture, $"shard-{shard.Number}-of-{shard.Count}");
}

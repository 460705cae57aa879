namespace TextModel.Corpus;

/// <summary>A file to convert.</summary>
/// <param name="Path">Its name below the input, with slashes; for an entry of an archive the archive's name comes first.</param>
/// <param name="Size">Its length in bytes, as the folder or the archive says.</param>
/// <param name="Place">Where it is on the disk, or where its archive is.</param>
internal sealed record ListedFile(string Path, long Size, string Place)
{
    /// <summary>For an entry of an archive, which one it is, counted from 0.</summary>
    public int? Entry { get; init; }

    /// <summary>Why it cannot be read, where the list knows that already.</summary>
    public Diagnostic? Problem { get; init; }

    /// <summary>The name of what is made of it, below the output folder, with slashes.</summary>
    public string Output { get; init; } = "";
}

namespace TextModel;

/// <summary>The file that a document was read from, as it stood, where its base text is not the file itself.</summary>
/// <remarks>It stays with the document and with all that edits make of it, so that a writer of the same format can give back what nobody changed. It is no part of a document's value.</remarks>
public sealed class OriginalFile
{
    /// <summary>A file.</summary>
    /// <param name="text">The file, with its encoding.</param>
    /// <param name="format">The identifier of its format.</param>
    public OriginalFile(SourceText text, string format)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(format);
        (Text, Format) = (text, format);
    }

    /// <summary>The file, with its encoding.</summary>
    public SourceText Text { get; }

    /// <summary>The identifier of its format.</summary>
    public string Format { get; }

    /// <summary>The document as it was read; null until there is one.</summary>
    internal TextDocument? Document { get; set; }

    /// <summary>Whether a document says what the file does, because nobody has edited it since it was read.</summary>
    public bool IsStillOf(TextDocument document) => document is not null && ReferenceEquals(document, Document);
}

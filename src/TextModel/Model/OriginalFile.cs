using System.Text;

namespace TextModel;

/// <summary>The file that a document was read from, as it stood.</summary>
/// <remarks>
/// It stays with the document and with all that edits make of it, outside its value, so that the same format can give back what nobody changed: an unedited document byte for byte, an edited one with
/// everything that the edit does not concern.
/// </remarks>
public sealed class OriginalFile
{
    private readonly SourceText? text;
    private readonly ReadOnlyMemory<byte> bytes;

    /// <summary>A file that is text.</summary>
    /// <param name="text">The file, with its encoding.</param>
    /// <param name="format">The identifier of its format.</param>
    public OriginalFile(SourceText text, string format)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(format);
        (this.text, Format) = (text, format);
    }

    /// <summary>Any file.</summary>
    /// <param name="bytes">The file; its bytes must not change any more.</param>
    /// <param name="format">The identifier of its format.</param>
    public OriginalFile(ReadOnlyMemory<byte> bytes, string format)
    {
        ArgumentException.ThrowIfNullOrEmpty(format);
        (this.bytes, Format) = (bytes, format);
    }

    /// <summary>The identifier of its format.</summary>
    public string Format { get; }

    /// <summary>The file as text, with its encoding; null where it is kept as bytes.</summary>
    public SourceText? Text => text;

    /// <summary>The document as it was read; null until there is one.</summary>
    internal TextDocument? Document { get; set; }

    /// <summary>What the reader of the format found in the file, for its writer; null where it keeps nothing.</summary>
    internal object? Content { get; set; }

    /// <summary>How it was read, so that it can be read so again; null where nobody kept that.</summary>
    internal object? Reading { get; set; }

    /// <summary>The file's bytes; none where text has none.</summary>
    internal ReadOnlyMemory<byte> GetBytes()
    {
        if (text is null)
            return bytes;
        using var made = new MemoryStream();
        return TryWrite(made) ? made.ToArray() : default(ReadOnlyMemory<byte>);
    }

    /// <summary>The file's text.</summary>
    internal SourceText GetText() => text ?? SourceText.Decode(bytes.Span);

    /// <summary>Whether a document says what the file does, because nobody has edited it since it was read.</summary>
    public bool IsStillOf(TextDocument document) => document is not null && ReferenceEquals(document, Document);

    /// <summary>Writes the file as it stood.</summary>
    /// <param name="output">Where its bytes go; it is not closed.</param>
    /// <returns>Whether it was written. Text that could not be decoded exactly, or with half a surrogate pair, has no bytes; then nothing is written.</returns>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public bool TryWrite(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (text is null)
        {
            output.Write(bytes.Span);
            return true;
        }

        if (text.Problem is not null)
            return false;
        try
        {
            // All at once, so that nothing is written where something has no bytes.
            using var made = new MemoryStream();
            text.Write(made);
            output.Write(made.GetBuffer().AsSpan(0, (int)made.Length));
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}

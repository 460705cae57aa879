namespace TextModel.Formats;

/// <summary>What a reader reads: a file, a stream or a string, as bytes or as decoded text.</summary>
public sealed class TextInput
{
    private readonly TextEncoding? encoding;
    private ReadOnlyMemory<byte>? bytes;
    private bool isLent;
    private SourceText? text;
    private bool isDeclared;

    private TextInput(string? path, TextEncoding? encoding)
    {
        Path = path;
        this.encoding = encoding;
    }

    /// <summary>The file's name, for messages and for telling the format; null where there is none.</summary>
    public string? Path { get; }

    /// <summary>The warning that the encoding of the text, where a reader asked for that, was recognised by its letters; null where it was known.</summary>
    internal Diagnostic? Notice => text?.Notice;

    /// <summary>Whether there is a file, or what was one: not merely a string that somebody has in hand.</summary>
    internal bool IsFile => Path is not null || bytes is not null;

    /// <summary>The file as it is to be described: a text by itself, which costs nothing yet; anything else by its bytes. Null for a string without a name.</summary>
    /// <param name="format">The name of the format.</param>
    internal SourceFile? Describe(string format) =>
        !IsFile ? null
        : text is { Problem: null } ? SourceFile.Of(text, format)
        : bytes is { } known ? SourceFile.Of(Path, known.Span, format)
        : SourceFile.Of(Path, format, null);

    /// <summary>The decoded text, by its byte order mark, else by the encoding that was given, else as what its bytes are recognised to be. Decoded on first use.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public SourceText Text => text ??= bytes is { } known ? SourceText.Decode(known.Span, Path, encoding) : SourceText.Load(Path!, encoding);

    /// <summary>
    /// The decoded text as <see cref="Text"/> gives it, for a reader whose base text will hold most of the file: the characters of a file stand in memory that is lent until the reader calls
    /// <see cref="SourceText.Settle"/>, and then only once. What is in memory already is given as it is.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public SourceText LendText() => text ??= bytes is { } known ? SourceText.Decode(known.Span, Path, encoding) : SourceText.Lend(Path!, encoding);

    /// <summary>The text decoded with an encoding that the reader found out by itself (XML declares its own), unless the user named one.</summary>
    /// <param name="declared">The encoding where no byte order mark tells and the user named none; null: as <see cref="Text"/>, also where another encoding was tried before and did not fit.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public SourceText Decode(TextEncoding? declared)
    {
        // Bytes that were not in what a reader took them for are looked at anew.
        if (isDeclared && declared is null && text is { Problem: not null })
            (text, isDeclared) = (null, false);
        if (text is not null || encoding is not null || declared is null)
            return Text;
        isDeclared = true;
        return text = bytes is { } known ? SourceText.Decode(known.Span, Path, declared) : SourceText.Load(Path!, declared);
    }

    /// <summary>A file. It is opened when a reader asks for its content.</summary>
    public static TextInput FromFile(string path, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(path, encoding);
    }

    /// <summary>All that a stream holds from here on; it is read now.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static TextInput FromStream(Stream stream, string? path = null, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new(path, encoding) { bytes = copy.GetBuffer().AsMemory(0, (int)copy.Length) };
    }

    /// <summary>All that a stream holds from here on, read without blocking a thread.</summary>
    /// <param name="stream">The stream; it is not closed.</param>
    /// <param name="path">A name for messages and for telling the format.</param>
    /// <param name="encoding">The encoding where no byte order mark tells.</param>
    /// <param name="cancellationToken">Stops between two pieces.</param>
    /// <exception cref="IOException">The stream cannot be read, or is longer than 2 GB.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public static async Task<TextInput> FromStreamAsync(Stream stream, string? path = null, TextEncoding? encoding = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, Array.MaxLength) : 0);
        await stream.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return new(path, encoding) { bytes = copy.GetBuffer().AsMemory(0, (int)copy.Length) };
    }

    /// <summary>Bytes from memory; they must not change while a reader is at work.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="path">A name for messages and for telling the format.</param>
    /// <param name="encoding">The encoding where no byte order mark tells.</param>
    public static TextInput FromBytes(ReadOnlyMemory<byte> bytes, string? path = null, TextEncoding? encoding = null) =>
        new(path, encoding) { bytes = bytes, isLent = true };

    /// <summary>Text from memory.</summary>
    public static TextInput FromString(string text, string? path = null) => new(path, null) { text = SourceText.From(text, path) };

    /// <summary>The file as it stands, to be kept with what is read from it.</summary>
    /// <param name="format">The identifier of the format.</param>
    /// <exception cref="IOException">The input cannot be read.</exception>
    internal OriginalFile Keep(string format)
    {
        if (bytes is null && text is not null)
            return new(text, format);
        // What somebody else holds may change when we are done.
        return new(isLent ? GetBytes().ToArray() : GetBytes(), format);
    }

    /// <summary>The bytes; read on first use. For text from memory, its UTF-8 bytes.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReadOnlyMemory<byte> GetBytes()
    {
        if (bytes is null && text is not null)
        {
            using var copy = new MemoryStream();
            text.Write(copy);
            bytes = copy.GetBuffer().AsMemory(0, (int)copy.Length);
        }

        return bytes ??= File.ReadAllBytes(Path!);
    }

    /// <summary>The bytes, if they are to be read as UTF-8; null where another encoding was named or declared, or the text has no bytes in UTF-8.</summary>
    /// <param name="declared">The encoding that the file declares by itself, or null.</param>
    internal ReadOnlyMemory<byte>? GetUtf8(TextEncoding? declared)
    {
        if ((encoding ?? declared) is { Name: not "utf-8" } || text is { Encoding.Name: not "utf-8" } or { Problem: not null })
            return null;
        try
        {
            return GetBytes();
        }
        catch (System.Text.EncoderFallbackException)
        {
            return null; // half a surrogate pair
        }
    }

    /// <summary>The first bytes, without reading a whole file for them.</summary>
    /// <param name="count">How many at most.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public ReadOnlyMemory<byte> GetHead(int count)
    {
        if (bytes is { } known)
            return known[..Math.Min(count, known.Length)];
        if (text is not null)
            return System.Text.Encoding.UTF8.GetBytes(text.Text[..Math.Min(count, text.Text.Length)]);
        using FileStream file = File.OpenRead(Path!);
        byte[] head = new byte[Math.Min(count, Math.Max(0, file.Length))];
        return head.AsMemory(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }
}

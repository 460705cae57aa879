using System.Buffers;
using System.Text;

namespace TextModel;

/// <summary>A file's text, character for character, with what is needed to write the same bytes again.</summary>
/// <remarks>Nothing is normalised: line ends, form feeds and combining marks stay as they are. Only the byte order mark is set aside.</remarks>
public sealed class SourceText
{
    private LineMap? lines;
    private OffsetMap? offsets;

    private SourceText(string text, TextEncoding encoding, string? path, Diagnostic? problem)
    {
        Text = text;
        Encoding = encoding;
        Path = path;
        Problem = problem;
    }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>The encoding and byte order mark the bytes had, or are to have.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>The file it came from, as it was named; null for text from memory or a stream.</summary>
    public string? Path { get; }

    /// <summary>Set where the bytes could not be decoded exactly: then <see cref="Text"/> has U+FFFD for each bad stretch.</summary>
    public Diagnostic? Problem { get; }

    /// <summary>The lines; found on first use.</summary>
    public LineMap Lines => lines ??= new(Text);

    /// <summary>Conversion to code points and UTF-8 bytes; built on first use.</summary>
    public OffsetMap Offsets => offsets ??= new(Text);

    /// <summary>Text from memory.</summary>
    /// <param name="text">The characters, without a byte order mark.</param>
    /// <param name="path">A name for messages.</param>
    /// <param name="encoding">The encoding to write it with; UTF-8 without a mark if null.</param>
    public static SourceText From(string text, string? path = null, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, encoding ?? TextEncoding.Utf8, path, null);
    }

    /// <summary>Decodes bytes by their byte order mark, else by <paramref name="encoding"/>, else as UTF-8.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">A name for messages.</param>
    /// <param name="encoding">The encoding where no byte order mark tells; null: UTF-8.</param>
    /// <returns>The text; with a <see cref="Problem"/> where bytes are not in the encoding.</returns>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string? path = null, TextEncoding? encoding = null)
    {
        TextEncoding used = TextEncoding.Detect(bytes) ?? encoding ?? TextEncoding.Utf8;
        ReadOnlySpan<byte> body = bytes[used.ByteOrderMark.Length..];
        try
        {
            // Counting first keeps one buffer only: the string itself.
            Encoding strict = used.ToStrictEncoding();
            return new(strict.GetString(body), used, path, null);
        }
        catch (DecoderFallbackException e)
        {
            return new(Lenient(used).GetString(body), used, path, BadBytes(bytes, body, used, path, e));
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">The encoding where no byte order mark tells; null: UTF-8.</param>
    /// <returns>The text; with a <see cref="Problem"/> where bytes are not in the encoding.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public static SourceText Load(string path, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        using FileStream file = File.OpenRead(path);
        return Load(file, path, encoding);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <inheritdoc cref="Decode"/>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SourceText Load(Stream stream, string? path = null, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        int size = stream.CanSeek ? checked((int)(stream.Length - stream.Position)) : 64 * 1024;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(size + 1, 256));
        try
        {
            int count = 0;
            for (int read; (read = stream.Read(buffer, count, buffer.Length - count)) > 0;)
            {
                count += read;
                if (count < buffer.Length)
                    continue;
                byte[] larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
                buffer.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }

            return Decode(buffer.AsSpan(0, count), path, encoding);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the text as the bytes it has in <see cref="Encoding"/>, byte order mark first where there is one.</summary>
    /// <exception cref="EncoderFallbackException">The encoding has no bytes for a character of the text.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.ByteOrderMark);
        Encoder encoder = Encoding.ToStrictEncoding().GetEncoder();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            ReadOnlySpan<char> left = Text;
            bool done;
            do
            {
                encoder.Convert(left, buffer, flush: true, out int chars, out int count, out done);
                stream.Write(buffer, 0, count);
                left = left[chars..];
            }
            while (!done);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private static Encoding Lenient(TextEncoding encoding)
    {
        var lenient = (Encoding)encoding.ToStrictEncoding().Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient;
    }

    private static Diagnostic BadBytes(
        ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> body, TextEncoding encoding, string? path, DecoderFallbackException e)
    {
        int mark = bytes.Length - body.Length;
        int at = Math.Clamp(mark + Math.Max(0, e.Index), 0, Math.Max(0, bytes.Length - 1));
        string before = Lenient(encoding).GetString(bytes[mark..at]);
        string found = string.Join(' ', (e.BytesUnknown ?? []).Select(b => b.ToString("X2")));
        return bytes[..Math.Min(bytes.Length, 8192)].Contains((byte)0) && encoding.Name == "utf-8"
            ? DiagnosticCodes.BinaryInput.At(path, null, null)
            : DiagnosticCodes.BadBytes.At(path, new LineMap(before).GetPosition(before.Length), null, at, found, encoding.Name);
    }
}

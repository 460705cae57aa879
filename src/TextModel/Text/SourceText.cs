using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextModel;

/// <summary>A file's text, character for character, with what is needed to write the same bytes again.</summary>
/// <remarks>Nothing is normalised: line ends, form feeds and combining marks stay as they are. Only the byte order mark is set aside.</remarks>
public sealed class SourceText
{
    // How many bytes tell whether a file is text; git looks at as many.
    private const int BinaryHead = 8000;
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

    /// <summary>Set where the bytes could not be decoded exactly, or are no text: then <see cref="Text"/> has U+FFFD for each bad stretch.</summary>
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
    /// <returns>The text; with a <see cref="Problem"/> where bytes are not in the encoding, or not text.</returns>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string? path = null, TextEncoding? encoding = null)
    {
        TextEncoding used = EncodingOf(bytes, encoding);
        int mark = used.ByteOrderMark.Length;
        Diagnostic? problem = LooksBinary(bytes, used) ? DiagnosticCodes.BinaryInput.At(path, null, null) : null;
        try
        {
            return new(used.ToStrictEncoding().GetString(bytes[mark..]), used, path, problem);
        }
        catch (DecoderFallbackException e)
        {
            return new(used.ToLenientEncoding().GetString(bytes[mark..]), used, path, problem ?? BadBytes(bytes, mark, used, path, e));
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">The encoding where no byte order mark tells; null: UTF-8.</param>
    /// <returns>The text; with a <see cref="Problem"/> where bytes are not in the encoding, or not text.</returns>
    /// <exception cref="IOException">The file cannot be read, or is too long for one string (2^30 UTF-16 code units).</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public static SourceText Load(string path, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        return Load(file, path, encoding);
    }

    /// <summary>Reads a stream to its end. It is not closed.</summary>
    /// <param name="stream">The stream. One that can seek is read twice, so that its bytes and its text are never in memory together.</param>
    /// <param name="path">A name for messages.</param>
    /// <param name="encoding">The encoding where no byte order mark tells; null: UTF-8.</param>
    /// <returns>The text; with a <see cref="Problem"/> where bytes are not in the encoding, or not text.</returns>
    /// <exception cref="IOException">The stream cannot be read, or is too long for one string (2^30 UTF-16 code units).</exception>
    public static SourceText Load(Stream stream, string? path = null, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        // Files of /proc and devices say that they have no length, and some cannot seek although they say so.
        if (!stream.CanSeek || stream.Length == 0)
            return Load(Decoding.ReadAll(stream), path, encoding);
        long start = stream.Position;
        byte[] head = new byte[Math.Clamp(stream.Length - start, 0, BinaryHead)];
        TextEncoding used = EncodingOf(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), encoding);
        if (!LooksBinary(head, used))
        {
            try
            {
                return new(Decoding.Decode(used.ToStrictEncoding(), Decoding.Pieces(stream, start + used.ByteOrderMark.Length)), used, path, null);
            }
            catch (DecoderFallbackException)
            {
                // Once more, slowly, to say where.
            }
        }

        stream.Position = start;
        return Load(Decoding.ReadAll(stream), path, encoding);
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

    private static SourceText Load(List<ReadOnlyMemory<byte>> pieces, string? path, TextEncoding? encoding)
    {
        ReadOnlyMemory<byte> first = pieces[0];
        TextEncoding used = EncodingOf(first.Span, encoding);
        if (!LooksBinary(first.Span, used))
        {
            try
            {
                pieces[0] = first[used.ByteOrderMark.Length..];
                return new(Decoding.Decode(used.ToStrictEncoding(), pieces), used, path, null);
            }
            catch (DecoderFallbackException)
            {
                pieces[0] = first;
            }
        }

        byte[] all = new byte[pieces.Sum(p => (long)p.Length)];
        int at = 0;
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            piece.CopyTo(all.AsMemory(at));
            at += piece.Length;
        }

        return Decode(all, path, encoding);
    }

    private static TextEncoding EncodingOf(ReadOnlySpan<byte> head, TextEncoding? asked) =>
        TextEncoding.Detect(head, asked) ?? (asked ?? TextEncoding.Utf8) with { HasByteOrderMark = false };

    // Text in UTF-16 without a mark is good UTF-8 with every second byte zero; a text that merely has a U+0000 in it stays text.
    private static bool LooksBinary(ReadOnlySpan<byte> bytes, TextEncoding used)
    {
        if (used.Name != "utf-8")
            return false;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, BinaryHead)];
        return head.Length >= 64 && head.Count((byte)0) > head.Length / 4;
    }

    private static Diagnostic BadBytes(ReadOnlySpan<byte> bytes, int mark, TextEncoding encoding, string? path, DecoderFallbackException e)
    {
        if (encoding.Name == "utf-8" && bytes[..Math.Min(bytes.Length, BinaryHead)].Contains((byte)0))
            return DiagnosticCodes.BinaryInput.At(path, null, null);
        int at = Math.Clamp(mark + e.Index, mark, Math.Max(mark, bytes.Length - 1));
        // Half a pair in UTF-16 is found, and counted, only with the unit behind it.
        for (int back = at; back >= mark && at - back < 4; back--)
        {
            if (e.BytesUnknown is { Length: > 0 } unknown && bytes[back..].StartsWith(unknown))
            {
                at = back;
                break;
            }
        }

        string before = encoding.ToLenientEncoding().GetString(bytes[mark..at]);
        string found = string.Join(' ', (e.BytesUnknown ?? []).Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        return DiagnosticCodes.BadBytes.At(path, new LineMap(before).GetPosition(before.Length), null, at, found, encoding.Name);
    }
}

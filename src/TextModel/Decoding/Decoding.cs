using System.Buffers;
using System.Text;

namespace TextModel;

/// <summary>Bytes that come in pieces and become one string, which is never held twice.</summary>
internal static class Decoding
{
    // The most that .NET allows in one string.
    public const int MaxLength = 0x3FFFFFDF;

    private const string Changed = "The file was changed while it was read.";

    /// <summary>The largest size of a piece.</summary>
    public const int PieceSize = 128 * 1024;

    /// <summary>Decodes in two passes: one counts the characters, one fills the string, so that no other copy of the text is made.</summary>
    /// <param name="encoding">The encoding; a strict one.</param>
    /// <param name="pieces">The bytes; gone through twice.</param>
    /// <exception cref="DecoderFallbackException">Bytes are not in the encoding, and it is strict.</exception>
    /// <exception cref="IOException">The second pass found other bytes than the first.</exception>
    public static string Decode(Encoding encoding, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        long length = Count(encoding, pieces);
        if (length > MaxLength)
            throw new IOException($"The text has {length} UTF-16 units; {MaxLength} are the most that fit into one document. Split the file.");
        return string.Create((int)length, (encoding, pieces), static (target, from) =>
        {
            if (Fill(target, from.encoding, from.pieces) != target.Length)
                throw new IOException(Changed);
        });
    }

    /// <summary>Decodes into memory that has room for as many characters as there are bytes, and gives their number.</summary>
    /// <param name="target">The memory.</param>
    /// <param name="encoding">The encoding; a strict one.</param>
    /// <param name="pieces">The bytes.</param>
    /// <exception cref="DecoderFallbackException">Bytes are not in the encoding, and it is strict.</exception>
    /// <exception cref="IOException">There are more bytes than there were.</exception>
    public static int Fill(Span<char> target, Encoding encoding, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        try
        {
            int filled = 0;
            Decoder decoder = encoding.GetDecoder();
            foreach (ReadOnlyMemory<byte> piece in pieces)
                filled += decoder.GetChars(piece.Span, target[filled..], flush: false);
            return filled + decoder.GetChars([], target[filled..], flush: true);
        }
        catch (ArgumentException e) when (e is not DecoderFallbackException)
        {
            throw new IOException(Changed, e);
        }
    }

    /// <summary>A stream's bytes from <paramref name="start"/> to its end; every pass reads them anew.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(Stream stream, long start)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            stream.Position = start;
            for (int count; (count = stream.Read(buffer, 0, PieceSize)) > 0;)
                yield return buffer.AsMemory(0, count);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Bytes in memory, cut as if they were read; <see cref="Decode"/> takes no longer pieces.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(ReadOnlyMemory<byte> bytes)
    {
        for (int at = 0; at < bytes.Length; at += PieceSize)
            yield return bytes.Slice(at, Math.Min(PieceSize, bytes.Length - at));
    }

    /// <summary>Reads a stream that can be read only once; the first piece has 8 KiB or all.</summary>
    public static List<ReadOnlyMemory<byte>> ReadAll(Stream stream)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        for (int size = 8192; ; size = Math.Min(PieceSize, size * 2))
        {
            byte[] piece = new byte[size];
            int count = stream.ReadAtLeast(piece, size, throwOnEndOfStream: false);
            pieces.Add(piece.AsMemory(0, count));
            if (count < size)
                return pieces;
        }
    }

    private static long Count(Encoding encoding, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        if (encoding.CodePage == Encoding.UTF8.CodePage)
            return CountUtf8(pieces);
        Decoder decoder = encoding.GetDecoder();
        char[] scratch = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(PieceSize));
        try
        {
            long count = 0;
            foreach (ReadOnlyMemory<byte> piece in pieces)
                count += decoder.GetChars(piece.Span, scratch, flush: false);
            return count + decoder.GetChars([], scratch, flush: true);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(scratch);
        }
    }

    // Of good UTF-8: one unit for each byte that begins a character, and a second one for characters of four bytes. What is bad is
    // found when the string is filled, and nothing in front of it is counted wrongly. This costs a tenth of decoding twice.
    private static long CountUtf8(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        long count = 0;
        bool any = false;
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            any |= piece.Length > 0;
            count += Utf8Units.Count(piece.Span);
        }

        // Only continuation bytes: an empty string would not be filled, and so not be judged.
        return count == 0 && any ? 1 : count;
    }
}

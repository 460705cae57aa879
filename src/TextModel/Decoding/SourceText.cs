using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextModel;

/// <summary>A file's text, character for character, with what is needed to write the same bytes again.</summary>
/// <remarks>Nothing is normalised: line ends, form feeds and combining marks stay as they are. Only the byte order mark is set aside.</remarks>
public sealed partial class SourceText
{
    // How many bytes tell whether a file is text; git looks at as many.
    private const int BinaryHead = 8000;

    // More bytes than any encoding has for a character, with what it says between characters.
    private const int LongestCharacter = 64;

    private LineMap? lines;

    // Null while it has not been asked for.
    private string? text;

    // Where a line begins that a position was asked in: messages come in the order of the text.
    private LineStart known = new(0, 1);
    private OffsetMap? offsets;

    private SourceText(string text, TextEncoding encoding, string? path, Diagnostic? problem = null, Diagnostic? notice = null)
    {
        this.text = text;
        Length = text.Length;
        Encoding = encoding;
        Path = path;
        Problem = problem;
        Notice = notice;
    }

    /// <summary>The characters. Of a file that was lent (<see cref="Formats.TextInput.LendText"/>) the string is made when it is first asked for.</summary>
    public string Text => text ??= lent is { } chars ? new(chars, 0, Length) : composed!.ToString();

    /// <summary>The number of characters, in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>The encoding and byte order mark the bytes had, or are to have.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>The file it came from, as it was named; null for text from memory or a stream.</summary>
    public string? Path { get; }

    /// <summary>Set where the bytes could not be decoded exactly, or are no text: then <see cref="Text"/> has U+FFFD for each bad stretch.</summary>
    public Diagnostic? Problem { get; }

    /// <summary>
    /// Set where nothing told the encoding and the bytes are not UTF-8: the warning that says which encoding was recognised by its letters, how sure that
    /// is, and how to choose another. <see cref="TextDocument"/>'s <c>Read</c> passes it on.
    /// </summary>
    public Diagnostic? Notice { get; }

    /// <summary>The lines; found on first use.</summary>
    public LineMap Lines => lines ??= new(Text);

    /// <summary>The line and column of an offset; the lines before it are only counted, and not all found, for which a long text needs much memory.</summary>
    /// <param name="offset">The place, in UTF-16 code units, from 0 to the length of the text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place lies outside the text.</exception>
    public TextPosition GetPosition(int offset)
    {
        if (lines is not null || (uint)offset > (uint)Length)
            return Lines.GetPosition(offset);
        LineStart last = known;
        (int start, int line) = last.Offset <= offset ? last : new(0, 1);
        ReadOnlySpan<char> text = Characters.Span;
        while (text[start..offset].IndexOfAny('\r', '\n') is >= 0 and int found)
        {
            int next = start + found + 1;
            if (text[next - 1] == '\r' && next < text.Length && text[next] == '\n')
                next++;
            if (next > offset)
                break;
            (start, line) = (next, line + 1);
        }

        known = new(start, line);
        return new(line, offset - start + 1);
    }

    /// <summary>Conversion to code points and UTF-8 bytes; built on first use.</summary>
    public OffsetMap Offsets => offsets ??= new(Text);

    /// <summary>Text from memory.</summary>
    /// <param name="text">The characters, without a byte order mark.</param>
    /// <param name="path">A name for messages.</param>
    /// <param name="encoding">The encoding to write it with; UTF-8 without a mark if null.</param>
    public static SourceText From(string text, string? path = null, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, encoding ?? TextEncoding.Utf8, path);
    }

    /// <summary>Decodes bytes by their byte order mark, else by <paramref name="encoding"/>, else as what they are recognised to be.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">A name for messages.</param>
    /// <param name="encoding">
    /// The encoding where no byte order mark tells; null: UTF-8, or else the encoding that is recognised by the letters it gives, with a <see cref="Notice"/>.
    /// </param>
    /// <returns>The text; with a <see cref="Problem"/> where bytes are not in the encoding, or not text.</returns>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string? path = null, TextEncoding? encoding = null)
    {
        TextEncoding used = EncodingOf(bytes, encoding, out bool isAssumed);
        if (!LooksBinary(bytes, used) && !isAssumed)
        {
            try
            {
                return new(used.ToStrictEncoding().GetString(bytes[used.ByteOrderMark.Length..]), used, path);
            }
            catch (DecoderFallbackException)
            {
                // Is it another encoding, or where is it wrong?
            }
        }

        byte[] all = bytes.ToArray();
        return isAssumed ? Load([.. Decoding.Pieces(all)], path, encoding) : Recover(Decoding.Pieces(all), () => all, used, path, encoding);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">
    /// The encoding where no byte order mark tells; null: UTF-8, or else the encoding that is recognised by the letters it gives, with a <see cref="Notice"/>.
    /// </param>
    /// <returns>The text; with a <see cref="Problem"/> where bytes are not in the encoding, or not text.</returns>
    /// <exception cref="IOException">The file cannot be read, or is too long for one string (2^30 UTF-16 code units).</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public static SourceText Load(string path, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        using FileStream file = Open(path);
        return Load(file, path, encoding);
    }

    /// <summary>Reads a stream to its end. It is not closed.</summary>
    /// <param name="stream">The stream. One that can seek is read twice, so that its bytes and its text are never in memory together.</param>
    /// <param name="path">A name for messages.</param>
    /// <param name="encoding">
    /// The encoding where no byte order mark tells; null: UTF-8, or else the encoding that is recognised by the letters it gives, with a <see cref="Notice"/>.
    /// </param>
    /// <returns>The text; with a <see cref="Problem"/> where bytes are not in the encoding, or not text.</returns>
    /// <exception cref="IOException">The stream cannot be read, or is too long for one string (2^30 UTF-16 code units).</exception>
    public static SourceText Load(Stream stream, string? path = null, TextEncoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Load(stream, path, encoding, isLent: false);
    }

    private static SourceText Load(Stream stream, string? path, TextEncoding? encoding, bool isLent)
    {
        // Files of /proc and devices say that they have no length, and some cannot seek although they say so.
        if (!stream.CanSeek || stream.Length == 0)
            return Load(Decoding.ReadAll(stream), path, encoding);
        long start = stream.Position;
        byte[] head = new byte[Math.Clamp(stream.Length - start, 0, BinaryHead)];
        TextEncoding used = EncodingOf(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), encoding, out bool isAssumed);
        if (!LooksBinary(head, used))
        {
            try
            {
                IEnumerable<ReadOnlyMemory<byte>> pieces = Decoding.Pieces(stream, start + used.ByteOrderMark.Length);
                Diagnostic? notice = isAssumed ? MarkMissing(used, path) : null;
                return isLent && stream.Length <= Decoding.MaxLength
                    ? Lend(pieces, (int)stream.Length + 1, used, path, notice)
                    : new(Decoding.Decode(used.ToStrictEncoding(), pieces), used, path, notice: notice);
            }
            catch (DecoderFallbackException)
            {
                // Is it another encoding, or where is it wrong?
            }
        }

        return Recover(
            Decoding.Pieces(stream, start),
            () =>
            {
                stream.Position = start;
                return Join(Decoding.ReadAll(stream));
            },
            used, path, encoding);
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
            int filled = 0;
            foreach (ReadOnlyMemory<char> piece in text is null && composed is { } pieces ? pieces.Pieces() : [Characters])
                Encode(piece.Span, isLast: false);
            Encode([], isLast: true);
            stream.Write(buffer, 0, filled);

            void Encode(ReadOnlySpan<char> left, bool isLast)
            {
                for (bool done = false; !done;)
                {
                    if (buffer.Length - filled < LongestCharacter)
                    {
                        stream.Write(buffer, 0, filled);
                        filled = 0;
                    }

                    encoder.Convert(left, buffer.AsSpan(filled), isLast, out int chars, out int count, out done);
                    left = left[chars..];
                    filled += count;
                }
            }
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
        TextEncoding used = EncodingOf(first.Span, encoding, out bool isAssumed);
        if (!LooksBinary(first.Span, used))
        {
            try
            {
                pieces[0] = first[used.ByteOrderMark.Length..];
                return new(Decoding.Decode(used.ToStrictEncoding(), pieces), used, path, notice: isAssumed ? MarkMissing(used, path) : null);
            }
            catch (DecoderFallbackException)
            {
                pieces[0] = first;
            }
        }

        return Recover(pieces, () => Join(pieces), used, path, encoding);
    }

    // Of bytes that are not in the encoding: another one, if nobody asked for this one; else the text with U+FFFD, and what is wrong with it.
    private static SourceText Recover(IEnumerable<ReadOnlyMemory<byte>> pieces, Func<byte[]> all, TextEncoding used, string? path, TextEncoding? asked)
    {
        Diagnostic? binary = null;
        if (asked is null && used == TextEncoding.Utf8)
        {
            ReadOnlySpan<byte> head = pieces.First().Span;
            if (head[..Math.Min(head.Length, BinaryHead)].Contains((byte)0))
            {
                binary = DiagnosticCodes.BinaryInput.At(path, null, null);
            }
            else
            {
                RecognizedText found = RecognizedText.Read(pieces);
                if (found.Text is { } text)
                    return new(text, found.Encoding!, path, notice: found.Notice(path));
                binary = found.IsBinary ? DiagnosticCodes.BinaryInput.At(path, null, null) : null;
                used = found.Encoding ?? used;
            }
        }

        byte[] bytes = all();
        int mark = used.ByteOrderMark.Length;
        string lenient = used.ToLenientEncoding().GetString(bytes.AsSpan(mark));
        try
        {
            used.ToStrictEncoding().GetCharCount(bytes, mark, bytes.Length - mark);
            return new(lenient, used, path, DiagnosticCodes.BinaryInput.At(path, null, null));
        }
        catch (DecoderFallbackException e)
        {
            return new(lenient, used, path, binary ?? BadBytes(bytes, mark, used, path, e));
        }
    }

    private static byte[] Join(List<ReadOnlyMemory<byte>> pieces)
    {
        byte[] all = new byte[pieces.Sum(p => (long)p.Length)];
        int at = 0;
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            piece.CopyTo(all.AsMemory(at));
            at += piece.Length;
        }

        return all;
    }

    private static Diagnostic MarkMissing(TextEncoding utf16, string? path) => new RecognizedText(utf16, null, EncodingCertainty.Certain, [], false).Notice(path);

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);

    private static TextEncoding EncodingOf(ReadOnlySpan<byte> head, TextEncoding? asked, out bool isAssumed)
    {
        isAssumed = false;
        if (TextEncoding.Detect(head, asked) is { } marked)
            return marked;
        if (asked is null && Utf16Shape.Of(head[..Math.Min(head.Length, BinaryHead)]) is { } utf16)
        {
            isAssumed = true;
            return utf16;
        }

        return (asked ?? TextEncoding.Utf8) with { HasByteOrderMark = false };
    }

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
        // Half a pair in UTF-16 is found, and counted, only with the unit after it.
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

    private sealed record LineStart(int Offset, int Line);
}

using System.Text;
using System.Text.Unicode;

namespace TextModel.Printing;

/// <summary>Writes characters straight to the bytes of UTF-8: the framework's writer keeps them as characters first. Half a surrogate pair becomes U+FFFD.</summary>
/// <param name="output">Where the bytes go; it is flushed at the end, and not closed.</param>
internal sealed class Utf8Writer(Stream output) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int used;

    // The first half of a pair whose second half may come with the next stretch.
    private char half;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value < 0x80 && half == 0 && used < buffer.Length)
            buffer[used++] = (byte)value;
        else
            Write(new ReadOnlySpan<char>(in value));
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <summary>Writes bytes of UTF-8.</summary>
    /// <param name="bytes">No more than a tag or two.</param>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (half != 0)
            EndHalf('\0');
        if (buffer.Length - used < bytes.Length)
            FlushBytes();
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (half != 0 && !buffer.IsEmpty)
            buffer = buffer[(EndHalf(buffer[0]) ? 1 : 0)..];
        while (!buffer.IsEmpty)
        {
            // So much is needed for one character.
            if (this.buffer.Length - used < 4)
                FlushBytes();
            Utf8.FromUtf16(buffer, this.buffer.AsSpan(used), out int read, out int written, replaceInvalidSequences: true, isFinalBlock: false);
            used += written;
            buffer = buffer[read..];
            if (buffer.Length != 1 || !char.IsHighSurrogate(buffer[0]))
                continue;
            half = buffer[0];
            return;
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        FlushBytes();
        output.Flush();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (half != 0)
                EndHalf('\0');
            Flush();
        }

        base.Dispose(disposing);
    }

    // Whether the character is the other half.
    private bool EndHalf(char next)
    {
        Rune whole = Rune.TryCreate(half, next, out Rune found) ? found : Rune.ReplacementChar;
        if (buffer.Length - used < 4)
            FlushBytes();
        used += whole.EncodeToUtf8(buffer.AsSpan(used));
        half = '\0';
        return whole != Rune.ReplacementChar;
    }

    private void FlushBytes()
    {
        if (used > 0)
            output.Write(buffer, 0, used);
        used = 0;
    }
}

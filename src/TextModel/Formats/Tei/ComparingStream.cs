namespace TextModel.Formats.Tei;

/// <summary>Takes bytes and says whether they are those of a text in UTF-8; keeps nothing.</summary>
internal sealed class ComparingStream(SourceText source) : Stream
{
    private readonly System.Text.Encoder encoder = new System.Text.UTF8Encoding(false).GetEncoder();
    private readonly byte[] expected = new byte[4096 * 3];
    private int position;
    private int from;
    private int to;
    private bool differs = source.Encoding != TextEncoding.Utf8;

    /// <summary>Whether all bytes came, and no others.</summary>
    public bool IsSame => !differs && from == to && position == source.Text.Length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!differs && !buffer.IsEmpty)
        {
            if (from == to && !Fill())
            {
                differs = true;
                return;
            }

            int count = Math.Min(buffer.Length, to - from);
            differs = !buffer[..count].SequenceEqual(expected.AsSpan(from, count));
            from += count;
            buffer = buffer[count..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool Fill()
    {
        int count = Math.Min(4096, source.Text.Length - position);
        if (count == 0)
            return false;
        encoder.Convert(source.Text.AsSpan(position, count), expected, position + count == source.Text.Length, out int used, out to, out _);
        position += used;
        from = 0;
        return to > 0 || Fill();
    }
}

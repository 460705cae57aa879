namespace TextModel.Corpus;

/// <summary>A stream of what is unpacked that ends with an exception where more comes than should.</summary>
/// <param name="inner">What is unpacked; closed with this stream.</param>
/// <param name="limit">How many bytes may come.</param>
internal sealed class LimitedStream(Stream inner, long limit) : Stream
{
    private long left = limit;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        left -= read;
        return left >= 0 ? read : throw new UnpackedTooMuchException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>An archive gave more than it should.</summary>
internal sealed class UnpackedTooMuchException : IOException
{
}

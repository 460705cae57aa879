namespace TextModel.Formats;

/// <summary>Hands on what is written, tells how much that was, and stops when asked.</summary>
internal sealed class WatchedStream : Stream
{
    private readonly Stream output;
    private readonly IProgress<long>? progress;
    private readonly CancellationToken stop;
    private long written;

    /// <param name="output">Takes what is written.</param>
    /// <param name="progress">Is told the number of bytes so far; null for nobody.</param>
    /// <param name="stop">Asked before each piece, and at once.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> asks for it already.</exception>
    public WatchedStream(Stream output, IProgress<long>? progress, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        (this.output, this.progress, this.stop) = (output, progress, stop);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => written; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.IsEmpty)
            return;
        stop.ThrowIfCancellationRequested();
        output.Write(buffer);
        written += buffer.Length;
        progress?.Report(written);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

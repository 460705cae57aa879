using System.Security.Cryptography;
using System.Text;

namespace TextModel;

/// <summary>The file that a document was made from: what an archive asks of it. No part of a document's value.</summary>
internal sealed class SourceFile
{
    private readonly Func<(long Length, string Hash)?>? measure;
    private (long Length, string Hash)? measured;

    private SourceFile(string? path, string format, Func<(long, string)?>? measure)
    {
        Name = Path.GetFileName(path) is { Length: > 0 } name ? name : null;
        Format = format;
        this.measure = measure;
    }

    /// <summary>The file's name without its folder; null for a text without a name.</summary>
    public string? Name { get; }

    /// <summary>What it is, and in which encoding: <c>Plain text, utf-8</c>.</summary>
    public string Format { get; }

    /// <summary>The number of bytes and their SHA-256 in hexadecimal digits; null where the bytes are not known.</summary>
    public (long Length, string Hash)? Measure() => measured ??= measure?.Invoke();

    /// <summary>A text whose bytes are its own; they are counted when somebody asks, which most never do.</summary>
    public static SourceFile Of(SourceText text, string format) => new(text.Path, $"{format}, {text.Encoding}", () =>
    {
        using var hash = new HashStream();
        try
        {
            text.Write(hash);
            return (hash.Length, hash.Finish());
        }
        catch (EncoderFallbackException)
        {
            return null; // half a surrogate pair, which no file has
        }
    });

    /// <summary>A file by its bytes.</summary>
    public static SourceFile Of(string? path, ReadOnlySpan<byte> bytes, string format) => Of(path, format, (bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));

    /// <summary>A file of which others know how long it is and what its hash is, or do not.</summary>
    public static SourceFile Of(string? path, string format, (long Length, string Hash)? known) => new(path, format, () => known);

    private sealed class HashStream : Stream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position
        {
            get => length;
            set => throw new NotSupportedException();
        }

        public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            hash.AppendData(buffer);
            length += buffer.Length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                hash.Dispose();
            base.Dispose(disposing);
        }
    }
}

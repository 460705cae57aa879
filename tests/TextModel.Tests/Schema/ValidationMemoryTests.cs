using System.Text;
using TextModel.Schema;

namespace TextModel.Tests.Schema;

/// <summary>The memory of the whole process is measured here, so that nothing else may run beside it.</summary>
[Collection(nameof(Alone))]
public sealed class ValidationMemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        RelaxNgSchema schema = Rng.Compact("element a { element b { attribute n { xsd:int }, text }* }");
        Assert.True(schema.IsValid("<a><b n='1'>x</b></a>"));
        long before = GC.GetTotalMemory(forceFullCollection: true), during = 0;
        using var stream = new Repeated("<a>", "<b n='12'>some words of a long file</b>\n", 1_000_000, "</a>", () => during = GC.GetTotalMemory(forceFullCollection: true));
        Assert.Empty(schema.Validate(stream));
        Assert.True(during - before < 15_000_000, $"{during - before} bytes");
    }

    /// <summary>A long document that is never in memory; measures once, near its end.</summary>
    private sealed class Repeated(string start, string item, int count, string end, Action measure) : Stream
    {
        private readonly byte[] item = Encoding.UTF8.GetBytes(item);
        private byte[] current = Encoding.UTF8.GetBytes(start);
        private int at;
        private int left = count;
        private bool isLast;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (at == current.Length)
            {
                if (isLast)
                    return 0;
                at = 0;
                isLast = left-- == 0;
                if (left == 10)
                    measure();
                current = isLast ? Encoding.UTF8.GetBytes(end) : item;
            }

            int some = Math.Min(count, current.Length - at);
            Array.Copy(current, at, buffer, offset, some);
            at += some;
            return some;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

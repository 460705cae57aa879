using System.Text;

namespace TextModel;

/// <summary>The stretches of a file in which bytes beyond ASCII stand, with the words around them: what an encoding is told by.</summary>
/// <remarks>Bounded, however long the file is; a file of which only the last line has an accent is told by that line.</remarks>
internal sealed class EncodingSample
{
    /// <summary>How many bytes are looked at.</summary>
    public const int MaxBytes = 32 * 1024;

    // How much ASCII goes along in front of a stretch and after it: some words, which show the language.
    private const int Context = 96;

    // No byte below this is part of a longer character in any encoding that is looked for; line ends and spaces are below it.
    private const byte FirstTrail = 0x30;

    private readonly byte[] bytes = new byte[MaxBytes];
    private int length;

    private EncodingSample()
    {
    }

    /// <summary>The bytes; stretches are parted by line ends.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

    /// <summary>How many of the bytes are beyond ASCII.</summary>
    public int BytesBeyondAscii
    {
        get
        {
            int count = 0;
            foreach (byte b in Bytes)
                count += b >= 0x80 ? 1 : 0;
            return count;
        }
    }

    /// <summary>Whether all that is beyond ASCII could as well be UTF-8, but for a few bytes: then the file is UTF-8 that was damaged.</summary>
    public bool IsDamagedUtf8
    {
        get
        {
            int good = 0, bad = 0;
            for (int at = 0; at < length;)
            {
                if (bytes[at] < 0x80)
                {
                    at++;
                    continue;
                }

                bool ok = Rune.DecodeFromUtf8(bytes.AsSpan(at, length - at), out _, out int count) == System.Buffers.OperationStatus.Done;
                (good, bad) = ok ? (good + 1, bad) : (good, bad + 1);
                at += Math.Max(1, count);
            }

            return good >= bad;
        }
    }

    /// <summary>Whether there are control characters as no text has them.</summary>
    public bool IsBinary
    {
        get
        {
            int controls = 0;
            foreach (byte b in Bytes)
                controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or 0x0B or (byte)'\f' or (byte)'\r' or 0x1A or 0x1B) ? 1 : 0;
            return controls * 50 > length;
        }
    }

    /// <summary>Takes the sample.</summary>
    /// <param name="pieces">The file; only as much is read as is needed.</param>
    public static EncodingSample Of(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        var sample = new EncodingSample();
        bool first = true;
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            // A piece may begin within a character.
            ReadOnlySpan<byte> whole = piece.Span;
            int start = first ? 0 : whole.IndexOfAnyInRange((byte)0, (byte)(FirstTrail - 1));
            if (start >= 0)
                sample.Take(whole[start..]);
            first = false;
            if (sample.length == MaxBytes)
                break;
        }

        return sample;
    }

    private void Take(ReadOnlySpan<byte> left)
    {
        while (length < MaxBytes && left.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            int start = Math.Max(0, at - Context);
            if (start > 0 && left[start..at].IndexOfAnyInRange((byte)0, (byte)(FirstTrail - 1)) is >= 0 and var space)
                start += space;
            int end = at;
            while (end < left.Length && left[end..Math.Min(left.Length, end + Context)].LastIndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var last)
                end += last + 1;
            end = Math.Min(left.Length, end + Context);
            ReadOnlySpan<byte> stretch = left[start..end];
            if (length > 0)
                bytes[length++] = (byte)'\n';
            stretch = stretch[..Math.Min(stretch.Length, MaxBytes - length)];
            stretch.CopyTo(bytes.AsSpan(length));
            length += stretch.Length;
            left = left[end..];
        }
    }
}

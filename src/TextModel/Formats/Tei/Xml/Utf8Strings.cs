using System.Buffers.Binary;
using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Makes strings of short stretches of UTF-8, the same one again for what came a short while ago.</summary>
internal sealed class Utf8Strings
{
    private const int Longest = 32;
    private readonly string?[] recent = new string?[1024];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        if (bytes.Length > Longest || !Ascii.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        ref string? slot = ref recent[SlotOf(bytes)];
        return slot is { } known && Ascii.Equals(bytes, known) ? known : slot = Encoding.ASCII.GetString(bytes);
    }

    private static int SlotOf(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length;
        if (bytes.Length >= sizeof(ulong))
        {
            hash += BinaryPrimitives.ReadUInt64LittleEndian(bytes) * 31;
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        }
        else
        {
            foreach (byte b in bytes)
                hash = (hash << 8) | b;
        }

        return (int)((hash * 0x9E3779B97F4A7C15) >> 54);
    }
}

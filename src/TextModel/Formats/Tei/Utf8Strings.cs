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
        uint hash = (uint)bytes.Length;
        foreach (byte b in bytes)
            hash = (hash * 31) + b;
        ref string? slot = ref recent[(hash ^ (hash >> 10)) & 1023];
        return slot is { } known && Ascii.Equals(bytes, known) ? known : slot = Encoding.ASCII.GetString(bytes);
    }
}

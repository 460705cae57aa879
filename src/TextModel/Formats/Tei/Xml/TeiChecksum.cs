using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>
/// The last line of a file of this library: a processing instruction with the CRC-32C of all bytes before it. A file that somebody
/// changed has another checksum, and is read as what it now is: a TEI file like any other.
/// </summary>
internal static class TeiChecksum
{
    private const int Digits = 8;

    private static ReadOnlySpan<byte> Start => "<?textmodel crc32c "u8;

    private static ReadOnlySpan<byte> End => "?>\n"u8;

    /// <summary>Writes it for what has been written so far.</summary>
    public static void Write(Utf8XmlOutput output)
    {
        uint checksum = output.Checksum();
        output.Raw(Start);
        output.Raw(checksum.ToString("x8", CultureInfo.InvariantCulture));
        output.Raw(End);
    }

    /// <summary>Whether a file ends with it, and is as it was written.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        int length = Start.Length + Digits + End.Length;
        if (file.Length < length)
            return false;
        ReadOnlySpan<byte> line = file[^length..];
        if (!line.StartsWith(Start) || !line.EndsWith(End)
            || !uint.TryParse(line.Slice(Start.Length, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint written))
            return false;
        var checksum = new Crc32C();
        checksum.Add(file[..^length]);
        return checksum.Value == written;
    }
}

using System.IO.Compression;

namespace TextModel.Fuzz;

/// <summary>Changes files at random, as damaged, cut, hand-edited and hostile ones are.</summary>
/// <param name="random">What decides.</param>
internal sealed class Mutation(Random random)
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\0", "\uFFFF", "\uFEFF", "\u200F", "\u202B", "\u00A0", "\u2028", "\U0001F600", "e\u0301", "\r", "\n", "\r\n", "\n\n", "\t", "\f", "   ", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "&", "&#0;",
            "&amp;", "&#xD800;", "\"", "'", "{", "}", "[", "]", "[[", ",", ":", "|", "\\", "\\u0000", "\\uD83D", "#", "##", "*", "**", "_", "`", "```", "~~", "---", "- ", "1. ", "![", "](", "[^1]", "[^1]: ", "-->", "00:00:01,000 --> 00:00:02,000",
            "WEBVTT", "NOTE", "Q. ", "A. ", "ADA: ", ">> ", "-1", "0", "4294967296", "99999999999999999999", "1e999", "NaN", "null", "true", "xml:id=\"x\"", "who=\"#x\"", "xmlns:a=\"b\"", "B-PER", "I-PER", "Entity=(1-person", "1)", "T1\t", "#Text=", "*[1]", "->",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF], [0xFE, 0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ];

    /// <summary>One file made of another.</summary>
    /// <param name="file">The file.</param>
    /// <param name="other">A second file of the same format, to take pieces from.</param>
    public byte[] Mutate(byte[] file, byte[] other)
    {
        if (file.AsSpan().StartsWith("PK\u0003\u0004"u8) && random.Next(5) > 0 && Inside(file, other) is { } packed)
            return packed;
        var bytes = new List<byte>(file);
        for (int changes = 1 + random.Next(random.Next(4) == 0 ? 40 : 4); changes > 0; changes--)
            Change(bytes, other);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        int at = random.Next(bytes.Count + 1), length = Math.Min(bytes.Count - at, Length());
        switch (random.Next(10))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 2 when other.Length > 0:
                int from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, Length())));
                break;
            case 3 when length > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 4 when length > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6 when length > 0:
                List<byte> moved = bytes.GetRange(at, length);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                break;
            case 7 when length > 0:
                List<byte> again = bytes.GetRange(at, Math.Min(length, 40));
                for (int times = random.Next(60); times > 0; times--)
                    bytes.InsertRange(at, again);
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }

    private int Length() => random.Next(3) switch { 0 => 1 + random.Next(4), 1 => 1 + random.Next(40), _ => 1 + random.Next(600) };

    // A package with one of its parts changed.
    private byte[]? Inside(byte[] file, byte[] other)
    {
        try
        {
            using var made = new MemoryStream();
            made.Write(file);
            using (var zip = new ZipArchive(made, ZipArchiveMode.Update, leaveOpen: true))
            {
                if (zip.Entries.Count == 0)
                    return null;
                ZipArchiveEntry entry = zip.Entries[random.Next(zip.Entries.Count)];
                List<byte> part;
                using (Stream old = entry.Open())
                using (var copy = new MemoryStream())
                {
                    old.CopyTo(copy);
                    part = [.. copy.ToArray()];
                }

                for (int changes = 1 + random.Next(4); changes > 0; changes--)
                    Change(part, other.Length > 4096 ? other[..4096] : other);
                using Stream now = entry.Open();
                now.SetLength(0);
                now.Write([.. part]);
            }

            return made.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

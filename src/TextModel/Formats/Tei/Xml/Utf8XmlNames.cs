using System.Buffers;
using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>The names of an XML file, by their bytes.</summary>
internal sealed class Utf8XmlNames
{
    /// <summary>The bytes that can be in a name, of those in ASCII.</summary>
    public static readonly SearchValues<byte> NameBytes = SearchValues.Create("-.0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>The same without the colon.</summary>
    public static readonly SearchValues<byte> PartBytes = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8);

    // Differs from run to run, so that nobody can prepare a file in which all names collide.
    private static readonly int Factor = Random.Shared.Next() | 1;

    // A bit for each of them.
    private static readonly ulong LowNameBits = BitsOf(0), HighNameBits = BitsOf(64);

    private TeiName?[] table = new TeiName?[256];
    private int count;

    /// <summary>Reads the name at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How long the name is.</param>
    /// <returns>The name; null where there is none, where it is not in ASCII or ends the text, and where the namespaces of XML do not allow it.</returns>
    public TeiName? Read(ReadOnlySpan<byte> text, out int length)
    {
        int hash = 0;
        for (length = 0; length < text.Length && IsInName(text[length]); length++)
            hash = (hash * Factor) + text[length];
        return length == 0 || length == text.Length || text[length] >= 0x80 ? null : Find(text[..length], hash);
    }

    /// <summary>The name that stands in ASCII; null where the namespaces of XML do not allow it.</summary>
    public TeiName? Find(ReadOnlySpan<byte> name) => Find(name, HashOf(name));

    private TeiName? Find(ReadOnlySpan<byte> name, int hash)
    {
        int mask = table.Length - 1;
        int at = Mix(hash) & mask;
        while (table[at] is { } known)
        {
            if (name.SequenceEqual(known.Bytes))
                return known;
            at = (at + 1) & mask;
        }

        var found = new TeiName(Encoding.ASCII.GetString(name));
        if (!found.IsGood)
            return null;
        table[at] = found;
        if (++count > table.Length / 2)
            Grow();
        return found;
    }

    private static bool IsInName(byte b) => b < 0x80 && (((b < 64 ? LowNameBits : HighNameBits) >> (b & 63)) & 1) != 0;

    private static ulong BitsOf(int first)
    {
        ulong bits = 0;
        for (int i = 0; i < 64; i++)
            bits |= NameBytes.Contains((byte)(first + i)) ? 1UL << i : 0;
        return bits;
    }

    private static int HashOf(ReadOnlySpan<byte> name)
    {
        int hash = 0;
        foreach (byte b in name)
            hash = (hash * Factor) + b;
        return hash;
    }

    private static int Mix(int hash) => hash ^ (hash >>> 15);

    private void Grow()
    {
        TeiName?[] old = table;
        table = new TeiName?[old.Length * 2];
        foreach (TeiName? name in old)
        {
            if (name is null)
                continue;
            int at = Mix(HashOf(name.Bytes)) & (table.Length - 1);
            while (table[at] is not null)
                at = (at + 1) & (table.Length - 1);
            table[at] = name;
        }
    }
}

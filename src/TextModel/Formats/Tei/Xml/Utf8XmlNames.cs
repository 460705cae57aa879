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

    private TeiName?[] table = new TeiName?[256];
    private int count;

    /// <summary>The name that stands in ASCII; null where the namespaces of XML do not allow it.</summary>
    public TeiName? Find(ReadOnlySpan<byte> name)
    {
        int mask = table.Length - 1;
        int at = HashOf(name) & mask;
        while (table[at] is { } known)
        {
            if (Ascii.Equals(name, known.Text))
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

    private static int HashOf(ReadOnlySpan<byte> name)
    {
        int hash = name.Length;
        foreach (byte b in name)
            hash = (hash * 31) + b;
        return hash ^ (hash >>> 15);
    }

    private void Grow()
    {
        TeiName?[] old = table;
        table = new TeiName?[old.Length * 2];
        foreach (TeiName? name in old)
        {
            if (name is null)
                continue;
            int at = HashOf(Encoding.ASCII.GetBytes(name.Text)) & (table.Length - 1);
            while (table[at] is not null)
                at = (at + 1) & (table.Length - 1);
            table[at] = name;
        }
    }
}

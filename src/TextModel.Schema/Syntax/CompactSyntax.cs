using System.Text;

namespace TextModel.Schema.Syntax;

/// <summary>The compact syntax of RELAX NG, read into the same elements as the XML syntax.</summary>
internal static class CompactSyntax
{
    /// <summary>Whether a file is in the compact syntax: by its ending, else by its first character.</summary>
    public static bool IsCompact(ReadOnlySpan<byte> bytes, string? file)
    {
        if (file is not null && Path.GetExtension(file).ToUpperInvariant() is ".RNC" or ".RNG")
            return file.EndsWith('c') || file.EndsWith('C');
        foreach (byte b in bytes)
        {
            // A byte order mark, white space, and the zeros of UTF-16.
            if (b is 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                continue;
            return b != '<';
        }

        return true;
    }

    /// <summary>Reads a file.</summary>
    public static SchemaElement? Read(ReadOnlySpan<byte> bytes, string? file, Uri baseUri, FaultList faults)
    {
        faults.Add(FaultKind.Unreadable, new(file, 1, 1), "The compact syntax is not read yet.");
        return null;
    }
}

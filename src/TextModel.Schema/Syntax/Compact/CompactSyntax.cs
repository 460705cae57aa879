using System.Text;

namespace TextModel.Schema.Syntax.Compact;

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
    /// <returns>Its root; null where it does not keep to the syntax, which was said then.</returns>
    public static SchemaElement? Read(ReadOnlySpan<byte> bytes, string? file, Uri baseUri, FaultList faults)
    {
        try
        {
            return new CompactParser(CompactLexer.Read(Decode(bytes), file), baseUri).ReadFile();
        }
        catch (CompactException e)
        {
            faults.Add(FaultKind.Unreadable, e.Place, e.Message);
        }
        catch (DecoderFallbackException)
        {
            faults.Add(FaultKind.Unreadable, new(file, 0, 0), "The schema is not in UTF-8, nor in UTF-16 with a byte order mark.");
        }

        return null;
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFE, 0xFF, ..])
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes[2..]);
        if (bytes is [0xFF, 0xFE, ..])
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes[2..]);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
    }
}

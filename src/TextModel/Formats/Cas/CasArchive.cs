using System.IO.Compression;

namespace TextModel.Formats.Cas;

/// <summary>A CAS and its type system in one zip file, as INCEpTION exports them.</summary>
internal static class CasArchive
{
    /// <summary>Whether the first bytes are those of a zip file that holds a CAS.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) && (head.IndexOf(".xmi"u8) >= 0 || head.IndexOf("TypeSystem.xml"u8) >= 0);

    /// <summary>The CAS and the type system of a zip file; null for what it does not hold.</summary>
    public static (SourceText? Cas, string? Types) Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        ReadOnlyMemory<byte> file = input.GetBytes();
        long limit = options.UnpackedLimit ?? ReadOptions.UsualUnpackedLimit(file.Length);
        SourceText? cas = null;
        string? types = null;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                if (cas is null && entry.Name.EndsWith(".xmi", StringComparison.OrdinalIgnoreCase))
                    cas = SourceText.Decode(Bytes(entry, ref limit), input.Path, TextEncoding.Utf8);
                else if (types is null && CasTypesFile.IsName(entry.Name))
                    types = SourceText.Decode(Bytes(entry, ref limit), null, TextEncoding.Utf8).Text;
            }
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            diagnostics.Add(DiagnosticCodes.NotAnAnnotationFile.At(input.Path, null, null, "CAS in a zip file", e.Message));
            return (null, null);
        }

        if (cas is null)
            diagnostics.Add(DiagnosticCodes.NotAnAnnotationFile.At(input.Path, null, null, "CAS in a zip file", "no file in it ends in .xmi"));
        return (cas, types);
    }

    /// <summary>Writes a set with its type system.</summary>
    public static void Write(AnnotationSet set, Stream output, DiagnosticBag diagnostics)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        using (Stream types = Open(zip, "TypeSystem.xml"))
            CasTypeSystemWriter.Write(set, types);
        using Stream cas = Open(zip, "document.xmi");
        new CasWriter(set, diagnostics).Write(cas);
    }

    /// <summary>Writes a zip file again with another CAS in it, and with another type system if the set needs one; its other entries stay.</summary>
    public static void Replace(ReadOnlyMemory<byte> file, SourceText cas, AnnotationSet read, AnnotationSet set, Stream output)
    {
        using var made = new MemoryStream();
        made.Write(file.Span);
        using (var zip = new ZipArchive(made, ZipArchiveMode.Update, leaveOpen: true))
        {
            Fill(zip.Entries.First(e => e.Name.EndsWith(".xmi", StringComparison.OrdinalIgnoreCase)), cas.Write);
            byte[] before = Types(read), after = Types(set);
            if (!before.AsSpan().SequenceEqual(after) && zip.Entries.FirstOrDefault(e => CasTypesFile.IsName(e.Name)) is { } types)
                Fill(types, s => s.Write(after));
        }

        made.WriteTo(output);
    }

    private static byte[] Types(AnnotationSet set)
    {
        using var types = new MemoryStream();
        CasTypeSystemWriter.Write(set, types);
        return types.ToArray();
    }

    private static void Fill(ZipArchiveEntry entry, Action<Stream> write)
    {
        DateTimeOffset time = entry.LastWriteTime;
        using (Stream stream = entry.Open())
        {
            stream.SetLength(0);
            write(stream);
        }

        entry.LastWriteTime = time;
    }

    // The same set gives the same bytes, whenever it is written.
    private static Stream Open(ZipArchive zip, string name)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }

    private static byte[] Bytes(ZipArchiveEntry entry, ref long limit)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[81920];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            limit -= read;
            if (limit < 0)
                throw new InvalidDataException($"'{entry.Name}' unpacks to more than is allowed (ReadOptions.UnpackedLimit), and may have been made to use up memory.");
        }

        return bytes.ToArray();
    }
}
